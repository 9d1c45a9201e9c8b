/**
 * Search as readers mean it, on top of exact lunr queries: all words count, inflections and
 * synonyms too; parts of compounds and misspellings come after, so that nothing is in vain.
 */

/**
 * @typedef {object} Hits
 * @property {Map<number, number>} scores position of a practice in the data → score
 * @property {Matches[]} found what each part of the question finds
 * @property {number} complete how many have all that was asked; they score `found.length` at least, the others less
 * @property {boolean} isLoose whether some have a part of it
 * @property {boolean} isNear whether none of them has a word in a form that was asked
 * @property {boolean} isCut whether more practices may have the phrases than were read for them
 *
 * @typedef {object} SearchIndex
 * @property {(text: string, among?: Set<number> | null) => Promise<Hits>} find what of the practices `among` has the
 *   words; of all, if there is no such set
 * @property {(text: string, query: string) => [number, number][]} marks the stretches of `text` that a search for
 *   `query` should mark, as `[from, to)`
 * @property {(query: string) => Promise<string>} correct a question with each unknown word replaced by the nearest
 *   known one; empty if there is none
 * @property {(clauses: AskedClause[]) => Promise<Hit[]>} query a plain lunr query, with lunr's own results
 * @property {(clause: AskedClause) => Promise<TermEntry[]>} entries the terms that a clause means
 *
 * @typedef {object} IndexSources where an index has from what it does not hold itself
 * @property {LoadShard} shard
 * @property {() => Promise<Lunr>} lunr what misspelt words need, and no others
 * @property {(ref: number) => Promise<string[]>} textsOf all that a practice says, to look for phrases
 *
 * @typedef {object} IndexPayload
 * @property {string} lunr the script of lunr.js
 * @property {string[]} languages that of the site first
 * @property {string[]} stopWords
 * @property {string[]} askingWords what sentences ask with, and no subject
 * @property {string[][][]} synonyms groups of phrases that mean the same, each a list of folded words
 * @property {number} documents
 * @property {string[]} fields
 * @property {number[]} boosts
 * @property {string[]} lengths field → how many terms each document holds, in codes
 * @property {Shelves<ShelfCard | string>} shelves the card of a shelf, or the name of the shard that holds it
 *
 * @typedef {object} SearchScript
 * @property {(payload: IndexPayload, sources: IndexSources) => SearchIndex} makeIndex
 */
