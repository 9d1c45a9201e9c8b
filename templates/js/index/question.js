/**
 * What a reader typed → what to ask the index: a row of slots, each with the ways to fill it. A
 * word is a slot; so is a group of words that has synonyms. Nothing typed reaches a parser.
 */
(function (sitegen) {
  "use strict";

  const MAX_QUERY = 100;
  const MAX_TERMS = 10;

  /** @type {Sitegen["askedWords"]} */
  function askedWords(text, stopWords) {
    const all = [...new Set(sitegen.tokens.words(text.slice(0, MAX_QUERY)))];
    // Stop words go first, or a long question would lose its last words to them.
    const kept = all.filter((word) => !stopWords.has(word));
    return (kept.length ? kept : all).slice(0, MAX_TERMS);
  }

  /** @type {Sitegen["askedSlots"]} */
  function askedSlots(words, synonyms, stem) {
    /** @type {string[][][]} */
    const slots = [];
    for (let at = 0; at < words.length;) {
      const { length, ways } = longestGroup(words, at, synonyms, stem);
      slots.push(ways);
      at += length;
    }
    return slots;
  }

  /**
   * @param {string[]} words @param {number} at @param {string[][][]} synonyms
   * @param {(word: string) => string} stem
   */
  function longestGroup(words, at, synonyms, stem) {
    let length = 1;
    /** @type {string[][]} */
    let ways = [[words[at]]];
    for (const group of synonyms) {
      for (const phrase of group) {
        if (phrase.length < length || !phrase.every((word, n) => stem(word) === stem(words[at + n] || ""))) continue;
        const others = group.filter((other) => other !== phrase);
        ways = phrase.length > length ? [words.slice(at, at + phrase.length), ...others] : [...ways, ...others];
        length = phrase.length;
      }
    }
    return { length, ways };
  }

  sitegen.askedWords = askedWords;
  sitegen.askedSlots = askedSlots;
})(globalThis.sitegen);
