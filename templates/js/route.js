/**
 * location → state → what is found → page. An event only makes a new address and routes again, as
 * the back button does; there is no other state.
 */
(function (sitegen) {
  "use strict";

  const TYPING_PAUSE_MS = 150;
  const root = document.documentElement;
  const form = document.querySelector("form[data-catalogue]");

  if (form instanceof HTMLFormElement) void start(form);
  else root.setAttribute("data-sitegen-ready", "");

  /** @param {HTMLFormElement} form */
  async function start(form) {
    const data = await sitegen.catalogue;
    const finder = sitegen.finder(data);
    const box = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    const sort = /** @type {HTMLSelectElement} */ (form.elements.namedItem("sort"));
    const readState = () => sitegen.state.read(location.search, data.facets);
    let turn = 0;
    let pause = 0;
    /** @type {number[]} */
    let latest = [];

    /** @param {State} state @param {"pushState" | "replaceState"} [how] */
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
      const found = await finder.find(state);
      if (mine !== turn) return;
      latest = found.refs;
      draw(form, finder, state, found, (next) => take(next, state));
    }

    /**
     * A chip or an offer changes something; what was typed since it was drawn stays, unless it
     * changes that.
     * @param {State} next @param {State} drawn
     */
    function take(next, drawn) {
      if (next.q !== drawn.q) box.value = next.q;
      void go({ ...fromForm(), picked: next.picked, unknown: next.unknown });
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
      const target = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target);
      if (target !== box && target.name) void go(target === sort ? ordered() : fromForm());
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      sitegen.recent.add(box.value);
      void go(fromForm());
    });
    box.addEventListener("focus", () => void sitegen.loadIndex());
    box.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => void go(fromForm(), "replaceState"), TYPING_PAUSE_MS);
    });
    form.addEventListener("click", (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const clear = target?.closest("[data-clear]");
      if (clear) {
        if (clear.getAttribute("data-clear") === "all") box.value = "";
        void go({ ...fromForm(), picked: new Map(), unknown: [] }).then(() => focusTotal(form));
      } else if (target?.closest("[data-more-results]")) {
        void more();
      } else if (target?.closest("[data-results] a")) {
        history.replaceState({ scroll: scrollY }, "");
        sitegen.trail.keep(latest.map((ref) => data.practices[ref].slug));
      }
    });
    addEventListener("popstate", () => {
      box.value = readState().q;
      void route();
    });

    /** @param {Suggestion} chosen */
    function choose({ kind, key, value }) {
      if (kind === "practice") {
        location.href = `practices/${value}.html`;
        return;
      }
      box.value = kind === "query" ? value : "";
      const state = fromForm();
      const picked = new Map(state.picked);
      if (kind === "value") picked.set(key, [...new Set([...(picked.get(key) || []), value])]);
      void go({ ...state, picked });
    }

    sitegen.suggestions.attach(box, data, choose);

    /** One portion more, in the same history entry; focus goes to the first new card. */
    async function more() {
      const state = readState();
      await go({ ...state, page: state.page + 1 }, "replaceState");
      const first = form.querySelectorAll("[data-results] a")[state.page * sitegen.pageSize];
      if (first instanceof HTMLElement) first.focus();
    }

    await route();
    root.setAttribute("data-sitegen-ready", "");
    const scroll = history.state && history.state.scroll;
    if (typeof scroll === "number") scrollTo({ top: scroll, behavior: "instant" });
  }

  /** @param {HTMLFormElement} form */
  function focusTotal(form) {
    const total = form.querySelector("[data-total]");
    if (total instanceof HTMLElement) total.focus();
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
   * @param {HTMLFormElement} form @param {Finder} finder @param {State} state @param {Found} found
   * @param {(state: State) => void} take
   */
  function draw(form, finder, state, found, take) {
    const { refs, counts, hits, searcher } = found;
    const picked = [...state.picked.values()].reduce((sum, values) => sum + values.length, 0);
    for (const panel of form.querySelectorAll('[data-module="facet-panel"]')) {
      sitegen.facetPanel.draw(panel, state, counts);
    }
    for (const part of form.querySelectorAll('[data-module="active-filters"]')) {
      sitegen.activeFilters.draw(/** @type {HTMLElement} */ (part), state, finder.data.facets, take);
    }
    for (const part of form.querySelectorAll('[data-module="results"]')) {
      sitegen.results.draw(part, {
        refs,
        shown: state.page * sitegen.pageSize,
        sort: found.sort,
        isSearching: hits !== null,
        isLoose: hits !== null && hits.isLoose,
        isBroken: Boolean(state.q.trim()) && !searcher,
        marks: searcher && ((text) => searcher.marks(text, state.q)),
      }, finder.data);
    }
    for (const part of form.querySelectorAll('[data-module="relief"]')) {
      sitegen.relief.draw(part, state, refs.length, finder, take);
    }
    sitegen.filterDialog.draw(form, picked, refs.length);
  }
})(globalThis.sitegen);
