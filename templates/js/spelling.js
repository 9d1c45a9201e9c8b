/** The word that a reader most likely meant, from the words of titles, summaries and facets. */
(function (sitegen) {
  "use strict";

  const LEAST_LETTERS = 4;

  /**
   * Edits between two words (Damerau–Levenshtein, adjacent swaps count once), or `limit + 1` when
   * there are more.
   * @param {string} a @param {string} b @param {number} limit
   */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    /** @type {number[]} */
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, n) => n);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        const change = a[i - 1] === b[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      [before, row] = [row, next];
    }
    return Math.min(row[b.length], limit + 1);
  }

  /** @param {string} word @param {Set<string>} known */
  function nearest(word, known) {
    if (known.has(word) || word.length < LEAST_LETTERS) return word;
    const limit = word.length < 6 ? 1 : 2;
    let best = word;
    let least = limit + 1;
    for (const candidate of known) {
      const edits = distance(word, candidate, Math.min(limit, least));
      if (edits < least) [best, least] = [candidate, edits];
    }
    return best;
  }

  /** @type {Sitegen["spelling"]["correct"]} */
  function correct(query, known) {
    const words = sitegen.tokens.words(query);
    const meant = words.map((word) => nearest(word, known));
    return meant.some((word, n) => word !== words[n]) ? meant.join(" ") : "";
  }

  /** @type {Sitegen["spelling"]["knownWords"]} */
  function knownWords(data) {
    const labels = data.facets.flatMap((facet) => facet.values.map(([, label]) => label));
    const texts = data.practices.flatMap(({ title, summary }) => [title, summary]);
    return new Set([...labels, ...texts].flatMap((text) => sitegen.tokens.words(text)));
  }

  sitegen.spelling = { correct, knownWords };
})(globalThis.sitegen);
