/**
 * Search as readers mean it, on top of exact lunr queries: all words count, inflections and
 * synonyms too; parts of compounds and misspellings come after, so that nothing is in vain.
 */

/**
 * @typedef {object} SearchIndex
 * @property {(text: string, among?: Set<number> | null) => Promise<Hits>} find what of the practices `among` has the
 *   words; of all, if there is no such set
 * @property {Marks} marks
 * @property {(query: string) => Promise<string>} correct a question with each unknown word replaced by the nearest
 *   known one; empty if there is none
 * @property {(query: string) => FoundList[]} lists those by the editors that a question is about
 * @property {(query: string) => FoundList[]} wanted what is asked for already that a question is about
 * @property {(clauses: AskedClause[]) => Promise<Hit[]>} query a plain lunr query, with lunr's own results
 * @property {(clause: AskedClause) => Promise<TermEntry[]>} entries the terms that a clause means
 *
 * @typedef {object} IndexSources where an index has from what it does not hold itself
 * @property {LoadShard} shard
 * @property {() => Promise<Lunr>} lunr what misspelt words need, and no others
 * @property {() => Promise<void>} seldom what comes when a word is nowhere, or nothing is found
 * @property {(ref: number) => Promise<string[]>} textsOf all that a practice says, to look for phrases
 *
 * @typedef {MarksPayload & IndexPayloadOwn} IndexPayload
 *
 * @typedef {object} IndexPayloadOwn
 * @property {string} lunr the script of lunr.js
 * @property {string} seldom the script of what few questions need
 * @property {ListRow[]} [lists] those by the editors, if there are any
 * @property {ListRow[]} [wanted] what is asked for, if anything is
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
  const { NONE, together, best, common, shares, total } = sitegen.matches;

  /** @type {Sitegen["makeIndex"]} */
  function makeIndex(payload, { shard, lunr, seldom, textsOf }) {
    const stem = sitegen.tokens.stemmer(payload.languages[0]); // of the site, and of its synonyms
    const formsOf = sitegen.tokens.formsBy(payload.languages);
    const [stopWords, askingWords] = [new Set(payload.stopWords), new Set(payload.askingWords)];
    const index = sitegen.openIndex(payload, shard, lunr);
    const spelling = sitegen.once(async () => {
      await seldom();
      return sitegen.openSpelling(index.shelves);
    });
    /** @param {AskedWords} words */
    const insteadBy = async (words) => {
      const { correct } = await spelling();
      return sitegen.openInstead(words, correct, payload);
    };
    const listsOf = sitegen.openLists(payload.lists ?? [], stem);
    const wantedOf = sitegen.openLists(payload.wanted ?? [], stem);

    /** What lists and what is asked for are found by. @param {string} query */
    function wordsOf(query) {
      const { words, phrases } = sitegen.readQuestion(query, stopWords, askingWords);
      return [...words, ...phrases.flatMap((phrase) => phrase.words)].filter((word) => !stopWords.has(word));
    }

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
      const finder = sitegen.wordFinder(asker(among), formsOf, insteadBy);
      const { words, phrases } = question;
      const joins = sitegen.joinsOf(text, stopWords, payload);
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
      const size = among ? among.size : payload.documents;
      const rank = (/** @type {Matches[]} */ asked, /** @type {[number, number][]} */ some) =>
        sitegen.ranked({ found: asked, all, some, text, size, isCut });
      if (phrases.length + words.length < 2) return rank(found, []);
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
      return rank([...found, ...parts], some);
    }

    return {
      find,
      marks: sitegen.openMarks(payload),
      correct: async (query) => (await spelling()).correct(query),
      lists: (query) => listsOf(wordsOf(query)),
      wanted: (query) => wantedOf(wordsOf(query)),
      query: index.query,
      entries: index.entries,
    };
  }

  sitegen.makeIndex = makeIndex;
  sitegen.arrived();
})(globalThis.sitegen);
