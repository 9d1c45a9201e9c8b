/** The chips above the results: one for each picked value, one for the archive, and one for each unknown value. */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["activeFilters"]["draw"]} */
  function draw(root, state, facets, go) {
    const chips = [...pickedChips(root, state, facets, go), ...archivedChip(root, state, go), ...unknownChips(root, state, go)];
    const list = root.querySelector("[data-chips]");
    const focused = list ? [...list.children].findIndex((chip) => chip.contains(document.activeElement)) : -1;
    list?.replaceChildren(...chips);
    root.hidden = !chips.length;
    if (focused >= 0) moveFocus(chips, focused);
  }

  /**
   * The chip that had focus is gone: on to the next one, or to the total.
   * @param {Element[]} chips @param {number} position
   */
  function moveFocus(chips, position) {
    const chip = chips[Math.min(position, chips.length - 1)];
    const target = chip ? chip.querySelector("button") : document.querySelector("[data-total]");
    if (!(target instanceof HTMLElement)) return;
    if (!chip) target.tabIndex = -1;
    target.focus();
  }

  /** @param {Element} root @param {State} state @param {FacetData[]} facets @param {(state: State) => void} go */
  function pickedChips(root, state, facets, go) {
    return facets.flatMap((facet) => (state.picked.get(facet.key) || []).map((slug) => {
      const label = (facet.values.find((value) => value[0] === slug) || ["", slug])[1];
      return chip(root, "[data-chip]", `${facet.label}:`, label, () => go(sitegen.state.without(state, facet.key, slug)));
    }));
  }

  /** @param {Element} root @param {State} state @param {(state: State) => void} go */
  function archivedChip(root, state, go) {
    return state.archived ? [chip(root, "[data-archived]", "", "", () => go({ ...state, archived: false }))] : [];
  }

  /** @param {Element} root @param {State} state @param {(state: State) => void} go */
  function unknownChips(root, state, go) {
    return state.unknown.map((pair) => chip(root, "[data-notice]", "", pair.join("="), () =>
      go({ ...state, unknown: state.unknown.filter((other) => other !== pair) })));
  }

  /** @param {Element} root @param {string} name @param {string} facet @param {string} label @param {() => void} remove */
  function chip(root, name, facet, label, remove) {
    const template = /** @type {HTMLTemplateElement} */ (root.querySelector(`template${name}`));
    const item = /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
    const facetPart = item.querySelector("[data-chip-facet]");
    const labelPart = item.querySelector("[data-chip-label]");
    if (facetPart) facetPart.textContent = facet;
    if (labelPart) labelPart.textContent = label;
    item.querySelector("button")?.addEventListener("click", remove);
    return item;
  }

  sitegen.activeFilters = { draw };
})(globalThis.sitegen);
