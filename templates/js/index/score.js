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
    /** Field → number of a term → the term and its weight in the query. */
    const vectors = meta.fields.map(() => /** @type {Map<number, {term: TermEntry, weight: number}>} */ (new Map()));
    /** Keys of document and field, in order of first match. @type {Set<number>} */
    const matched = new Set();
    /** @type {Set<number>} */
    const done = new Set();
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
          const { documents } = term.fields[field];
          if (isRequired) for (const document of documents) here.add(document);
          if (clause.presence === PROHIBITED) {
            for (const document of documents) prohibited.add(document);
            continue;
          }
          const weight = (vectors[field].get(term.number)?.weight || 0) + clause.boost;
          vectors[field].set(term.number, { term, weight });
          const key = term.number * count + field;
          if (done.has(key)) continue;
          done.add(key);
          for (const document of documents) matched.add(document * count + field);
        }
      }
      if (isRequired) {
        for (const field of fields) required[field] = both(required[field], here);
      }
    });

    const must = required.reduce((all, each) => (each ? both(all, each) : all), undefined);
    if (query.isNegated()) return everyOther(meta.documents, prohibited);
    const sums = fieldScores(vectors, meta);
    return ranked(matched, sums, count, (document) =>
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
   * Per field the dot product of the query with each document, over the length of the query;
   * `lunr.Vector#similarity` leaves the length of the document out.
   * @param {Map<number, {term: TermEntry, weight: number}>[]} vectors @param {IndexMeta} meta
   */
  function fieldScores(vectors, meta) {
    return vectors.map((vector, field) => {
      const sums = new Map();
      let squares = 0;
      for (const [, { term, weight }] of [...vector].sort((a, b) => a[0] - b[0])) {
        squares += weight * weight;
        const { documents } = term.fields[field];
        const weights = sitegen.weightsOf(term, field, meta);
        for (let at = 0; at < documents.length; at++) {
          sums.set(documents[at], (sums.get(documents[at]) || 0) + weight * weights[at]);
        }
      }
      const length = Math.sqrt(squares);
      return (/** @type {number} */ document) => (sums.get(document) || 0) / length || 0;
    });
  }

  /**
   * @param {Set<number>} matched @param {((document: number) => number)[]} sums @param {number} count
   * @param {(document: number) => boolean} isAllowed @returns {Hit[]}
   */
  function ranked(matched, sums, count, isAllowed) {
    /** @type {Map<number, Hit>} */
    const hits = new Map();
    for (const key of matched) {
      const document = Math.floor(key / count);
      if (!isAllowed(document)) continue;
      const value = sums[key % count](document);
      const hit = hits.get(document);
      if (hit) hit.score += value;
      else hits.set(document, { document, score: value });
    }
    return [...hits.values()].sort((a, b) => b.score - a.score);
  }

  sitegen.score = score;
})(globalThis.sitegen);
