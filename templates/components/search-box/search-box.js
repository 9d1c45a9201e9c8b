/**
 * The search in the header leads to the catalogue. By script, because on `file://` a browser may
 * hold that `form-action 'self'` allows no form at all.
 */
(function (sitegen) {
  "use strict";

  sitegen.modules["search-box"] = (root) => {
    const form = /** @type {HTMLFormElement} */ (root);
    const box = form.querySelector("input");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const address = new URL(form.action);
      if (box?.value.trim()) address.search = String(new URLSearchParams({ q: box.value }));
      location.href = address.href;
    });
  };
})(globalThis.sitegen);
