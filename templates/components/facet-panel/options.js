/**
 * A large facet, once all its values are there: which of them its panel shows. That is what is ticked, and the
 * commonest of all, or of those that have what was typed. Comes with the values of each, so perhaps twice.
 */

/**
 * @typedef {object} WholeFacetOwn
 * @property {Record<number, number>} parents value → the one that it is a kind of, both by number
 * @property {Record<number, string>} told value → its description
 * @property {string} order where each comes by name; empty where another order counts
 *
 * @typedef {FacetData & WholeFacetOwn} WholeFacet
 *
 * @typedef {object} FacetOptions
 * @property {(panel: Element, picked: Set<string>) => boolean} keep makes an option of each that is picked; whether
 *   one was lacking
 * @property {(panel: Element, counts: Map<string, number>) => boolean} arrange whether the options are other ones now;
 *   they stay while the reader is among them
 * @property {(panel: Element, isAsked: boolean) => Promise<unknown>} show draws the panel again; although the reader
 *   is there, who asked for it
 *
 * @typedef {object} OptionsScript
 * @property {FacetOptions} [options] nothing until a reader asks for more than the first values of a facet
 * @property {(facet: WholeFacet) => void} setValues called by the script with all values of a facet
 */
(function (sitegen) {
  "use strict";

  if (sitegen.options) return;

  /** As many as a reader looks through. */
  const MOST = 100;
  const SHOWN = 10; // as in `facet-panel.html`

  /** @type {Map<string | null, WholeFacet>} */
  const wholes = new Map();
  /** What was counted last. @type {WeakMap<Element, Map<string, number>>} */
  const latest = new WeakMap();
  /** Panel → slug → its option, for all that were ever there. @type {WeakMap<Element, Map<string, Element>>} */
  const made = new WeakMap();
  /** The words of each value. @type {WeakMap<WholeFacet, string[]>} */
  const labels = new WeakMap();
  /** @type {WeakMap<WholeFacet, Uint32Array>} */
  const places = new WeakMap();
  /** What a reader asked for. @type {WeakSet<Element>} */
  const due = new WeakSet();

  /** @type {Sitegen["setValues"]} */
  function setValues(facet) {
    sitegen.arrived();
    wholes.set(facet.key, facet);
    void sitegen.catalogue.then((data) => {
      data.facets = data.facets.map((each) => (each.key === facet.key ? facet : each));
    });
  }

  /** @param {Element} panel */
  const facetOf = (panel) => wholes.get(panel.getAttribute("data-facet"));

  /** @param {Element} panel */
  const listOf = (panel) => /** @type {Element} */ (panel.querySelector("ul[data-needs-script]"));

  /** @param {Element} panel */
  function optionsOf(panel) {
    const there = () => [...listOf(panel).querySelectorAll("li")];
    const options = made.get(panel) ?? new Map(there().map((item) => [item.querySelector("input")?.value ?? "", item]));
    made.set(panel, options);
    return options;
  }

  /** @param {Element} panel @param {WholeFacet} facet @param {number} n @returns {Element} */
  function optionOf(panel, { values, told }, n) {
    const [slug, label] = values[n];
    const options = optionsOf(panel);
    const option = options.get(slug) ?? copyOf(/** @type {Element} */ ([...options.values()][0]), slug, label);
    if (told[n]) option.querySelector("label")?.setAttribute("title", told[n]);
    options.set(slug, option);
    return option;
  }

  /** @param {Element} sample @param {string} slug @param {string} label */
  function copyOf(sample, slug, label) {
    const option = /** @type {Element} */ (sample.cloneNode(true));
    const input = /** @type {HTMLInputElement} */ (option.querySelector("input"));
    option.querySelector("ul")?.remove();
    for (const name of ["data-ticked", "data-kept", "data-other"]) option.removeAttribute(name);
    option.querySelector("label")?.removeAttribute("title");
    input.removeAttribute("aria-disabled");
    input.checked = false;
    input.value = slug;
    option.querySelector("[data-count]")?.setAttribute("data-count", "");
    sitegen.write(option.querySelector("[data-label]"), label);
    return option;
  }

  /** @type {FacetOptions["keep"]} */
  function keep(panel, picked) {
    const facet = facetOf(panel);
    const options = facet ? optionsOf(panel) : new Map();
    const lacking = facet ? [...picked].filter((slug) => !options.get(slug)?.isConnected) : [];
    facet?.values.forEach(([slug], n) => {
      if (lacking.includes(slug)) listOf(panel).append(optionOf(panel, facet, n));
    });
    return lacking.length > 0;
  }

  /** @type {FacetOptions["arrange"]} */
  function arrange(panel, counts) {
    const facet = facetOf(panel);
    if (!facet || counts.size < facet.values.length) return false; // counted before they came
    latest.set(panel, counts);
    if (!due.delete(panel) && panel.matches(":hover, :focus-within")) return false;
    const found = matching(panel, facet);
    const common = commonest(facet, found, counts);
    const isPicked = new Set(
      Array.from(panel.querySelectorAll("input:checked"), (input) => input.getAttribute("value")),
    );
    const picked = [...facet.values.keys()].filter((n) => isPicked.has(facet.values[n][0]));
    const first = withParents(facet, common.slice(0, SHOWN));
    const rows = asTree(facet, withParents(facet, [...common, ...picked]), panel.getAttribute("data-large"), counts);
    put(panel, facet, rows);
    for (const n of rows) optionOf(panel, facet, n).toggleAttribute("data-extra", !first.has(n));
    panel.querySelector("[data-unfold]")?.toggleAttribute("hidden", rows.length <= first.size);
    say(panel, facet, found.length);
    return true;
  }

  /** @param {Element} panel */
  function typedIn(panel) {
    const box = /** @type {HTMLInputElement | null} */ (panel.querySelector("[data-narrow]"));
    return box?.value.trim() ? sitegen.tokens.words(box.value).join(" ") : "";
  }

  /** The numbers of the values that have what was typed; of all where nothing was. @param {Element} panel @param {WholeFacet} facet */
  function matching(panel, facet) {
    const typed = typedIn(panel);
    const all = [...facet.values.keys()];
    if (!typed) return all;
    const words = labels.get(facet) ?? facet.values.map(([, label]) => sitegen.tokens.words(label).join(" "));
    labels.set(facet, words);
    return all.filter((n) => words[n].includes(typed));
  }

  /** Where a value comes where no number decides. @param {WholeFacet} facet */
  function placesOf(facet) {
    const next = facet.order ? sitegen.codec.numbers(facet.order) : null;
    const known = places.get(facet) ?? Uint32Array.from(facet.values, (_, n) => (next ? next() : n));
    places.set(facet, known);
    return known;
  }

  /** Those with most, that a reader gets to see; of those with none the first. @param {WholeFacet} facet @param {number[]} found @param {Map<string, number>} counts */
  function commonest(facet, found, counts) {
    const amounts = facet.values.map(([slug]) => counts.get(slug) ?? 0);
    const order = placesOf(facet);
    const ranked = [...found].sort((a, b) => amounts[b] - amounts[a] || order[a] - order[b] || a - b);
    const isWhole = found.length === facet.values.length;
    return ranked.slice(0, MOST).filter((n, place) => place < SHOWN || amounts[n] || !isWhole);
  }

  /** With all that they are a kind of. @param {WholeFacet} facet @param {number[]} numbers */
  function withParents({ parents }, numbers) {
    const all = new Set(numbers);
    for (const n of all) if (n in parents) all.add(parents[n]);
    return all;
  }

  /** As a reader sees them, each below what it is a kind of. @param {WholeFacet} facet @param {Set<number>} numbers @param {string | null} order @param {Map<string, number>} counts */
  function asTree(facet, numbers, order, counts) {
    const place = placesOf(facet);
    const amount = (/** @type {number} */ n) => (order === "by-count" && counts.get(facet.values[n][0])) || 0;
    const sorted = [...numbers].sort((a, b) => amount(b) - amount(a) || place[a] - place[b] || a - b);
    /** @param {number} n @returns {number[]} */
    const withChildren = (n) => [n, ...sorted.filter((each) => facet.parents[each] === n).flatMap(withChildren)];
    return sorted.filter((n) => !(n in facet.parents)).flatMap(withChildren);
  }

  /** @param {Element} panel @param {WholeFacet} facet @param {number[]} rows */
  function put(panel, facet, rows) {
    /** @type {Map<Element, number>} */
    const filled = new Map();
    const wanted = new Set(rows.map((n) => optionOf(panel, facet, n)));
    for (const option of optionsOf(panel).values()) if (!wanted.has(option)) option.remove();
    for (const n of rows) {
      const option = optionOf(panel, facet, n);
      const list = n in facet.parents ? childrenOf(optionOf(panel, facet, facet.parents[n])) : listOf(panel);
      const place = filled.get(list) ?? 0;
      if (list.children[place] !== option) list.insertBefore(option, list.children[place] ?? null);
      filled.set(list, place + 1);
    }
    for (const list of listOf(panel).querySelectorAll("ul")) if (!list.childElementCount) list.remove();
  }

  /** @param {Element} option */
  function childrenOf(option) {
    const list = option.querySelector("ul") ?? document.createElement("ul");
    list.className = "facet-panel__children";
    if (!list.isConnected) option.append(list);
    return list;
  }

  /** How many there are to choose from. @param {Element} panel @param {WholeFacet} facet @param {number} n */
  function say(panel, { values }, n) {
    const said = panel.querySelector("[data-found]");
    const isCut = n > MOST && n < values.length;
    const words = n === values.length ? said : panel.querySelector(isCut ? "[data-cut]" : "[data-narrowed]");
    const facts = { total: sitegen.number(values.length), shown: sitegen.number(MOST) };
    sitegen.write(said, sitegen.counted(words, n, facts));
  }

  /** @type {FacetOptions["show"]} */
  function show(panel, isAsked) {
    if (isAsked) due.add(panel);
    const counts = latest.get(panel);
    if (!counts) return sitegen.drawing.route(sitegen.drawing.state());
    sitegen.facetPanel.draw(panel, new Map([[panel.getAttribute("data-facet") ?? "", counts]]));
    return Promise.resolve();
  }

  Object.assign(sitegen, { setValues, options: { keep, arrange, show } });
})(globalThis.sitegen);
