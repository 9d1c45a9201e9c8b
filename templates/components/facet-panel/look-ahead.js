/**
 * The cards that a tick would bring, fetched, made and drawn out of sight while the pointer or the focus
 * rests on its box, so that the list can follow the tick at once.
 */
(function (sitegen) {
  "use strict";

  /** Shorter is on its way elsewhere. */
  const REST_MS = 60;
  /** After a tick, which may be taken back: first what it brought is drawn. */
  const TICKED_MS = 300;

  /** @type {Sitegen["lookAhead"]} */
  function lookAhead(form, finder, readState) {
    let rest = 0;
    /** @type {HTMLInputElement | undefined} */
    let latest;

    /** @param {Event} event */
    function note(event) {
      clearTimeout(rest);
      const label = event.target instanceof Element ? event.target.closest("label") : null;
      const box = label?.querySelector('input[type="checkbox"][name]:not([aria-disabled])');
      if (!(box instanceof HTMLInputElement)) return;
      rest = setTimeout(() => void prepareFor(box), event.type === "change" ? TICKED_MS : REST_MS);
    }

    /** @param {HTMLInputElement} box */
    async function prepareFor(box) {
      latest = box;
      const now = readState();
      const { refs } = await finder.find(ticked(now, box));
      const view = { refs, shown: sitegen.pageSize, question: "", marks: null };
      for (const list of form.querySelectorAll('[data-module="results"]')) {
        await sitegen.results.prepare(list, view, finder.cards);
        // Not with a question, for what is found is marked only once it is shown.
        if (box === latest && readState() === now && !now.q.trim()) sitegen.results.prerender(list, view, finder.cards);
      }
    }

    form.addEventListener("pointerover", note);
    form.addEventListener("focusin", note);
    form.addEventListener("change", note);
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
