/** Copies of the templates of a printed page. */

/**
 * @typedef {object} SheetScript
 * @property {(root: Element, name: string, texts: Record<string, string | undefined>) => Element} sheetPart of the
 *   template of this name, with a text in each part; one without a text goes away
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["sheetPart"]} */
  function sheetPart(root, name, texts) {
    const template = /** @type {HTMLTemplateElement} */ (root.querySelector(`template[data-${name}]`));
    const made = /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
    for (const [part, text] of Object.entries(texts)) {
      const place = made.querySelector(`[data-part="${part}"]`);
      if (text) place?.append(text);
      else place?.remove();
    }
    return made;
  }

  sitegen.sheetPart = sheetPart;
})(globalThis.sitegen);
