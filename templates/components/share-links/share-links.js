/** Prints, and copies the address of a practice, or of the page as it is now; where the browser does not allow that, shows it to copy. */
(function (sitegen) {
  "use strict";

  /** @param {Element} button @param {Element} said */
  async function copy(button, said) {
    const address = button.getAttribute("data-copy") || location.href;
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

  sitegen.modules["share-links"] = (root) => {
    const said = root.querySelector("[data-copied]");
    const button = root.querySelector("[data-copy]");
    root.querySelector("[data-print]")?.addEventListener("click", () => void sitegen.paper.print());
    if (said) button?.addEventListener("click", () => void copy(button, said));
  };
})(globalThis.sitegen);
