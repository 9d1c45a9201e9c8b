/**
 * location → state → what is found → page. An event makes a new state, routes it, and writes it
 * into the address, from which the back button takes it.
 */
(function (sitegen) {
  "use strict";

  const TYPING_PAUSE_MS = 150;
  const root = document.documentElement;
  const form = document.querySelector("form[data-catalogue]");

  sitegen.arrived();
  if (form instanceof HTMLFormElement) void start(form);
  else {
    takeOver();
    root.setAttribute("data-sitegen-ready", "");
  }

  /** From here on the scripts answer. Whether a question was sent before. */
  function takeOver() {
    root.setAttribute("data-scripts", "on");
    if (sitegen.early) sitegen.early.isTaken = true;
    return Boolean(sitegen.early?.takeOver());
  }

  /** @param {HTMLFormElement} form */
  async function start(form) {
    const data = await sitegen.catalogue;
    const finder = sitegen.finder(data);
    // Not by `form.elements`, which is a box where a facet is called so.
    const box = /** @type {HTMLInputElement} */ (form.querySelector('input[name="q"]'));
    const sort = /** @type {HTMLSelectElement} */ (form.querySelector('select[name="sort"]'));
    const archived = form.querySelector('input[name="status"]');
    const readState = () => sitegen.state.read(location.search, data.facets);
    let current = readState();
    let turn = 0;
    let counted = 0;
    let visits = 0;
    let pause = 0;
    /** @type {number[]} */
    let latest = [];
    const panels = form.querySelectorAll('[data-module="facet-panel"]');
    const lists = form.querySelectorAll('[data-module="results"]');

    /** @param {State} state @param {"pushState" | "replaceState"} [how] @returns {Promise<boolean>} as `route` */
    function go(state, how = "pushState") {
      clearTimeout(pause);
      const drawn = route(state);
      const visit = visits;
      // A browser takes milliseconds to note an address; the result is drawn first.
      void sitegen.nextFrame().then(() => {
        if (visit === visits) note(state, how);
      });
      return drawn;
    }

    /** @param {State} state @param {"pushState" | "replaceState"} how */
    function note(state, how) {
      // Not just the path: on a network share it begins with `//`, which reads as a host.
      const address = new URL(location.href);
      address.search = sitegen.state.write(state);
      address.hash = "";
      if (address.search !== location.search) history[how](null, "", address);
    }

    /** @param {State} state @returns {Promise<boolean>} whether all of it was drawn, and nothing newer was asked for */
    async function route(state) {
      current = state;
      const mine = ++turn;
      if (box.value !== state.q && document.activeElement !== box) box.value = state.q;
      // At once, for what happens while the index loads is read from the boxes.
      for (const panel of panels) sitegen.facetPanel.tick(panel, state);
      if (archived instanceof HTMLInputElement) archived.checked = state.archived;
      for (const list of lists) sitegen.results.wait(list);
      const found = await finder.find(state);
      if (mine !== turn) return false;
      counted = mine;
      latest = found.refs;
      const view = viewOf(state, found);
      // On a slow device the result comes first; but numbers do not wait for cards that have yet to come.
      const numbers = sitegen.nextFrame().then(() => {
        if (mine === counted) for (const panel of panels) sitegen.facetPanel.draw(panel, found.counts);
      });
      await Promise.all(Array.from(lists, (list) => sitegen.results.prepare(list, view, finder.cards)));
      if (mine !== turn) return false;
      draw(form, finder, state, view, take);
      root.removeAttribute("data-asked");
      await Promise.all([numbers, sitegen.nextFrame()]);
      if (mine !== turn) return false;
      for (const list of lists) sitegen.results.finish(list);
      return true;
    }

    /**
     * A chip or an offer changes what the form says now: that may be newer than what it was drawn for.
     * @param {Change} change
     */
    function take(change) {
      const now = fromForm();
      const next = change(now);
      if (next.q !== now.q) box.value = next.q;
      void go({ ...fromForm(), picked: next.picked, archived: next.archived, unknown: next.unknown });
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
      const isSameKind = Boolean(state.q.trim()) === Boolean(current.q.trim());
      return { ...state, sort: isSameKind ? current.sort : "", unknown: current.unknown };
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
      // On a phone the list is far below the box, and the keyboard hides more of it.
      void go(fromForm()).then((isDrawn) => isDrawn && focusTotal(form));
    });
    box.addEventListener("focus", prefetch);
    addEventListener("sitegen-return", () => void route(current));
    box.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => void go(fromForm(), "replaceState"), TYPING_PAUSE_MS);
    });
    form.addEventListener("click", (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const clear = target?.closest("[data-clear]");
      if (clear) {
        if (clear.getAttribute("data-clear") === "all") box.value = "";
        void go({ ...fromForm(), picked: new Map(), archived: false, unknown: [] }).then((isDrawn) => isDrawn && focusTotal(form));
      } else if (target?.closest("[data-more-results]")) {
        void more();
      } else if (target?.closest("[data-results] a")) {
        const slug = target?.closest("[data-practice]")?.getAttribute("data-practice") || "";
        sitegen.trail.leave(event, slug, latest.map((ref) => sitegen.results.slugOf(ref) || finder.cards.stepTo(ref)));
      }
    });
    addEventListener("popstate", () => {
      visits += 1; // what was not noted yet is left behind
      box.value = readState().q;
      void route(readState());
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

    sitegen.suggestions.attach(box, finder, choose);

    /** One portion more, in the same history entry; focus goes to the first new card. */
    async function more() {
      const state = current;
      if (!(await go({ ...state, page: state.page + 1 }, "replaceState"))) return;
      const first = form.querySelectorAll("[data-results] > [data-practice]")[state.page * sitegen.pageSize]?.querySelector("a");
      first?.focus();
    }

    sitegen.lookAhead(form, finder, () => current);
    if (document.activeElement === box) prefetch();
    const first = route(current);
    const isSent = takeOver();
    if (isSent) sitegen.recent.add(box.value);
    if (await first && isSent) focusTotal(form);
    root.setAttribute("data-sitegen-ready", "");
    sitegen.trail.comeBack(form);
    // A browser may have kept the page as it was.
    addEventListener("pageshow", (event) => { if (event.persisted) sitegen.trail.comeBack(form); });
  }

  function prefetch() {
    sitegen.loadIndex().catch(() => undefined); // a search asks again
  }

  /** @param {HTMLFormElement} form */
  function focusTotal(form) {
    const total = form.querySelector("[data-total]");
    if (total instanceof HTMLElement) total.focus();
  }

  /** @param {State} state @param {Found} found @returns {ResultsView} */
  function viewOf(state, { refs, sort, hits, searcher }) {
    return {
      refs,
      shown: state.page * sitegen.pageSize,
      sort,
      question: state.q,
      isSearching: hits !== null,
      isLoose: hits !== null && hits.isLoose,
      isCut: hits !== null && hits.isCut,
      isBroken: Boolean(state.q.trim()) && !searcher,
      marks: searcher && ((text) => searcher.marks(text, state.q)),
    };
  }

  /**
   * @param {HTMLFormElement} form @param {Finder} finder @param {State} state @param {ResultsView} view
   * @param {(change: Change) => void} take
   */
  function draw(form, finder, state, view, take) {
    const picked = [...state.picked.values()].reduce((sum, values) => sum + values.length, Number(state.archived));
    for (const part of form.querySelectorAll('[data-module="active-filters"]')) {
      sitegen.activeFilters.draw(/** @type {HTMLElement} */ (part), state, finder.data.facets, take);
    }
    for (const part of form.querySelectorAll('[data-module="results"]')) {
      sitegen.results.draw(part, view, finder.cards);
    }
    for (const part of form.querySelectorAll('[data-module="relief"]')) {
      sitegen.relief.draw(part, state, view.refs.length, finder, take);
    }
    sitegen.filterDialog.draw(form, picked, view.refs.length);
  }
})(globalThis.sitegen);
