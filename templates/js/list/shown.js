/**
 * Which list is shown, and whose it is. One that came by an address and is none of the reader's is shown as it is, and
 * kept only when they say so; what they change of their own is remembered at once.
 */

/**
 * @typedef {object} Shown
 * @property {PickedList} list
 * @property {boolean} isOwn
 * @property {number} at which of their lists is the current one
 * @property {PickedList[]} lists all of theirs; one at least
 * @property {boolean} isKept whether the browser remembers them
 *
 * @typedef {object} ShownLists every change says what is shown then
 * @property {(fragment: string, isOwn: boolean) => Promise<Shown>} open what an address asks for, which may be said to
 *   be that of the current list
 * @property {(list: PickedList) => Shown} change
 * @property {() => Shown} adopt makes what is shown one of their own
 * @property {(at: number) => Shown} choose
 * @property {() => Shown} add an empty one
 * @property {() => Shown} remove the current one
 * @property {() => () => Shown} undo of what comes next
 *
 * @typedef {object} ShownScript
 * @property {(kept: KeptLists, room: number) => ShownLists} openShown addresses have room for so many characters
 */
(function (sitegen) {
  "use strict";

  const { read, write, cleaned } = sitegen.list;

  /** @param {PickedList} list */
  const isEmpty = ({ name, items }) => !name && !items.length;

  /** Each practice by its name of today, once. @param {PickedList} list */
  async function resolved({ name, items }) {
    const refs = await sitegen.refsOf(items.map(({ id }) => id));
    const known = items.map(async ({ id, note }) => {
      const ref = refs.get(id);
      return { id: ref === undefined ? id : await sitegen.idOf(ref), note };
    });
    return cleaned({ name, items: await Promise.all(known) });
  }

  /** @type {Sitegen["openShown"]} */
  function openShown(kept, room) {
    /** @type {Shown} */
    let shown;

    /** @param {Partial<Shown>} change */
    function show(change) {
      shown = { ...shown, ...change };
      return shown;
    }

    /** @param {PickedList[]} lists @param {number} at */
    function keep(lists, at) {
      const isKept = kept.write({ at, lists: lists.map((list) => write(list).fragment) });
      return show({ lists, at, list: lists[at], isOwn: true, isKept });
    }

    /** @param {PickedList} asked */
    const isAsked = (asked) => {
      const { fragment } = write(asked, room);
      return (/** @type {PickedList} */ own) => write(own, room).fragment === fragment;
    };

    /** @type {ShownLists["open"]} */
    async function open(fragment, isOwn) {
      const { at, lists: fragments } = kept.read();
      const lists = await Promise.all(fragments.map((each) => resolved(read(each))));
      const asked = await resolved(read(fragment));
      show({ at, lists, list: lists[at], isOwn: true, isKept: true });
      if (isOwn || isEmpty(asked) || isAsked(asked)(lists[at])) return shown;
      const found = lists.findIndex(isAsked(asked));
      return found < 0 ? show({ list: asked, isOwn: false }) : keep(lists, found);
    }

    /** @type {ShownLists["change"]} */
    function change(list) {
      const next = cleaned(list);
      if (!shown.isOwn) return show({ list: next });
      return keep(
        shown.lists.map((each, n) => (n === shown.at ? next : each)),
        shown.at,
      );
    }

    /** @param {PickedList} list takes the place of a current one that holds nothing */
    function append(list) {
      const { lists: fragments, at } = kept.read(); // another tab may have kept more since this one was opened
      const lists = fragments.map(read);
      if (isEmpty(lists[at])) {
        return keep(
          lists.map((each, n) => (n === at ? list : each)),
          at,
        );
      }
      return keep([...lists, list], lists.length);
    }

    function remove() {
      const rest = shown.lists.filter((_, n) => n !== shown.at);
      return keep(rest.length ? rest : [{ name: "", items: [] }], Math.max(0, shown.at - 1));
    }

    function undo() {
      const before = shown;
      return () => {
        if (before.isOwn) keep(before.lists, before.at);
        return show(before);
      };
    }

    return {
      open,
      change,
      adopt: () => append(shown.list),
      choose: (at) => keep(shown.lists, at),
      add: () => append({ name: "", items: [] }),
      remove,
      undo,
    };
  }

  sitegen.openShown = openShown;
})(globalThis.sitegen);
