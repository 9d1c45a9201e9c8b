/** What is looked for instead of a word that is nowhere, or hardly anywhere; comes when there is such a word. */

/**
 * @typedef {object} Instead
 * @property {"spelling" | "parts" | "also"} kind another spelling, the parts of a compound, or another spelling beside the
 *   word
 * @property {string} meant whole words, as they are written somewhere; empty if only their stems are known
 *
 * @typedef {Pick<WordMatches, "near" | "instead">} FoundInstead
 *
 * @typedef {object} InsteadFinder
 * @property {(word: string, isTyping: boolean) => Promise<FoundInstead>} anythingLike where a word, its compounds and
 *   what it may be the beginning of are nowhere
 * @property {(word: string, near: Matches) => Promise<FoundInstead>} besides beside a word that hardly anything has, what
 *   is spelt nearly so and stands in far more
 *
 * @typedef {object} InsteadScript
 * @property {(words: AskedWords, meantBy: (word: string) => string | Promise<string>, languages: Compounding) =>
 *   InsteadFinder} openInstead `meantBy` gives the right spelling of a word, or nothing
 */
(function (sitegen) {
  "use strict";

  const COMPOUND_FROM = 4;
  const MOST_COMPOUND = 40;
  /** In a compound that nobody wrote, of a part that stands foremost where the other does: `dotvoting` for *Dot Voting*. */
  const PART_FROM = 2;
  const STEM_FROM = 4;
  const ROOT_FROM = 6;
  const RARER_WEIGHT = 0.3;
  /** Another spelling counts if it gives so many times more. */
  const MORE = 3;
  const BESIDE_WEIGHT = 0.5;

  /** @type {Sitegen["openInstead"]} */
  function openInstead(words, meantBy, { links, particles }) {
    const { ask, formsOf, inAnyForm, foremostOf, endsIn, beginsWith, halfway } = words;

    /** @type {InsteadFinder["anythingLike"]} */
    async function anythingLike(word, isTyping) {
      const near = await oneEditAway(word, isTyping);
      if (near.refs.length) return { near, instead: { kind: "spelling", meant: await nameOf(near, word) } };
      const { near: spelt, meant } = await asSpelt(word);
      if (spelt.refs.length) return { near: spelt, instead: { kind: "spelling", meant } };
      const kin = await ask(kinOf(word));
      return kin.refs.length ? { near: kin, instead: { kind: "spelling", meant: "" } } : inParts(word);
    }

    /** @type {InsteadFinder["besides"]} */
    async function besides(word, near) {
      const { near: other, meant } = await asSpelt(word);
      if (other.refs.length < MORE * near.refs.length) return { near };
      const { refs, kinds, scores } = sitegen.matches.best([near, other], [1, BESIDE_WEIGHT]);
      return { near: { refs, kinds, scores, words: [near, other].map(nearOnly) }, instead: { kind: "also", meant } };
    }

    /** The whole word of what was found by its stem, if it is known. @param {Matches} near @param {string} word */
    async function nameOf(near, word) {
      const { near: spelt, meant } = await asSpelt(word);
      return sitegen.matches.common([near, spelt]).length ? meant : "";
    }

    /** @param {string} word @param {boolean} isTyping */
    function oneEditAway(word, isTyping) {
      return ask([...misspelt(word), ...(isTyping ? halfway(word) : [])]);
    }

    /** By the words of titles and summaries, which have endings; the index holds stems. @param {string} word */
    async function asSpelt(word) {
      const meant = await meantBy(word);
      return {
        meant,
        near: meant ? { ...(await inAnyForm(meant)), why: /** @type {const} */ ("spelling") } : sitegen.matches.NONE,
      };
    }

    /**
     * A compound that nobody wrote: what has both its parts, then what has the rarer one.
     * @param {string} word @returns {Promise<FoundInstead>}
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
      const found = eitherPart(await Promise.all(cut.map((part) => ask(partly(part)))));
      return { near: { ...found, why: "parts" }, instead: { kind: "parts", meant: cut.join(" ") } };
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

    return { anythingLike, besides };
  }

  /** @param {Matches} near @returns {WordMatches} */
  function nearOnly(near) {
    return { word: "", exact: sitegen.matches.NONE, foremost: sitegen.matches.NONE, near };
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

  sitegen.openInstead = openInstead;
})(globalThis.sitegen);
