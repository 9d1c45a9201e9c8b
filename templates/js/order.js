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
      const byTitle = new Intl.Collator("nl", { numeric: true, ignorePunctuation: true });
      return [...refs].sort((a, b) => byTitle.compare(practices[a].title, practices[b].title) || a - b);
    }
    return [...refs].sort((a, b) => a - b);
  }

  sitegen.order = order;
})(globalThis.sitegen);
