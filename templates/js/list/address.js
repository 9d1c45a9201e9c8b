/**
 * A list ↔ what stands behind `#` in its address: `P0001,P0014&Introduction+week&P0014=Call+first`. First the
 * practices in order, by id, else by slug; then what it is called, the one part without `=`; then a note for each that
 * has one. Both are written as in a form. What a page compares stands behind the list, and is no part of it:
 * `&-compare=P0001,P0014`.
 */

/**
 * @typedef {object} Picked a practice in a list
 * @property {string} id or its slug
 * @property {string} note
 *
 * @typedef {object} PickedList
 * @property {string} name
 * @property {Picked[]} items
 *
 * @typedef {object} WrittenList
 * @property {string} fragment
 * @property {boolean} hasName whether the name is in it, if there is one
 * @property {string[]} unfit whose notes are not in it, for want of room
 *
 * @typedef {object} ListAddressScript
 * @property {object} list
 * @property {(fragment: string) => PickedList} list.read
 * @property {(list: PickedList, room?: number) => WrittenList} list.write in so many characters, but for the practices,
 *   which are all in it
 * @property {(list: PickedList) => PickedList} list.cleaned as an address can hold it
 * @property {(fragment: string) => string[]} list.comparedIn the practices that it compares, by ids
 * @property {(ids: string[]) => string} list.comparedPart what says so behind the list
 */
(function (sitegen) {
  "use strict";

  const MOST = Object.freeze({ name: 100, note: 500 });
  const LONGEST = 500_000;
  /** No text of a reader needs them. */
  const CONTROL = /[^\P{Cc}\n]/gu;
  /** Programs that make links of addresses leave these out at the end, or read them as bold. */
  const TROUBLE = /[._*]|-$/g;

  /** As in a form. @param {string} text */
  function encoded(text) {
    const form = String(new URLSearchParams([["", text]])).slice(1);
    return form.replace(TROUBLE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  }

  /** @param {string} text */
  function decoded(text) {
    return new URLSearchParams(`=${text}`).get("") ?? "";
  }

  /** @param {string} text @param {number} most */
  function cut(text, most) {
    const lines = decoded(encoded(text)).replace(/\r\n?/g, "\n").replace(CONTROL, "");
    return Array.from(lines.trim()).slice(0, most).join("").trim();
  }

  /** @type {Sitegen["list"]["cleaned"]} */
  function cleaned({ name, items }) {
    const notes = new Map(items.map(({ id, note }) => [id, cut(note, MOST.note)]));
    return {
      name: cut(name, MOST.name).replace(/\s+/g, " "),
      items: sitegen.idsOf(items.map(({ id }) => id).join(",")).map((id) => ({ id, note: notes.get(id) ?? "" })),
    };
  }

  /** An id holds no `%`: where one stands, a program has escaped the commas, or all of it. @param {string} text */
  function unescaped(text) {
    const [head] = text.split("&", 1);
    if (!head.includes("%")) return text;
    try {
      return /%26/i.test(head)
        ? decodeURIComponent(text)
        : decodeURIComponent(head).replace(/\s+/g, "") + text.slice(head.length);
    } catch {
      return text;
    }
  }

  /** The practices, then all else. @param {string} fragment */
  const partsOf = (fragment) => unescaped(fragment.slice(0, LONGEST).replace(/^#/, "")).split("&");

  /** @type {Sitegen["list"]["read"]} */
  function read(fragment) {
    const [head, ...parts] = partsOf(fragment);
    const notes = new Map(
      parts.flatMap((part) => {
        const at = part.indexOf("=");
        return at < 0 ? [] : [/** @type {[string, string]} */ ([part.slice(0, at), decoded(part.slice(at + 1))])];
      }),
    );
    const name = decoded(parts.find((part) => part && !part.includes("=")) ?? "");
    return cleaned({ name, items: sitegen.idsOf(head).map((id) => ({ id, note: notes.get(id) ?? "" })) });
  }

  /** @type {Sitegen["list"]["write"]} */
  function write({ name, items }, room = Infinity) {
    let fragment = items.map(({ id }) => id).join(",");
    const fits = (/** @type {string} */ part) => {
      const longer = `${fragment}&${part}`;
      if (longer.length > room) return false;
      fragment = longer;
      return true;
    };
    const hasName = !name || fits(encoded(name));
    const unfit = items.filter(({ id, note }) => note && !fits(`${id}=${encoded(note)}`));
    return { fragment, hasName, unfit: unfit.map(({ id }) => id) };
  }

  /** No id begins so. */
  const COMPARED = "-compare=";

  /** @type {Sitegen["list"]["comparedIn"]} */
  function comparedIn(fragment) {
    const part = partsOf(fragment).find((each) => each.startsWith(COMPARED));
    return part ? sitegen.idsOf(decoded(part.slice(COMPARED.length))) : [];
  }

  /** @type {Sitegen["list"]["comparedPart"]} */
  const comparedPart = (ids) => (ids.length ? `&${COMPARED}${ids.join(",")}` : "");

  sitegen.list = { read, write, cleaned, comparedIn, comparedPart };
})(globalThis.sitegen);
