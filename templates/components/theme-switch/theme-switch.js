/** The choice of light or dark. `js/early.js` applies it before the first paint. */
(function () {
  "use strict";

  const KEY = "sitegen-theme";
  const select = document.querySelector('[data-module="theme-switch"] select');
  const root = document.documentElement;
  if (!(select instanceof HTMLSelectElement)) return;

  select.value = root.getAttribute("data-theme") || "";
  select.addEventListener("change", () => {
    if (select.value) root.setAttribute("data-theme", select.value);
    else root.removeAttribute("data-theme");
    try {
      if (select.value) localStorage.setItem(KEY, select.value);
      else localStorage.removeItem(KEY);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  });
})();
