/**
 * Numbers and sorted words from short text. Twin of `sitegen/search_index/codec.py`, where the form is
 * described.
 */

/**
 * @typedef {object} CodecScript
 * @property {object} codec
 * @property {(text: string, position: number) => number} codec.valueAt the six bits of a character
 * @property {(text: string) => () => number} codec.numbers reads one number after another
 * @property {(next: () => number) => number[]} codec.ascending numbers in rising order
 * @property {(text: string) => string[]} codec.unfront
 */
(function (sitegen) {
  "use strict";

  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Uint8Array(128);
  for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

  /** @type {Sitegen["codec"]["valueAt"]} */
  function valueAt(text, position) {
    return VALUES[text.charCodeAt(position)];
  }

  /** @type {Sitegen["codec"]["numbers"]} */
  function numbers(text) {
    let at = 0;
    return function next() {
      let value = 0;
      let scale = 1;
      for (;;) {
        const bits = valueAt(text, at++);
        value += (bits & 31) * scale;
        if (bits < 32) return value;
        scale *= 32;
      }
    };
  }

  const BEYOND_FIRST_PLANE = /[\ud800-\udfff]/;

  /** @type {Sitegen["codec"]["unfront"]} */
  function unfront(text) {
    // What words share is counted in characters, and what lies beyond the first plane is two units.
    const start = BEYOND_FIRST_PLANE.test(text) ? firstCharacters : firstUnits;
    let before = "";
    return text
      ? text.split("\n").map((coded) => {
          before = start(before, coded.charCodeAt(0) - 97) + coded.slice(1);
          return before;
        })
      : [];
  }

  /** @param {string} word @param {number} count */
  function firstUnits(word, count) {
    return word.slice(0, count);
  }

  /** @param {string} word @param {number} count */
  function firstCharacters(word, count) {
    return Array.from(word).slice(0, count).join("");
  }

  /** @type {Sitegen["codec"]["ascending"]} */
  function ascending(next) {
    let last = -1;
    return Array.from({ length: next() }, () => (last += next() + 1));
  }

  sitegen.codec = { valueAt, numbers, ascending, unfront };
})(globalThis.sitegen);
