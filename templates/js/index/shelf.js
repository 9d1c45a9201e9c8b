/** Sorted words cut into shards, each a script of its own that is loaded when it is needed. */

/**
 * @typedef {object} Shard
 * @property {string[]} words
 * @property {string} data of the postings of its words, in the same order; empty on the other shelves; on a card the
 *   names
 *
 * @typedef {object} Shelf sorted words in shards
 * @property {(word: string) => Promise<Shard | null>} holding the shard that holds `word`, if any does
 * @property {(prefix: string) => Promise<Promise<Shard>[]>} stretchOf the shards that may hold words with this
 *   beginning
 * @property {(prefix: string) => Promise<string[]>} startingWith
 *
 * @typedef {object} ShelfCard
 * @property {string} starts of each shard the beginning of its first word, enough to tell it from the word before;
 *   front-coded
 * @property {string} names the names of the shards, one after another and of equal length
 *
 * @typedef {(name: string) => Promise<void>} LoadShard loads the shard of a name
 *
 * @typedef {object} ShelfScript
 * @property {(card: ShelfCard | string, load: LoadShard) => Shelf} openShelf
 * @property {(word: string, words: string[]) => number} lastUpTo the position of the last of some sorted words that
 *   is `word` or comes before it, else 0
 * @property {(name: string, words: string, data: string) => void} shard
 */
(function (sitegen) {
  "use strict";

  /** More than one question needs: to put away what the same question will ask for again is to keep nothing. */
  const MOST_SHARDS = 240;
  const LAST_UNIT = "\uffff";

  /**
   * Shards under way: name → who waits for what it carries. More than one, when a shard was put
   * off the shelf before it came, or two shelves hold the same.
   * @type {Map<string, ((shard: Shard) => void)[]>}
   */
  const awaited = new Map();

  sitegen.shard = function (name, words, data) {
    const shard = { words: sitegen.codec.unfront(words), data };
    for (const take of awaited.get(name) ?? []) take(shard);
    awaited.delete(name);
    sitegen.arrived();
  };

  /** @type {Sitegen["lastUpTo"]} */
  function lastUpTo(word, words) {
    let low = 0;
    let high = words.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (words[middle] <= word) low = middle;
      else high = middle;
    }
    return low;
  }

  /** @param {string} name @param {LoadShard} load @returns {Promise<Shard>} */
  function arrival(name, load) {
    return new Promise((resolve, reject) => {
      awaited.set(name, [...(awaited.get(name) ?? []), resolve]);
      // A script that has run and brought nothing will not bring it later.
      load(name).then(() => reject(new Error(`${name} holds no shard of that name`)), reject);
    });
  }

  /** @type {Sitegen["openShelf"]} */
  function openShelf(card, load) {
    /** The card in the form of a shard, which that of a shelf is that few questions need. */
    const table = sitegen.once(async () =>
      typeof card === "string" ? arrival(card, load) : { words: sitegen.codec.unfront(card.starts), data: card.names },
    );
    /** Position → shard, the one used longest ago first. @type {Map<number, Promise<Shard>>} */
    const shards = new Map();

    /** @param {number} position @param {Shard} among @returns {Promise<Shard>} */
    function shard(position, among) {
      const known = shards.get(position) ?? fetched(position, among);
      shards.delete(position);
      shards.set(position, known);
      for (const [oldest] of shards) {
        if (shards.size <= MOST_SHARDS) break;
        shards.delete(oldest);
      }
      return known;
    }

    /** @param {number} position @param {Shard} among @returns {Promise<Shard>} */
    function fetched(position, { words, data }) {
      const letters = data.length / words.length;
      const coming = arrival(data.slice(position * letters, (position + 1) * letters), load);
      coming.catch(() => {
        if (shards.get(position) === coming) shards.delete(position); // so that the next question tries again
      });
      return coming;
    }

    /** @type {Shelf["stretchOf"]} */
    async function stretchOf(prefix) {
      const among = await table();
      const wanted = [];
      for (let at = sitegen.lastUpTo(prefix, among.words); at < among.words.length; at++) {
        if (wanted.length && among.words[at] > prefix + LAST_UNIT) break;
        wanted.push(shard(at, among));
      }
      return wanted;
    }

    return {
      async holding(word) {
        const among = await table();
        return among.words.length ? shard(sitegen.lastUpTo(word, among.words), among) : null;
      },
      stretchOf,
      async startingWith(prefix) {
        const words = (await Promise.all(await stretchOf(prefix))).flatMap((each) => each.words);
        return words.filter((word) => word.startsWith(prefix));
      },
    };
  }

  sitegen.lastUpTo = lastUpTo;
  sitegen.openShelf = openShelf;
})(globalThis.sitegen);
