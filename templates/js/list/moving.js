/** A card is dragged by its handle, with a mouse, a finger or a pen, to another place in its list. */

/**
 * @typedef {object} MovingScript
 * @property {(list: Element, moved: (card: Element, place: number) => void) => void} moving hears a list, and says
 *   where a card was let go
 */
(function (sitegen) {
  "use strict";

  /** The place among the cards for what is held at this height. @param {Element[]} others @param {number} y */
  function placeAt(others, y) {
    const before = others.filter((card) => {
      const { top, height } = card.getBoundingClientRect();
      return top + height / 2 < y;
    });
    return before.length;
  }

  /** @type {Sitegen["moving"]} */
  function moving(list, moved) {
    /** @type {Element | null} */
    let held = null;
    /** @type {Element | null} */
    let next = null;

    /** @param {PointerEvent} event */
    function take(event) {
      const handle = event.target instanceof Element ? event.target.closest("[data-handle]") : null;
      held = event.button === 0 ? (handle?.closest("[data-item]") ?? null) : null;
      if (!handle || !held) return;
      event.preventDefault();
      next = held.nextElementSibling;
      held.setAttribute("data-held", "");
      handle.setPointerCapture(event.pointerId);
    }

    /** @param {PointerEvent} event */
    function drag({ clientY }) {
      if (!held) return;
      const others = [...list.querySelectorAll("[data-item]")].filter((card) => card !== held);
      const before = others[placeAt(others, clientY)] ?? null;
      // Moving what has the pointer would lose it; the others move around it.
      if (held.nextElementSibling !== before) shift(others, before);
    }

    /** @param {Element[]} others @param {Element | null} before */
    function shift(others, before) {
      const place = before ? others.indexOf(before) : others.length;
      for (const card of others.slice(0, place)) list.insertBefore(card, held);
      for (const card of others.slice(place)) list.append(card);
    }

    /** @param {boolean} isDone */
    function letGo(isDone) {
      if (!held) return;
      const card = held;
      held = null;
      card.removeAttribute("data-held");
      if (isDone) moved(card, [...list.querySelectorAll("[data-item]")].indexOf(card));
      else list.insertBefore(card, next);
    }

    list.addEventListener("pointerdown", (event) => take(/** @type {PointerEvent} */ (event)));
    list.addEventListener("pointermove", (event) => drag(/** @type {PointerEvent} */ (event)));
    list.addEventListener("pointerup", () => letGo(true));
    list.addEventListener("pointercancel", () => letGo(false));
  }

  sitegen.moving = moving;
})(globalThis.sitegen);
