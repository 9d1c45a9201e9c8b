/** The order of results. Positions in the data are newest first; they settle every tie. */
(function (sitegen) {
  "use strict";

  const { compare } = new Intl.Collator("nl", { numeric: true });
  /** Title → the same in words, remembered: sorting asks for each many times. @type {Map<string, string>} */
  const inWords = new Map();

  /**
   * Word by word, as on the page with all titles: `Op zoek` before `Opa`, `'s-Graven…` under S.
   * The collator's `ignorePunctuation` would ignore the spaces too.
   * @param {string} title
   */
  function words(title) {
    const known = inWords.get(title) ?? title.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();
    inWords.set(title, known);
    return known;
  }

  /** @type {Record<string, (a: PracticeData, b: PracticeData) => number>} */
  const COMPARE = {
    title: (a, b) => compare(words(a.title), words(b.title)),
    adopted: (a, b) => b.adopters - a.adopters,
    effort: (a, b) => (a.hours ?? Infinity) - (b.hours ?? Infinity) || 0,
  };

  /** @type {Sitegen["order"]} */
  function order(refs, practices, sort, hits) {
    const byPractice = COMPARE[sort];
    if (sort === "relevance" && hits) {
      return [...refs].sort((a, b) => (hits.scores.get(b) || 0) - (hits.scores.get(a) || 0) || a - b);
    }
    if (!byPractice) return [...refs].sort((a, b) => a - b);
    return [...refs].sort((a, b) => byPractice(practices[a], practices[b]) || a - b);
  }

  sitegen.order = order;
})(globalThis.sitegen);
