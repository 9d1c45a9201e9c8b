/** Typed so far → what may be meant: titles, facet values, and earlier questions. */
(function (sitegen) {
  "use strict";

  const LEAST = 2;
  const TITLES = 4;
  const VALUES = 3;

  /** @type {Sitegen["suggest"]} */
  function suggest(typed, data, recent) {
    const wanted = sitegen.tokens.words(typed);
    const earlier = recent.filter((text) => text !== typed && text.toLowerCase().startsWith(typed.toLowerCase()));
    /** @type {Suggestion[]} */
    const queries = earlier.map((text) => ({ kind: "query", text, key: "", value: text }));
    if (wanted.join("").length < LEAST) return queries;
    return [...queries.slice(0, 2), ...values(wanted, data), ...titles(wanted, data)];
  }

  /** Every word typed begins a word of the text. @param {string[]} wanted @param {string} text */
  function fits(wanted, text) {
    const words = sitegen.tokens.words(text);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  }

  /** @param {string[]} wanted @param {CatalogueData} data @returns {Suggestion[]} */
  function titles(wanted, data) {
    const fitting = data.practices.filter(({ title, id }) => fits(wanted, `${title} ${id}`));
    return fitting.slice(0, TITLES).map(({ slug, title }) => ({ kind: "practice", text: title, key: "", value: slug }));
  }

  /** @param {string[]} wanted @param {CatalogueData} data @returns {Suggestion[]} */
  function values(wanted, data) {
    const all = data.facets.flatMap((facet) => facet.values
      .filter(([, label]) => fits(wanted, label))
      .map(([slug, label]) => /** @type {Suggestion} */ (
        { kind: "value", text: `${facet.label}: ${label}`, key: facet.key, value: slug })));
    return all.slice(0, VALUES);
  }

  sitegen.suggest = suggest;
})(globalThis.sitegen);
