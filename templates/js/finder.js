/** State → what is found, in order, with true numbers for every value. */
(function (sitegen) {
  "use strict";

  /** @type {WeakMap<CatalogueData, FacetIndex>} */
  const compiled = new WeakMap();

  /** @param {CatalogueData} data @returns {FacetIndex} */
  function facetIndex(data) {
    let index = compiled.get(data);
    if (!index) {
      index = sitegen.facets.compile(data.facets, data.practices.map((practice) => practice.facets));
      compiled.set(data, index);
    }
    return index;
  }

  /** @type {Sitegen["finder"]} */
  function finder(data) {
    /** @type {Finder["find"]} */
    async function find(state) {
      // Without its index the page still filters; `searcher` tells that the question was left out.
      const index = state.q.trim() ? await sitegen.loadIndex().catch(() => null) : null;
      const hits = index && await index.find(state.q).catch(() => null);
      const searcher = hits && index;
      const { refs, counts } = facetIndex(data).query(state.picked, hits && hits.scores);
      const usual = hits ? "relevance" : "newest";
      const sort = !state.sort || (state.sort === "relevance" && !hits) ? usual : state.sort;
      return { refs: sitegen.order(refs, data.practices, sort, hits), counts, sort, hits, searcher };
    }

    return { data, find };
  }

  sitegen.finder = finder;
})(globalThis.sitegen);
