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
  /** As in `lunr.Query.presence`. */
  const OPTIONAL = 1;

  /** @type {Sitegen["openIndex"]} */
  function openIndex(payload, load, loadLunr) {
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

    /** @param {string} term @param {Shard | null} shard */
    function entryIn(term, shard) {
      if (!shard) return undefined;
      const postings = read.get(shard) ?? sitegen.readPostings(shard, meta);
      read.set(shard, postings);
      return sitegen.findTerm(term, postings, meta);
    }

    /** @param {string[]} terms */
    async function entriesOf(terms) {
      const shards = await Promise.all(terms.map(shelves.postings.holding));
      return terms.flatMap((term, n) => entryIn(term, shards[n]) ?? []);
    }

    /** The postings themselves say what begins so, and they are needed anyway. @param {string} beginning */
    async function entriesFrom(beginning) {
      const shards = await shelves.postings.stretchOf(beginning);
      const entries = shards.flatMap((shard) =>
        shard.words.flatMap((word) => (word.startsWith(beginning) && entryIn(word, shard)) || []));
      return entries.sort((a, b) => byWalk(a.letters, b.letters));
    }

    /** What a term with stars in it stands for. @param {string} pattern */
    async function fitting(pattern) {
      const [start, ...others] = pattern.split("*");
      const end = others[others.length - 1];
      const words = start
        ? await shelves.words.startingWith(start)
        : (await shelves.backwards.startingWith(reversed(end))).map(reversed);
      const form = new RegExp(`^${pattern.split("*").map(literally).join(".*")}$`, "s");
      return words.filter((word) => form.test(word)).sort(byWalk);
    }

    /** A few too many do no harm, lunr's automaton sifts them. @param {string} term @param {number} distance */
    async function similar(term, distance) {
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

    /** @param {LunrClause} clause */
    async function misspelt(clause) {
      const [words, { TokenSet }] = await Promise.all([similar(clause.term, clause.editDistance || 0), loadLunr()]);
      const builder = new TokenSet.Builder();
      for (const word of words) builder.insert(word);
      builder.finish();
      return builder.root.intersect(TokenSet.fromClause(clause)).toArray();
    }

    /** Every term that a clause means, in lunr's own order, for that decides ties. @param {LunrClause} clause */
    async function entries(clause) {
      const { term, editDistance } = clause;
      if (editDistance) return entriesOf(await misspelt(clause));
      const star = term.indexOf("*");
      if (star < 0) return entriesOf([term]);
      if (star > 0 && star === term.length - 1) return entriesFrom(term.slice(0, star));
      return entriesOf(await fitting(term));
    }

    return {
      meta,
      shelves,
      async query(asked) {
        const clauses = asked.map((clause) => ({ fields: meta.fields, boost: 1, presence: OPTIONAL, ...clause }));
        if (!meta.documents) return [];
        return sitegen.score(clauses, await Promise.all(clauses.map(entries)), meta);
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

  /** The order in which lunr's automaton gives words: depth first, last letter first. @param {string} a @param {string} b */
  function byWalk(a, b) {
    if (b.startsWith(a)) return -1;
    return a.startsWith(b) || a < b ? 1 : -1;
  }

  /** As a part of a pattern. @param {string} text */
  function literally(text) {
    return text.replace(/[\\^$.|?+()[\]{}]/g, "\\$&");
  }

  sitegen.openIndex = openIndex;
})(globalThis.sitegen);
