/** Words that must stand together. The index holds no places, so texts are read when it matters. */

/**
 * @typedef {object} Phrase words in quotes, which must stand together
 * @property {string[]} words
 * @property {boolean} isOpen whether the last word may be the beginning of one: it is still being typed
 *
 * @typedef {object} PhraseScript
 * @property {object} phrase
 * @property {(phrase: Phrase, text: string) => boolean} phrase.stands
 * @property {(phrase: Phrase, text: string) => [number, number][]} phrase.spans as `[from, to)`
 */
(function (sitegen) {
  "use strict";

  /**
   * Where in `words` the phrase begins. Words count as they are written, but for capitals and
   * accents: who puts words in quotes means those very words.
   * @param {string[]} words @param {Phrase} phrase
   */
  function starts(words, { words: wanted, isOpen }) {
    const last = wanted.length - 1;
    /** @param {number} at */
    const isAt = (at) =>
      wanted.every((word, n) => (n === last && isOpen ? words[at + n]?.startsWith(word) : words[at + n] === word));
    return [...words.keys()].filter(isAt);
  }

  /** @type {Sitegen["phrase"]["stands"]} */
  function stands(phrase, text) {
    return starts(sitegen.tokens.words(text), phrase).length > 0;
  }

  /** @type {Sitegen["phrase"]["spans"]} */
  function spans(phrase, text) {
    const places = sitegen.tokens
      .spans(text)
      .flatMap(({ from, to, words }) => words.map((word) => ({ from, to, word })));
    return starts(
      places.map(({ word }) => word),
      phrase,
    ).map((at) => [places[at].from, places[at + phrase.words.length - 1].to]);
  }

  sitegen.phrase = { stands, spans };
})(globalThis.sitegen);
