/**
 * The search in the header leads to the catalogue. By script, because on `file://` a browser may
 * hold that `form-action 'self'` allows no form at all.
 */
(function () {
  "use strict";

  const form = document.querySelector("form.masthead__search");
  if (!(form instanceof HTMLFormElement)) return;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const box = form.elements.namedItem("q");
    const address = new URL(form.action);
    if (box instanceof HTMLInputElement && box.value.trim()) {
      address.search = String(new URLSearchParams({ q: box.value }));
    }
    location.href = address.href;
  });
})();
