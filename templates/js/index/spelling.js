/** The word that a reader most likely meant, from the words of titles, summaries and facets. */

/**
 * @typedef {object} SpellingScript
 * @property {(shelves: { known: Shelf, knownBackwards: Shelf }) => Pick<SearchIndex, "correct">} openSpelling
 */
(function (sitegen) {
  "use strict";

  const LEAST_LETTERS = 4;
  /** Of a misspelt word, the first or the last so many letters are taken to be right. */
  const END = 2;
  /** @type {number[][]} */
  const ROWS = [[], [], []];

  /**
   * Edits between two words (Damerau–Levenshtein, adjacent swaps count once), or `limit + 1` when
   * there are more.
   * @param {string} a @param {string} b @param {number} limit
   */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    // Three rows in turn: a question has thousands of candidates, and arrays take time to make.
    let [before, row, next] = ROWS;
    for (let j = 0; j <= b.length; j++) row[j] = j;
    let rowLeast = 0;
    for (let i = 1; i <= a.length; i++) {
      next[0] = i;
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        const change = a[i - 1] === b[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      // A swap reaches back over a row, and adds one to what stands there.
      if (least > limit && rowLeast >= limit) return limit + 1;
      [before, row, next, rowLeast] = [row, next, before, least];
    }
    return Math.min(row[b.length], limit + 1);
  }

  /** @param {string} word @param {string[]} candidates */
  function nearest(word, candidates) {
    const limit = word.length < 6 ? 1 : 2;
    let best = word;
    let least = limit + 1;
    for (const candidate of candidates) {
      const edits = distance(word, candidate, Math.min(limit, least));
      if (edits < least) [best, least] = [candidate, edits];
    }
    return best;
  }

  /** @type {Sitegen["openSpelling"]} */
  function openSpelling({ known, knownBackwards }) {
    /** @param {string} word */
    async function meant(word) {
      if (word.length < LEAST_LETTERS) return word;
      const letters = Array.from(word);
      const [forwards, backwards] = await Promise.all([
        known.startingWith(letters.slice(0, END).join("")),
        knownBackwards.startingWith(letters.slice(-END).reverse().join("")),
      ]);
      return nearest(word, [...forwards, ...backwards.map((each) => Array.from(each).reverse().join(""))]);
    }

    return {
      async correct(query) {
        const words = sitegen.tokens.words(query);
        const all = await Promise.all(words.map(meant));
        return all.some((word, n) => word !== words[n]) ? all.join(" ") : "";
      },
    };
  }

  sitegen.openSpelling = openSpelling;
})(globalThis.sitegen);
