/**
 * The sharded index: what `lunr.Index` is, for any number of practices. A query loads the shards
 * that its terms are in, and no others.
 */

/**
 * @template T
 * @typedef {object} Shelves `words` are terms, which are stems; `known` are whole words of titles, summaries and
 *   facets
 * @property {T} postings
 * @property {T} words
 * @property {T} backwards
 * @property {T} known
 * @property {T} knownBackwards
 */

/**
 * @typedef {object} Hit
 * @property {number} document the number of a document in the index
 * @property {number} score
 *
 * @typedef {object} ShardedIndex
 * @property {IndexMeta} meta
 * @property {Shelves<Shelf>} shelves
 * @property {(clauses: AskedClause[]) => Promise<Scored>} scored what a query finds; not sorted
 * @property {(clauses: AskedClause[]) => Promise<Hit[]>} query the same as lunr gives it, best first
 * @property {(clause: AskedClause) => Promise<TermEntry[]>} entries the terms that a clause means
 *
 * @typedef {object} Lunr what is used of the vendored lunr 2.3.9
 * @property {object} TokenSet
 * @property {new () => { insert(word: string): void, finish(): void, root: LunrTokenSet }} TokenSet.Builder
 * @property {(clause: LunrClause) => LunrTokenSet} TokenSet.fromClause
 *
 * @typedef {object} LunrTokenSet
 * @property {(other: LunrTokenSet) => LunrTokenSet} intersect
 * @property {() => string[]} toArray
 *
 * @typedef {object} LunrClause as in the `clauses` of a `lunr.Query`; a star in the term stands for any letters
 * @property {string} term
 * @property {string[]} fields
 * @property {number} boost
 * @property {number} presence
 * @property {number} [editDistance]
 * @property {number} [beside] ours, not lunr's: how many letters the star at an end stands for at least; at the
 *   beginning, a word of so many
 *
 * @typedef {Pick<LunrClause, "term"> & Partial<LunrClause>} AskedClause what is left out is as in lunr: all fields,
 *   no boost, optional
 *
 * @typedef {object} ShardsScript
 * @property {(payload: IndexPayload, load: LoadShard, loadLunr: IndexSources["lunr"]) => ShardedIndex} openIndex
 */
