/**
 * The sharded index: what `lunr.Index` is, for any number of practices. A query loads the shards
 * that its terms are in, and no others.
 */
(function (sitegen) {
  "use strict";

  /**
   * From this length on, one edit leaves the first or the last two letters of a word as they are;
   * of four letters, unless the middle ones change places.
   */
  const ENDS_FROM = 4;

  /** @type {Sitegen["openIndex"]} */
  function openIndex(payload, load) {
    const meta = sitegen.readMeta(payload);
    const shelves = {
      postings: sitegen.openShelf(payload.shelves.postings, load),
      words: sitegen.openShelf(payload.shelves.words, load),
      backwards: sitegen.openShelf(payload.shelves.backwards, load),
      known: sitegen.openShelf(payload.shelves.known, load),
      knownBackwards: sitegen.openShelf(payload.shelves.knownBackwards, load),
    };
    /** @type {WeakMap<Shard, Postings>} */
    const read = new WeakMap();

    /** @param {string} term @returns {Promise<TermEntry | undefined>} */
    async function entry(term) {
      const shard = await shelves.postings.holding(term);
      if (!shard) return undefined;
      const postings = read.get(shard) ?? sitegen.readPostings(shard, meta);
      read.set(shard, postings);
      return sitegen.findTerm(term, postings, meta);
    }

    /**
     * Every term that a clause may mean; a few too many do no harm, lunr's automaton sifts them.
     * @param {LunrClause} clause @returns {Promise<string[]>}
     */
    async function candidates({ term, editDistance }) {
      const star = term.indexOf("*");
      if (editDistance) return misspelt(term, editDistance);
      if (star < 0) return [term];
      if (star > 0) return shelves.words.startingWith(term.slice(0, star));
      const end = term.slice(term.lastIndexOf("*") + 1);
      return (await shelves.backwards.startingWith(reversed(end))).map(reversed).sort(byUnits);
    }

    /** @param {string} term @param {number} distance */
    async function misspelt(term, distance) {
      const letters = Array.from(term);
      if (distance > 1 || letters.length < ENDS_FROM || term.includes("*")) return shelves.words.startingWith("");
      const [forwards, backwards] = await Promise.all([
        shelves.words.startingWith(letters.slice(0, 2).join("")),
        shelves.backwards.startingWith(reversed(letters.slice(-2).join(""))),
      ]);
      const [first, second, third, ...rest] = letters;
      const swapped = [first, third, second, ...rest].join("");
      return [...new Set([...forwards, ...backwards.map(reversed), swapped])].sort(byUnits);
    }

    /** In lunr's own order of expansion, for that decides ties. @param {LunrClause} clause */
    async function expanded(clause) {
      const words = await candidates(clause);
      if (words.length < 2 && !clause.editDistance && !clause.term.includes("*")) return words;
      const builder = new globalThis.lunr.TokenSet.Builder();
      for (const word of words) builder.insert(word);
      builder.finish();
      return builder.root.intersect(globalThis.lunr.TokenSet.fromClause(clause)).toArray();
    }

    /** @param {LunrClause} clause @returns {Promise<TermEntry[]>} */
    async function entries(clause) {
      const found = await Promise.all((await expanded(clause)).map(entry));
      return found.flatMap((each) => each ?? []);
    }

    return {
      meta,
      shelves,
      async query(build) {
        const query = new globalThis.lunr.Query(meta.fields);
        build(query);
        if (!meta.documents) return [];
        return sitegen.score(query, await Promise.all(query.clauses.map(entries)), meta);
      },
    };
  }

  /** By character, as the writer does: what lies beyond the first plane is two units. @param {string} word */
  function reversed(word) {
    return Array.from(word).reverse().join("");
  }

  /** @param {string} a @param {string} b */
  function byUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  sitegen.openIndex = openIndex;
})(globalThis.sitegen);
