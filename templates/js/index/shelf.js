/** Sorted words cut into shards, each a script of its own that is loaded when it is needed. */
(function (sitegen) {
  "use strict";

  const MOST_SHARDS = 60;
  const LAST_UNIT = "\uffff";

  /** Shards under way: name → what to do with what it carries. @type {Map<string, (shard: Shard) => void>} */
  const awaited = new Map();

  sitegen.shard = function (name, words, data) {
    awaited.get(name)?.({ words: sitegen.codec.unfront(words), data });
    awaited.delete(name);
  };

  /** @type {Sitegen["openShelf"]} */
  function openShelf({ firsts, names }, load) {
    const first = sitegen.codec.unfront(firsts);
    const files = names ? names.split(" ") : [];
    /** Position → shard, the one used longest ago first. @type {Map<number, Promise<Shard>>} */
    const shards = new Map();

    /** @param {number} position @returns {Promise<Shard>} */
    function shard(position) {
      const known = shards.get(position) ?? fetched(position);
      shards.delete(position);
      shards.set(position, known);
      for (const [oldest] of shards) {
        if (shards.size <= MOST_SHARDS) break;
        shards.delete(oldest);
      }
      return known;
    }

    /** @param {number} position @returns {Promise<Shard>} */
    function fetched(position) {
      const name = files[position];
      return new Promise((resolve, reject) => {
        awaited.set(name, resolve);
        load(name).catch((error) => {
          awaited.delete(name);
          shards.delete(position);
          reject(error);
        });
      });
    }

    /** The last shard that starts at or before `word`. @param {string} word */
    function positionOf(word) {
      let low = 0;
      let high = first.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (first[middle] <= word) low = middle;
        else high = middle;
      }
      return low;
    }

    return {
      async holding(word) {
        return files.length ? shard(positionOf(word)) : null;
      },
      async startingWith(prefix) {
        const wanted = [];
        for (let at = positionOf(prefix); at < files.length; at++) {
          if (wanted.length && first[at] > prefix + LAST_UNIT) break;
          wanted.push(shard(at));
        }
        const words = (await Promise.all(wanted)).flatMap((each) => each.words);
        return words.filter((word) => word.startsWith(prefix));
      },
    };
  }

  sitegen.openShelf = openShelf;
})(globalThis.sitegen);
