/** The postings of one term: in which documents each field holds it, how often, and what that weighs. */
(function (sitegen) {
  "use strict";

  /** Parameters of BM25 as lunr's builder has them. */
  const K1 = 1.2;
  const B = 0.75;
  /** So near to a tie in the third decimal, arithmetic on thousandths is not to be trusted. */
  const NEAR_A_TIE = 1e-6;

  /** @type {Sitegen["readMeta"]} */
  function readMeta(payload) {
    const lengths = payload.lengths.map((text) => {
      const next = sitegen.codec.numbers(text);
      return Uint32Array.from({ length: payload.documents }, next);
    });
    const averages = lengths.map((each) => each.reduce((sum, length) => sum + length, 0) / payload.documents);
    return { documents: payload.documents, fields: payload.fields, boosts: payload.boosts, lengths, averages };
  }

  /**
   * Every term of a shard, with its postings.
   * @type {Sitegen["readPostings"]}
   */
  function readPostings(shard, meta) {
    const next = sitegen.codec.numbers(shard.data);
    return new Map(shard.words.map((term) => [term, entry(next, meta)]));
  }

  /** @param {() => number} next @param {IndexMeta} meta @returns {TermEntry} */
  function entry(next, meta) {
    const number = next();
    const fields = meta.fields.map(() => fieldPostings(next));
    const found = fields.reduce((sum, { documents }) => sum + documents.length, 0);
    return { number, fields, found, weights: [] };
  }

  /** @param {() => number} next */
  function fieldPostings(next) {
    const length = next();
    const documents = new Uint32Array(length);
    const frequencies = new Uint32Array(length);
    let last = -1;
    for (let at = 0; at < length; at++) {
      const gap = next();
      last += (gap >> 1) + 1;
      documents[at] = last;
      frequencies[at] = gap & 1 ? next() + 2 : 1;
    }
    return { documents, frequencies };
  }

  /**
   * What each document weighs for a term in a field: lunr's field vector, entry by entry, in
   * lunr's order of operations and rounded to three decimals as it does.
   * @type {Sitegen["weightsOf"]}
   */
  function weightsOf(term, field, meta) {
    const known = term.weights[field];
    if (known) return known;
    const { documents, frequencies } = term.fields[field];
    const rarity = Math.log(1 + Math.abs((meta.documents - term.found + 0.5) / (term.found + 0.5)));
    const weights = new Float64Array(documents.length);
    for (let at = 0; at < documents.length; at++) {
      const often = frequencies[at];
      const length = meta.lengths[field][documents[at]] / meta.averages[field];
      weights[at] = rounded(rarity * ((K1 + 1) * often) / (K1 * (1 - B + B * length) + often) * meta.boosts[field]);
    }
    term.weights[field] = weights;
    return weights;
  }

  /** @param {number} value */
  function rounded(value) {
    const thousandths = value * 1000;
    const whole = Math.floor(thousandths);
    const rest = thousandths - whole;
    if (Math.abs(rest - 0.5) <= NEAR_A_TIE) return Number(value.toFixed(3));
    return (rest < 0.5 ? whole : whole + 1) / 1000;
  }

  sitegen.readMeta = readMeta;
  sitegen.readPostings = readPostings;
  sitegen.weightsOf = weightsOf;
})(globalThis.sitegen);
