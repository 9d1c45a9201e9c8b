/**
 * The list: shows the first portion in order, marks what was searched for, says the total. Cards
 * that have yet to come keep the earlier list in place until all of them are there.
 */

/**
 * @typedef {object} ListView which cards a list shows, and what is marked in them
 * @property {number[]} refs positions in display order, all of them
 * @property {number} shown how many of them are shown
 * @property {Marked | null} marks
 *
 * @typedef {object} ResultsViewOwn
 * @property {number | null} whole how many have every picked value, where that is fewer than all
 * @property {string} question as typed
 * @property {Set<string>} picked the labels of what was chosen
 * @property {string} sort
 * @property {boolean} isSearching
 * @property {Hits | null} hits
 * @property {boolean} isBroken whether the search index could not be loaded
 *
 * @typedef {ListView & ResultsViewOwn} ResultsView
 *
 * @typedef {object} ResultsScript
 * @property {object} results
 * @property {(root: Element) => void} results.wait says that the list is of an earlier state, until it is drawn
 * @property {(root: Element, view: ListView, cards: Cards) => Promise<void>} results.prepare resolves when the cards
 *   of the view are there, as far as they could be loaded
 * @property {(root: Element, view: ResultsView, cards: Cards) => void} results.draw all that the reader sees of it
 * @property {(root: Element) => void} results.finish says, in a later frame, that the whole list is drawn
 * @property {(ref: number) => string} results.slugOf the slug of a practice whose card was shown, else empty
 * @property {number} pageSize how many cards are shown at a time
 */
