/** The list: puts cards in order, hides the others, marks what was searched for, says the total. */
(function (sitegen) {
  "use strict";

  /** @type {WeakMap<Element, string>} */
  const original = new WeakMap();

  /** Cards that are not in the results wait here, out of the page. */
  const shelf = document.createDocumentFragment();

  /** @type {Sitegen["results"]["draw"]} */
  function draw(root, view) {
    drawCards(root, view);
    const total = root.querySelector("[data-total]");
    if (total) drawTotal(total, view.order.length);
    show(root, "[data-loose]", view.isLoose);
    show(root, "[data-empty]", !view.order.length);
    drawSort(root, view);
  }

  /** @param {Element} root @param {ResultsView} view */
  function drawCards(root, view) {
    const list = root.querySelector("[data-results]");
    if (!list) return;
    const cards = new Map([...list.children, ...shelf.children].map((card) => [card.getAttribute("data-practice"), card]));
    const shown = view.order.flatMap((slug) => cards.get(slug) || []);
    const wanted = new Set(shown);
    const others = [...cards.values()].filter((card) => !wanted.has(card));
    for (const card of shown) {
      for (const element of card.querySelectorAll("[data-mark]")) mark(element, view.marks);
    }
    shelf.replaceChildren(...others);
    list.replaceChildren(...shown);
  }

  /** @param {Element} element @param {ResultsView["marks"]} marks */
  function mark(element, marks) {
    const text = original.get(element) ?? element.textContent ?? "";
    original.set(element, text);
    const spans = marks ? marks(text) : [];
    /** @type {(string | Element)[]} */
    const parts = [];
    let from = 0;
    for (const [start, end] of spans) {
      const marked = document.createElement("mark");
      marked.textContent = text.slice(start, end);
      parts.push(text.slice(from, start), marked);
      from = end;
    }
    element.replaceChildren(...parts, text.slice(from));
  }

  /** @param {Element} element @param {number} total */
  function drawTotal(element, total) {
    const name = total === 0 ? "data-none" : total === 1 ? "data-one" : "data-many";
    const text = (element.getAttribute(name) || "").replace("{n}", String(total));
    element.setAttribute("data-total", String(total));
    if (element.textContent !== text) element.textContent = text;
  }

  /** @param {Element} root @param {ResultsView} view */
  function drawSort(root, view) {
    const select = root.querySelector("select");
    const relevance = root.querySelector('option[value="relevance"]');
    if (relevance instanceof HTMLOptionElement) relevance.disabled = !view.isSearching;
    if (select) select.value = view.sort;
  }

  /** @param {Element} root @param {string} name @param {boolean} isShown */
  function show(root, name, isShown) {
    const element = root.querySelector(name);
    if (element instanceof HTMLElement) element.hidden = !isShown;
  }

  sitegen.results = { draw };
})(globalThis.sitegen);
