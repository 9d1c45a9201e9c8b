/** State → what is found, in order, with true numbers for every value. */
(function (sitegen) {
  "use strict";

  /** How many of the best matches may give their titles to the search box. */
  const NAMED = 8;

  /** @type {WeakMap<CatalogueData, FacetIndex>} */
  const compiled = new WeakMap();

  /** @param {CatalogueData} data @returns {FacetIndex} */
  function facetIndex(data) {
    const index = compiled.get(data) ?? sitegen.facets.compile(data.facets, data.total);
    compiled.set(data, index);
    return index;
  }

  /** @type {Sitegen["currentOf"]} */
  function currentOf({ total, archived }) {
    const left = new Set(sitegen.codec.ascending(sitegen.codec.numbers(archived)));
    return left.size ? new Set([...Array(total).keys()].filter((ref) => !left.has(ref))) : null;
  }

  /** @type {Sitegen["finder"]} */
  function finder(data) {
    const cards = sitegen.openCards(data);
    const current = currentOf(data);

    /** @type {Finder["find"]} */
    async function find(state) {
      // Without its index the page still filters; `searcher` tells that the question was left out.
      const index = state.q.trim() ? await sitegen.loadIndex().catch(() => null) : null;
      const among = state.archived ? null : current;
      const hits = index && await index.find(state.q, among).catch(() => null);
      const searcher = hits && index;
      const { refs, counts } = facetIndex(data).query(state.picked, hits ? hits.scores : among);
      const usual = hits ? "relevance" : "newest";
      const wanted = !state.sort || (state.sort === "relevance" && !hits) ? usual : state.sort;
      const isApart = wanted !== "relevance" && wanted !== "newest";
      const orders = isApart ? await sitegen.loadOrders().catch(() => null) : null;
      const sort = isApart && !orders ? usual : wanted;
      return { refs: sitegen.order(refs, sort, hits, orders), counts, sort, hits, searcher };
    }

    /** @type {Finder["named"]} */
    async function named(text) {
      const { scores } = await (await sitegen.loadIndex()).find(text, current);
      const best = sitegen.order([...scores.keys()].sort((a, b) => a - b), "relevance", { scores }, null);
      await cards.load(best.slice(0, NAMED));
      return best.slice(0, NAMED).flatMap((ref) => cards.known(ref) ?? []);
    }

    return { data, cards, find, named };
  }

  sitegen.currentOf = currentOf;
  sitegen.finder = finder;
})(globalThis.sitegen);