(function (sitegen) {
  "use strict";

  /** Shorter, a word may be the beginning of anything. */
  const BEGINNING_FROM = 2;
  const SYNONYM_WEIGHT = 0.8;
  /** With fewer practices than this that have all the words, more are looked for. */
  const FEW = 3;
  /** What has some of the words has at least this share of the question: where few have all, and where more do. */
  const SHARE = 0.34;
  const SHARE_BESIDE = 0.66;
  /** Of what has the words of a phrase somewhere, so many of the best are read for the phrase itself. */
  const MOST_READ = 60;
  const { NONE, together, best, common, shares, total, isExact } = sitegen.matches;

  /** @type {Sitegen["makeIndex"]} */
  function makeIndex(payload, { shard, lunr, textsOf }) {
    const stem = sitegen.tokens.stemmer(payload.languages[0]); // of the site, and of its synonyms
    const formsOf = sitegen.tokens.formsBy(payload.languages);
    const [stopWords, askingWords] = [new Set(payload.stopWords), new Set(payload.askingWords)];
    const index = sitegen.openIndex(payload, shard, lunr);
    const spelling = sitegen.openSpelling(index.shelves);

    /**
     * Asks the index, and each thing once: what a question asks in a stricter and in a wider sense
     * is much the same.
     * @param {Set<number> | null} among @returns {(clauses: AskedClause[]) => Promise<Matches>}
     */
    function asker(among) {
      /** @type {Map<string, Promise<Matches>>} */
      const asked = new Map();
      /** @param {AskedClause[]} clauses */
      const ask = async (clauses) => ({
        ...sitegen.matches.of(await index.scored(clauses), payload.documents, among),
        clauses,
      });
      return (clauses) => {
        if (!clauses.length) return Promise.resolve(NONE); // lunr gives every document for no terms
        const key = JSON.stringify(clauses);
        const known = asked.get(key) ?? ask(clauses);
        asked.set(key, known);
        return known;
      };
    }

    /** @param {string} text */
    function read(text) {
      const question = sitegen.readQuestion(text, stopWords, askingWords);
      return { question, slots: sitegen.askedSlots(question.words, payload.synonyms, stem) };
    }

    /**
     * The best of the ways to fill a slot, per practice.
     * @param {string[][]} ways
     * @param {boolean} isWide whether any word may be a part of a compound anywhere
     * @param {WordFinder} finder @param {string} typing @param {Map<string, string[]>} joins
     */
    async function findSlot(ways, isWide, { find: findWord, joined }, typing, joins) {
      const found = await Promise.all(
        ways.map(async (words) =>
          together(await Promise.all(words.map((word) => findWord(word, isWide, word === typing)))),
        ),
      );
      const wholes = await Promise.all(ways[0].flatMap((word) => joins.get(word) ?? []).map(joined));
      const asOne = wholes.filter(({ exact }) => exact.refs.length).map((word) => together([word]));
      return best(
        [...found, ...asOne],
        [...ways.map(({ length }, way) => (way && length ? SYNONYM_WEIGHT / length : 1)), ...asOne.map(() => 1)],
      );
    }

    /** Practices that have the words of a phrase, together or not. @param {Phrase} phrase @param {FindWord} findWord */
    async function findPhrase({ words, isOpen }, findWord) {
      const last = isOpen ? words.length - 1 : -1;
      const found = await Promise.all(
        words.flatMap((word, n) => {
          if (n === last) return word.length < BEGINNING_FROM ? [] : findWord(word, true, true);
          return stopWords.has(word)
            ? []
            : findWord(word, false, false).then(({ exact }) => ({ word, exact, foremost: NONE, near: NONE }));
        }),
      );
      return together(found);
    }

    /**
     * What of the candidates has every phrase; reads the texts of the best ones.
     * @param {Phrase[]} phrases @param {Matches[]} found of the phrases, then of the slots
     */
    async function holding(phrases, found) {
      const candidates = common(found.slice(0, phrases.length));
      const totals = new Map(candidates.map((ref) => [ref, total(found, ref)]));
      candidates.sort((a, b) => (totals.get(b) || 0) - (totals.get(a) || 0) || a - b);
      const isHeld = await Promise.all(
        candidates.slice(0, MOST_READ).map(async (ref) => {
          const texts = await textsOf(ref);
          return phrases.every((phrase) => texts.some((text) => sitegen.phrase.stands(phrase, text)));
        }),
      );
      return { held: new Set(candidates.filter((_, n) => isHeld[n])), isCut: candidates.length > MOST_READ };
    }

    /** @type {SearchIndex["find"]} */
    async function find(text, among = null) {
      const { question, slots } = read(text);
      const finder = sitegen.wordFinder(asker(among), formsOf, spelling.correct);
      const { words, phrases } = question;
      const joins = sitegen.joinsOf(text, stopWords);
      /** @param {string[][][]} row @param {boolean} isWide */
      const fill = (row, isWide) =>
        Promise.all(row.map((ways) => findSlot(ways, isWide, finder, question.typing, joins)));
      const quoted = await Promise.all(phrases.map((phrase) => findPhrase(phrase, finder.find)));
      const strict = [...quoted, ...(await fill(slots, false))];
      const { held, isCut } = phrases.length ? await holding(phrases, strict) : { held: null, isCut: false };
      /** @param {number} ref */
      const isAllowed = (ref) => !held || held.has(ref);
      const isFew = common(strict).filter(isAllowed).length < FEW;
      const found = isFew && words.length ? [...quoted, ...(await fill(slots, true))] : strict;
      const all = common(found).filter(isAllowed);
      if (phrases.length + words.length < 2) return ranked(found, all, new Map(), isCut);
      // Of a phrase with synonyms, each word is better than nothing too.
      const parts =
        slots.length < words.length && isFew
          ? await fill(
              words.map((word) => [[word]]),
              true,
            )
          : [];
      const had = shares(parts.length ? [...quoted, ...parts] : found, payload.documents);
      const least = held ? 0 : all.length < FEW ? SHARE : SHARE_BESIDE; // a phrase is enough
      const some = [...had].filter(([ref, share]) => share >= least && isAllowed(ref));
      return ranked([...found, ...parts], all, new Map(some), isCut);
    }

    /** @type {SearchIndex["marks"]} */
    function marks(text, query) {
      const { question, slots } = read(query);
      const wanted = [...slots.flat(2), ...[...sitegen.joinsOf(query, stopWords).values()].flat()];
      const stems = new Set(wanted.flatMap(formsOf));
      const words = sitegen.tokens
        .spans(text)
        .filter((span) =>
          span.words.some(
            (word) =>
              !stopWords.has(word) &&
              (formsOf(word).some((form) => stems.has(form)) ||
                wanted.some((w) => w.length >= BEGINNING_FROM && word.startsWith(w))),
          ),
        )
        .map(({ from, to }) => /** @type {[number, number]} */ ([from, to]));
      return merged([...words, ...question.phrases.flatMap((phrase) => sitegen.phrase.spans(phrase, text))]);
    }

    return { find, marks, correct: spelling.correct, query: index.query, entries: index.entries };
  }

  /**
   * What has all the words comes before what has some of them.
   * @param {Matches[]} found @param {number[]} all @param {Map<number, number>} some ref → its share of the question
   * @param {boolean} isCut
   * @returns {Hits}
   */
  function ranked(found, all, some, isCut) {
    const scores = new Map(all.map((ref) => [ref, found.length + total(found, ref)]));
    for (const [ref, share] of some) {
      if (!scores.has(ref)) scores.set(ref, (found.length * (share + total(found, ref) / found.length)) / 2);
    }
    return {
      scores,
      found,
      complete: all.length,
      isLoose: scores.size > all.length,
      isNear: ![...scores.keys()].some((ref) => isExact(found, ref)),
      isCut,
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

  sitegen.makeIndex = makeIndex;
  sitegen.arrived();
})(globalThis.sitegen);
