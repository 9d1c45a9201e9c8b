/**
 * Text → words: lower case, fold accents, split. Stems come from whatever `js/stemmers` put in
 * `sitegen.stemmers`. Twin of `sitegen/search_index/tokens.py`; `tests/shared/tokens.json` holds the two
 * together.
 */

/**
 * @typedef {object} TokensScript
 * @property {object} tokens
 * @property {(text: string) => string[]} tokens.words
 * @property {(text: string) => { from: number, to: number, words: string[] }[]} tokens.spans
 * @property {(language: string) => (word: string) => string} tokens.stemmer
 * @property {(languages: string[]) => (word: string) => string[]} tokens.formsBy the stems of a folded word in each
 *   of the languages, each once
 * @property {Record<string, (word: string) => string>} stemmers language → its stemmer, once that has arrived: from a
 *   folded word to its stem
 */
(function (sitegen) {
  "use strict";

  const WORD = /[\p{L}\p{N}]+/gu;
  const WORD_WITH_MARKS = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

  /** @param {string} text */
  function words(text) {
    return sitegen.folded(text).match(WORD) || [];
  }

  /**
   * Where the words of a text stand in it.
   * @param {string} text
   */
  function spans(text) {
    return Array.from(text.matchAll(WORD_WITH_MARKS), (found) => ({
      from: found.index,
      to: found.index + found[0].length,
      words: words(found[0]),
    }));
  }

  /**
   * @param {string} language
   * @returns {(word: string) => string} the stem of a folded word, remembered
   */
  function stemmer(language) {
    if (!Object.hasOwn(sitegen.stemmers, language)) return (word) => word;
    const unremembered = sitegen.stemmers[language];
    /** @type {Map<string, string>} */
    const known = new Map();
    return (word) => {
      let stem = known.get(word);
      if (stem === undefined) {
        stem = unremembered(word);
        known.set(word, stem);
      }
      return stem;
    };
  }

  /** @type {Sitegen["tokens"]["formsBy"]} */
  function formsBy(languages) {
    const stemmers = languages.map(stemmer);
    return (word) => [...new Set(stemmers.map((stem) => stem(word)))];
  }

  sitegen.stemmers = {};
  sitegen.tokens = { words, spans, stemmer, formsBy };
})(globalThis.sitegen);
