/** Searches in the long list of a facet: what has the words of a text stays in view. Comes when a reader does so. */

/**
 * @typedef {object} NarrowScript
 * @property {(panel: Element, text: string) => void} narrow comes with `loadWords`
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["narrow"]} */
  function narrow(panel, text) {
    const wanted = sitegen.tokens.words(text).join(" ");
    panel.toggleAttribute("data-narrowed", Boolean(wanted));
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (
      panel.querySelectorAll('input[type="checkbox"]')
    )) {
      const label = input.closest("label")?.querySelector("[data-label]")?.textContent || "";
      const isFound = sitegen.tokens.words(label).join(" ").includes(wanted);
      input.closest("li")?.toggleAttribute("data-other", !isFound && !input.checked);
    }
    // A parent stays for the sake of the child that was found.
    for (const item of panel.querySelectorAll("li[data-other]")) {
      if (item.querySelector("li:not([data-other])")) item.removeAttribute("data-other");
    }
  }

  sitegen.narrow = narrow;
})(globalThis.sitegen);
