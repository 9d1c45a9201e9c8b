/**
 * Which practices a part of a question finds, and how well; in columns by position, for a common
 * word finds thousands of them, and each is asked for again and again.
 */

/**
 * @typedef {object} Matches what a part of a question finds, in columns by position; these are empty if it finds
 *   nothing
 * @property {number[]} refs the positions that it finds, in no order that means anything
 * @property {Uint8Array} kinds 3 where it finds the very words, in any inflection; 2 where a compound of them stands
 *   in what a practice says of itself first; 1 where it finds what comes near; 0 where it finds nothing
 * @property {Float64Array} scores
 * @property {AskedClause[]} [clauses] where they are from, to say why: clauses of the index, words that must all be
 *   there, or ways to mean the same
 * @property {WordMatches[]} [words]
 * @property {Matches[]} [ways]
 * @property {number[]} [weights] how much each of the ways counts
 * @property {"spelling" | "parts" | "joined"} [why] of what comes near, where its clauses do not say it
 *
 * @typedef {object} MatchesScript
 * @property {object} matches
 * @property {Matches} matches.NONE
 * @property {(scored: Scored, size: number, among: Set<number> | null) => Matches} matches.of what of `size`
 *   documents a query found, if it is `among` some
 * @property {(found: Matches, others: Matches, refs: number[]) => Matches} matches.below the same, weighing less than
 *   any of some refs does among the others
 * @property {(words: WordMatches[]) => Matches} matches.together practices that have every word; exact only if every
 *   word is
 * @property {(ways: Matches[], weights: number[]) => Matches} matches.best the best of some ways to fill a slot, each
 *   with its weight
 * @property {(found: Matches[]) => number[]} matches.common the refs that all have
 * @property {(found: Matches[], size: number) => Map<number, number>} matches.shares ref → how much of what was asked
 *   it has, from 0 to 1: of `size` documents, what few have counts for more
 * @property {(found: Matches[], ref: number) => number} matches.total a whole number for the slots that are met
 *   exactly or foremost, and lunr's scores squeezed between 0 and 1: other compounds and misspellings come below,
 *   whatever they weigh
 * @property {(found: Matches[], ref: number) => boolean} matches.isWhole whether all of them have the very words, or
 *   have them foremost
 * @property {(found: Matches[], ref: number) => boolean} matches.isExact whether any of them has the very words
 */
(function (sitegen) {
  "use strict";

  const NEAR = 1;
  const FOREMOST = 2;
  const EXACT = 3;

  /** @type {Matches} */
  const NONE = { refs: [], kinds: new Uint8Array(), scores: new Float64Array() };

  /** @param {number} size @returns {Matches} */
  function room(size) {
    return { refs: [], kinds: new Uint8Array(size), scores: new Float64Array(size) };
  }

  /** @param {Matches} matches @param {number} ref @param {number} kind @param {number} score */
  function put({ refs, kinds, scores }, ref, kind, score) {
    if (!kinds[ref]) refs.push(ref);
    kinds[ref] = kind;
    scores[ref] = score;
  }

  /** @type {Sitegen["matches"]["of"]} */
  function of({ documents, scores }, size, among) {
    if (!documents.length) return NONE;
    const found = room(size);
    documents.forEach((document, n) => {
      // Documents are numbered oldest first, so that a new one moves none; the page is newest first.
      const ref = size - 1 - document;
      if (!among || among.has(ref)) put(found, ref, NEAR, scores[n]);
    });
    return found;
  }

  /** @type {Sitegen["matches"]["below"]} */
  function below(found, others, refs) {
    const least = Math.min(...refs.map((ref) => others.scores[ref]));
    if (!found.refs.length || least === Infinity) return found;
    const scores = found.scores.map((score) => (score / (1 + score)) * least);
    return { ...found, scores };
  }

  /** A word in any form, else in a compound that stands foremost, else what comes near. @param {WordMatches} word */
  function either({ exact, foremost, near }) {
    if (!exact.refs.length && !foremost.refs.length) return near;
    const found = room(Math.max(exact.kinds.length, foremost.kinds.length));
    for (const ref of near.refs) put(found, ref, NEAR, near.scores[ref]);
    for (const ref of foremost.refs) put(found, ref, FOREMOST, foremost.scores[ref]);
    for (const ref of exact.refs) put(found, ref, EXACT, exact.scores[ref]);
    return found;
  }

  /** @type {Sitegen["matches"]["together"]} */
  function together(words) {
    const found = words.map(either);
    if (found.length === 1) return { ...found[0], words };
    const refs = common(found);
    if (!refs.length) return { ...NONE, words };
    const all = { ...room(found[0].kinds.length), words };
    for (const ref of refs) {
      put(
        all,
        ref,
        Math.min(...found.map(({ kinds }) => kinds[ref])),
        found.reduce((sum, { scores }) => sum + scores[ref], 0),
      );
    }
    return all;
  }

  /** @type {Sitegen["matches"]["best"]} */
  function best(ways, weights) {
    if (ways.length === 1) return ways[0];
    const found = ways.filter(({ refs }) => refs.length);
    if (!found.length) return NONE;
    const all = { ...room(found[0].kinds.length), ways, weights };
    ways.forEach(({ refs, kinds, scores }, way) => {
      for (const ref of refs) {
        const score = scores[ref] * weights[way];
        if (kinds[ref] > all.kinds[ref] || (kinds[ref] === all.kinds[ref] && score > all.scores[ref])) {
          put(all, ref, kinds[ref], score);
        }
      }
    });
    return all;
  }

  /** @type {Sitegen["matches"]["common"]} */
  function common(found) {
    const [fewest = NONE] = [...found].sort((a, b) => a.refs.length - b.refs.length);
    return fewest.refs.filter((ref) => found.every(({ kinds }) => kinds[ref]));
  }

  /** @type {Sitegen["matches"]["shares"]} */
  function shares(found, size) {
    const known = found.filter(({ refs }) => refs.length).map(({ refs }) => Math.log(1 + size / refs.length));
    const usual = known.reduce((sum, each) => sum + each, 0) / known.length;
    let next = 0;
    // What nothing has says little of how rare it is.
    const rarities = found.map(({ refs }) => (refs.length ? known[next++] : usual));
    const whole = rarities.reduce((sum, each) => sum + each, 0);
    /** @type {Map<number, number>} */
    const had = new Map();
    found.forEach(({ refs }, n) => {
      for (const ref of refs) had.set(ref, (had.get(ref) ?? 0) + rarities[n] / whole);
    });
    return had;
  }

  /** @type {Sitegen["matches"]["total"]} */
  function total(found, ref) {
    let exact = 0;
    let score = 0;
    for (const { kinds, scores } of found) {
      if (!kinds[ref]) continue;
      if (kinds[ref] >= FOREMOST) exact++;
      score += scores[ref];
    }
    return exact + score / (1 + score);
  }

  /** @type {Sitegen["matches"]["isExact"]} */
  function isExact(found, ref) {
    return found.some(({ kinds }) => kinds[ref] === EXACT);
  }

  /** @type {Sitegen["matches"]["isWhole"]} */
  function isWhole(found, ref) {
    return found.every(({ kinds }) => kinds[ref] >= FOREMOST);
  }

  sitegen.matches = { NONE, of, below, together, best, common, shares, total, isExact, isWhole };
})(globalThis.sitegen);
