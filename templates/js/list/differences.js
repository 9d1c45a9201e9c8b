/** Practices side by side, fact by fact: what is the same in all of them, and what is not. */

/**
 * @typedef {[label: string, texts: string[]]} Fact of a practice; nothing in it when nobody filled it in
 *
 * @typedef {object} ComparedFact a row
 * @property {string} label
 * @property {"same" | "differs" | "different"} how all have the same, or not; `different`: no two have anything in common
 * @property {{text: string, isAlone: boolean}[][]} cells for each practice what it has, and whether it has that alone
 *   where others have something in common
 *
 * @typedef {object} DifferencesScript
 * @property {(facts: Fact[][]) => ComparedFact[]} differences of practices whose facts have the same labels in one
 *   order; what none of them has is left out
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["differences"]} */
  function differences(facts) {
    const [first = []] = facts;
    return first.flatMap(([label], n) => {
      const sides = facts.map((each) => each[n]?.[1] ?? []);
      return sides.some((texts) => texts.length) ? [row(label, sides)] : [];
    });
  }

  /** @param {string} label @param {string[][]} sides @returns {ComparedFact} */
  function row(label, sides) {
    const having = (/** @type {string} */ text) => sides.filter((texts) => texts.includes(text)).length;
    const often = sides.flat().map(having);
    const isSame = often.every((n) => n === sides.length);
    const isDifferent = often.every((n) => n === 1) && sides.every((texts) => texts.length);
    return {
      label,
      how: isSame ? "same" : isDifferent ? "different" : "differs",
      cells: sides.map((texts) => texts.map((text) => ({ text, isAlone: !isDifferent && having(text) === 1 }))),
    };
  }

  sitegen.differences = differences;
})(globalThis.sitegen);
