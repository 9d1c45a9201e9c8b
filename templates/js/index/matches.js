/**
 * Which practices a part of a question finds, and how well; in columns by position, for a common
 * word finds thousands of them, and each is asked for again and again.
 */

/**
 * @typedef {object} Matches what a part of a question finds, in columns by position; these are empty if it finds
 *   nothing
 * @property {number[]} refs the positions that it finds, in no order that means anything
 * @property {Uint8Array} kinds 2 where it finds the very words, in any inflection; 1 where it finds what comes near;
 *   0 where it finds nothing
 * @property {Float64Array} scores
 * @property {AskedClause[]} [clauses] where they are from, to say why: clauses of the index, words that must all be
 *   there, or ways to mean the same
 * @property {WordMatches[]} [words]
 * @property {Matches[]} [ways]
 * @property {number[]} [weights] how much each of the ways counts
 * @property {"spelling" | "parts"} [why] of what comes near, where its clauses do not say it
 *
 * @typedef {object} MatchesScript
 * @property {object} matches
 * @property {Matches} matches.NONE
 * @property {(scored: Scored, size: number, among: Set<number> | null) => Matches} matches.of what of `size`
 *   documents a query found, if it is `among` some
 * @property {(words: WordMatches[]) => Matches} matches.together practices that have every word; exact only if every
 *   word is
 * @property {(ways: Matches[], weights: number[]) => Matches} matches.best the best of some ways to fill a slot, each
 *   with its weight
 * @property {(found: Matches[]) => number[]} matches.common the refs that all have
 * @property {(found: Matches[]) => number[]} matches.atLeastHalf the refs that half of them have, or more
 * @property {(found: Matches[], ref: number) => number} matches.total a whole number for the slots that are met
 *   exactly, and lunr's scores squeezed between 0 and 1: compounds and misspellings come below exact hits, whatever
 *   they weigh
 * @property {(found: Matches[], ref: number) => boolean} matches.isExact whether any of them has the very words
 */
(function (sitegen) {
  "use strict";

  const NEAR = 1;
  const EXACT = 2;

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

  /** A word in any form, and else what comes near. @param {WordMatches} word */
  function either({ exact, near }) {
    if (!exact.refs.length) return near;
    const found = room(exact.kinds.length);
    for (const ref of near.refs) put(found, ref, NEAR, near.scores[ref]);
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
      const isExact = found.every(({ kinds }) => kinds[ref] === EXACT);
      put(
        all,
        ref,
        isExact ? EXACT : NEAR,
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

  /** @type {Sitegen["matches"]["atLeastHalf"]} */
  function atLeastHalf(found) {
    const counts = new Uint8Array(Math.max(0, ...found.map(({ kinds }) => kinds.length)));
    for (const { refs } of found) for (const ref of refs) counts[ref]++;
    return [...counts.keys()].filter((ref) => 2 * counts[ref] >= found.length);
  }

  /** @type {Sitegen["matches"]["total"]} */
  function total(found, ref) {
    let exact = 0;
    let score = 0;
    for (const { kinds, scores } of found) {
      if (!kinds[ref]) continue;
      if (kinds[ref] === EXACT) exact++;
      score += scores[ref];
    }
    return exact + score / (1 + score);
  }

  /** @type {Sitegen["matches"]["isExact"]} */
  function isExact(found, ref) {
    return found.some(({ kinds }) => kinds[ref] === EXACT);
  }

  sitegen.matches = { NONE, of, together, best, common, atLeastHalf, total, isExact };
})(globalThis.sitegen);
