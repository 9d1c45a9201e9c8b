/** Which practices a printed page shows: those of the list behind `#`, else those that its question finds. */

/**
 * @typedef {object} Asked
 * @property {string} name of the list, or what was asked for; empty where it has none
 * @property {{ref: number, id: string, note: string}[]} items
 * @property {string[]} gone what no practice is called by
 * @property {number} total how many were asked for
 *
 * @typedef {object} AskedScript
 * @property {(finder: Finder) => Promise<Asked>} askedFor rejects when it cannot be told
 */
(function (sitegen) {
  "use strict";

  /** As many as a list may hold: what is more, nobody prints. */
  const MOST = 300;

  /** @param {PickedList} list @returns {Promise<Asked>} */
  async function ofList({ name, items }) {
    const refs = await sitegen.refsOf(items.map(({ id }) => id));
    /** @type {Asked["items"]} */
    const found = [];
    for (const { id, note } of items) {
      const ref = refs.get(id);
      const isNew = ref !== undefined && !found.some((each) => each.ref === ref);
      if (isNew) found.push({ ref, id: await sitegen.idOf(ref), note });
    }
    return { name, items: found, gone: items.flatMap(({ id }) => (refs.has(id) ? [] : [id])), total: found.length };
  }

  /** @param {Finder} finder @returns {Promise<Asked>} */
  async function found(finder) {
    const state = await sitegen.address.read(finder.data);
    const { facets } = finder.data;
    const { refs, searcher } = await finder.find(state);
    if (state.q.trim() && !searcher) throw new Error("the question cannot be answered");
    const chosen = facets.flatMap(({ key, values }) =>
      values.filter(([slug]) => state.picked.get(key)?.includes(slug)),
    );
    const name = [state.q.trim(), ...chosen.map(([, label]) => label)].filter(Boolean).join(" · ");
    const items = refs.slice(0, MOST).map(async (ref) => ({ ref, id: await sitegen.idOf(ref), note: "" }));
    return { name, items: await Promise.all(items), gone: [], total: refs.length };
  }

  /** @type {Sitegen["askedFor"]} */
  function askedFor(finder) {
    const list = sitegen.list.read(location.hash);
    return location.search && !list.items.length ? found(finder) : ofList(list);
  }

  sitegen.askedFor = askedFor;
})(globalThis.sitegen);
