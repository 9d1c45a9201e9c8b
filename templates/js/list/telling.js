/** What the page of a list tells of a change: a sentence, and a line in the place of what went, with the way back. */

/**
 * @typedef {object} Telling
 * @property {(what: string, facts?: Record<string, string | number>) => void} say
 * @property {(what: "removed" | "deleted", title: string, place: number, undo: () => Promise<void>) => void} offerUndo
 *   until something else changes
 *
 * @typedef {object} TellingScript
 * @property {(root: Element) => Telling} openTelling
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["openTelling"]} */
  function openTelling(root) {
    const said = root.querySelector("[data-list-said]");
    const template = /** @type {HTMLTemplateElement} */ (root.querySelector("template[data-undone]"));

    /** @type {Telling["say"]} */
    function say(what, facts = {}) {
      sitegen.write(said, sitegen.filled(said?.getAttribute(`data-${what}`) ?? "", facts));
    }

    /** @type {Telling["offerUndo"]} */
    function offerUndo(what, title, place, undo) {
      const line = /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
      const button = /** @type {HTMLButtonElement} */ (line.querySelector("[data-undo]"));
      const items = root.querySelector("[data-list-items]");
      say(what, { title });
      sitegen.write(line.querySelector("[data-text]"), said?.textContent ?? "");
      button.addEventListener("click", () => void undo().then(() => say("back", { title })));
      items?.insertBefore(line, items.children[place] ?? null);
      button.focus();
    }

    return { say, offerUndo };
  }

  sitegen.openTelling = openTelling;
})(globalThis.sitegen);
