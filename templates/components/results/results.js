/** The list: shows the first portion in order, marks what was searched for, says the total. */
(function (sitegen) {
  "use strict";

  /** Each costs a small script, so only the first ones say where they matched. */
  const SNIPPETS = 10;

  /** Elements → their text without marks. @type {WeakMap<Element, string>} */
  const original = new WeakMap();

  /** Slug → card, for all that were ever shown. @type {Map<string, Element>} */
  const cards = new Map();

  /** @type {Sitegen["results"]["draw"]} */
  function draw(root, view, data) {
    drawCards(root, view, data);
    const total = root.querySelector("[data-total]");
    if (total) drawTotal(total, view.refs.length);
    show(root, "[data-loose]", view.isLoose);
    show(root, "[data-broken]", view.isBroken);
    drawSort(root, view);
    drawMore(root, view);
  }

  /** @param {Element} root @param {ResultsView} view @param {CatalogueData} data */
  function drawCards(root, view, data) {
    const list = root.querySelector("[data-results]");
    const template = root.querySelector("template[data-card]");
    if (!list || !(template instanceof HTMLTemplateElement)) return;
    if (!cards.size) {
      for (const card of list.children) cards.set(card.getAttribute("data-practice") || "", card);
    }
    const shown = view.refs.slice(0, view.shown).map((ref, position) => {
      const practice = data.practices[ref];
      const card = cards.get(practice.slug) || sitegen.practiceCard.make(template, practice, data.facets);
      cards.set(practice.slug, card);
      for (const element of card.querySelectorAll("[data-mark]")) mark(element, view.marks);
      sitegen.snippet.draw(card, practice, position < SNIPPETS ? view.marks : null);
      return card;
    });
    const isSame = shown.length === list.children.length && shown.every((card, n) => card === list.children[n]);
    if (!isSame) list.replaceChildren(...shown);
  }

  /** @param {Element} element @param {ResultsView["marks"]} marks */
  function mark(element, marks) {
    const text = original.get(element) ?? element.textContent ?? "";
    const spans = marks ? marks(text) : [];
    if (!spans.length && !original.has(element)) return;
    original.set(element, text);
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

  /** @param {Element} root @param {ResultsView} view */
  function drawMore(root, view) {
    const button = root.querySelector("[data-more-results]");
    const rest = view.refs.length - view.shown;
    show(root, "[data-more-results]", rest > 0);
    const text = button?.getAttribute("data-text") || "";
    if (button) button.textContent = text.replace("{n}", String(Math.min(rest, sitegen.pageSize)));
  }

  /** @param {Element} root @param {string} name @param {boolean} isShown */
  function show(root, name, isShown) {
    const element = root.querySelector(name);
    if (element instanceof HTMLElement) element.hidden = !isShown;
  }

  sitegen.pageSize = 24;
  sitegen.results = { draw };
})(globalThis.sitegen);
