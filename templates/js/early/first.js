/**
 * What a page should have when it is first painted: the reader's choice of light or dark, the notice that was put away,
 * that the address asks for something, and that there are scripts. No paint waits for it; it is small, and mostly there
 * before the style sheet.
 */

/**
 * @typedef {object} FirstScript
 * @property {(names?: Set<string>) => boolean} [showAsked] says of the page whether the address asks for something, by
 *   one of these names; as long as they are not known, by any. Nothing if it did not come.
 */
(function () {
  "use strict";

  /** What makes a page begin with its results: a question or a facet, by what a key of either looks like. */
  const FIRST = /^(?!sort$|page$|\w*clid$)[a-z0-9-]+$/i;
  const root = document.documentElement;

  /** @type {Required<FirstScript>["showAsked"]} */
  function showAsked(names) {
    const asked = [...new URLSearchParams(location.search)].filter(
      ([name, value]) => value && (!names || names.has(name)),
    );
    root.toggleAttribute("data-asked", asked.length > 0);
    root.toggleAttribute(
      "data-results-first",
      asked.some(([name]) => FIRST.test(name)),
    );
    return asked.length > 0;
  }

  const sitegen = /** @type {Sitegen} */ (globalThis.sitegen ?? {});
  globalThis.sitegen = Object.assign(sitegen, { showAsked });
  if (!sitegen.isTaken) {
    root.setAttribute("data-scripts", "on");
    showAsked();
  }
  try {
    const theme = localStorage.getItem("sitegen-theme");
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
    if (localStorage.getItem("sitegen-notice")) root.setAttribute("data-notice", "away");
  } catch {
    // No storage here; the device decides.
  }
})();
