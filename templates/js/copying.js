/** What is copied from a page is as it reads, without the places where long words may break. */

/**
 * @typedef {object} CopyingScript
 * @property {(event: ClipboardEvent) => void} copy
 */
(function (sitegen) {
  "use strict";

  /** As in `sitegen/words/syllables.py`: other programs show it, or find no such word. */
  const SOFT = "\u00ad";

  /** @type {Sitegen["copy"]} */
  sitegen.copy = function (event) {
    const chosen = getSelection();
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (isField || !event.clipboardData || !chosen?.rangeCount) return;
    const copied = document.createElement("div");
    copied.append(chosen.getRangeAt(0).cloneContents());
    if (!copied.textContent?.includes(SOFT)) return;
    event.clipboardData.setData("text/plain", String(chosen).replaceAll(SOFT, ""));
    event.clipboardData.setData("text/html", new XMLSerializer().serializeToString(copied).replaceAll(SOFT, ""));
    event.preventDefault();
  };
})(globalThis.sitegen);
