/**
 * Text that changes. What a page says now is not asked of the page: a translator in the browser may
 * have put other words, and other elements, in its place.
 */

/**
 * @typedef {object} WritingScript
 * @property {(element: Element | null, text: string) => void} write a text that may change: it is put there when it
 *   is another than the one put there last
 * @property {(text: string, spans: [number, number][], from: number, to?: number) => (string | Element)[]} marked a
 *   text from one place to another, or to its end, with marks; these are in order and none overlap
 */
(function (sitegen) {
  "use strict";

  /** @type {WeakMap<Element, string>} */
  const written = new WeakMap();

  /** @type {Sitegen["write"]} */
  function write(element, text) {
    if (!element || (written.get(element) ?? element.textContent) === text) return;
    written.set(element, text);
    element.textContent = text;
  }

  /** @type {Sitegen["marked"]} */
  function marked(text, spans, from, to) {
    /** @type {(string | Element)[]} */
    const parts = [];
    let at = from;
    for (const [start, end] of spans) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      parts.push(text.slice(at, start), mark);
      at = end;
    }
    return [...parts, text.slice(at, to)];
  }

  sitegen.write = write;
  sitegen.marked = marked;
})(globalThis.sitegen);
