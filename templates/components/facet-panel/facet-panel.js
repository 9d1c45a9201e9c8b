/** One facet: ticks its boxes and writes its numbers. */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["facetPanel"]["draw"]} */
  function draw(root, state, counts) {
    const key = root.getAttribute("data-facet") || "";
    const picked = state.picked.get(key) || [];
    for (const input of root.querySelectorAll("input")) {
      const count = counts.get(key)?.get(input.value) || 0;
      const shown = input.closest("label")?.querySelector("[data-count]");
      input.checked = picked.includes(input.value);
      if (shown && shown.getAttribute("data-count") !== String(count)) {
        shown.setAttribute("data-count", String(count));
        shown.textContent = String(count);
      }
      // Stays in place and reachable; a ticked box can always be unticked.
      if (count || input.checked) input.removeAttribute("aria-disabled");
      else input.setAttribute("aria-disabled", "true");
    }
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (target instanceof HTMLInputElement && target.getAttribute("aria-disabled")) event.preventDefault();
  });

  sitegen.facetPanel = { draw };
})(globalThis.sitegen);
