/** One facet: ticks its boxes, writes its numbers, unfolds and searches its long list. */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["facetPanel"]["draw"]} */
  function draw(root, state, counts) {
    const key = root.getAttribute("data-facet") || "";
    const picked = new Set(state.picked.get(key));
    for (const input of options(root)) {
      const count = counts.get(key)?.get(input.value) || 0;
      const shown = input.closest("label")?.querySelector("[data-count]");
      input.checked = picked.has(input.value);
      if (shown && shown.getAttribute("data-count") !== String(count)) {
        shown.setAttribute("data-count", String(count));
        shown.textContent = String(count);
      }
      // Stays in place and reachable; a ticked box can always be unticked.
      if (count || input.checked) input.removeAttribute("aria-disabled");
      else input.setAttribute("aria-disabled", "true");
    }
  }

  /** @param {Element} root @returns {NodeListOf<HTMLInputElement>} */
  function options(root) {
    return root.querySelectorAll('input[type="checkbox"]');
  }

  /** @param {Element} panel @param {HTMLElement} button */
  function unfold(panel, button) {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
    button.textContent = button.getAttribute(isOpen ? "data-more" : "data-less");
    panel.toggleAttribute("data-folded", isOpen);
  }

  /** @param {Element} panel @param {string} text */
  function narrow(panel, text) {
    const wanted = sitegen.tokens.words(text).join(" ");
    panel.toggleAttribute("data-narrowed", Boolean(wanted));
    for (const input of options(panel)) {
      const label = input.closest("label")?.querySelector("[data-label]")?.textContent || "";
      const isFound = sitegen.tokens.words(label).join(" ").includes(wanted);
      input.closest("li")?.toggleAttribute("data-other", !isFound && !input.checked);
    }
    // A parent stays for the sake of the child that was found.
    for (const item of panel.querySelectorAll("li[data-other]")) {
      if (item.querySelector("li:not([data-other])")) item.removeAttribute("data-other");
    }
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (!(target instanceof HTMLElement)) return;
    if (target instanceof HTMLInputElement && target.getAttribute("aria-disabled")) event.preventDefault();
    const panel = target.closest('[data-module="facet-panel"]');
    if (panel && target.matches("[data-unfold]")) unfold(panel, target);
  });

  document.addEventListener("input", (event) => {
    const target = event.target;
    const panel = target instanceof HTMLInputElement && target.closest('[data-module="facet-panel"]');
    if (panel && target.matches("[data-narrow]")) narrow(panel, target.value);
  });

  sitegen.facetPanel = { draw };
})(globalThis.sitegen);
