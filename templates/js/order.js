/**
 * The order of results. Positions in the data are newest first; they settle every tie. The other
 * orders come worked out: `sitegen/render/data.py`.
 */

/**
 * @typedef {object} OrdersData way to sort → for each practice where it comes; the same number for what is equal
 * @property {number} total
 * @property {Record<string, string>} columns
 *
 * @typedef {object} OrderScript
 * @property {(refs: number[], sort: string, hits: Pick<Hits, "scores"> | null, orders: OrdersData | null) =>
 *   number[]} order `refs` ascending; without `orders` only by relevance or newest first
 * @property {(refs: number[], met: Uint8Array, wanted: number) => number[]} mostFirst those that have most of what was
 *   picked come first; among equals the order stays
 */
(function (sitegen) {
  "use strict";

  /** @type {WeakMap<OrdersData, Map<string, Uint32Array>>} */
  const sorted = new WeakMap();

  /** All positions in one of the orders. @param {OrdersData} orders @param {string} sort */
  function positions(orders, sort) {
    const known = sorted.get(orders) ?? new Map();
    sorted.set(orders, known);
    if (!known.has(sort)) known.set(sort, decoded(orders.columns[sort], orders.total));
    return /** @type {Uint32Array} */ (known.get(sort));
  }

  /** @param {string} column @param {number} total */
  function decoded(column, total) {
    const next = sitegen.codec.numbers(column);
    const keys = Float64Array.from({ length: total }, (_, ref) => next() * total + ref).sort();
    return Uint32Array.from(keys, (key) => key % total);
  }

  /** @param {number[]} refs @param {Map<number, number>} scores */
  function byScore(refs, scores) {
    const weights = refs.map((ref) => scores.get(ref) || 0);
    const places = refs.map((_, place) => place).sort((a, b) => weights[b] - weights[a] || a - b);
    return places.map((place) => refs[place]);
  }

  /** @type {Sitegen["order"]} */
  function order(refs, sort, hits, orders) {
    if (sort === "relevance" && hits) return byScore(refs, hits.scores);
    if (!orders || !Object.hasOwn(orders.columns, sort)) return refs;
    const isWanted = new Uint8Array(orders.total);
    for (const ref of refs) isWanted[ref] = 1;
    return [...positions(orders, sort).filter((ref) => isWanted[ref])];
  }

  /** @type {Sitegen["mostFirst"]} */
  function mostFirst(refs, met, wanted) {
    /** @type {number[][]} */
    const groups = Array.from({ length: wanted + 1 }, () => []);
    for (const ref of refs) groups[wanted - met[ref]].push(ref);
    return groups.flat();
  }

  sitegen.order = order;
  sitegen.mostFirst = mostFirst;
})(globalThis.sitegen);
