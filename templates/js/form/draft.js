/** What was typed before, kept in this browser and nowhere else. */
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
      ifAllowed(() => { text = localStorage.getItem(KEY + name) || ""; });
      return text;
    },
  };
})(globalThis.sitegen);
