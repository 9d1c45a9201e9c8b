/** The words of a question, marked on the page that it led to. */

/**
 * @typedef {object} FoundScript
 * @property {(payload: MarksPayload) => void} setMarking
 * @property {(root: Element, query: string) => void} markFound in the texts of a page
 */
(function (sitegen) {
  "use strict";

  const TEXTS = "h1, .lead, .prose";
  /** @type {Marks} */
  let marks;

  /** @type {Sitegen["markFound"]} */
  function markFound(root, query) {
    const spansOf = marks(query);
    const texts = [...root.querySelectorAll(TEXTS)].flatMap(textsIn);
    for (const text of texts) {
      const spans = spansOf(text.data);
      if (spans.length) text.replaceWith(...sitegen.marked(text.data, spans, 0));
    }
    const note = /** @type {HTMLElement | null} */ (root.querySelector("[data-found]"));
    if (!note || !root.querySelector("mark")) return;
    note.hidden = false;
    note.querySelector("button")?.addEventListener("click", () => {
      for (const mark of root.querySelectorAll("mark")) mark.replaceWith(mark.textContent ?? "");
      for (const part of root.querySelectorAll(TEXTS)) part.normalize();
      note.hidden = true;
    });
  }

  /** @param {Element} element @returns {Text[]} */
  function textsIn(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    return texts;
  }

  sitegen.setMarking = (payload) => {
    marks = sitegen.openMarks(payload);
    sitegen.arrived();
  };
  sitegen.markFound = markFound;
})(globalThis.sitegen);
