/** Which places of the list the reader sees: the cards there are drawn before the others. */

/**
 * @typedef {object} InViewScript
 * @property {object} inView
 * @property {(cards: Element[]) => void} inView.watch from now on these cards are the list
 * @property {(before: Element[], count: number) => { from: number, to: number }} inView.places which places, `from`
 *   up to `to`, the reader will see of a list of `count` cards after the one `before`
 */
(function (sitegen) {
  "use strict";

  /** @type {Set<Element>} */
  const seen = new Set();
  /** How many cards the screen has shown at a time. */
  let most = 1;

  const eye = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) seen[isIntersecting ? "add" : "delete"](target);
    most = Math.max(most, seen.size);
  });

  /** @type {Sitegen["inView"]["watch"]} */
  function watch(cards) {
    const listed = new Set(cards);
    for (const card of seen) {
      if (!listed.has(card)) seen.delete(card);
    }
    eye.disconnect();
    for (const card of cards) eye.observe(card);
  }

  /** @type {Sitegen["inView"]["places"]} */
  function places(before, count) {
    const first = before.findIndex((card) => seen.has(card));
    const from = Math.max(0, Math.min(first, count - most));
    return { from, to: from + most };
  }

  sitegen.inView = { watch, places };
})(globalThis.sitegen);
