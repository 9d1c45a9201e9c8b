/**
 * What stands in each page itself, for nothing may be painted before it: the reader's choice of light or dark, the notice
 * that was put away, that the address asks for something, and that there are scripts. The last is taken back when the
 * early scripts do not come, who see to it from then on.
 */

/**
 * @typedef {object} FirstScript
 * @property {(names?: Set<string>) => boolean} [showAsked] says of the page whether the address asks for something, by
 *   one of these names; as long as they are not known, by any. Nothing if a host does not let it run.
 */
(function () {
  "use strict";

  const LATE_MS = 2000;
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

  function giveUp() {
    if (!sitegen.early && !sitegen.arrived) root.removeAttribute("data-scripts");
  }

  globalThis.sitegen = /** @type {Sitegen} */ ({ showAsked });
  root.setAttribute("data-scripts", "on");
  showAsked();
  for (const type of ["load", "error"]) {
    document.addEventListener(
      type,
      ({ target }) => target instanceof HTMLScriptElement && target.async && giveUp(),
      true,
    );
  }
  setTimeout(giveUp, LATE_MS);
  try {
    const theme = localStorage.getItem("sitegen-theme");
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
    if (localStorage.getItem("sitegen-notice")) root.setAttribute("data-notice", "away");
  } catch {
    // No storage here; the device decides.
  }
})();
