/** The line with lists by the editors: those that a question is about, else those that the page always names. */

/**
 * @typedef {object} OfferedScript
 * @property {(root: HTMLElement, lists: FoundList[]) => void} drawLists
 */
(function (sitegen) {
  "use strict";

  /** What the page names by itself, by the element that names it. @type {WeakMap<Element, ChildNode[]>} */
  const usual = new WeakMap();

  /** @type {Sitegen["drawLists"]} */
  function drawLists(root, lists) {
    if (!usual.has(root)) usual.set(root, [...root.childNodes]);
    root.toggleAttribute("data-found", lists.length > 0);
    if (!lists.length) return root.replaceChildren(...(usual.get(root) ?? []));
    const label = root.getAttribute(lists.length > 1 ? "data-many" : "data-one");
    const links = lists.flatMap(({ title, href }, n) => {
      const link = Object.assign(document.createElement("a"), { href, textContent: title });
      return n ? [" · ", link] : [link];
    });
    root.replaceChildren(`${label}: `, ...links);
  }

  sitegen.drawLists = drawLists;
})(globalThis.sitegen);
