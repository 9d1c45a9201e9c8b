/** The chips above the results: one for each picked value, one for the archive, and one for each unknown value. */

/**
 * @typedef {object} ActiveFiltersScript
 * @property {object} activeFilters
 * @property {(root: HTMLElement, state: State, facets: FacetData[], take: (change: Change) => void) => boolean}
 *   activeFilters.draw whether the focus was in it and has no place there any more
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["activeFilters"]["draw"]} */
  function draw(root, state, facets, take) {
    const chips = [
      ...pickedChips(root, state, facets, take),
      ...archivedChip(root, state, take),
      ...unknownChips(root, state, take),
    ];
    const list = /** @type {Element} */ (root.querySelector("[data-chips]"));
    const focused = [...list.children].findIndex((chip) => chip.contains(document.activeElement));
    list.replaceChildren(...chips);
    root.hidden = !chips.length;
    // The chip that had focus is gone: on to the next one.
    if (focused >= 0) chips[Math.min(focused, chips.length - 1)]?.querySelector("button")?.focus();
    return focused >= 0 && !chips.length;
  }

  /** @param {Element} root @param {State} state @param {FacetData[]} facets @param {(change: Change) => void} take */
  function pickedChips(root, state, facets, take) {
    return facets.flatMap((facet) =>
      (state.picked.get(facet.key) || []).map((slug) => {
        const label = (facet.values.find((value) => value[0] === slug) || ["", slug])[1];
        return chip(root, "[data-chip]", `${facet.label}:`, label, () =>
          take((now) => sitegen.state.without(now, facet.key, slug)),
        );
      }),
    );
  }

  /** @param {Element} root @param {State} state @param {(change: Change) => void} take */
  function archivedChip(root, state, take) {
    return state.archived
      ? [chip(root, "[data-archived]", "", "", () => take((now) => ({ ...now, archived: false })))]
      : [];
  }

  /** @param {Element} root @param {State} state @param {(change: Change) => void} take */
  function unknownChips(root, state, take) {
    return state.unknown.map((pair) =>
      chip(root, "[data-notice]", "", pair.join("="), () =>
        take((now) => ({ ...now, unknown: now.unknown.filter((other) => other !== pair) })),
      ),
    );
  }

  /** @param {Element} root @param {string} name @param {string} facet @param {string} label @param {() => void} remove */
  function chip(root, name, facet, label, remove) {
    const template = /** @type {HTMLTemplateElement} */ (root.querySelector(`template${name}`));
    const item = /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
    item.querySelector("[data-chip-facet]")?.append(facet);
    item.querySelector("[data-chip-label]")?.append(label);
    item.querySelector("button")?.addEventListener("click", remove);
    return item;
  }

  sitegen.activeFilters = { draw };
})(globalThis.sitegen);