(function (sitegen) {
  "use strict";

  /** Each costs a small script when it is seen, so only the first ones say where they matched. */
  const SNIPPETS = 10;

  /** Elements → their text without marks. @type {WeakMap<Element, string>} */
  const original = new WeakMap();

  /** Position → card, for all that were ever shown. @type {Map<number, Element>} */
  const made = new Map();

  /** Card → the question that it is marked for. @type {WeakMap<Element, string>} */
  const markedFor = new WeakMap();

  /** Card → the labels that it shows. @type {WeakMap<Element, Set<string>>} */
  const metBy = new WeakMap();

  /** After so long the earlier list and total are no answer any more. */
  const LATE_MS = 400;
  let late = 0;

  /** @type {Sitegen["results"]["wait"]} */
  function wait(root) {
    listIn(root).setAttribute("aria-busy", "true");
    clearTimeout(late);
    late = setTimeout(() => {
      root.setAttribute("data-late", "");
      const total = /** @type {Element} */ (root.querySelector("[data-total]"));
      total.textContent = total.getAttribute("data-busy");
    }, LATE_MS);
  }

  /** @type {Sitegen["results"]["prepare"]} */
  async function prepare(root, { refs, shown, marks }, cards) {
    if (!made.size) {
      listIn(root)
        .querySelectorAll("[data-practice]")
        .forEach((card, place) => made.set(cards.inPage(place), card));
    }
    const wanted = refs.slice(0, shown);
    const needed = wanted.filter((ref, place) => !made.has(ref) || (marks && place < SNIPPETS));
    if (needed.some((ref) => !cards.known(ref))) await cards.load(needed);
    for (const ref of needed) make(root, cards.known(ref), ref);
  }

  /** @param {Element} root @param {PracticeData | undefined} practice @param {number} ref */
  function make(root, practice, ref) {
    const template = /** @type {HTMLTemplateElement} */ (root.querySelector("template[data-card]"));
    if (!practice || made.has(ref)) return;
    const card = sitegen.practiceCard.make(template, practice);
    sitegen.keepIn(card);
    made.set(ref, card);
  }

  /** @type {Sitegen["results"]["draw"]} */
  function draw(root, view, cards) {
    clearTimeout(late);
    root.removeAttribute("data-late");
    const shown = view.refs.slice(0, view.shown);
    const list = listIn(root);
    list.setAttribute("data-order", view.sort); // which date a card shows
    const parts = shown.flatMap((ref, place) => cardOf(view, cards, ref, place) ?? []);
    const total = totalOf(root, view);
    const { said = "", line = null } =
      sitegen.findings?.of(view.hits, view.refs, total, view.sort === "relevance") ?? {};
    if (line && line.place < parts.length) parts.splice(line.place, 0, line.element);
    sitegen.cardList.replace(list, parts);
    drawBar(root, view, said || total);
  }

  /** @type {Sitegen["results"]["finish"]} */
  function finish(root) {
    const list = listIn(root);
    list.removeAttribute("aria-busy");
    sitegen.inView.watch([...list.children]);
  }

  /** @param {Element} root */
  function listIn(root) {
    return /** @type {Element} */ (root.querySelector("[data-results]"));
  }

  /**
   * Nothing if it could not be loaded: the page says so once, and it is tried again at the next turn.
   * @param {ResultsView} view @param {Cards} cards @param {number} ref @param {number} place in the list
   */
  function cardOf(view, cards, ref, place) {
    const card = made.get(ref);
    if (!card) return undefined;
    if ((metBy.get(card)?.size ?? 0) + view.picked.size > 0) sitegen.practiceCard.meet(card, view.picked);
    metBy.set(card, view.picked);
    const practice = cards.known(ref);
    const withSnippet = view.marks !== null && place < SNIPPETS;
    const question = `${withSnippet} ${view.marks ? view.question : ""}`;
    if (markedFor.get(card) === question || (!view.marks && !markedFor.has(card))) return card;
    markedFor.set(card, question);
    for (const element of card.querySelectorAll("[data-mark]")) mark(element, view.marks);
    if (practice) sitegen.snippet?.draw(card, ref, withSnippet ? view.marks : null);
    return card;
  }

  /** @param {Element} element @param {ResultsView["marks"]} marks */
  function mark(element, marks) {
    const text = original.get(element) ?? element.textContent ?? "";
    const spans = marks ? marks(text) : [];
    if (!spans.length && !original.has(element)) return;
    original.set(element, text);
    element.replaceChildren(...sitegen.marked(text, spans, 0));
  }

  /** All that is said around the list. @param {Element} root @param {ResultsView} view @param {string} total */
  function drawBar(root, view, total) {
    const element = root.querySelector("[data-total]");
    element?.setAttribute("data-total", String(view.refs.length));
    sitegen.write(element, total);
    show(root, "[data-broken]", view.isBroken);
    drawSort(root, view);
    drawMore(root, view);
  }

  /** @param {Element} root @param {ResultsView} view */
  function totalOf(root, { refs, whole }) {
    const element = root.querySelector("[data-total]");
    const said = whole === null ? element : root.querySelector("[data-whole]");
    const text = sitegen.counted(said, refs.length, { whole: sitegen.number(whole ?? 0) });
    return refs.length ? text : element?.getAttribute("data-none") || "";
  }

  /** @param {Element} root @param {ResultsView} view */
  function drawSort(root, view) {
    const select = root.querySelector("select");
    root.querySelector('option[value="relevance"]')?.toggleAttribute("disabled", !view.isSearching);
    if (select && select.value !== view.sort) select.value = view.sort;
  }

  /** @param {Element} root @param {ResultsView} view */
  function drawMore(root, view) {
    const button = root.querySelector("[data-more-results]");
    const rest = view.refs.length - view.shown;
    show(root, "[data-more-results]", rest > 0);
    const text = button?.getAttribute("data-text") || "";
    sitegen.write(button, sitegen.filled(text, { n: Math.min(rest, sitegen.pageSize) }));
  }

  /** @param {Element} root @param {string} name @param {boolean} isShown */
  function show(root, name, isShown) {
    root.querySelector(name)?.toggleAttribute("hidden", !isShown);
  }

  sitegen.pageSize = 12; // `PAGE_SIZE` in `sitegen/pages/plan.py`
  sitegen.results = {
    wait,
    prepare,
    draw,
    finish,
    slugOf: (ref) => made.get(ref)?.getAttribute("data-practice") || "",
  };
})(globalThis.sitegen);
