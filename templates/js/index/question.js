/**
 * What a reader typed → what to ask the index: phrases in quotes, and a row of slots, each with the
 * ways to fill it. A word is a slot; so is a group of words that has synonyms. Nothing typed
 * reaches a parser.
 */

/**
 * @typedef {object} Compounding how the languages of a site make one word of several
 * @property {string[]} particles what verbs begin with, unless it stands apart
 * @property {string[]} links letters between the parts of a compound
 * @property {string[]} prefixes what begins words and is none: what follows is no part of a compound
 *
 * @typedef {object} Question what a reader typed, taken apart
 * @property {string[]} words folded, each once, as far as they are worth asking for
 * @property {Phrase[]} phrases
 * @property {string} typing the word that is still being typed, or empty
 *
 * @typedef {object} QuestionScript
 * @property {(text: string, stopWords: Set<string>, askingWords: Set<string>) => Question} readQuestion
 * @property {(text: string, stopWords: Set<string>, languages: Compounding) => Map<string, string[]>} joinsOf word →
 *   what it may be written as one with another: `brief adres` as `briefadres`, `werk … in` as `inwerk`
 * @property {(words: string[], synonyms: string[][][], stem: (word: string) => string) => string[][][]} askedSlots
 *   words → slots → ways to fill each → words
 */
(function (sitegen) {
  "use strict";

  const MAX_QUERY = 100;
  const MAX_TERMS = 10;
  /** Shorter words are joined as they are: `e-akte`, `b 1`. */
  const LINKED_FROM = 3;
  const MOST_JOINS = 12;
  /** Any of them opens a phrase or closes it; one that is left open goes on to the end. */
  const QUOTE = /["“”„‟«»]/;

  /** @type {Sitegen["readQuestion"]} */
  function readQuestion(text, stopWords, askingWords) {
    const typed = text.slice(0, MAX_QUERY);
    const parts = typed.split(QUOTE).map((part) => sitegen.tokens.words(part));
    const isLeftOpen = parts.length % 2 === 0 && isUnfinished(typed);
    const phrases = parts
      .map((words, n) => ({ words: words.slice(0, MAX_TERMS), isOpen: isLeftOpen && n === parts.length - 1 }))
      .filter(({ words }, n) => n % 2 && words.length);
    const loose = parts.filter((_, n) => n % 2 === 0).flat();
    const [subjects, ...others] = ranks(loose, stopWords, askingWords);
    // Beside a phrase, what is no subject need not be asked at all.
    const words = phrases.length ? subjects : ([subjects, ...others].find((some) => some.length) ?? []);
    return {
      words: words.slice(0, MAX_TERMS),
      phrases: phrases.slice(0, MAX_TERMS),
      typing: !isLeftOpen && isUnfinished(typed) ? loose.at(-1) || "" : "",
    };
  }

  /** @type {Sitegen["joinsOf"]} */
  function joinsOf(text, stopWords, { particles, links }) {
    const words = sitegen.tokens.words(text.slice(0, MAX_QUERY));
    /** @type {Map<string, string[]>} */
    const joins = new Map();
    /** @param {string} word @param {string[]} wholes */
    const add = (word, wholes) => joins.set(word, [...(joins.get(word) ?? []), ...wholes].slice(0, MOST_JOINS));
    words.forEach((word, n) => {
      if (particles.includes(word)) {
        for (const verb of new Set([...words.slice(0, n), ...words.slice(n + 1, n + 2)])) {
          if (stopWords.has(verb) || verb === word) continue;
          for (const each of [verb, word]) add(each, [word + verb]);
        }
        return;
      }
      const next = words[n + 1] ?? "";
      if ([word, next].some((each) => !each || stopWords.has(each))) return;
      const isShort = [word, next].some((each) => each.length < LINKED_FROM);
      const wholes = ["", ...(isShort ? [] : links)].map((link) => word + link + next);
      add(word, wholes);
      add(next, wholes);
    });
    for (const initials of initialsOf(words)) for (const word of initials) add(word, [initials.join("")]);
    return joins;
  }

  /** Letters that stand alone, one after another: `B.S.N.`. @param {string[]} words */
  function initialsOf(words) {
    /** @type {string[][]} */
    const runs = [[]];
    for (const word of words) {
      if (word.length === 1) runs[0].push(word);
      else runs.unshift([]);
    }
    return runs.filter(({ length }) => length > 1);
  }

  /** Whether one more letter would belong to the last word. @param {string} text */
  function isUnfinished(text) {
    return sitegen.tokens.words(`${text}x`).at(-1) !== "x";
  }

  /**
   * The words in question, each once: without stop words and the words that sentences ask with
   * (`hoe regel ik`), without stop words, all. They go before the limit on terms, or a long
   * question would lose its last words to them.
   * @param {string[]} words @param {Set<string>} stopWords @param {Set<string>} askingWords
   */
  function ranks(words, stopWords, askingWords) {
    const all = [...new Set(words)];
    const known = all.filter((word) => !stopWords.has(word));
    return [known.filter((word) => !askingWords.has(word)), known, all];
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

  sitegen.readQuestion = readQuestion;
  sitegen.askedSlots = askedSlots;
  sitegen.joinsOf = joinsOf;
})(globalThis.sitegen);
