/**
 * What a reader does → a new state, which is drawn and then written into the address, from which the back button
 * takes it. A component hears what happens in it; all else is heard here.
 */
(function (sitegen) {
  "use strict";

  const TYPING_PAUSE_MS = 150;
  const page = document.documentElement;
  const { drawing, parts } = sitegen;
  /** Null on the other pages, which listen to nothing of what follows. */
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-catalogue]"));
  // Not by `form.elements`, which is a box where a facet is called so.
  const box = /** @type {HTMLInputElement} */ (form?.querySelector('input[name="q"]'));
  const sort = /** @type {HTMLSelectElement} */ (form?.querySelector('select[name="sort"]'));
  /** @type {Finder} */
  let finder;
  let pause = 0;

  /** @param {State} state @param {"pushState" | "replaceState"} [how] @returns {Promise<boolean>} as `route` */
  function go(state, how = "pushState") {
    clearTimeout(pause);
    const drawn = drawing.route(state);
    void sitegen.address.note(state, how);
    return drawn;
  }

  /** @param {State} state */
  async function goToTotal(state) {
    if (await go(state)) drawing.focusTotal();
  }

  /**
   * The order comes from the address: while the index loads, its list shows the earlier one.
   * A new question starts with its best match first, whatever the order was.
   * @returns {State}
   */
  function fromForm() {
    const pairs = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]));
    const state = sitegen.state.read(`?${pairs}`, finder.data.facets);
    const current = drawing.state();
    const isSameKind = Boolean(state.q.trim()) === Boolean(current.q.trim());
    return { ...state, sort: isSameKind ? current.sort : "", unknown: current.unknown };
  }

  /** @returns {State} */
  function ordered() {
    const state = fromForm();
    const usual = state.q.trim() ? "relevance" : "newest";
    return { ...state, sort: sort.value === usual ? "" : sort.value };
  }

  /** A chip or an offer changes what the form says now: that may be newer than what it was drawn for. @param {Change} change */
  function take(change) {
    const now = fromForm();
    const next = change(now);
    if (next.q !== now.q) box.value = next.q;
    void go({ ...fromForm(), picked: next.picked, archived: next.archived, unknown: next.unknown });
  }

  /** @param {Suggestion} chosen */
  function choose({ kind, key, value }) {
    if (kind === "practice") {
      location.href = (form.getAttribute("data-practices") ?? "").replace("index.html", `${value}.html`);
      return;
    }
    box.value = kind === "query" ? value : "";
    const state = fromForm();
    const picked = new Map(state.picked);
    if (kind === "value") picked.set(key, [...new Set([...(picked.get(key) || []), value])]);
    void go({ ...state, picked });
  }

  /** @param {Event} event */
  function change({ target }) {
    const control = /** @type {HTMLInputElement | HTMLSelectElement} */ (target);
    if (control !== box && control.name) void go(control === sort ? ordered() : fromForm());
  }

  function type() {
    clearTimeout(pause);
    pause = setTimeout(() => void go(fromForm(), "replaceState"), TYPING_PAUSE_MS);
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    sitegen.recent.add(box.value);
    // On a phone the list is far below the box, and the keyboard hides more of it.
    void goToTotal(fromForm());
  }

  /** @param {MouseEvent} event */
  function click(event) {
    const target = /** @type {Element} */ (event.target);
    const clear = target.closest("[data-clear]");
    const link = target.closest("[data-results] a");
    const print = target.closest("[data-print-list]");
    const handout = /** @type {HTMLAnchorElement | null} */ (target.closest("[data-handout]"));
    if (clear) {
      if (clear.getAttribute("data-clear") === "all") box.value = "";
      void goToTotal({ ...fromForm(), picked: new Map(), archived: false, unknown: [] });
    } else if (target.closest("[data-close-filters]")) {
      drawing.focusTotal(); // the dialog has closed, and gave the focus back to its button
    } else if (target.closest("[data-more-results]")) {
      void more();
    } else if (print) {
      void printAll(print);
    } else if (handout) {
      handout.search = location.search || handout.search; // it asks what this page does
    } else if (target.closest("[data-open-filters]")) {
      for (const dialog of parts(form, "filter-dialog")) {
        sitegen.filterDialog.open(dialog, form.querySelector("[data-filters-home]"));
      }
    } else if (link) {
      const slug = link.closest("[data-practice]")?.getAttribute("data-practice") || "";
      sitegen.trail.leave(
        event,
        slug,
        drawing.refs().map((ref) => sitegen.results.slugOf(ref) || finder.cards.stepTo(ref)),
      );
    }
  }

  /** One portion more, in the same history entry; focus goes to the first new card. */
  async function more() {
    const state = drawing.state();
    if (!(await go({ ...state, page: state.page + 1 }, "replaceState"))) return;
    const cards = form.querySelectorAll("[data-results] > [data-practice]");
    cards[state.page * sitegen.pageSize]?.querySelector("a")?.focus();
  }

  /** All that is found, which may have to come first. @param {Element} button */
  async function printAll(button) {
    const state = drawing.state();
    const page = Math.max(1, Math.ceil(drawing.refs().length / sitegen.pageSize));
    if (page === state.page) return sitegen.paper.print();
    await sitegen.loadWords();
    const own = new AbortController();
    addEventListener("keydown", ({ key }) => key === "Escape" && own.abort(), { signal: own.signal });
    const isThere = await sitegen.fetchAll(button, drawing.refs(), finder.cards, own);
    if (!isThere || state !== drawing.state() || !(await go({ ...state, page }, "replaceState"))) return;
    await sitegen.paper.print();
  }

  /** What cannot be loaded counts as unknown until it comes. @param {string} [search] @returns {State} */
  const stateOf = (search = location.search) => sitegen.state.read(search, finder.data.facets);

  const asked = () => sitegen.address.read(finder.data).catch(() => stateOf());

  async function goBack() {
    sitegen.address.forget();
    const state = await asked();
    box.value = state.q;
    void drawing.route(state);
  }

  /** Suggestions come with what searches. What was typed until then opens them. */
  const suggest = sitegen.once(async () => {
    const { value } = box;
    await sitegen.loadIndex();
    const lists = Array.from(parts(form, "suggestions"), (root) => sitegen.suggestions.attach(root, finder, choose));
    if (box.value !== value && document.activeElement === box) for (const open of lists) open();
  });

  function prefetch() {
    suggest().catch(() => undefined); // a search asks again
  }

  function listen() {
    form.addEventListener("change", change);
    form.addEventListener("submit", submit);
    form.addEventListener("click", click);
    box.addEventListener("focus", prefetch);
    box.addEventListener("input", type);
    sitegen.lookAhead(form, drawing.lookAhead);
  }

  /** All that is heard of the window. */
  function listenToWindow() {
    addEventListener("popstate", goBack);
    addEventListener("sitegen-return", () => {
      sitegen.snippet?.retry();
      void drawing.route(stateOf(sitegen.state.write(drawing.state())));
    });
    // A browser may have kept the page as it was.
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted && page.hasAttribute("data-sitegen-ready")) sitegen.trail.comeBack(form);
    });
  }

  /** What works by itself; the rest is drawn with the catalogue. */
  function attach() {
    for (const root of document.querySelectorAll("[data-module]")) {
      sitegen.modules[root.getAttribute("data-module") || ""]?.(root);
    }
    const slug = document.querySelector("[data-practice-page]")?.getAttribute("data-practice-page") || "";
    sitegen.trail.arrive(slug);
    for (const root of parts(document, "trail")) sitegen.trail.draw(root, slug);
  }

  /** @param {KeyboardEvent} event */
  function printWithCodes(event) {
    if (!sitegen.paper.isMissed(event)) return;
    event.preventDefault();
    void sitegen.paper.print();
  }

  /** From here on the scripts answer. Whether a question was sent before. */
  function takeOver() {
    page.setAttribute("data-scripts", "on");
    sitegen.isTaken = true;
    return Boolean(sitegen.early?.takeOver());
  }

  async function startCatalogue() {
    finder = sitegen.finder(await sitegen.catalogue);
    const state = await asked(); // meanwhile what a reader does goes into the address
    listen();
    listenToWindow();
    if (document.activeElement === box) prefetch();
    const drawn = drawing.open({ form, box, finder, take }, state);
    const isSent = takeOver();
    if (isSent) sitegen.recent.add(box.value);
    if ((await drawn) && isSent) drawing.focusTotal();
    sitegen.trail.comeBack(form);
  }

  async function start() {
    attach();
    addEventListener("copy", sitegen.copy);
    for (const type of ["storage", "pageshow"]) addEventListener(type, sitegen.drawKept);
    addEventListener("beforeprint", sitegen.paper.fill);
    addEventListener("keydown", printWithCodes);
    if (form) await startCatalogue();
    else takeOver();
    page.setAttribute("data-sitegen-ready", "");
  }

  sitegen.arrived();
  void start();
})(globalThis.sitegen);
