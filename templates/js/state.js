/**
 * Address ↔ state. Twin of `query` in `sitegen/pages/urls.py`; `tests/shared/addresses.json`
 * holds the two together.
 */

/**
 * @typedef {object} State what an address says
 * @property {string} q what is searched for, as typed
 * @property {Map<string, string[]>} picked facet key → picked slugs, without empty entries
 * @property {boolean} archived whether archived practices are asked for too
 * @property {string} sort empty for the order that fits: relevance while searching, else newest
 * @property {number} page how many portions of the list are shown, from 1
 * @property {[string, string][]} unknown pairs of the address that look like a facet and are none
 *
 * @typedef {(now: State) => State} Change what a chip or an offer makes of the state that the form has by then
 *
 * @typedef {object} StateScript
 * @property {object} state
 * @property {(search: string, facets: FacetData[]) => State} state.read
 * @property {(state: State) => string} state.write
 * @property {(state: State, key: string, slug: string) => State} state.without the state less one picked value
 */
(function (sitegen) {
  "use strict";

  const SORTS = Object.freeze(["relevance", "newest", "title", "reviewed", "adopted", "effort"]);
  const MAX_QUERY = 100;
  const MAX_UNKNOWN = 10;
  /** `status=archived` asks for archived practices too. No facet has that key: it is a field. */
  const ARCHIVED = Object.freeze(["status", "archived"]);
  /** A key of a facet looks like this, and those that others add to an address, such as `utm_source`, mostly do not. */
  const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;
  /** Those that do: of advertisers and of sites that count who comes from them. */
  const TRACKERS = new Set(
    "dclid fbclid gad gbraid gclid gclsrc igsh igshid msclkid rdt srsltid ttclid twclid wbraid wickedid yclid".split(
      " ",
    ),
  );
  const PAGE = /^[1-9]\d{0,3}$/;
  /** What a cut through an emoji leaves at the end. */
  const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

  /**
   * @param {string} search the part of an address from `?` on
   * @param {FacetData[]} facets
   * @returns {State}
   */
  function read(search, facets) {
    /** @type {State} */
    const state = { q: "", picked: new Map(), archived: false, sort: "", page: 1, unknown: [] };
    const vocabulary = new Map(facets.map((facet) => [facet.key, slugsOf(facet)]));
    for (const [key, value] of new URLSearchParams(search)) {
      if (key === "q") state.q = value.slice(0, MAX_QUERY).replace(HALF_CHARACTER, "");
      else if (key === ARCHIVED[0] && value === ARCHIVED[1]) state.archived = true;
      else if (key === "sort" && SORTS.includes(value)) state.sort = value;
      else if (key === "page" && PAGE.test(value)) state.page = Number(value);
      else if (vocabulary.get(key)?.has(value)) pick(state, key, vocabulary.get(key)?.get(value) || value);
      else if (value && isFacetLike(key) && state.unknown.length < MAX_UNKNOWN) state.unknown.push([key, value]);
    }
    return inOrder(state, facets);
  }

  /** @param {string} key */
  const isFacetLike = (key) => KEY.test(key) && !TRACKERS.has(key);

  /**
   * Every slug that an address may hold → the one it has today; values that were renamed go on working.
   * @param {FacetData} facet
   * @returns {Map<string, string>}
   */
  function slugsOf(facet) {
    return new Map([
      ...Object.entries(facet.aliases || {}),
      ...facet.values.map(([slug]) => /** @type {[string, string]} */ ([slug, slug])),
    ]);
  }

  /** @param {State} state @param {string} key @param {string} value */
  function pick(state, key, value) {
    const values = state.picked.get(key) || [];
    if (!values.includes(value)) state.picked.set(key, [...values, value]);
  }

  /**
   * The same state always has the same address: facets and values in the order of the vocabulary.
   * @param {State} state @param {FacetData[]} facets
   * @returns {State}
   */
  function inOrder(state, facets) {
    /** @type {State["picked"]} */
    const picked = new Map();
    for (const facet of facets) {
      const values = state.picked.get(facet.key) || [];
      const ordered = facet.values.map((v) => v[0]).filter((slug) => values.includes(slug));
      if (ordered.length) picked.set(facet.key, ordered);
    }
    return { ...state, picked };
  }

  /**
   * @param {State} state
   * @returns {string} the part of an address from `?` on; empty for the first view
   */
  function write(state) {
    const pairs = new URLSearchParams();
    if (state.q) pairs.append("q", state.q);
    for (const [key, values] of state.picked) {
      for (const value of values) pairs.append(key, value);
    }
    if (state.archived) pairs.append(ARCHIVED[0], ARCHIVED[1]);
    if (state.sort) pairs.append("sort", state.sort);
    if (state.page > 1) pairs.append("page", String(state.page));
    for (const [key, value] of state.unknown) pairs.append(key, value);
    const text = pairs.toString();
    return text ? `?${text}` : "";
  }

  /** @type {Sitegen["state"]["without"]} */
  function without(state, key, slug) {
    const picked = new Map(state.picked);
    const rest = (picked.get(key) || []).filter((value) => value !== slug);
    if (rest.length) picked.set(key, rest);
    else picked.delete(key);
    return { ...state, picked, page: 1 };
  }

  sitegen.state = { read, write, without };
})(globalThis.sitegen);
