/**
 * A lunr query over postings: `lunr.Index#query` of 2.3.9, step by step, on flat arrays and on the
 * terms of the query alone. The same references, in the same order, with the same scores; the
 * order of every sum and of every first match is lunr's, for both decide the last digit and ties.
 */
(function (sitegen) {
  "use strict";

  /** As in `lunr.Query.presence`. */
  const REQUIRED = 2;
  const PROHIBITED = 3;
  /** What is known of a document. */
  const FOUND = 1;
  const LEFT_OUT = 2;

  /** @type {Sitegen["score"]} */
  function score(clauses, expansions, meta) {
    /** Field → the letters of a term → the term and its weight in the query. */
    const vectors = meta.fields.map(() => /** @type {Map<string, Weighed>} */ (new Map()));
    /** In order of first match; a document may come again. @type {Matched[]} */
    const matched = [];
    /** Field → documents that it must be one of. @type {(Set<number> | undefined)[]} */
    const required = meta.fields.map(() => undefined);
    /** @type {Set<number>} */
    const prohibited = new Set();

    clauses.forEach((clause, position) => {
      const fields = clause.fields.map((name) => meta.fields.indexOf(name));
      const terms = expansions[position];
      const isRequired = clause.presence === REQUIRED;
      /** @type {Set<number>} */
      const here = new Set();
      if (isRequired && !terms.length) {
        for (const field of fields) required[field] = new Set();
        return;
      }
      for (const term of terms) {
        for (const field of fields) {
          const documents = sitegen.documentsOf(term, field);
          if (isRequired) for (const document of documents) here.add(document);
          if (clause.presence === PROHIBITED) {
            for (const document of documents) prohibited.add(document);
            continue;
          }
          const known = vectors[field].get(term.letters);
          vectors[field].set(term.letters, { term, weight: (known?.weight || 0) + clause.boost });
          if (!known) matched.push({ documents, field });
        }
      }
      if (isRequired) {
        for (const field of fields) required[field] = both(required[field], here);
      }
    });

    const must = required.reduce((all, each) => (each ? both(all, each) : all), undefined);
    if (clauses.every(({ presence }) => presence === PROHIBITED)) return everyOther(meta.documents, prohibited);
    const scores = vectors.map((vector, field) => fieldScores(vector, field, meta));
    return ranked(matched, scores, known(meta.documents, must, prohibited));
  }

  /** @param {Set<number> | undefined} all @param {Set<number>} each */
  function both(all, each) {
    return all ? new Set([...all].filter((document) => each.has(document))) : each;
  }

  /** @param {number} documents @param {Set<number>} prohibited @returns {Hit[]} */
  function everyOther(documents, prohibited) {
    const all = Array.from({ length: documents }, (_, document) => ({ document, score: 0 }));
    return all.filter(({ document }) => !prohibited.has(document));
  }

  /**
   * For each document the dot product of the query with it, over the length of the query;
   * `lunr.Vector#similarity` leaves the length of the document out.
   * @param {Map<string, Weighed>} vector @param {number} field @param {IndexMeta} meta
   */
  function fieldScores(vector, field, meta) {
    const sums = new Float64Array(vector.size ? meta.documents : 0);
    let squares = 0;
    for (const { term, weight } of [...vector.values()].sort(byOccurrence)) {
      squares += weight * weight;
      const documents = sitegen.documentsOf(term, field);
      const weights = sitegen.weightsOf(term, field, meta);
      for (let at = 0; at < documents.length; at++) sums[documents[at]] += weight * weights[at];
    }
    return { sums, length: Math.sqrt(squares) };
  }

  /**
   * The order in which lunr met the terms: by document, by field, then by letter, for the terms of
   * a field are handed to lunr sorted.
   * @param {Weighed} a @param {Weighed} b
   */
  function byOccurrence({ term: a }, { term: b }) {
    return a.first - b.first || (a.letters < b.letters ? -1 : 1);
  }

  /** @param {number} documents @param {Set<number> | undefined} must @param {Set<number>} prohibited */
  function known(documents, must, prohibited) {
    const all = new Uint8Array(documents);
    if (must) all.forEach((_, document) => { if (!must.has(document)) all[document] = LEFT_OUT; });
    for (const document of prohibited) all[document] = LEFT_OUT;
    return all;
  }

  /**
   * @param {Matched[]} matched @param {ReturnType<typeof fieldScores>[]} scores per field
   * @param {Uint8Array} known @returns {Hit[]}
   */
  function ranked(matched, scores, known) {
    const totals = new Float64Array(known.length);
    /** @type {number[]} */
    const found = [];
    for (const { documents, field } of matched) {
      const { sums, length } = scores[field];
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at];
        if (known[document] === LEFT_OUT) continue;
        if (known[document] !== FOUND) {
          known[document] = FOUND;
          found.push(document);
        }
        totals[document] += sums[document] / length || 0;
        sums[document] = 0; // counts once, however many terms of the field match
      }
    }
    return found.map((document) => ({ document, score: totals[document] })).sort((a, b) => b.score - a.score);
  }

  sitegen.score = score;
})(globalThis.sitegen);
