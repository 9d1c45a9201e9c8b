/** The postings of terms: in which documents each field holds it, how often, and what that weighs. */
(function (sitegen) {
  "use strict";

  /** Parameters of BM25 as lunr's builder has them. */
  const K1 = 1.2;
  const B = 0.75;
  /** So near to a tie in the third decimal, arithmetic on thousandths is not to be trusted. */
  const NEAR_A_TIE = 1e-6;

  /** @type {Sitegen["readMeta"]} */
  function readMeta(payload) {
    const lengths = payload.lengths.map((column) => sitegen.prefixCoded(column, payload.documents));
    const averages = lengths.map((each) => each.reduce((sum, length) => sum + length, 0) / payload.documents);
    return { documents: payload.documents, fields: payload.fields, boosts: payload.boosts, lengths, averages };
  }

  /**
   * The lists of a shard, one per term and field, in a row: a few long arrays take an eighth of the
   * memory of many short ones.
   * @type {Sitegen["readPostings"]}
   */
  function readPostings(shard, meta) {
    const next = sitegen.codec.numbers(shard.data);
    const starts = new Uint32Array(shard.words.length * meta.fields.length + 1);
    const documents = new Uint32Array(shard.data.length);
    const frequencies = new Uint32Array(shard.data.length);
    let end = 0;
    for (let list = 1; list < starts.length; list++) {
      let document = -1;
      for (let left = next(); left > 0; left--, end++) {
        const gap = next();
        document += (gap >> 1) + 1;
        documents[end] = document;
        frequencies[end] = gap & 1 ? next() + 2 : 1;
      }
      starts[list] = end;
    }
    return {
      words: shard.words,
      starts,
      documents: documents.slice(0, end),
      frequencies: frequencies.slice(0, end),
      weights: new Float64Array(end).fill(NaN),
    };
  }

  /** @type {Sitegen["findTerm"]} */
  function findTerm(letters, postings, meta) {
    const position = sitegen.lastUpTo(letters, postings.words);
    if (postings.words[position] !== letters) return undefined;
    const count = meta.fields.length;
    const list = position * count;
    const { starts, documents } = postings;
    let first = Infinity;
    for (let field = 0; field < count; field++) {
      const start = starts[list + field];
      if (start < starts[list + field + 1]) first = Math.min(first, documents[start] * count + field);
    }
    return { letters, first, found: starts[list + count] - starts[list], postings, list };
  }

  /** @type {Sitegen["documentsOf"]} */
  function documentsOf({ postings, list }, field) {
    return postings.documents.subarray(postings.starts[list + field], postings.starts[list + field + 1]);
  }

  /**
   * What each document weighs for a term in a field: lunr's field vector, entry by entry, in
   * lunr's order of operations and rounded to three decimals as it does.
   * @type {Sitegen["weightsOf"]}
   */
  function weightsOf({ postings, list, found }, field, meta) {
    const { starts, documents, frequencies, weights } = postings;
    const start = starts[list + field];
    const end = starts[list + field + 1];
    if (start < end && Number.isNaN(weights[start])) {
      const rarity = Math.log(1 + Math.abs((meta.documents - found + 0.5) / (found + 0.5)));
      for (let at = start; at < end; at++) {
        const often = frequencies[at];
        const length = meta.lengths[field][documents[at]] / meta.averages[field];
        weights[at] = rounded(rarity * ((K1 + 1) * often) / (K1 * (1 - B + B * length) + often) * meta.boosts[field]);
      }
    }
    return weights.subarray(start, end);
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
  sitegen.findTerm = findTerm;
  sitegen.documentsOf = documentsOf;
  sitegen.weightsOf = weightsOf;
})(globalThis.sitegen);
