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
 * @typedef {object} Instead
 * @property {"spelling" | "parts" | "also"} kind another spelling, the parts of a compound, or another spelling beside the
 *   word
 * @property {string} meant whole words, as they are written somewhere; empty if only their stems are known
 *
 * @typedef {(word: string, isWide: boolean, isTyping: boolean) => Promise<WordMatches>} FindWord whether it may be a
 *   part of a compound anywhere, and whether it is being typed: then it may be the beginning of another, and its
 *   last letters of an ending that is not complete yet
 *
 * @typedef {{ find: FindWord, joined: (word: string) => Promise<WordMatches> }} WordFinder
 *
 * @typedef {object} WordScript
 * @property {(ask: (clauses: AskedClause[]) => Promise<Matches>, formsOf: (word: string) => string[], meantBy: (word:
 *   string) => string | Promise<string>, languages: Compounding) => WordFinder} wordFinder `formsOf` gives the stems of a word,
 *   one per language or fewer; `meantBy` the right spelling of a word, or nothing
 */
(function (sitegen) {
  "use strict";

  const FUZZY_FROM = 5;
  const PREFIX_FROM = 2;
  const COMPOUND_FROM = 4;
  const MOST_COMPOUND = 40;
  /** In a compound that nobody wrote, of a part that stands foremost where the other does: `dotvoting` for *Dot Voting*. */
  const PART_FROM = 2;
  const STEM_FROM = 4;
  const ROOT_FROM = 6;
  const MAX_ENDING = 4;
  const HALFWAY_WEIGHT = 0.2;
  /** What stands beside a part of a compound is a word too: *erken* is none in *h-erken*, and *leg* none in *leg-al*. */
  const BEFORE = 3;
  const BEHIND = 4;
  /** What a practice says of itself first. */
  const FOREMOST = ["title", "summary", "search_words"];
  const RARER_WEIGHT = 0.3;
  /** Fewer practices than this are a weak answer, and another spelling is tried: it counts if it gives so many times more. */
  const FEW = 3;
  const BESIDE_WEIGHT = 0.5;

  /** @type {Sitegen["wordFinder"]} */
  function wordFinder(ask, formsOf, meantBy, { links, particles }) {
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
      if (!near.refs.length) return { word, exact, foremost, ...(await anythingLike(word, isTyping)) };
      const usual = await asTyped(word, isTyping);
      const isWeak = !foremost.refs.length && usual.refs.length < FEW && word.length >= FUZZY_FROM;
      return { word, exact, foremost, ...(isWeak ? await besides(word, usual) : { near: usual }) };
    }

    /**
     * What is looked for where a word, its compounds and what it may be the beginning of are nowhere.
     * @param {string} word @param {boolean} isTyping @returns {Promise<Pick<WordMatches, "near" | "instead">>}
     */
    async function anythingLike(word, isTyping) {
      if (word.length < FUZZY_FROM) return { near: await asTyped(word, isTyping) };
      const near = await oneEditAway(word, isTyping);
      if (near.refs.length) return { near, instead: { kind: "spelling", meant: await nameOf(near, word) } };
      const { near: spelt, meant } = await asSpelt(word);
      if (spelt.refs.length) return { near: spelt, instead: { kind: "spelling", meant } };
      const kin = await ask(kinOf(word));
      return kin.refs.length ? { near: kin, instead: { kind: "spelling", meant: "" } } : inParts(word);
    }

    /**
     * Beside a word that hardly anything has, what is spelt nearly so and stands in far more.
     * @param {string} word @param {Matches} near @returns {Promise<Pick<WordMatches, "near" | "instead">>}
     */
    async function besides(word, near) {
      const { near: other, meant } = await asSpelt(word);
      if (other.refs.length < FEW * near.refs.length) return { near };
      const { refs, kinds, scores } = sitegen.matches.best([near, other], [1, BESIDE_WEIGHT]);
      return { near: { refs, kinds, scores, words: [near, other].map(nearOnly) }, instead: { kind: "also", meant } };
    }

    /** The whole word of what was found by its stem, if it is known. @param {Matches} near @param {string} word */
    async function nameOf(near, word) {
      const { near: spelt, meant } = await asSpelt(word);
      return sitegen.matches.common([near, spelt]).length ? meant : "";
    }

    /** Words of a question as one, such as `briefadres`, if that stands there. @param {string} word */
    async function joined(word) {
      const exact = because("joined", await inAnyForm(word));
      return { word, exact, foremost: sitegen.matches.NONE, near: sitegen.matches.NONE };
    }

    /** @param {string} word @param {boolean} isTyping */
    function asTyped(word, isTyping) {
      return ask([...nearly(word, isTyping), ...(isTyping ? halfway(word) : [])]);
    }

    /** @param {string} word @param {boolean} isTyping */
    function oneEditAway(word, isTyping) {
      return ask([...misspelt(word), ...(isTyping ? halfway(word) : [])]);
    }

    /** By the words of titles and summaries, which have endings; the index holds stems. @param {string} word */
    async function asSpelt(word) {
      const meant = await meantBy(word);
      return { meant, near: meant ? because("spelling", await inAnyForm(meant)) : sitegen.matches.NONE };
    }

    /**
     * A compound that nobody wrote: what has both its parts, then what has the rarer one.
     * @param {string} word @returns {Promise<Pick<WordMatches, "near" | "instead">>}
     */
    async function inParts(word) {
      if (word.length > MOST_COMPOUND) return { near: sitegen.matches.NONE };
      const cuts = [];
      for (let at = word.length - PART_FROM; at >= PART_FROM; at--) {
        for (const first of [word.slice(0, at), ...linkless(word.slice(0, at), links)]) {
          if (Math.max(at, word.length - at) >= COMPOUND_FROM) cuts.push([first, word.slice(at)]);
        }
      }
      const isLong = cuts.map((parts) => parts.every(({ length }) => length >= COMPOUND_FROM));
      const isVerb = cuts.map(([first]) => particles.includes(first));
      const known = await Promise.all(
        cuts.map((parts, n) => Promise.all(parts.map(isLong[n] || isVerb[n] ? inAnyForm : foremostOf))),
      );
      const both =
        known.findIndex((parts, n) => isLong[n] && sitegen.matches.common(parts).length) + 1 ||
        known.findIndex((parts) => sitegen.matches.common(parts).length) + 1 ||
        known.findIndex((parts, n) => isLong[n] && parts.every(({ refs }) => refs.length)) + 1;
      const long = cuts.map((parts, n) =>
        parts.filter(({ length }, p) => length >= COMPOUND_FROM && known[n][p].refs.length),
      );
      const cut = both ? cuts[both - 1] : longest(long.filter((_, n) => isLong[n] || isVerb[n]).flat());
      const near = because("parts", eitherPart(await Promise.all(cut.map((part) => ask(partly(part))))));
      return { near, instead: { kind: "parts", meant: cut.join(" ") } };
    }

    /** @param {Matches[]} found of the parts of a word */
    function eitherPart(found) {
      const parts = found.map(nearOnly);
      const [rarer] = [...parts].sort((a, b) => a.near.refs.length - b.near.refs.length);
      if (parts.length < 2) return sitegen.matches.together(parts);
      const ways = [sitegen.matches.together(parts), sitegen.matches.together([rarer])];
      const { refs, kinds, scores } = sitegen.matches.best(ways, [1, RARER_WEIGHT]);
      return { refs, kinds, scores, words: parts };
    }

    /** @param {string} part @returns {AskedClause[]} */
    function partly(part) {
      return [...formsOf(part).map((term) => ({ term, boost: 2 })), ...endsIn(part), ...beginsWith(part)];
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

    /** Other words from the same root: `uitvaartonderneming` and `uitvaartondernemer`. @param {string} word @returns {AskedClause[]} */
    function kinOf(word) {
      return formsOf(word)
        .filter((root) => root.length >= ROOT_FROM && root !== word)
        .map((root) => ({ term: `${root}*` }));
    }

    /** @param {string} word @returns {AskedClause[]} */
    function misspelt(word) {
      const isLike = (/** @type {string} */ part) => part.length > STEM_FROM || word.length - part.length <= 2;
      const parts = formsOf(word).filter((part) => part !== word && part.length >= STEM_FROM && isLike(part));
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

    return { find, joined };
  }

  /** @param {"spelling" | "parts" | "joined"} why @param {Matches} matches @returns {Matches} */
  function because(why, matches) {
    return { ...matches, why };
  }

  /** @param {Matches} near @returns {WordMatches} */
  function nearOnly(near) {
    return { word: "", exact: sitegen.matches.NONE, foremost: sitegen.matches.NONE, near };
  }

  /** On the way to a plural: `stapp` for `stappen`. @param {string} word */
  function isDoubled(word) {
    return word.length >= STEM_FROM && word.at(-1) === word.at(-2);
  }

  /** The longest of some words, if there is any. @param {string[]} words */
  function longest(words) {
    return [...words].sort((a, b) => b.length - a.length).slice(0, 1);
  }

  /** The first part of a compound without the letters that link it: `gemeente-s-`, `kind-er-`. @param {string} part @param {string[]} links */
  function linkless(part, links) {
    return links
      .filter((link) => part.endsWith(link) && part.length - link.length >= COMPOUND_FROM)
      .map((link) => part.slice(0, -link.length));
  }

  sitegen.wordFinder = wordFinder;
})(globalThis.sitegen);
