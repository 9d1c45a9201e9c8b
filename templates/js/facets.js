/**
 * Which practices match a selection, and how many a click on each value would give.
 * Twin of `sitegen/model/facets.py`; `tests/shared/facets.json` holds the two together.
 *
 * Values become numbers once, so that a tick costs one pass over flat arrays: about a
 * millisecond for ten thousand practices.
 */
(function (sitegen) {
  "use strict";

  /**
   * Values with all that they are a kind of, each once.
   * @param {Map<string, string>} parents @param {string[]} slugs
   */
  function withAncestors(parents, slugs) {
    /** @type {Set<string>} */
    const found = new Set();
    for (const slug of slugs) {
      for (let value = slug; value && !found.has(value); value = parents.get(value) || "") found.add(value);
    }
    return [...found];
  }

  /**
   * The values of all practices in one facet: those of practice `n` stand from `starts[n]` to
   * `starts[n + 1]`.
   * @param {FacetData} facet @param {Record<string, string[]>[]} practices
   */
  function column(facet, practices) {
    const parents = new Map(facet.values.map(([slug, , parent]) => [slug, parent]));
    const numbers = new Map(facet.values.map(([slug], number) => [slug, number]));
    const starts = new Uint32Array(practices.length + 1);
    /** @type {number[]} */
    const values = [];
    practices.forEach((assigned, ref) => {
      for (const slug of withAncestors(parents, assigned[facet.key] || [])) {
        const number = numbers.get(slug);
        if (number !== undefined) values.push(number);
      }
      starts[ref + 1] = values.length;
    });
    return { facet, numbers, starts, values: Uint16Array.from(values) };
  }

  /**
   * Note for every practice how many facets it fails, and the last one that it fails.
   * @param {Column} column @param {number} position @param {string[]} picked
   * @param {Uint8Array} failures @param {Uint8Array} last
   */
  function fail({ facet, numbers, starts, values }, position, picked, failures, last) {
    if (!picked.length) return;
    const wanted = new Uint8Array(facet.values.length);
    for (const slug of picked) wanted[numbers.get(slug) ?? -1] = 1;
    const needed = facet.mode === "all" ? new Set(picked).size : 1;
    for (let ref = 0; ref < failures.length; ref++) {
      let found = 0;
      for (let at = starts[ref]; at < starts[ref + 1]; at++) found += wanted[values[at]];
      if (found < needed) {
        failures[ref]++;
        last[ref] = position;
      }
    }
  }

  /** @type {Sitegen["facets"]["compile"]} */
  function compile(facets, practices) {
    const columns = facets.map((facet) => column(facet, practices));

    /** @type {FacetIndex["query"]} */
    function query(picked, candidates) {
      const failures = new Uint8Array(practices.length);
      const last = new Uint8Array(practices.length);
      columns.forEach((each, position) => fail(each, position, picked.get(each.facet.key) || [], failures, last));
      const totals = columns.map(({ facet }) => new Uint32Array(facet.values.length));
      /** @type {number[]} */
      const refs = [];
      for (let ref = 0; ref < practices.length; ref++) {
        if (failures[ref] > 1 || (candidates && !candidates.has(ref))) continue;
        if (!failures[ref]) {
          refs.push(ref);
          columns.forEach((each, position) => add(each, ref, totals[position]));
        } else if (facets[last[ref]].mode === "any") {
          // Fails one facet only, so it counts there: one more tick in it would bring it back.
          add(columns[last[ref]], ref, totals[last[ref]]);
        }
      }
      return { refs, counts: named(columns, totals) };
    }

    return { query };
  }

  /** @param {Column} column @param {number} ref @param {Uint32Array} totals */
  function add({ starts, values }, ref, totals) {
    for (let at = starts[ref]; at < starts[ref + 1]; at++) totals[values[at]]++;
  }

  /** @param {Column[]} columns @param {Uint32Array[]} totals @returns {Map<string, Map<string, number>>} */
  function named(columns, totals) {
    return new Map(columns.map(({ facet }, position) => [
      facet.key,
      new Map(facet.values.map(([slug], number) => [slug, totals[position][number]])),
    ]));
  }

  sitegen.facets = { compile };
})(globalThis.sitegen);
