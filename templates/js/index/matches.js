/**
 * Which practices a part of a question finds, and how well; in columns by position, for a common
 * word finds thousands of them, and each is asked for again and again.
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
      put(all, ref, isExact ? EXACT : NEAR, found.reduce((sum, { scores }) => sum + scores[ref], 0));
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
        if (kinds[ref] > all.kinds[ref] || (kinds[ref] === all.kinds[ref] && score > all.scores[ref])) put(all, ref, kinds[ref], score);
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
