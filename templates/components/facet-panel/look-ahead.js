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

    /** @param {Event} event */
    function note(event) {
      clearTimeout(rest);
      const label = event.target instanceof Element ? event.target.closest("label") : null;
      const box = label?.querySelector('input[type="checkbox"][name]:not([aria-disabled])');
      if (!(box instanceof HTMLInputElement)) return;
      rest = setTimeout(() => void fetchFor(box), event.type === "change" ? TICKED_MS : REST_MS);
    }

    /** @param {HTMLInputElement} box */
    async function fetchFor({ name, value }) {
      const now = readState();
      const state = { ...now, page: 1 };
      const values = new Set(state.picked.get(name));
      if (!values.delete(value)) values.add(value);
      const picked = new Map(state.picked).set(name, [...values]);
      const { refs } = await finder.find({ ...state, picked });
      const view = { refs, shown: sitegen.pageSize, question: "", marks: null };
      for (const list of form.querySelectorAll('[data-module="results"]')) {
        await sitegen.results.prepare(list, view, finder.cards);
        // Not with a question, for what is found is marked only once it is shown.
        if (readState() === now && !now.q.trim()) sitegen.results.prerender(list, view, finder.cards);
      }
    }

    form.addEventListener("pointerover", note);
    form.addEventListener("focusin", note);
    form.addEventListener("change", note);
  }

  sitegen.lookAhead = lookAhead;
})(globalThis.sitegen);
