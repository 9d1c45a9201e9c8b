/** What was typed before, kept in this browser and nowhere else. */

/**
 * @typedef {object} DraftScript
 * @property {object} draft what was typed before, kept in this browser
 * @property {(name: string, text: string) => void} draft.keep
 * @property {(name: string) => string} draft.read
 * @property {(name: string) => void} draft.forget
 */
(function (sitegen) {
  "use strict";

  const KEY = "sitegen-draft-";

  /** @param {() => void} act */
  function ifAllowed(act) {
    try {
      act();
    } catch {
      // Without storage nothing is remembered.
    }
  }

  sitegen.form.draft = {
    keep: (name, text) => ifAllowed(() => localStorage.setItem(KEY + name, text)),
    forget: (name) => ifAllowed(() => localStorage.removeItem(KEY + name)),
    read(name) {
      let text = "";
      ifAllowed(() => {
        text = localStorage.getItem(KEY + name) || "";
      });
      return text;
    },
  };
})(globalThis.sitegen);
