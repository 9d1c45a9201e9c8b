/** State → what is found, in order, with true numbers for every value. */

/**
 * @typedef {object} CatalogueData the catalogue by numbers: a practice is its position, newest first. Sources are
 *   from the root.
 * @property {FacetData[]} facets other ones once all values of a large one are there
 * @property {number} total how many practices there are, with the archived
 * @property {string} archived the positions of those that are archived
 * @property {StretchNames} stretches the scripts with their cards and texts
 * @property {string} orders the script with `OrdersData`
 * @property {string} slugs the script with all slugs
 *
 * @typedef {object} Finder from a state to what is found: the one way, for the page and for `sitegen.count`
 * @property {CatalogueData} data
 * @property {Cards} cards
 * @property {(state: State) => Promise<Found>} find
 *
 * @typedef {object} Found
 * @property {number[]} refs positions in display order
 * @property {number | null} whole how many of them have every picked value, where that is fewer
 * @property {Map<string, Map<string, number>>} counts
 * @property {string} sort
 * @property {Hits | null} hits
 * @property {SearchIndex | null} searcher
 *
 * @typedef {object} FinderScript
 * @property {(data: CatalogueData) => Finder} finder
 * @property {(data: CatalogueData) => Set<number> | null} currentOf the practices that are found without asking for
 *   the archived; null when all are
 */
(function (sitegen) {
  "use strict";

  /** @type {WeakMap<FacetData[], FacetIndex>} */
  const compiled = new WeakMap();

  /** @param {CatalogueData} data @returns {FacetIndex} */
  function facetIndex({ facets, total }) {
    const index = compiled.get(facets) ?? sitegen.facets.compile(facets, total);
    compiled.set(facets, index);
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
      const hits = index && (await index.find(state.q, among).catch(() => null));
      const searcher = hits && index;
      const { refs, counts, met, wanted } = facetIndex(data).query(state.picked, hits ? hits.scores : among);
      const whole = met ? refs.filter((ref) => met[ref] === wanted).length : refs.length;
      const usual = hits ? "relevance" : "newest";
      const sortedBy = !state.sort || (state.sort === "relevance" && !hits) ? usual : state.sort;
      const isApart = sortedBy !== "relevance" && sortedBy !== "newest";
      const orders = isApart ? await sitegen.loadOrders().catch(() => null) : null;
      const sort = isApart && !orders ? usual : sortedBy;
      const inOrder = sitegen.order(refs, sort, hits, orders);
      return {
        refs: met && !state.sort ? sitegen.mostFirst(inOrder, met, wanted) : inOrder,
        whole: whole < refs.length ? whole : null,
        counts,
        sort,
        hits,
        searcher,
      };
    }

    return { data, cards, find };
  }

  sitegen.currentOf = currentOf;
  sitegen.finder = finder;
})(globalThis.sitegen);
