/**
 * Text that changes. What a page says now is not asked of the page: a translator in the browser may
 * have put other words, and other elements, in its place.
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

  sitegen.write = write;
})(globalThis.sitegen);
