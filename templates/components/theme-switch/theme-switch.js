/** The choice of light or dark. `js/early/first.js` applies it before the first paint. */
(function (sitegen) {
  "use strict";

  const KEY = "sitegen-theme";
  const page = document.documentElement;

  /** @param {string} theme empty for that of the device */
  function choose(theme) {
    if (theme) page.setAttribute("data-theme", theme);
    else page.removeAttribute("data-theme");
    try {
      if (theme) localStorage.setItem(KEY, theme);
      else localStorage.removeItem(KEY);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  function chosen() {
    try {
      return localStorage.getItem(KEY) || "";
    } catch {
      return "";
    }
  }

  sitegen.modules["theme-switch"] = (root) => {
    const select = /** @type {HTMLSelectElement} */ (root.querySelector("select"));
    select.value = chosen();
    select.addEventListener("change", () => choose(select.value));
  };
})(globalThis.sitegen);
