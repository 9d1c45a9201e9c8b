/**
 * The cards that a tick would bring, fetched, made and drawn out of sight while the pointer or the focus
 * rests on its box, so that the list can follow the tick at once.
 */
(function (sitegen) {
  "use strict";

  /** Shorter is on its way elsewhere. */
  const REST_MS = 60;

  /** @type {Sitegen["lookAhead"]} */
  function lookAhead(form, finder, readState) {
    let timer = 0;
    /** Where the pointer or the focus is. @type {HTMLInputElement | null | undefined} */
    let rested;

    /** @param {Event} event */
    function note(event) {
      const label = event.target instanceof Element ? event.target.closest("label") : null;
      rested = label?.querySelector('input[type="checkbox"][name]');
      again();
    }

    function again() {
      clearTimeout(timer);
      const box = rested;
      if (box && !box.hasAttribute("aria-disabled")) timer = setTimeout(() => void prepareFor(box), REST_MS);
    }

    /** @param {HTMLInputElement} box */
    async function prepareFor(box) {
      const now = readState();
      const { refs } = await finder.find(ticked(now, box));
      const view = { refs, shown: sitegen.pageSize, question: "", marks: null };
      for (const list of form.querySelectorAll('[data-module="results"]')) {
        await sitegen.results.prepare(list, view, finder.cards);
        // Not with a question, for what is found is marked only once it is shown.
        if (box === rested && readState() === now && !now.q.trim()) sitegen.results.prerender(list, view, finder.cards);
      }
    }

    form.addEventListener("pointerover", note);
    form.addEventListener("focusin", note);
    return again;
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
