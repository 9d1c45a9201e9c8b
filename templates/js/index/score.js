/**
 * A lunr query over postings: `lunr.Index#query` of 2.3.9, step by step, on flat arrays and on the
 * terms of the query alone. The same references with the same scores; the order of every sum and
 * of every first match is lunr's, for both decide the last digit and ties.
 */

/**
 * @typedef {object} Scored what a lunr query finds, in order of first match; the scores in the same order
 * @property {number[]} documents
 * @property {Float64Array} scores
 *
 * @typedef {object} ScoreScript
 * @property {(meta: IndexMeta) => (clauses: LunrClause[], expansions: TermEntry[][]) => Scored} openScorer of the
 *   terms that each clause means, which documents have what was asked, and how well
 */
(function (sitegen) {
  "use strict";

  /**
   * @typedef {object} Weighed a term of a query, and what it weighs there per field; no weight where it is not asked
   * @property {TermEntry} term
   * @property {(number | undefined)[]} weights
   *
   * @typedef {{ term: TermEntry, field: number }} Matched a term and a field to look for it in
   */

  /** As in `lunr.Query.presence`. */
  const REQUIRED = 2;
  const PROHIBITED = 3;
  /** What is known of a document. */
  const FOUND = 1;
  const LEFT_OUT = 2;

  /** @type {Sitegen["openScorer"]} */
  function openScorer(meta) {
    /** Per field, by document; all zero between queries. To make them for each query would take longer than many a query. */
    const sums = meta.fields.map(() => new Float64Array(meta.documents));
    const totals = new Float64Array(meta.documents);

    return function score(clauses, expansions) {
      const known = leftOut(clauses, expansions, meta);
      if (clauses.every(({ presence }) => presence === PROHIBITED)) return everyOther(known);
      const { terms, matched } = weighed(clauses, expansions, meta);
      terms.sort(byOccurrence);
      const lengths = sums.map((each, field) => sumUp(terms, field, each, meta));
      return added(matched, sums, lengths, totals, known);
    };
  }

  /**
   * What no answer may be: documents without a required term, or with a prohibited one.
   * @param {LunrClause[]} clauses @param {TermEntry[][]} expansions @param {IndexMeta} meta
   */
  function leftOut(clauses, expansions, meta) {
    const known = new Uint8Array(meta.documents);
    clauses.forEach(({ presence, fields }, position) => {
      if (presence !== REQUIRED && presence !== PROHIBITED) return;
      const here = new Uint8Array(meta.documents);
      for (const term of expansions[position]) {
        for (const name of fields) {
          for (const document of sitegen.documentsOf(term, meta.fields.indexOf(name))) here[document] = 1;
        }
      }
      const unwanted = presence === PROHIBITED ? 1 : 0;
      here.forEach((is, document) => {
        if (is === unwanted) known[document] = LEFT_OUT;
      });
    });
    return known;
  }

  /** @param {Uint8Array} known @returns {Scored} */
  function everyOther(known) {
    const documents = [...known.keys()].filter((document) => known[document] !== LEFT_OUT);
    return { documents, scores: new Float64Array(documents.length) };
  }

  /**
   * The terms of a query, each once with its weight per field; and where each first stands, in
   * the order of the query.
   * @param {LunrClause[]} clauses @param {TermEntry[][]} expansions @param {IndexMeta} meta
   */
  function weighed(clauses, expansions, meta) {
    /** @type {Map<string, Weighed>} */
    const terms = new Map();
    /** @type {Matched[]} */
    const matched = [];
    clauses.forEach(({ fields, boost, presence }, position) => {
      if (presence === PROHIBITED) return;
      const numbers = fields.map((name) => meta.fields.indexOf(name));
      for (const term of expansions[position]) {
        const known = terms.get(term.letters) ?? { term, weights: [] };
        terms.set(term.letters, known);
        for (const field of numbers) {
          if (known.weights[field] === undefined) matched.push({ term, field });
          known.weights[field] = (known.weights[field] ?? 0) + boost;
        }
      }
    });
    return { terms: [...terms.values()], matched };
  }

  /**
   * The order in which lunr met the terms: by document, by field, then by letter, for the terms of
   * a field are handed to lunr sorted.
   * @param {Weighed} a @param {Weighed} b
   */
  function byOccurrence({ term: a }, { term: b }) {
    return a.first - b.first || (a.letters < b.letters ? -1 : 1);
  }

  /**
   * Adds to each document the dot product of the query with it.
   * @param {Weighed[]} terms @param {number} field @param {Float64Array} sums @param {IndexMeta} meta
   * @returns {number} the length of the query, by which `lunr.Vector#similarity` divides; it leaves that of the document out
   */
  function sumUp(terms, field, sums, meta) {
    let squares = 0;
    for (const {
      term,
      weights: { [field]: weight },
    } of terms) {
      if (weight === undefined) continue;
      squares += weight * weight;
      const { documents } = term.postings;
      const weights = sitegen.weightsOf(term, field, meta);
      const { start, end } = sitegen.listOf(term, field);
      for (let at = start; at < end; at++) sums[documents[at]] += weight * (weights[at] / 1000);
    }
    return Math.sqrt(squares);
  }

  /**
   * @param {Matched[]} matched @param {Float64Array[]} sums per field; left behind as zeros
   * @param {number[]} lengths per field @param {Float64Array} totals room for as many numbers as there are documents
   * @param {Uint8Array} known @returns {Scored} in order of first match
   */
  function added(matched, sums, lengths, totals, known) {
    /** @type {number[]} */
    const found = [];
    for (const { term, field } of matched) {
      const { documents } = term.postings;
      const { start, end } = sitegen.listOf(term, field);
      for (let at = start; at < end; at++) {
        const document = documents[at];
        const sum = sums[field][document];
        sums[field][document] = 0; // counts once, however many terms of the field match
        if (known[document] === LEFT_OUT) continue;
        if (known[document] !== FOUND) {
          known[document] = FOUND;
          totals[document] = 0;
          found.push(document);
        }
        totals[document] += sum / lengths[field] || 0;
      }
    }
    return { documents: found, scores: Float64Array.from(found, (document) => totals[document]) };
  }

  sitegen.openScorer = openScorer;
})(globalThis.sitegen);
