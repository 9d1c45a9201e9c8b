/** The list of cards itself. What a reader sees of a new one is drawn at once, the rest in the next frame. */

/**
 * @typedef {object} CardListScript
 * @property {object} cardList
 * @property {(list: Element, cards: Element[]) => void} cardList.replace these cards in place of what stands there;
 *   those that stay are not moved
 * @property {(list: Element, cards: Element[]) => void} cardList.put all of it at once
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["cardList"]["replace"]} */
  function replace(list, cards) {
    const before = [...list.children];
    // More of the same was asked for, and the focus goes there.
    if (!before.every((card, place) => card === cards[place])) leaveOffscreen(list, before, cards);
    put(list, cards);
  }

  /** @param {Element} list @param {Element[]} before @param {Element[]} cards */
  function leaveOffscreen(list, before, cards) {
    const { from, to } = sitegen.inView.places(before, cards.length);
    const isSeen = (/** @type {Element} */ card, /** @type {number} */ place) =>
      (place >= from && place < to) || card.contains(document.activeElement);
    cards.forEach((card, place) => card.toggleAttribute("data-offscreen", !isSeen(card, place)));
    list.setAttribute("data-partly", "");
    // Also when a newer view is on its way by then, which may take long.
    void sitegen.nextFrame().then(() => list.removeAttribute("data-partly"));
  }

  /** A card that is in its place stays there: put in again it would be laid out again. @param {Element} list @param {Element[]} cards */
  function put(list, cards) {
    const wanted = new Set(cards);
    for (const card of [...list.children]) if (!wanted.has(card)) card.remove();
    let there = list.firstElementChild;
    for (const card of cards) {
      if (card === there) there = there.nextElementSibling;
      else list.insertBefore(card, there);
    }
  }

  sitegen.cardList = { replace, put };
})(globalThis.sitegen);
