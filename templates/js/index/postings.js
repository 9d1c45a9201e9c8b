/** The postings of terms: in which documents each field holds it, how often, and what that weighs. */

/**
 * @typedef {object} IndexMeta
 * @property {number} documents
 * @property {string[]} fields
 * @property {number[]} boosts
 * @property {Uint32Array[]} lengths field → document → how many terms it holds
 * @property {number[]} averages field → how many terms it holds on average
 *
 * @typedef {Uint8Array | Uint16Array | Uint32Array} Narrow
 *
 * @typedef {object} Postings the lists of a shard in a row: for each of its terms one per field
 * @property {string[]} words
 * @property {Uint32Array} starts number of a list → where it begins in the arrays below, and the one before it ends
 * @property {Narrow} documents
 * @property {Narrow} frequencies
 * @property {Int32Array} weights in thousandths; -1 until they are worked out
 *
 * @typedef {object} TermEntry
 * @property {string} letters
 * @property {number} first document and field of its first occurrence as one number: lunr adds up in this order
 * @property {number} found in how many fields of all documents it stands
 * @property {Postings} postings
 * @property {number} list the number of its list for the first field; those for the others follow
 *
 * @typedef {object} PostingsScript
 * @property {(payload: IndexPayload) => IndexMeta} readMeta
 * @property {(shard: Shard, meta: IndexMeta) => Postings} readPostings
 * @property {(letters: string, postings: Postings, meta: IndexMeta) => TermEntry | undefined} findTerm
 * @property {(term: TermEntry, field: number) => { start: number, end: number }} listOf where the list of a term for
 *   a field begins and ends in the arrays of its postings
 * @property {(term: TermEntry, field: number) => Narrow} documentsOf
 * @property {(term: TermEntry, field: number, meta: IndexMeta) => Int32Array} weightsOf the weights of its postings,
 *   worked out from where the list of a term for a field begins to where it ends
 */
(function (sitegen) {
  "use strict";

  /** Parameters of BM25 as lunr's builder has them. */
  const K1 = 1.2;
  const B = 0.75;
  /** So near to a tie in the third decimal, arithmetic on thousandths is not to be trusted. */
  const NEAR_A_TIE = 1e-6;
  /** A weight that is not worked out yet. */
  const UNKNOWN = -1;

  /** @type {Sitegen["readMeta"]} */
  function readMeta(payload) {
    const lengths = payload.lengths.map((column) => {
      const next = sitegen.codec.numbers(column);
      return Uint32Array.from({ length: payload.documents }, next);
    });
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
      documents: narrow(documents.subarray(0, end)),
      frequencies: narrow(frequencies.subarray(0, end)),
      weights: new Int32Array(end).fill(UNKNOWN),
    };
  }

  /** The same numbers in as little memory as they fit in. @param {Uint32Array} numbers */
  function narrow(numbers) {
    const most = numbers.reduce((all, each) => Math.max(all, each), 0);
    if (most < 2 ** 8) return new Uint8Array(numbers);
    return most < 2 ** 16 ? new Uint16Array(numbers) : numbers.slice();
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

  /** @type {Sitegen["listOf"]} */
  function listOf({ postings, list }, field) {
    return { start: postings.starts[list + field], end: postings.starts[list + field + 1] };
  }

  /** @type {Sitegen["documentsOf"]} */
  function documentsOf(term, field) {
    const { start, end } = listOf(term, field);
    return term.postings.documents.subarray(start, end);
  }

  /**
   * What each document weighs for a term in a field, in thousandths: lunr's field vector, entry by
   * entry, in lunr's order of operations and rounded to three decimals as it does.
   * @type {Sitegen["weightsOf"]}
   */
  function weightsOf(term, field, meta) {
    const { documents, frequencies, weights } = term.postings;
    const { start, end } = listOf(term, field);
    if (start === end || weights[start] !== UNKNOWN) return weights;
    const rarity = Math.log(1 + Math.abs((meta.documents - term.found + 0.5) / (term.found + 0.5)));
    const [lengths, average, boost] = [meta.lengths[field], meta.averages[field], meta.boosts[field]];
    for (let at = start; at < end; at++) {
      const often = frequencies[at];
      const length = lengths[documents[at]] / average;
      weights[at] = thousandths(((rarity * ((K1 + 1) * often)) / (K1 * (1 - B + B * length) + often)) * boost);
    }
    return weights;
  }

  /** @param {number} value */
  function thousandths(value) {
    const exact = value * 1000;
    const whole = Math.floor(exact);
    const rest = exact - whole;
    if (Math.abs(rest - 0.5) <= NEAR_A_TIE) return Math.round(Number(value.toFixed(3)) * 1000);
    return rest < 0.5 ? whole : whole + 1;
  }

  sitegen.readMeta = readMeta;
  sitegen.readPostings = readPostings;
  sitegen.findTerm = findTerm;
  sitegen.listOf = listOf;
  sitegen.documentsOf = documentsOf;
  sitegen.weightsOf = weightsOf;
})(globalThis.sitegen);
