/** Which words of a text answer a question: for cards, for pieces of a text, and for the page that a reader goes to. */

/**
 * @typedef {Compounding & MarkedBy} MarksPayload
 *
 * @typedef {object} MarkedBy
 * @property {string[]} languages that of the site first
 * @property {string[]} stopWords
 * @property {string[]} askingWords what sentences ask with, and no subject
 * @property {string[][][]} synonyms groups of phrases that mean the same, each a list of folded words
 *
 * @typedef {(text: string, query: string) => [number, number][]} Marks the stretches of `text` that a search for
 *   `query` should mark, as `[from, to)`; in order, and none overlap
 *
 * @typedef {object} MarksScript
 * @property {(payload: MarksPayload) => Marks} openMarks
 */
(function (sitegen) {
  "use strict";

  /** Shorter, a word may be the beginning of anything, or the end. */
  const BEGINNING_FROM = 2;
  const END_FROM = 4;
  const BEFORE = 3;

  /** @type {Sitegen["openMarks"]} */
  function openMarks(payload) {
    const stem = sitegen.tokens.stemmer(payload.languages[0]); // of the site, and of its synonyms
    const formsOf = sitegen.tokens.formsBy(payload.languages);
    const [stopWords, askingWords] = [new Set(payload.stopWords), new Set(payload.askingWords)];
    const noWords = new Set([...payload.prefixes, ...payload.particles]);

    /** What a question marks. @param {string} query */
    function read(query) {
      const { words, phrases } = sitegen.readQuestion(query, stopWords, askingWords);
      const joins = [...sitegen.joinsOf(query, stopWords, payload).values()].flat();
      const wanted = [...sitegen.askedSlots(words, payload.synonyms, stem).flat(2), ...joins];
      return { phrases, wanted, stems: new Set(wanted.flatMap(formsOf)) };
    }

    /** @param {ReturnType<typeof read>} question @param {string} word */
    function isMarked({ wanted, stems }, word) {
      if (stopWords.has(word)) return false;
      const forms = formsOf(word);
      return (
        forms.some((form) => stems.has(form)) ||
        wanted.some((start) => start.length >= BEGINNING_FROM && word.startsWith(start)) ||
        [...stems].some((end) => end.length >= END_FROM && forms.some((form) => isEnd(end, form)))
      );
    }

    /** @param {string} end @param {string} form */
    function isEnd(end, form) {
      const before = form.slice(0, -end.length);
      return form.endsWith(end) && before.length >= BEFORE && !noWords.has(before);
    }

    let last = { query: "", question: read("") };

    return (text, query) => {
      if (query !== last.query) last = { query, question: read(query) };
      const { question } = last;
      const words = sitegen.tokens.spans(text).filter((span) => span.words.some((word) => isMarked(question, word)));
      const spans = words.map(({ from, to }) => /** @type {[number, number]} */ ([from, to]));
      return merged([...spans, ...question.phrases.flatMap((phrase) => sitegen.phrase.spans(phrase, text))]);
    };
  }

  /** Stretches in order, those that overlap as one. @param {[number, number][]} spans */
  function merged(spans) {
    /** @type {[number, number][]} */
    const apart = [];
    for (const [from, to] of spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
      const before = apart.at(-1);
      if (before && from < before[1]) before[1] = Math.max(before[1], to);
      else apart.push([from, to]);
    }
    return apart;
  }

  sitegen.openMarks = openMarks;
})(globalThis.sitegen);
