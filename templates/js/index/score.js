/**
 * A lunr query over postings: `lunr.Index#query` of 2.3.9, step by step, on flat arrays and on the
 * terms of the query alone. The same references, in the same order, with the same scores; the
 * order of every sum and of every first match is lunr's, for both decide the last digit and ties.
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["score"]} */
  function score(query, expansions, meta) {
    const { REQUIRED, PROHIBITED } = globalThis.lunr.Query.presence;
    const count = meta.fields.length;
    /** Field → the letters of a term → the term and its weight in the query. */
    const vectors = meta.fields.map(() => /** @type {Map<string, Weighed>} */ (new Map()));
    /** Keys of document and field, in order of first match; one may come again. @type {number[]} */
    const matched = [];
    /** Field → documents that it must be one of. @type {(Set<number> | undefined)[]} */
    const required = meta.fields.map(() => undefined);
    /** @type {Set<number>} */
    const prohibited = new Set();

    query.clauses.forEach((clause, position) => {
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
          if (known) continue;
          for (const document of documents) matched.push(document * count + field);
        }
      }
      if (isRequired) {
        for (const field of fields) required[field] = both(required[field], here);
      }
    });

    const must = required.reduce((all, each) => (each ? both(all, each) : all), undefined);
    if (query.isNegated()) return everyOther(meta.documents, prohibited);
    const scores = vectors.map((vector, field) => fieldScores(vector, field, meta));
    return ranked(matched, scores, meta.documents, (document) =>
      (!must || must.has(document)) && !prohibited.has(document));
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
    const length = Math.sqrt(squares);
    return (/** @type {number} */ document) => sums[document] / length || 0;
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
   * @param {number[]} matched @param {((document: number) => number)[]} scores per field
   * @param {number} documents @param {(document: number) => boolean} isAllowed @returns {Hit[]}
   */
  function ranked(matched, scores, documents, isAllowed) {
    const count = scores.length;
    const done = new Uint8Array(documents * count);
    /** @type {Map<number, Hit>} */
    const hits = new Map();
    for (const key of matched) {
      if (done[key]) continue;
      done[key] = 1;
      const document = Math.floor(key / count);
      if (!isAllowed(document)) continue;
      const value = scores[key % count](document);
      const hit = hits.get(document);
      if (hit) hit.score += value;
      else hits.set(document, { document, score: value });
    }
    return [...hits.values()].sort((a, b) => b.score - a.score);
  }

  sitegen.score = score;
})(globalThis.sitegen);
