/**
 * The list of cards itself. What a reader sees of a new one is drawn at once, the rest in a later frame. The one
 * that a tick would bring can be drawn beforehand, on a layer of its own: the tick has only to show it, and
 * until then nobody can see it, hear it, reach it, select it or find it in the page.
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["cardList"]["replace"]} */
  function replace(list, cards) {
    hiddenBeside(list)?.remove();
    const before = [...list.children];
    // More of the same was asked for, and the focus goes there.
    if (!before.every((card, place) => card === cards[place])) {
      leaveOffscreen(list, before, cards);
      void completeLater(list);
    }
    put(list, cards);
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

  /** @type {Sitegen["cardList"]["prerender"]} */
  function prerender(list, refs, cards) {
    const hidden = /** @type {HTMLElement} */ (list.cloneNode(false));
    hidden.removeAttribute("data-results");
    hidden.setAttribute("data-prerendered", refs.join());
    hidden.setAttribute("aria-busy", "true"); // as each list is until it is finished
    hidden.inert = true;
    // A card that the reader sees now stays where it is.
    hidden.append(...cards.map((card) => (card.parentNode === list ? card.cloneNode(true) : card)));
    leaveOffscreen(hidden, [...list.children], [...hidden.children]);
    hiddenBeside(list)?.remove();
    list.before(hidden);
  }

  /** @type {Sitegen["cardList"]["isPrerendered"]} */
  function isPrerendered(list, refs) {
    return hiddenBeside(list)?.getAttribute("data-prerendered") === refs.join();
  }

  /** @type {Sitegen["cardList"]["showPrerendered"]} */
  function showPrerendered(list, refs) {
    const hidden = hiddenBeside(list);
    // With the list its focus would go.
    if (!hidden || !isPrerendered(list, refs) || list.contains(document.activeElement)) return null;
    leaveOffscreen(hidden, [...list.children], [...hidden.children]); // who rests may scroll
    list.remove();
    hidden.removeAttribute("data-prerendered");
    hidden.setAttribute("data-results", "");
    void completeLater(hidden);
    return [...hidden.children];
  }

  /** @param {Element} list @returns {HTMLElement | null | undefined} */
  function hiddenBeside(list) {
    return list.parentElement?.querySelector("[data-prerendered]");
  }

  /** @param {Element} list @param {Element[]} before @param {Element[]} cards */
  function leaveOffscreen(list, before, cards) {
    const { from, to } = sitegen.inView.places(before, cards.length);
    const isSeen = (/** @type {Element} */ card, /** @type {number} */ place) =>
      (place >= from && place < to) || card.contains(document.activeElement);
    cards.forEach((card, place) => card.toggleAttribute("data-offscreen", !isSeen(card, place)));
    list.setAttribute("data-partly", "");
  }

  /** Also when a newer view is on its way by then, which may take long. @param {HTMLElement} list */
  async function completeLater(list) {
    await sitegen.nextFrame();
    list.removeAttribute("data-partly");
    list.inert = false;
  }

  sitegen.cardList = { replace, prerender, isPrerendered, showPrerendered };
})(globalThis.sitegen);
