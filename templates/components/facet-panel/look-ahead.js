/**
 * The cards that a tick would bring, fetched and made while the pointer or the focus rests on its box, so
 * that the list can follow the tick at once.
 */
(function (sitegen) {
  "use strict";

  /** Shorter is on its way elsewhere. */
  const REST_MS = 60;

  /** @type {Sitegen["lookAhead"]} */
  function lookAhead(form, finder, readState) {
    let rest = 0;

    /** @param {Event} event */
    function note(event) {
      clearTimeout(rest);
      const label = event.target instanceof Element ? event.target.closest("label") : null;
      const box = label?.querySelector('input[type="checkbox"][name]:not([aria-disabled])');
      if (box instanceof HTMLInputElement) rest = setTimeout(() => void fetchFor(box), REST_MS);
    }

    /** @param {HTMLInputElement} box */
    async function fetchFor({ name, value }) {
      const state = { ...readState(), page: 1 };
      const values = new Set(state.picked.get(name));
      if (!values.delete(value)) values.add(value);
      const picked = new Map(state.picked).set(name, [...values]);
      const { refs } = await finder.find({ ...state, picked });
      const view = { refs, shown: sitegen.pageSize, marks: null };
      for (const list of form.querySelectorAll('[data-module="results"]')) await sitegen.results.prepare(list, view, finder.cards);
    }

    form.addEventListener("pointerover", note);
    form.addEventListener("focusin", note);
  }

  sitegen.lookAhead = lookAhead;
})(globalThis.sitegen);
