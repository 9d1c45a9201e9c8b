/**
 * What one word of a question finds: the word in any inflection, the compounds it is a part of,
 * and what it may be the beginning of or meant as.
 */

/**
 * @typedef {object} WordMatches what a word finds: the word in any form, and what comes near
 * @property {string} word
 * @property {Matches} exact
 * @property {Matches} near
 *
 * @typedef {(word: string, isBeginning: boolean, isTyping: boolean) => Promise<WordMatches>} FindWord whether the
 *   word may be the beginning of another, and whether it is being typed: then its last letters may be of an ending
 *   that is not complete yet
 *
 * @typedef {object} WordScript
 * @property {(ask: (clauses: AskedClause[]) => Promise<Matches>, formsOf: (word: string) => string[], meantBy: (word:
 *   string) => string | Promise<string>) => FindWord} wordFinder `formsOf` gives the stems of a word, one per
 *   language or fewer; `meantBy` the right spelling of a word, or nothing
 */
(function (sitegen) {
  "use strict";

  const FUZZY_FROM = 5;
  const PREFIX_FROM = 2;
  const COMPOUND_FROM = 4;
  const MOST_COMPOUND = 40;
  const STEM_FROM = 4;
  const MAX_ENDING = 4;
  const HALFWAY_WEIGHT = 0.2;
  const LINKS = ["s", "e", "en", "er"];

  /** @type {Sitegen["wordFinder"]} */
  function wordFinder(ask, formsOf, meantBy) {
    /** @param {string} word */
    const inAnyForm = (word) => ask(formsOf(word).map((term) => ({ term })));

    /** @type {ReturnType<Sitegen["wordFinder"]>} */
    async function find(word, isBeginning, isTyping) {
      const [exact, ends] = await Promise.all([inAnyForm(word), ask(endsIn(word))]);
      if (exact.refs.length && !isBeginning) return { word, exact, near: ends };
      const near = await ask(nearly(word));
      if (exact.refs.length) return { word, exact, near };
      const attempts = word.length < FUZZY_FROM ? [asTyped] : [oneEditAway, asSpelt, inParts];
      for (const attempt of near.refs.length ? [asTyped] : attempts) {
        const found = await attempt(word, isTyping);
        if (found.refs.length) return { word, exact, near: found };
      }
      return { word, exact, near };
    }

    /** @param {string} word @param {boolean} isTyping */
    function asTyped(word, isTyping) {
      return ask([...nearly(word), ...(isTyping ? halfway(word) : [])]);
    }

    /** @param {string} word @param {boolean} isTyping */
    function oneEditAway(word, isTyping) {
      return ask([...misspelt(word), ...(isTyping ? halfway(word) : [])]);
    }

    /** By the words of titles and summaries, which have endings; the index holds stems. @param {string} word */
    async function asSpelt(word) {
      const meant = await meantBy(word);
      return meant ? because("spelling", await inAnyForm(meant)) : sitegen.matches.NONE;
    }

    /** A compound that nobody wrote: practices that have both its parts, the last as short as can be. @param {string} word */
    async function inParts(word) {
      if (word.length > MOST_COMPOUND) return sitegen.matches.NONE;
      const cuts = [];
      for (let at = word.length - COMPOUND_FROM; at >= COMPOUND_FROM; at--) {
        for (const first of [word.slice(0, at), ...linkless(word.slice(0, at))]) cuts.push([first, word.slice(at)]);
      }
      const found = await Promise.all(cuts.map((parts) => Promise.all(parts.map(inAnyForm))));
      const both = found.find((parts) => sitegen.matches.common(parts).length) ?? [];
      const parts = both.map((near) => ({ word, exact: sitegen.matches.NONE, near }));
      return because("parts", sitegen.matches.together(parts));
    }

    /** @param {string} word @returns {AskedClause[]} */
    function nearly(word) {
      const parts = formsOf(word).filter((part) => part.length >= COMPOUND_FROM && !word.startsWith(part));
      return [
        ...(word.length >= PREFIX_FROM ? [{ term: `${word}*`, boost: 2 }] : []),
        ...(word.length > STEM_FROM ? [{ term: word.slice(0, -1), boost: HALFWAY_WEIGHT }] : []),
        ...(isDoubled(word) ? [{ term: `${word.slice(0, -1)}*`, boost: HALFWAY_WEIGHT }] : []),
        ...parts.map((part) => ({ term: `${part}*` })),
        ...endsIn(word),
      ];
    }

    /** Compounds that end in the word. @param {string} word @returns {AskedClause[]} */
    function endsIn(word) {
      return formsOf(word)
        .filter((part) => part.length >= COMPOUND_FROM)
        .map((part) => ({ term: `*${part}` }));
    }

    /** @param {string} word @returns {AskedClause[]} */
    function misspelt(word) {
      const parts = formsOf(word).filter((part) => part !== word && part.length >= STEM_FROM);
      return [word, ...parts].map((term) => ({ term, editDistance: 1 }));
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

    return find;
  }

  /** @param {"spelling" | "parts"} why @param {Matches} matches @returns {Matches} */
  function because(why, matches) {
    return { ...matches, why };
  }

  /** On the way to a plural: `stapp` for `stappen`. @param {string} word */
  function isDoubled(word) {
    return word.length >= STEM_FROM && word.at(-1) === word.at(-2);
  }

  /** The first part of a compound without the letters that link it: `gemeente-s-`, `kind-er-`. @param {string} part */
  function linkless(part) {
    return LINKS.filter((link) => part.endsWith(link) && part.length - link.length >= COMPOUND_FROM).map((link) =>
      part.slice(0, -link.length),
    );
  }

  sitegen.wordFinder = wordFinder;
})(globalThis.sitegen);
