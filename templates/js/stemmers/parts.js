/** How the stemmers take words apart. They work on `rest` and `ending`, and never look at a page. */

/**
 * @typedef {object} PartsScript
 * @property {object} wordParts what stemmers take words apart with. Regions are named by where they begin.
 * @property {(word: string, endings: RegExp) => [rest: string, ending: string]} wordParts.split a word as what is
 *   before its longest ending, and that ending or nothing
 * @property {(start: number, word: string, vowelAndOther: RegExp) => number} wordParts.regionAfter behind the first
 *   vowel and non-vowel from `start` on, else the end of the word
 * @property {(endings: string) => RegExp} wordParts.oneOf the pattern of endings that stand in a text with spaces
 *   between them
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["wordParts"]["split"]} */
  function split(word, endings) {
    const from = word.search(endings);
    return from < 0 ? [word, ""] : [word.slice(0, from), word.slice(from)];
  }

  /** @type {Sitegen["wordParts"]["regionAfter"]} */
  function regionAfter(start, word, vowelAndOther) {
    const found = vowelAndOther.exec(word.slice(start));
    return found ? start + found.index + found[0].length : word.length;
  }

  /** @type {Sitegen["wordParts"]["oneOf"]} */
  const oneOf = (endings) => new RegExp(`(?:${endings.trim().replace(/\s+/g, "|")})$`);

  sitegen.wordParts = { split, regionAfter, oneOf };
})(globalThis.sitegen);
