/** Before the first paint: the reader's choice of light or dark, or the page would flash. */
(function () {
  "use strict";

  try {
    const theme = localStorage.getItem("sitegen-theme");
    if (theme === "light" || theme === "dark") document.documentElement.setAttribute("data-theme", theme);
  } catch {
    // No storage here; the device decides.
  }
})();
