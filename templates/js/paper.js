/** What only the browser knows of a copy on paper: the day, how much of a list it holds, and the codes to scan. */

/**
 * @typedef {object} PaperScript
 * @property {object} paper
 * @property {() => void} paper.fill what can be filled in while the browser waits to print
 * @property {() => Promise<void>} paper.print with the codes, if their script comes
 * @property {(event: KeyboardEvent) => boolean} paper.isMissed whether these keys would print without codes that can
 *   still come
 */
(function (sitegen) {
  "use strict";

  /** Who prints waits no longer for codes: the address stands beside each. */
  const PATIENCE_MS = 2000;
  const page = document.documentElement;

  /** @param {string} name */
  const all = (name) => [...document.querySelectorAll(`[${name}]`)];

  const load = sitegen.once(() =>
    sitegen.loadScript(all("data-codes")[0]?.getAttribute("data-codes") ?? "", () => Boolean(sitegen.drawCode)),
  );

  /** @type {Sitegen["paper"]["fill"]} */
  function fill() {
    const facts = known();
    for (const place of all("data-known")) {
      place.toggleAttribute("hidden", !facts[place.getAttribute("data-known") ?? ""]);
      place.textContent = sitegen.filled(place.getAttribute("data-text") ?? "", facts);
    }
    for (const place of all("data-code")) sitegen.drawCode?.(place);
  }

  /** By name what may be said; nothing where there is nothing to say. @returns {Record<string, string | number>} */
  function known() {
    const n = Number(all("data-total")[0]?.getAttribute("data-total"));
    const shown = all("data-results")[0]?.childElementCount ?? 0;
    return {
      day: new Date().toLocaleDateString(page.lang, { dateStyle: "long" }),
      q: sitegen.drawing.state()?.q.trim() ?? "",
      shown: shown < n ? shown : "",
      n,
    };
  }

  /** @type {Sitegen["paper"]["print"]} */
  async function print() {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    if (isWanted()) await Promise.race([load().catch(() => undefined), late]);
    fill(); // not every browser says when it prints
    window.print();
  }

  /** Whether there are codes that cannot be drawn yet. */
  const isWanted = () => !sitegen.drawCode && all("data-codes").length > 0;

  /** @type {Sitegen["paper"]["isMissed"]} */
  function isMissed({ key, ctrlKey, metaKey, altKey, shiftKey }) {
    return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "p" && isWanted();
  }

  sitegen.paper = { fill, print, isMissed };
})(globalThis.sitegen);