(function (sitegen) {
  "use strict";

  /**
   * From this length on, one edit leaves the first or the last two letters of a word as they are;
   * of four letters, unless the middle ones change places.
   */
  const ENDS_FROM = 4;
  /** As in `lunr.Query.presence`. */
  const OPTIONAL = 1;
  const DIGIT = /[0-9]/;
  /** So many letters before a part of a compound are a word only if they stand somewhere as one: *sch-ouder*. */
  const SHORT = 3;

  /** @type {Sitegen["openIndex"]} */
  function openIndex(payload, load, loadLunr) {
    const meta = sitegen.readMeta(payload);
    const score = sitegen.openScorer(meta);
    const shelves = {
      postings: sitegen.openShelf(payload.shelves.postings, load),
      words: sitegen.openShelf(payload.shelves.words, load),
      backwards: sitegen.openShelf(payload.shelves.backwards, load),
      known: sitegen.openShelf(payload.shelves.known, load),
      knownBackwards: sitegen.openShelf(payload.shelves.knownBackwards, load),
    };
    /** @type {WeakMap<Shard, Postings>} */
    const read = new WeakMap();
    const noWords = new Set([...payload.prefixes, ...payload.particles]);

    /** @param {string} term @param {Shard | null} shard */
    function entryIn(term, shard) {
      if (!shard) return undefined;
      const postings = read.get(shard) ?? sitegen.readPostings(shard, meta);
      read.set(shard, postings);
      return sitegen.findTerm(term, postings, meta);
    }

    /** Each shard is read when it comes, not all when the last is there: the page has a turn in between. @param {string[]} terms */
    async function entriesOf(terms) {
      const found = await Promise.all(terms.map(async (term) => entryIn(term, await shelves.postings.holding(term))));
      return found.flatMap((entry) => entry ?? []);
    }

    /** The postings themselves say what begins so, and they are needed anyway. @param {string} beginning @param {number} beside */
    async function entriesFrom(beginning, beside) {
      const found = await Promise.all(
        (await shelves.postings.stretchOf(beginning)).map(async (coming) => {
          const shard = await coming;
          return shard.words.flatMap(
            (word) => (isLonger(word, beginning, beside) && word.startsWith(beginning) && entryIn(word, shard)) || [],
          );
        }),
      );
      return found.flat().sort((a, b) => inWalk(a.letters, b.letters, ""));
    }

    /** @param {string} end @param {number} [beside] */
    async function endingIn(end, beside = 0) {
      const words = (await shelves.backwards.startingWith(reversed(end)))
        .map(reversed)
        .filter((word) => word.endsWith(end) && isLonger(word, end, beside));
      const isMeant = await Promise.all(words.map((word) => !beside || isWord(word.slice(0, -end.length))));
      return words.filter((_, n) => isMeant[n]).sort((a, b) => inWalk(a, b, end));
    }

    /** Whether what stands before a part of a compound may be a word: *erken* is no part of *h-erken*. @param {string} before */
    async function isWord(before) {
      if (noWords.has(before) || before.length > SHORT) return !noWords.has(before);
      const shard = await shelves.postings.holding(before);
      return Boolean(shard) && shard?.words[sitegen.lastUpTo(before, shard.words)] === before;
    }

    /** Every term that a clause may mean; a few too many do no harm. @param {LunrClause} clause */
    async function candidates({ term, editDistance }) {
      const star = term.indexOf("*");
      if (editDistance) return similar(term, editDistance);
      return star ? shelves.words.startingWith(term.slice(0, star)) : endingIn(term.slice(term.lastIndexOf("*") + 1));
    }

    /** @param {string} term @param {number} distance */
    async function similar(term, distance) {
      const letters = Array.from(term);
      if (distance > 1 || letters.length < ENDS_FROM || term.includes("*")) return shelves.words.startingWith("");
      const [forwards, backwards] = await Promise.all([
        shelves.words.startingWith(letters.slice(0, 2).join("")),
        shelves.backwards.startingWith(reversed(letters.slice(-2).join(""))),
      ]);
      const swapped = letters.length === ENDS_FROM ? [[letters[0], letters[2], letters[1], letters[3]].join("")] : [];
      const words = new Set([...forwards, ...backwards.map(reversed), ...swapped]);
      return [...words].filter((word) => isOneEditAway(term, word));
    }

    /**
     * What lunr's automata make of the candidates. The one of a misspelling of a hundred letters
     * takes a tenth of a second to build, so not in vain.
     * @param {LunrClause} clause
     */
    async function sifted(clause) {
      const words = await candidates(clause);
      if (!words.length) return [];
      const { TokenSet } = await loadLunr();
      const builder = new TokenSet.Builder();
      for (const word of words.sort(byUnits)) builder.insert(word);
      builder.finish();
      return builder.root.intersect(TokenSet.fromClause(clause)).toArray();
    }

    /** Every term that a clause means, in lunr's own order, for that decides ties. @param {LunrClause} clause */
    async function entries(clause) {
      const { term, editDistance, beside = 0 } = clause;
      const [star, last] = [term.indexOf("*"), term.length - 1];
      if (!editDistance && star < 0) return entriesOf([term]);
      if (!editDistance && star > 0 && star === last) return entriesFrom(term.slice(0, last), beside);
      if (!editDistance && star === 0 && term.lastIndexOf("*") === 0) {
        return entriesOf(await endingIn(term.slice(1), beside));
      }
      return entriesOf(await sifted(clause));
    }

    /** @param {AskedClause} clause @returns {LunrClause} */
    function whole(clause) {
      return { fields: meta.fields, boost: 1, presence: OPTIONAL, ...clause };
    }

    /** @type {ShardedIndex["scored"]} */
    async function scored(asked) {
      const clauses = asked.map(whole);
      return score(clauses, meta.documents ? await Promise.all(clauses.map(entries)) : clauses.map(() => []));
    }

    return {
      meta,
      shelves,
      scored,
      entries: (clause) => entries(whole(clause)),
      async query(asked) {
        const { documents, scores } = await scored(asked);
        return documents.map((document, n) => ({ document, score: scores[n] })).sort((a, b) => b.score - a.score);
      },
    };
  }

  /** By character, as the writer does: what lies beyond the first plane is two units. @param {string} word */
  function reversed(word) {
    return Array.from(word).reverse().join("");
  }

  /** @param {string} word @param {string} part @param {number} letters */
  function isLonger(word, part, letters) {
    return word.length - part.length >= letters;
  }

  /** Whether one letter more, less, other, or two neighbours swapped make `b` of `a`; or none. @param {string} a @param {string} b */
  function isOneEditAway(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let same = 0;
    while (same < a.length && a[same] === b[same]) same++;
    const [restA, restB] = [a.slice(same), b.slice(same)];
    const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
    return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || isSwapped;
  }

  /** @param {string} a @param {string} b */
  function byUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /**
   * The order in which lunr's automaton for `*end` gives words: depth first, of the letters that
   * may follow the last one first. It meets a letter earlier if `end` goes on with it, and digits
   * before all, for an object gives those keys first; before the star too, which undoes the other.
   * Without an `end` this is the order for a beginning.
   * @param {string} a @param {string} b @param {string} end
   */
  function inWalk(a, b, end) {
    let same = 0;
    while (same < a.length && a[same] === b[same]) same++;
    if (same === a.length || same === b.length) return a.length - b.length;
    const before = a.slice(0, same);
    return early(a[same], before, end) - early(b[same], before, end) || (a < b ? 1 : -1);
  }

  /** @param {string} letter @param {string} before it @param {string} end */
  function early(letter, before, end) {
    if (DIGIT.test(letter)) return end.length;
    let length = DIGIT.test(end[0]) ? 0 : end.length - 1;
    while (length > 0 && !(end[length] === letter && before.endsWith(end.slice(0, length)))) length--;
    return length;
  }

  sitegen.openIndex = openIndex;
})(globalThis.sitegen);
