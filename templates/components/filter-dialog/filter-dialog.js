/** The filters on a narrow screen: a native dialog, which brings Esc and the return of focus. */

/**
 * @typedef {object} FilterDialogScript
 * @property {object} filterDialog
 * @property {(dialog: Element, opener: Element | null, picked: number, total: number) => void} filterDialog.draw
 * @property {(dialog: Element, home: Element | null) => void} filterDialog.open with the filters, which go home when
 *   it closes
 */
(function (sitegen) {
  "use strict";

  const NARROW = "(max-width: 55.99rem)";

  /** @type {Sitegen["filterDialog"]["draw"]} */
  function draw(dialog, opener, picked, total) {
    const close = dialog.querySelector("[data-close-filters]");
    const words = opener?.getAttribute(picked ? "data-text-some" : "data-text") || "";
    sitegen.write(opener, sitegen.filled(words, { n: picked }));
    sitegen.write(close, total ? sitegen.counted(close, total) : close?.getAttribute("data-none") || "");
  }

  /** @type {Sitegen["filterDialog"]["open"]} */
  function open(root, home) {
    const dialog = /** @type {HTMLDialogElement} */ (root);
    const filters = home?.firstElementChild;
    if (!home || !filters) return;
    dialog.querySelector("[data-filters-away]")?.append(filters);
    dialog.addEventListener("close", () => home.append(filters), { once: true });
    dialog.showModal();
    // Browsers differ in what they focus when the content has just been moved in.
    filters.querySelector("button")?.focus();
  }

  sitegen.modules["filter-dialog"] = (root) => {
    const dialog = /** @type {HTMLDialogElement} */ (root);
    for (const button of dialog.querySelectorAll("[data-close-filters], [data-leave-filters]")) {
      button.addEventListener("click", () => dialog.close());
    }
    matchMedia(NARROW).addEventListener("change", ({ matches }) => {
      if (!matches) dialog.close();
    });
  };
  sitegen.filterDialog = { draw, open };
})(globalThis.sitegen);
