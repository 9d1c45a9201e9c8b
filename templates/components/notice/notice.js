/** The notice of the site, put away for good where the browser can remember it: until it says something else. */
(function (sitegen) {
  "use strict";

  const KEY = "sitegen-notice"; // `js/early/first.js` reads it
  const page = document.documentElement;

  /** @param {string} text */
  function putAway(text) {
    page.setAttribute("data-notice", "away");
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // Without storage it is away for as long as the page.
    }
  }

  /** @param {string} text whether it is this that was put away */
  function isRemembered(text) {
    try {
      return localStorage.getItem(KEY) === text;
    } catch {
      return false;
    }
  }

  sitegen.modules.notice = (root) => {
    const text = root.querySelector("[data-text]")?.textContent ?? "";
    if (!isRemembered(text)) page.removeAttribute("data-notice");
    root.querySelector("[data-away]")?.addEventListener("click", () => putAway(text));
  };
})(globalThis.sitegen);
