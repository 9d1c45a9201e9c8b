/** The order of results. */
(function (sitegen) {
  "use strict";

  /**
   * Ties keep the order of the data: newest first, then by title.
   * @param {number[]} refs @param {PracticeData[]} practices @param {string} sort @param {Hits | null} hits
   */
  function order(refs, practices, sort, hits) {
    if (sort === "relevance" && hits) {
      return [...refs].sort((a, b) => (hits.scores.get(b) || 0) - (hits.scores.get(a) || 0) || a - b);
    }
    if (sort === "title") {
      const { compare } = new Intl.Collator("nl", { numeric: true });
      const titles = new Map(refs.map((ref) => [ref, inWords(practices[ref].title)]));
      return [...refs].sort((a, b) => compare(titles.get(a) || "", titles.get(b) || "") || a - b);
    }
    return [...refs].sort((a, b) => a - b);
  }

  /**
   * Word by word, as on the page with all titles: `Op zoek` before `Opa`, `'s-Graven…` under S.
   * `ignorePunctuation` would ignore the spaces too.
   * @param {string} title
   */
  function inWords(title) {
    return title.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();
  }

  sitegen.order = order;
})(globalThis.sitegen);
