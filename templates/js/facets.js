/**
 * Which practices match a selection, and how many a click on each value would give.
 * Twin of `sitegen/model/facets.py`; `tests/shared/facets.json` holds the two together.
 */
(function (sitegen) {
  "use strict";

  /**
   * @param {FacetData} facet
   * @param {Record<string, string[]>} assigned
   * @param {Map<string, string[]>} picked
   */
  function meets(facet, assigned, picked) {
    const wanted = picked.get(facet.key) || [];
    if (!wanted.length) return true;
    const has = assigned[facet.key] || [];
    const isThere = (/** @type {string} */ value) => has.includes(value);
    return facet.mode === "all" ? wanted.every(isThere) : wanted.some(isThere);
  }

  /** @type {Sitegen["facets"]["failing"]} */
  function failing(facets, assigned, picked) {
    return facets.filter((facet) => !meets(facet, assigned, picked)).map((facet) => facet.key);
  }

  /** @type {Sitegen["facets"]["matches"]} */
  function matches(facets, assigned, picked) {
    return !failing(facets, assigned, picked).length;
  }

  /** @type {Sitegen["facets"]["count"]} */
  function count(facets, practices, picked) {
    const counts = new Map(
      facets.map((facet) => [facet.key, new Map(facet.values.map(([slug]) => [slug, 0]))]),
    );
    for (const assigned of practices) {
      const missed = failing(facets, assigned, picked);
      for (const facet of facets) {
        const counted = !missed.length
          || (facet.mode === "any" && missed.length === 1 && missed[0] === facet.key);
        if (counted) add(counts.get(facet.key), assigned[facet.key] || []);
      }
    }
    return counts;
  }

  /** @param {Map<string, number> | undefined} counts @param {string[]} values */
  function add(counts, values) {
    for (const value of values) counts?.set(value, (counts.get(value) || 0) + 1);
  }

  sitegen.facets = { failing, matches, count };
})(globalThis.sitegen);
