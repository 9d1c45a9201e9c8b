/**
 * State → what is found → page. What the reader looks at is drawn first, the numbers and the other cards in a
 * later frame. Whatever is asked for meanwhile ends it.
 */

/**
 * @typedef {object} DrawnCatalogue what is drawn into, and from where
 * @property {HTMLFormElement} form
 * @property {HTMLInputElement} box
 * @property {Finder} finder
 * @property {(change: Change) => void} take called by a chip or an offer
 *
 * @typedef {object} DrawingScript
 * @property {object} drawing
 * @property {(catalogue: DrawnCatalogue, state: State) => Promise<boolean>} drawing.open draws what the address asks for
 * @property {(state: State) => Promise<boolean>} drawing.route whether all of it was drawn, and nothing newer was
 *   asked for
 * @property {(change: Change) => Promise<void>} drawing.lookAhead has the cards ready that a change would bring
 * @property {() => void} drawing.focusTotal and the list from its beginning
 * @property {() => State} drawing.state what was asked for last
 * @property {() => number[]} drawing.refs what is found, in order
 * @property {(root: ParentNode, name: string) => NodeListOf<HTMLElement>} parts the elements of a component
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["parts"]} */
  const parts = (root, name) => root.querySelectorAll(`[data-module="${name}"]`);

  /** @type {DrawnCatalogue} */
  let catalogue;
  /** @type {State} */
  let current;
  /** @type {number[]} */
  let latest = [];
  let turn = 0;
  let counted = 0;

  /** @type {Sitegen["drawing"]["open"]} */
  function open(given, state) {
    catalogue = given;
    return route(state);
  }

  /** @param {string} name @param {(part: HTMLElement) => void} act */
  function each(name, act) {
    for (const part of parts(catalogue.form, name)) act(part);
  }

  /** @type {Sitegen["drawing"]["route"]} */
  async function route(state) {
    const mine = ++turn;
    current = state;
    fill(state);
    each("results", sitegen.results.wait);
    const found = await catalogue.finder.find(state);
    if (mine !== turn) return false;
    counted = mine;
    latest = found.refs;
    const view = viewOf(state, found);
    // On a slow device the result comes first; but numbers do not wait for cards that have yet to come.
    const numbers = sitegen.nextFrame().then(() => {
      if (mine === counted) each("facet-panel", (panel) => sitegen.facetPanel.draw(panel, found.counts));
    });
    await prepare(view);
    if (mine !== turn) return false;
    draw(state, view, found.searcher);
    await Promise.all([numbers, sitegen.nextFrame()]);
    if (mine !== turn) return false;
    each("results", sitegen.results.finish);
    return true;
  }

  /** At once, for what happens while the index loads is read from the boxes. @param {State} state */
  function fill(state) {
    const { form, box } = catalogue;
    const isAsked = Boolean(state.q.trim()) || state.picked.size > 0 || state.archived;
    document.documentElement.toggleAttribute("data-results-first", isAsked);
    const archived = /** @type {HTMLInputElement | null} */ (form.querySelector('input[name="status"]'));
    if (box.value !== state.q && document.activeElement !== box) box.value = state.q;
    each("facet-panel", (panel) => sitegen.facetPanel.tick(panel, state));
    if (archived) archived.checked = state.archived;
  }

  /** @param {ListView} view */
  async function prepare(view) {
    const { form, finder } = catalogue;
    await Promise.all(Array.from(parts(form, "results"), (list) => sitegen.results.prepare(list, view, finder.cards)));
  }

  /** @type {Sitegen["drawing"]["lookAhead"]} */
  async function lookAhead(change) {
    const { refs } = await catalogue.finder.find(change(current));
    await prepare({ refs, shown: sitegen.pageSize, marks: null });
  }

  /** @param {State} state @param {Found} found @returns {ResultsView} */
  function viewOf(state, { refs, whole, sort, hits, searcher }) {
    return {
      refs,
      whole,
      shown: state.page * sitegen.pageSize,
      sort,
      question: state.q,
      picked: labelsOf(state),
      isSearching: Boolean(hits),
      hits,
      isBroken: Boolean(state.q.trim()) && !searcher,
      marks: searcher && searcher.marks(hits?.asked ?? state.q),
    };
  }

  /** @param {State} state @returns {Set<string>} the labels of what was chosen */
  function labelsOf({ picked }) {
    const { facets } = catalogue.finder.data;
    const chosen = facets.flatMap(({ key, values }) => values.filter(([slug]) => picked.get(key)?.includes(slug)));
    return new Set(chosen.map(([, label]) => label));
  }

  /** @param {State} state @param {ResultsView} view @param {SearchIndex | null} searcher */
  function draw(state, view, searcher) {
    const { form, finder, take } = catalogue;
    const total = view.refs.length;
    const picked = [...state.picked.values()].reduce((sum, values) => sum + values.length, Number(state.archived));
    each("active-filters", (part) => {
      if (sitegen.activeFilters.draw(part, state, finder.data.facets, take)) focusTotal();
    });
    each("results", (part) => {
      sitegen.results.draw(part, view, finder.cards);
      for (const relief of parts(part, "relief")) sitegen.relief.draw(relief, state, total, finder, take);
      sitegen.findings?.draw(part, state, view, finder, take);
    });
    // No facet knows them: where one is chosen, they are no answer.
    each("lists", (part) => sitegen.drawLists?.(part, (!state.picked.size && searcher?.lists(state.q)) || []));
    each("filter-dialog", (part) =>
      sitegen.filterDialog.draw(part, form.querySelector("[data-open-filters]"), picked, total),
    );
    document.documentElement.removeAttribute("data-asked");
  }

  function focusTotal() {
    /** @type {HTMLElement | null} */ (catalogue.form.querySelector("[data-total]"))?.focus({ preventScroll: true });
    // The bar is always in view; where its list begins is not.
    each("results", (list) => {
      const { top } = list.getBoundingClientRect();
      if (top < 0 || top > innerHeight / 2) list.scrollIntoView({ behavior: "instant" });
    });
  }

  sitegen.parts = parts;
  sitegen.drawing = { open, route, lookAhead, focusTotal, state: () => current, refs: () => latest };
})(globalThis.sitegen);
