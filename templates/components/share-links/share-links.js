/** Copies the address of a practice; where the browser does not allow that, shows it to copy. */
(function () {
  "use strict";

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-copy]");
    if (button) void copy(button);
  });

  /** @param {Element} button */
  async function copy(button) {
    const said = button.closest('[data-module="share-links"]')?.querySelector("[data-copied]");
    const address = button.getAttribute("data-copy") || location.href;
    if (!said) return;
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = button.getAttribute("data-done");
    } catch {
      const field = document.createElement("input");
      field.readOnly = true;
      field.value = address;
      field.setAttribute("aria-label", button.getAttribute("data-manual") || "");
      said.replaceChildren(button.getAttribute("data-manual") || "", " ", field);
      field.select();
    }
  }
})();
