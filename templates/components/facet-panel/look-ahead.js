/**
 * The cards that a tick would bring, fetched and made while the pointer or the focus rests on its box, so that
 * the list can follow the tick at once.
 */

/**
 * @typedef {object} LookAheadScript
 * @property {(form: HTMLFormElement, prepare: (change: Change) => Promise<void>) => void} lookAhead fetches and makes
 *   the cards that a tick would bring while the pointer rests on its box
 */
(function (sitegen) {
  "use strict";

  /** Shorter is on its way elsewhere. */
  const REST_MS = 60;

  /** @type {Sitegen["lookAhead"]} */
  function lookAhead(form, prepare) {
    let timer = 0;

    /** @param {Event} event */
    function note(event) {
      clearTimeout(timer);
      const label = /** @type {Element} */ (event.target).closest("label");
      /** @type {HTMLInputElement | null | undefined} */
      const box = label?.querySelector('input[type="checkbox"][name]:not([aria-disabled])');
      if (box) timer = setTimeout(() => void prepare((now) => ticked(now, box)), REST_MS);
    }

    form.addEventListener("pointerover", note);
    form.addEventListener("focusin", note);
  }

  /** @param {State} state @param {HTMLInputElement} box @returns {State} */
  function ticked(state, { name, value }) {
    if (name === "status") return { ...state, page: 1, archived: !state.archived };
    const values = new Set(state.picked.get(name));
    if (!values.delete(value)) values.add(value);
    return { ...state, page: 1, picked: new Map(state.picked).set(name, [...values]) };
  }

  sitegen.lookAhead = lookAhead;
})(globalThis.sitegen);
