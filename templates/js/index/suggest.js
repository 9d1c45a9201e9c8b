/** Typed so far → what may be meant: earlier questions, facet values, and titles of practices. */

/**
 * @typedef {object} Suggestion one line that the search box proposes
 * @property {"practice" | "value" | "query" | "forget"} kind
 * @property {string} text
 * @property {string} key the facet of a value
 * @property {string} value a slug, or a question
 *
 * @typedef {object} SuggestScript
 * @property {(typed: string, facets: FacetData[], recent: string[]) => Suggestion[]} suggest earlier questions and
 *   facet values, at once
 * @property {(typed: string, finder: Finder) => Promise<Suggestion[]>} suggestTitles titles, by the index
 */
(function (sitegen) {
  "use strict";

  /** How many of the best matches are looked at. */
  const NAMED = 8;
  const LEAST = 2;
  const TITLES = 4;
  const VALUES = 3;

  /** @type {Sitegen["suggest"]} */
  function suggest(typed, facets, recent) {
    const wanted = sitegen.tokens.words(typed);
    const earlier = recent.filter((text) => text !== typed && text.toLowerCase().startsWith(typed.toLowerCase()));
    /** @type {Suggestion[]} */
    const queries = earlier.map((text) => ({ kind: "query", text, key: "", value: text }));
    return isEnough(wanted) ? [...queries.slice(0, 2), ...values(wanted, facets)] : queries;
  }

  /** @type {Sitegen["suggestTitles"]} */
  async function suggestTitles(typed, finder) {
    const wanted = sitegen.tokens.words(typed);
    if (!isEnough(wanted)) return [];
    const named = await bestOf(typed, finder).catch(() => []);
    const fitting = named.filter(({ title, id }) => fits(wanted, `${title} ${id || ""}`));
    return fitting.slice(0, TITLES).map(({ slug, title }) => ({ kind: "practice", text: title, key: "", value: slug }));
  }

  /** @param {string} typed @param {Finder} finder @returns {Promise<PracticeData[]>} */
  async function bestOf(typed, { data, cards }) {
    const { scores } = await (await sitegen.loadIndex()).find(typed, sitegen.currentOf(data));
    const refs = [...scores.keys()].sort((a, b) => a - b);
    const best = sitegen.order(refs, "relevance", { scores }, null).slice(0, NAMED);
    await cards.load(best);
    return best.flatMap((ref) => cards.known(ref) ?? []);
  }

  /** @param {string[]} wanted */
  function isEnough(wanted) {
    return wanted.join("").length >= LEAST;
  }

  /** Every word typed begins a word of the text. @param {string[]} wanted @param {string} text */
  function fits(wanted, text) {
    const words = sitegen.tokens.words(text);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  }

  /** @param {string[]} wanted @param {FacetData[]} facets @returns {Suggestion[]} */
  function values(wanted, facets) {
    const all = facets.flatMap((facet) =>
      facet.values
        .filter(([, label]) => fits(wanted, label))
        .map(
          ([slug, label]) =>
            /** @type {Suggestion} */ ({
              kind: "value",
              text: `${facet.label}: ${label}`,
              key: facet.key,
              value: slug,
            }),
        ),
    );
    return all.slice(0, VALUES);
  }

  sitegen.suggest = suggest;
  sitegen.suggestTitles = suggestTitles;
})(globalThis.sitegen);
