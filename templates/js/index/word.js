/**
 * What one word of a question finds: the word in any inflection, the compounds it is a part of,
 * and what it may be the beginning of or meant as.
 */

/**
 * @typedef {object} WordMatches what a word finds: the word in any form, and what comes near
 * @property {string} word
 * @property {Matches} exact
 * @property {Matches} foremost compounds of it, in title, summary and search words
 * @property {Matches} near
 * @property {Instead} [instead] what was looked for, where the word itself is nowhere or hardly anywhere
 *
 * @typedef {(word: string, isWide: boolean, isTyping: boolean) => Promise<WordMatches>} FindWord whether it may be a
 *   part of a compound anywhere, and whether it is being typed: then it may be the beginning of another, and its
 *   last letters of an ending that is not complete yet
 *
 * @typedef {{ find: FindWord, joined: (word: string) => Promise<WordMatches> }} WordFinder
 *
 * @typedef {object} AskedWords how words are asked for
 * @property {(clauses: AskedClause[]) => Promise<Matches>} ask
 * @property {(word: string) => string[]} formsOf the stems of a word, one per language or fewer
 * @property {(word: string) => Promise<Matches>} inAnyForm
 * @property {(word: string) => Promise<Matches>} foremostOf in any form, in title, summary and search words
 * @property {(word: string) => AskedClause[]} endsIn compounds that end in the word
 * @property {(word: string) => AskedClause[]} beginsWith compounds that begin with it
 * @property {(word: string) => AskedClause[]} halfway what is typed so far may have a shorter stem
 *
 * @typedef {object} WordScript
 * @property {(ask: AskedWords["ask"], formsOf: AskedWords["formsOf"], insteadBy: (words: AskedWords) =>
 *   Promise<InsteadFinder>) => WordFinder} wordFinder
 */
(function (sitegen) {
  "use strict";

  const FUZZY_FROM = 5;
  const PREFIX_FROM = 2;
  const COMPOUND_FROM = 4;
  const STEM_FROM = 4;
  const MAX_ENDING = 4;
  const HALFWAY_WEIGHT = 0.2;
  /** What stands beside a part of a compound is a word too: *erken* is none in *h-erken*, and *leg* none in *leg-al*. */
  const BEFORE = 3;
  const BEHIND = 4;
  /** What a practice says of itself first. */
  const FOREMOST = ["title", "summary", "search_words"];
  /** Fewer practices than this are a weak answer, and another spelling is tried. */
  const FEW = 3;

  /** @type {Sitegen["wordFinder"]} */
  function wordFinder(ask, formsOf, insteadBy) {
    /** @param {string} word */
    const inAnyForm = (word) => ask(formsOf(word).map((term) => ({ term })));

    /** @param {string} word */
    const foremostOf = (word) => ask(formsOf(word).map((term) => ({ term, fields: FOREMOST })));

    /** @type {FindWord} */
    async function find(word, isWide, isTyping) {
      const compounds = [...endsIn(word), ...beginsWith(word)];
      const [exact, atFront, ofCompounds, ends] = await Promise.all([
        inAnyForm(word),
        foremostOf(word),
        ask(compounds.map((clause) => ({ ...clause, fields: FOREMOST }))),
        ask(endsIn(word)),
      ]);
      const foremost = sitegen.matches.below(ofCompounds, exact, atFront.refs);
      if (exact.refs.length && !isWide && !isTyping) return { word, exact, foremost, near: ends };
      const near = await ask(nearly(word, isTyping));
      if (exact.refs.length) return { word, exact, foremost, near };
      const isLong = word.length >= FUZZY_FROM;
      if (!near.refs.length && isLong) {
        const { anythingLike } = await insteadBy(words);
        return { word, exact, foremost, ...(await anythingLike(word, isTyping)) };
      }
      const usual = await asTyped(word, isTyping);
      if (!isLong || foremost.refs.length || usual.refs.length >= FEW) return { word, exact, foremost, near: usual };
      const { besides } = await insteadBy(words);
      return { word, exact, foremost, ...(await besides(word, usual)) };
    }

    /** Words of a question as one, such as `briefadres`, if that stands there. @param {string} word */
    async function joined(word) {
      const exact = { ...(await inAnyForm(word)), why: /** @type {const} */ ("joined") };
      return { word, exact, foremost: sitegen.matches.NONE, near: sitegen.matches.NONE };
    }

    /** @param {string} word @param {boolean} isTyping */
    function asTyped(word, isTyping) {
      return ask([...nearly(word, isTyping), ...(isTyping ? halfway(word) : [])]);
    }

    /** @param {string} word @param {boolean} isTyping @returns {AskedClause[]} */
    function nearly(word, isTyping) {
      const parts = formsOf(word).filter((part) => part.length >= COMPOUND_FROM && !word.startsWith(part));
      return [
        ...(isTyping && word.length >= PREFIX_FROM ? [{ term: `${word}*`, boost: 2 }] : beginsWith(word)),
        ...(word.length > STEM_FROM ? [{ term: word.slice(0, -1), boost: HALFWAY_WEIGHT }] : []),
        ...(isTyping && isDoubled(word) ? [{ term: `${word.slice(0, -1)}*`, boost: HALFWAY_WEIGHT }] : []),
        ...parts.map((part) => ({ term: `${part}*`, beside: isTyping ? 0 : BEHIND })),
        ...endsIn(word),
      ];
    }

    /** Compounds that end in the word. @param {string} word @returns {AskedClause[]} */
    function endsIn(word) {
      return formsOf(word)
        .filter((part) => part.length >= COMPOUND_FROM)
        .map((part) => ({ term: `*${part}`, beside: BEFORE }));
    }

    /** Compounds that begin with the word. @param {string} word @returns {AskedClause[]} */
    function beginsWith(word) {
      return word.length < COMPOUND_FROM ? [] : [{ term: `${word}*`, beside: BEHIND }];
    }

    /**
     * A stem can be shorter than what is typed so far: `vermiss` for `vermissin`.
     * @param {string} word @returns {AskedClause[]}
     */
    function halfway(word) {
      /** @type {Set<string>} */
      const starts = new Set();
      for (let end = word.length - 1; end >= Math.max(STEM_FROM, word.length - MAX_ENDING); end--) {
        for (const start of [word.slice(0, end), ...formsOf(word.slice(0, end))]) starts.add(start);
      }
      const long = [...starts].filter((start) => start.length >= STEM_FROM);
      return [...long, ...participles(word)].map((term) => ({ term, boost: HALFWAY_WEIGHT }));
    }

    /**
     * `aangevra` is on its way to `aangevraagd`, of which the index has `aanvrag`: a stemmer knows it by its `d`.
     * @param {string} word
     */
    function participles(word) {
      return formsOf(`${word}d`)
        .filter((form) => form.length >= STEM_FROM && !form.startsWith(word))
        .map((form) => `${form.replace(/d$/, "")}*`);
    }

    const words = { ask, formsOf, inAnyForm, foremostOf, endsIn, beginsWith, halfway };
    return { find, joined };
  }

  /** On the way to a plural: `stapp` for `stappen`. @param {string} word */
  function isDoubled(word) {
    return word.length >= STEM_FROM && word.at(-1) === word.at(-2);
  }

  sitegen.wordFinder = wordFinder;
})(globalThis.sitegen);
