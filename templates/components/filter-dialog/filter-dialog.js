/** The filters on a narrow screen: a native dialog, which brings Esc and the return of focus. */
(function (sitegen) {
  "use strict";

  const dialog = document.querySelector('dialog[data-module="filter-dialog"]');
  const home = document.querySelector("[data-filters-home]");
  const filters = home?.firstElementChild;
  const narrow = matchMedia("(max-width: 55.99rem)");

  /** @type {Sitegen["filterDialog"]["draw"]} */
  function draw(form, picked, total) {
    const open = form.querySelector("[data-open-filters]");
    const close = form.querySelector("[data-close-filters]");
    const words = open?.getAttribute(picked ? "data-text-some" : "data-text") || "";
    const name = total === 0 ? "data-none" : total === 1 ? "data-one" : "data-many";
    sitegen.write(open, words.replace("{n}", String(picked)));
    sitegen.write(close, (close?.getAttribute(name) || "").replace("{n}", String(total)));
  }

  if (dialog instanceof HTMLDialogElement && home && filters) {
    const away = dialog.querySelector("[data-filters-away]");
    document.querySelector("[data-open-filters]")?.addEventListener("click", () => {
      away?.append(filters);
      dialog.showModal();
      // Browsers differ in what they focus when the content has just been moved in.
      filters.querySelector("input")?.focus();
    });
    dialog.querySelector("[data-close-filters]")?.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => home.append(filters));
    narrow.addEventListener("change", () => {
      if (!narrow.matches && dialog.open) dialog.close();
    });
  }

  sitegen.filterDialog = { draw };
})(globalThis.sitegen);
