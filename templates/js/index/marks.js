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
 * @typedef {(query: string) => Marked} Marks
 *
 * @typedef {Spans & MarkedAll} Marked what a question marks
 *
 * @typedef {(text: string) => [number, number][]} Spans the stretches of a text to mark, as `[from, to)`; in order, and
 *   none overlap
 *
 * @typedef {object} MarkedAll
 * @property {(texts: string[]) => boolean} isTold whether some texts have every part of the question, so that nothing
 *   else need be shown to say why they were found
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

    /** @typedef {{ wanted: string[], stems: Set<string> }} Part of a question: a word, or some that mean the same */

    /** What a question marks. @param {string} query */
    function read(query) {
      const { words, phrases } = sitegen.readQuestion(query, stopWords, askingWords);
      const joins = sitegen.joinsOf(query, stopWords, payload);
      const parts = sitegen.askedSlots(words, payload.synonyms, stem).map((ways) => {
        const wanted = [...ways.flat(), ...ways[0].flatMap((word) => joins.get(word) ?? [])];
        return { wanted, stems: new Set(wanted.flatMap(formsOf)) };
      });
      return { phrases, parts };
    }

    /** @param {Part} part @param {string} word @param {string[]} forms of the word */
    function isMeant({ wanted, stems }, word, forms) {
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

    return (query) => {
      const { phrases, parts } = read(query);

      /** The parts of the question that a text has, word by word. @param {string} text */
      const met = (text) =>
        sitegen.tokens.spans(text).map(({ from, to, words }) => ({
          from,
          to,
          parts: words.flatMap((word) => {
            if (stopWords.has(word)) return [];
            const forms = formsOf(word);
            return parts.filter((part) => isMeant(part, word, forms));
          }),
        }));

      /** @param {string[]} texts */
      function isTold(texts) {
        const told = new Set(texts.flatMap((text) => met(text).flatMap((span) => span.parts)));
        const stands = (/** @type {Phrase} */ phrase) => texts.some((text) => sitegen.phrase.stands(phrase, text));
        return told.size === parts.length && phrases.every(stands);
      }

      /** @type {Spans} */
      function spansOf(text) {
        const words = met(text).filter((span) => span.parts.length);
        const spans = words.map(({ from, to }) => /** @type {[number, number]} */ ([from, to]));
        return merged([...spans, ...phrases.flatMap((phrase) => sitegen.phrase.spans(phrase, text))]);
      }

      return Object.assign(spansOf, { isTold });
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
