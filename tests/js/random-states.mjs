/** States with a seed: the same ones in every run. */

/** mulberry32, public domain by Tommy Ettinger. @param {number} seed @returns {() => number} in [0, 1) */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CHARACTERS = [..."abcXYZ019 +&=?#%;/\\'\"<>~*!()._-éßĳ日😀\0\n\u0301\u202e"];
const UNKNOWN_KEYS = ["utm", "pagina", "constructor", "Thema"];

export function* randomStates(count, facets, seed = 20270401) {
  const random = generator(seed);
  const below = (limit) => Math.floor(random() * limit);
  const one = (list) => list[below(list.length)];
  const words = (least, most) =>
    Array.from({ length: least + below(most - least + 1) }, () => one(CHARACTERS)).join("");
  const someOf = (list) => list.filter(() => random() < 0.4);

  for (let n = 0; n < count; n++) {
    const picked = facets
      .map((facet) => [facet.key, someOf(facet.values.map(([slug]) => slug))])
      .filter(([, slugs]) => slugs.length);
    yield {
      q: words(0, 40),
      picked: new Map(picked),
      archived: random() < 0.3,
      sort: one(["", "relevance", "newest", "title", "reviewed", "adopted", "effort"]),
      page: 1 + below(4),
      unknown: Array.from({ length: below(4) }, () => [one([...UNKNOWN_KEYS, "thema"]), words(1, 12)]).filter(
        ([key, value]) => key !== "thema" || !["a", "b"].includes(value),
      ),
    };
  }
}
