/** Random lunr queries of every kind, drawn from the terms of an index; the same ones every run. */

/** mulberry32, public domain by Tommy Ettinger. @param {number} seed */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The clauses of a query, which our index takes.
 * @param {any} lunr @param {string[]} fields @param {(query: any) => void} build
 */
export function clausesOf(lunr, fields, build) {
  const query = new lunr.Query(fields);
  build(query);
  return query.clauses;
}

/**
 * @param {string[]} terms @param {any} lunr @param {number} perKind @param {number} seed
 * @returns {[string, (query: any) => void][]} kind and query
 */
export function randomQueries(terms, lunr, perKind, seed = 7) {
  const random = generator(seed);
  const below = (limit) => Math.floor(random() * limit);
  const word = (least = 1) => {
    for (let tries = 0; tries < 1000; tries++) {
      const found = terms[below(terms.length)];
      if (found.length >= least) return found;
    }
    return terms[0];
  };
  const { REQUIRED, PROHIBITED } = lunr.Query.presence;
  const { LEADING, TRAILING } = lunr.Query.wildcard;
  const field = () => ["title", "summary", "facets", "body"][below(4)];
  const add =
    (term, options = {}) =>
    (query) =>
      query.term(term, { usePipeline: false, ...options });
  const all =
    (...parts) =>
    (query) =>
      parts.forEach((part) => part(query));
  const kinds = {
    one: () => add(word()),
    two: () => all(add(word()), add(word())),
    three: () => all(add(word()), add(word()), add(word())),
    twice: () => {
      const w = word();
      return all(add(w), add(w));
    },
    missing: () => add(`zzqx${word()}`),
    prefix3: () => add(word(4).slice(0, 3), { wildcard: TRAILING }),
    prefix5: () => add(word(6).slice(0, 5), { wildcard: TRAILING }),
    prefix1: () => add(word().slice(0, 1), { wildcard: TRAILING }),
    suffix: () => add(word(6).slice(-4), { wildcard: LEADING }),
    infix: () => add(word(8).slice(2, 6), { wildcard: LEADING | TRAILING }),
    inside: () => {
      const w = word(7);
      return add(`${w.slice(0, 3)}*${w.slice(-2)}`);
    },
    fuzzy1: () => add(typo(word(5), below), { editDistance: 1 }),
    fuzzyFirst: () => add(`x${word(5).slice(1)}`, { editDistance: 1 }),
    fuzzyShort: () => add(typo(word(3).slice(0, 4), below), { editDistance: 1 }),
    fuzzy2: () => add(typo(typo(word(6), below), below), { editDistance: 2 }),
    required: () => all(add(word(), { presence: REQUIRED }), add(word(), { presence: REQUIRED })),
    requiredAndNot: () => all(add(word(), { presence: REQUIRED }), add(word())),
    requiredMissing: () => all(add("qqqxyzzy", { presence: REQUIRED }), add(word())),
    prohibited: () => all(add(word()), add(word(), { presence: PROHIBITED })),
    requiredProhibited: () => all(add(word(), { presence: REQUIRED }), add(word(), { presence: PROHIBITED })),
    negated: () => add(word(), { presence: PROHIBITED }),
    field: () => add(word(), { fields: [field()] }),
    fields: () => all(add(word(), { fields: [field()] }), add(word(), { fields: [field(), "body"] })),
    boost: () => all(add(word(), { boost: 1 + below(20) }), add(word(), { boost: 0.5 })),
    mixed: () =>
      all(
        add(word(), { presence: REQUIRED }),
        add(word(5).slice(0, 4), { fields: ["title"], wildcard: TRAILING, boost: 3 }),
        add(typo(word(6), below), { editDistance: 1 }),
        add(word(), { presence: PROHIBITED }),
      ),
    asTyped: () => {
      const w = word(6);
      return all(add(word()), add(w, { boost: 10 }), add(w.slice(0, 4), { wildcard: TRAILING }));
    },
    requiredPrefix: () =>
      all(add(word(4).slice(0, 3), { wildcard: TRAILING, presence: REQUIRED, fields: [field(), "body"] }), add(word())),
  };
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: perKind }, () => /** @type {[string, (query: any) => void]} */ ([kind, make()])),
  );
}

/** One edit. @param {string} word @param {(limit: number) => number} below */
function typo(word, below) {
  const at = below(word.length);
  const kind = below(4);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return `${word.slice(0, at)}e${word.slice(at)}`;
  if (kind === 2) return `${word.slice(0, at)}a${word.slice(at + 1)}`;
  return at ? word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1) : word;
}
