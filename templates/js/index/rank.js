/** What the parts of a question find → the answer: what has all of them first, and never more than says something. */

/**
 * @typedef {object} Hits
 * @property {Map<number, number>} scores position of a practice in the data → score
 * @property {Matches[]} found what each part of the question finds
 * @property {number} complete how many have all that was asked; they score `found.length` at least, the others less
 * @property {boolean} isLoose whether some have a part of it
 * @property {boolean} isNear whether none of them has a word in a form that was asked
 * @property {boolean} isCut whether more practices may have the phrases than were read for them
 * @property {boolean} isCommon whether most practices have what was asked, so that it tells few apart
 * @property {Correction[]} corrections what was looked for instead of words
 * @property {string} asked the question with that in the place of these words
 *
 * @typedef {Instead & { typed: string }} Correction
 *
 * @typedef {object} Answered
 * @property {Matches[]} found
 * @property {number[]} all the practices that have every part
 * @property {[number, number][]} some practice → its share of the question
 * @property {string} text the question
 * @property {number} size how many practices there are to find
 * @property {boolean} isCut
 *
 * @typedef {object} RankScript
 * @property {(answered: Answered) => Hits} ranked
 */
(function (sitegen) {
  "use strict";

  /** What comes near or has a part of a question fills no more than a page, or this share of the practices. */
  const PAGE = 12;
  const MOST = 0.5;
  /** Of a question so much counts. */
  const MAX_QUERY = 100;
  const { total, isExact, isWhole } = sitegen.matches;

  /** @type {Sitegen["ranked"]} */
  function ranked({ found, all, some, text, size, isCut }) {
    const scores = new Map(all.map((ref) => [ref, found.length + total(found, ref)]));
    for (const [ref, share] of some) {
      if (!scores.has(ref)) scores.set(ref, (found.length * (share + total(found, ref) / found.length)) / 2);
    }
    const most = Math.max(PAGE, Math.floor(size * MOST));
    const kept = scores.size > most ? best(scores, found, most) : scores;
    const complete = all.filter((ref) => kept.has(ref)).length;
    const corrections = correctionsOf(found, text);
    return {
      scores: kept,
      found,
      complete,
      isLoose: kept.size > complete,
      isNear: ![...kept.keys()].some((ref) => isExact(found, ref)),
      isCut,
      isCommon: kept.size > most,
      corrections,
      asked: replaced(text, corrections),
    };
  }

  /**
   * All that has the very words, and of the others the best, up to so many.
   * @param {Map<number, number>} scores @param {Matches[]} found @param {number} most
   */
  function best(scores, found, most) {
    const sorted = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const whole = sorted.filter(([ref]) => isWhole(found, ref));
    const others = sorted.filter(([ref]) => !isWhole(found, ref));
    return new Map([...whole, ...others.slice(0, Math.max(0, most - whole.length))]);
  }

  /** @param {Matches[]} found @param {string} text @returns {Correction[]} */
  function correctionsOf(found, text) {
    const spans = sitegen.tokens.spans(text.slice(0, MAX_QUERY));
    /** @type {Map<string, Correction>} */
    const known = new Map();
    for (const { words = [] } of found.map((each) => each.ways?.[0] ?? each)) {
      for (const { word, near, instead } of words) {
        const span = spans.find((each) => each.words.includes(word));
        if (instead && span && near.refs.length) {
          known.set(word, { ...instead, typed: text.slice(span.from, span.to) });
        }
      }
    }
    return [...known.values()];
  }

  /** @param {string} text @param {Correction[]} corrections */
  function replaced(text, corrections) {
    return corrections
      .filter(({ meant }) => meant)
      .reduce(
        (all, { kind, typed, meant }) => all.replace(typed, () => (kind === "also" ? `${typed} ${meant}` : meant)),
        text,
      );
  }

  sitegen.ranked = ranked;
})(globalThis.sitegen);
