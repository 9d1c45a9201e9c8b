/** Before the first paint: the reader's choice of light or dark, and the notice that was put away, or the page would flash. */
(function () {
  "use strict";

  try {
    const theme = localStorage.getItem("sitegen-theme");
    if (theme === "light" || theme === "dark") document.documentElement.setAttribute("data-theme", theme);
    if (localStorage.getItem("sitegen-notice")) document.documentElement.setAttribute("data-notice", "away");
  } catch {
    // No storage here; the device decides.
  }
})();
