/**
 * location → state → results → page. An event only makes a new address and routes again, as the
 * back button does; there is no other state.
 */
(function (sitegen) {
  "use strict";

  const TYPING_PAUSE_MS = 150;
  const root = document.documentElement;
  const form = document.querySelector("form[data-catalogue]");

  if (form instanceof HTMLFormElement) start(form);
  else root.setAttribute("data-sitegen-ready", "");

  /** @param {HTMLFormElement} form */
  async function start(form) {
    const data = await sitegen.catalogue;
    const box = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    const sort = /** @type {HTMLSelectElement} */ (form.elements.namedItem("sort"));
    const readState = () => sitegen.state.read(location.search, data.facets);
    let turn = 0;
    let pause = 0;

    /** @param {State} state @param {"pushState" | "replaceState"} how */
    function go(state, how = "pushState") {
      clearTimeout(pause);
      // Not just the path: on a network share it begins with `//`, which reads as a host.
      const address = new URL(location.href);
      address.search = sitegen.state.write(state);
      address.hash = "";
      if (address.search !== location.search) history[how](null, "", address);
      return route();
    }

    async function route() {
      const state = readState();
      const mine = ++turn;
      if (box.value !== state.q && document.activeElement !== box) box.value = state.q;
      tick(form, state);
      const searcher = state.q.trim() ? await sitegen.loadIndex() : null;
      if (mine === turn) draw(form, data, state, searcher, drop);
    }

    /**
     * A chip takes something off; all else is as the form has it by now.
     * @param {State} state
     */
    function drop({ picked, unknown }) {
      void go({ ...fromForm(), picked, unknown });
    }

    /**
     * The order comes from the address: while the index loads, its list shows the earlier one.
     * A new question starts with its best match first, whatever the order was.
     * @returns {State}
     */
    function fromForm() {
      const pairs = new URLSearchParams();
      for (const [key, value] of new FormData(form)) pairs.append(key, String(value));
      const state = sitegen.state.read(`?${pairs}`, data.facets);
      const before = readState();
      const isSameKind = Boolean(state.q.trim()) === Boolean(before.q.trim());
      return { ...state, sort: isSameKind ? before.sort : "", unknown: before.unknown };
    }

    /** @returns {State} */
    function ordered() {
      const state = fromForm();
      const usual = state.q.trim() ? "relevance" : "newest";
      return { ...state, sort: sort.value === usual ? "" : sort.value };
    }

    form.addEventListener("change", (event) => {
      if (event.target !== box) void go(event.target === sort ? ordered() : fromForm());
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void go(fromForm());
    });
    box.addEventListener("focus", () => void sitegen.loadIndex());
    box.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => void go(fromForm(), "replaceState"), TYPING_PAUSE_MS);
    });
    form.addEventListener("click", (event) => {
      const button = event.target instanceof Element && event.target.closest("[data-clear]");
      if (!button) return;
      if (button.closest("[data-empty]")) box.value = "";
      void go({ ...fromForm(), picked: new Map(), unknown: [] });
    });
    addEventListener("popstate", () => {
      box.value = readState().q;
      void route();
    });

    sort.disabled = false;
    await route();
    root.setAttribute("data-sitegen-ready", "");
  }

  /**
   * At once, for what happens while the index loads is read from the boxes.
   * @param {HTMLFormElement} form @param {State} state
   */
  function tick(form, state) {
    for (const input of form.querySelectorAll("input")) {
      if (input.type === "checkbox") input.checked = (state.picked.get(input.name) || []).includes(input.value);
    }
  }

  /**
   * @param {HTMLFormElement} form @param {CatalogueData} data @param {State} state
   * @param {SearchIndex | null} searcher @param {(state: State) => void} go
   */
  function draw(form, data, state, searcher, go) {
    const hits = searcher ? searcher.find(state.q) : null;
    const refs = data.practices.map((_, ref) => ref).filter((ref) => !hits || hits.scores.has(ref));
    const counts = sitegen.facets.count(data.facets, refs.map((ref) => data.practices[ref].facets), state.picked);
    const matching = refs.filter((ref) => sitegen.facets.matches(data.facets, data.practices[ref].facets, state.picked));
    const sort = state.sort && (state.sort !== "relevance" || hits) ? state.sort : hits ? "relevance" : "newest";
    const order = sitegen.order(matching, data.practices, sort, hits).map((ref) => data.practices[ref].slug);
    for (const panel of form.querySelectorAll('[data-module="facet-panel"]')) {
      sitegen.facetPanel.draw(panel, state, counts);
    }
    for (const part of form.querySelectorAll('[data-module="active-filters"]')) {
      sitegen.activeFilters.draw(/** @type {HTMLElement} */ (part), state, data.facets, go);
    }
    for (const part of form.querySelectorAll('[data-module="results"]')) {
      sitegen.results.draw(part, {
        order,
        sort,
        isSearching: hits !== null,
        isLoose: hits !== null && hits.isLoose,
        marks: searcher && ((text) => searcher.marks(text, state.q)),
      });
    }
  }
})(globalThis.sitegen);
