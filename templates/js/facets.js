/**
 * Which practices match a selection, and how many a click on each value would give.
 * Twin of `sitegen/model/facets.py`; `tests/shared/facets.json` holds the two together.
 *
 * Each practice has one set of values per facet, and there are few different sets: what is picked
 * is compared with the sets, so that a tick costs one pass over numbers per facet.
 */

/**
 * @typedef {object} FacetData
 * @property {string} key
 * @property {string} label
 * @property {"any" | "all"} mode `any`: one picked value is enough; `all`: a practice must have every picked value
 * @property {[string, string][]} values `[slug, label]`, in the order of the vocabulary
 * @property {Record<string, string>} aliases old slug → slug
 * @property {string} sets the different sets of values that practices have, ancestors included: numbers of values
 * @property {string} column for each practice the number of its set
 * @property {string} [all] of a large facet, of which only the first values are here: the script with all
 * @property {() => Promise<void>} [load] loads that
 *
 * @typedef {object} FacetIndex
 * @property {(picked: Map<string, string[]>, candidates: { keys(): Iterable<number> } | null) => { refs: number[],
 *   counts: Map<string, Map<string, number>>, met: Uint8Array | null, wanted: number }} query the practices that
 *   match, and what each value would give. Where one of several picked values of a facet is enough: how many of those
 *   each practice has, of how many `wanted`.
 *   `candidates` are the hits of a search. Nobody changes the answer, for it may be given again.
 *
 * @typedef {object} FacetsScript
 * @property {{ compile: (facets: FacetData[], total: number) => FacetIndex }} facets
 */
(function (sitegen) {
  "use strict";

  /**
   * @typedef {object} Column the values of all practices in one facet, as numbers
   * @property {FacetData} facet
   * @property {number[][]} sets
   * @property {Uint32Array} rows
   */

  /** More facets than a practice may fail. */
  const OUT = 255;

  /** As `sitegen/render/columns.py` writes it. @param {FacetData} facet @param {number} total @returns {Column} */
  function column(facet, total) {
    const next = sitegen.codec.numbers(facet.sets);
    const sets = Array.from({ length: next() }, () => sitegen.codec.ascending(next));
    return { facet, sets, rows: Uint32Array.from({ length: total }, sitegen.codec.numbers(facet.column)) };
  }

  /** How many of the values are wanted; nothing is made, for a facet may have a set per practice. @param {number[]} values @param {Set<number>} wanted */
  function among(values, wanted) {
    let found = 0;
    for (const value of values) found += Number(wanted.has(value));
    return found;
  }

  /**
   * Note for every practice how many facets it fails, and the last one that it fails.
   * @param {Column} column @param {number} position @param {string[]} picked
   * @param {Uint8Array} failures @param {Uint8Array} last
   */
  function fail({ facet, sets, rows }, position, picked, failures, last) {
    if (!picked.length) return;
    const wanted = new Set(facet.values.flatMap(([slug], number) => (picked.includes(slug) ? [number] : [])));
    const needed = facet.mode === "all" ? new Set(picked).size : 1;
    const isShort = sets.map((values) => among(values, wanted) < needed);
    for (let ref = 0; ref < rows.length; ref++) {
      if (isShort[rows[ref]] && failures[ref] < OUT) {
        failures[ref]++;
        last[ref] = position;
      }
    }
  }

  /**
   * Per value the practices that fail nothing, and in a facet of mode `any` those that fail only
   * this facet: one more tick in it would bring them back.
   * @param {Column} column @param {number} position
   * @param {Uint8Array} failures @param {Uint8Array} last
   */
  function count({ facet, sets, rows }, position, failures, last) {
    const alone = facet.mode === "any" ? position : -1;
    const often = new Uint32Array(sets.length);
    for (let ref = 0; ref < rows.length; ref++) {
      if (!failures[ref] || (failures[ref] === 1 && last[ref] === alone)) often[rows[ref]]++;
    }
    const totals = new Uint32Array(facet.values.length);
    sets.forEach((values, set) => {
      for (const value of values) totals[value] += often[set];
    });
    return new Map(facet.values.map(([slug], number) => [slug, totals[number]]));
  }

  /**
   * Add to every practice how many picked values it has, in a facet where one of several is enough.
   * @param {Column} column @param {string[]} picked @param {Uint8Array} met
   */
  function meet({ facet, sets, rows }, picked, met) {
    const wanted = new Set(facet.values.flatMap(([slug], number) => (picked.includes(slug) ? [number] : [])));
    const found = sets.map((values) => among(values, wanted));
    for (let ref = 0; ref < rows.length; ref++) met[ref] += found[rows[ref]];
  }

  /** @type {Sitegen["facets"]["compile"]} */
  function compile(facets, total) {
    const columns = facets.map((facet) => column(facet, total));

    /** @param {Map<string, string[]>} picked @param {{keys(): Iterable<number>} | null} candidates */
    function workOut(picked, candidates) {
      const failures = new Uint8Array(total);
      const last = new Uint8Array(total);
      if (candidates) {
        failures.fill(OUT);
        for (const ref of candidates.keys()) failures[ref] = 0;
      }
      columns.forEach((each, position) => fail(each, position, picked.get(each.facet.key) || [], failures, last));
      /** @type {number[]} */
      const refs = [];
      for (let ref = 0; ref < total; ref++) {
        if (!failures[ref]) refs.push(ref);
      }
      const counts = columns.map((each, position) => count(each, position, failures, last));
      const open = columns.filter(({ facet }) => facet.mode === "any" && (picked.get(facet.key)?.length ?? 0) > 1);
      const met = open.length ? new Uint8Array(total) : null;
      if (met) for (const each of open) meet(each, picked.get(each.facet.key) ?? [], met);
      const wanted = open.reduce((sum, { facet }) => sum + (picked.get(facet.key)?.length ?? 0), 0);
      return {
        refs,
        counts: new Map(columns.map(({ facet }, position) => [facet.key, counts[position]])),
        met,
        wanted,
      };
    }

    /** What was asked last: a tick asks what look-ahead asked just before. @type {{key: string, candidates: unknown, answer: ReturnType<typeof workOut>} | null} */
    let latest = null;

    /** @type {FacetIndex["query"]} */
    function query(picked, candidates) {
      const key = JSON.stringify(columns.map(({ facet }) => [...(picked.get(facet.key) || [])].sort()));
      if (latest?.key !== key || latest.candidates !== candidates) {
        latest = { key, candidates, answer: workOut(picked, candidates) };
      }
      return latest.answer;
    }

    return { query };
  }

  sitegen.facets = { compile };
})(globalThis.sitegen);
