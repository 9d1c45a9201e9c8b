/** The name that was most likely meant. Twin of `guess` in `sitegen/diagnostics/suggest.py`: the ratio of difflib. */

/**
 * @typedef {object} NearestScript
 * @property {(word: string, names: Iterable<[string, string]>) => string} nearest all that someone may write → what
 *   it stands for
 * @property {(word: string, names: Iterable<[string, string]>, count: number) => string[]} nearestFew
 */
(function (sitegen) {
  "use strict";

  const NEAR = 0.6;
  const LONGEST = 100;

  /**
   * How many characters the two share in matching blocks, the longest first, as
   * `difflib.SequenceMatcher` finds them.
   * @param {string} a @param {string} b @returns {number}
   */
  function shared(a, b) {
    let best = { a: 0, b: 0, size: 0 };
    /** @type {Map<number, number>} */
    let before = new Map();
    for (let i = 0; i < a.length; i++) {
      const now = new Map();
      for (let j = b.indexOf(a[i]); j !== -1; j = b.indexOf(a[i], j + 1)) {
        const size = (before.get(j - 1) || 0) + 1;
        now.set(j, size);
        if (size > best.size) best = { a: i - size + 1, b: j - size + 1, size };
      }
      before = now;
    }
    if (!best.size) return 0;
    return (
      best.size +
      shared(a.slice(0, best.a), b.slice(0, best.b)) +
      shared(a.slice(best.a + best.size), b.slice(best.b + best.size))
    );
  }

  /** @param {string} word */
  const folded = (word) => sitegen.folded(word.trim()).replace(/[\s_-]+/g, "-");

  /** @param {string} word @param {string} name @param {number} least less than this is 0 */
  function ratio(word, name, least) {
    const length = word.length + name.length;
    // More than all of the shorter one they cannot share.
    if (2 * Math.min(word.length, name.length) < least * length) return 0;
    return length ? (2 * shared(word, name)) / length : 1;
  }

  /** @param {string} word @param {Iterable<[string, string]>} names @param {number} [least] */
  function scores(word, names, least = 0) {
    const wanted = folded(word);
    return [...names].map(([name, meaning]) => {
      const known = folded(name);
      return { meaning, score: known === wanted ? 2 : ratio(wanted, known, least) };
    });
  }

  /** @type {FormTools["nearest"]} */
  function nearest(word, names) {
    const scored = scores(word, names, NEAR);
    const best = scored.reduce(
      (a, b) => (b.score > a.score || (b.score === a.score && b.meaning < a.meaning) ? b : a),
      { meaning: "", score: 0 },
    );
    return best.score >= NEAR ? best.meaning : "";
  }

  /** The meanings that look most like a word, however little that is. @type {FormTools["nearestFew"]} */
  function nearestFew(word, names, count) {
    /** @type {Map<string, number>} */
    const best = new Map();
    for (const { meaning, score } of scores([...word].slice(0, LONGEST).join(""), names)) {
      best.set(meaning, Math.max(score, best.get(meaning) || 0));
    }
    return [...best]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, count)
      .map(([meaning]) => meaning);
  }

  sitegen.form.nearest = nearest;
  sitegen.form.nearestFew = nearestFew;
})(globalThis.sitegen);
