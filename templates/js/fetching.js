/**
 * All cards of a long list, for who prints it: says how far it is, and ends when the reader says so. Comes when someone
 * does that.
 */

/**
 * @typedef {object} FetchingScript
 * @property {(button: Element, refs: number[], cards: Cards, own: AbortController) => Promise<boolean>} fetchAll
 *   whether they have come, as far as they could be loaded; not if the button is pressed again meanwhile, or who calls
 *   it ends it. What it was given has ended then.
 */
(function (sitegen) {
  "use strict";

  /** Of so many parts is said that they have come: more is a list to hear. */
  const PARTS = 10;
  const LEAST = 120;

  /** What is under way. @type {AbortController | undefined} */
  let coming;

  /** @param {AbortSignal} signal @returns {Promise<unknown>} */
  const ended = (signal) => new Promise((resolve) => signal.addEventListener("abort", resolve));

  /** @type {Sitegen["fetchAll"]} */
  async function fetchAll(button, refs, cards, own) {
    if (coming) {
      coming.abort();
      own.abort();
      return false;
    }
    coming = own;
    const { signal } = own;
    const name = button.textContent ?? "";
    const said = button.parentElement?.querySelector("[data-copied]") ?? null;
    sitegen.write(button, button.getAttribute("data-stop") ?? "");
    const size = Math.max(LEAST, Math.ceil(refs.length / PARTS));
    for (let n = 0; n < refs.length && !signal.aborted; n += size) {
      sitegen.write(said, sitegen.filled(button.getAttribute("data-coming") ?? "", { n, total: refs.length }));
      await Promise.race([cards.load(refs.slice(n, n + size)).catch(() => undefined), ended(signal)]);
    }
    const isWhole = !signal.aborted;
    own.abort(); // nothing is listened to any more
    coming = undefined;
    sitegen.write(button, name);
    sitegen.write(said, "");
    return isWhole;
  }

  sitegen.fetchAll = fetchAll;
})(globalThis.sitegen);
