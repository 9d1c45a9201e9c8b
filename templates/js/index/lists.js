/**
 * The lists by the editors that a question is about, or what is asked for. They stand beside the practices that are found, and count
 * nowhere: no facet knows them.
 */

/**
 * @typedef {[title: string, href: string, named: string, told: string]} ListRow with the stems of its title and
 *   summary, and those that the rest of it adds
 *
 * @typedef {object} FoundList
 * @property {string} title
 * @property {string} href from the root
 *
 * @typedef {object} ListsScript
 * @property {(rows: ListRow[], stem: (word: string) => string) => (words: string[]) => FoundList[]} openLists all words
 *   of a question are in what is found; those that have them in their title or summary come first
 */
(function (sitegen) {
  "use strict";

  const MOST = 2;
  /** So much of a word says which one it is: `verkiezing` and `verkiezingsdag`. */
  const BEGINNING_FROM = 4;

  /** @param {string[]} stems @param {string[]} asked */
  function haveAll(stems, asked) {
    return asked.every((start) =>
      stems.some((stem) => stem === start || (start.length >= BEGINNING_FROM && stem.startsWith(start))),
    );
  }

  /** @type {Sitegen["openLists"]} */
  function openLists(rows, stem) {
    const lists = rows.map(([title, href, named, told]) => {
      const stems = named.split(" ");
      return { title, href, stems, all: [...stems, ...told.split(" ")] };
    });
    return (words) => {
      if (!words.length) return [];
      const asked = words.map(stem);
      const foremost = lists.filter(({ stems }) => haveAll(stems, asked));
      const others = lists.filter((each) => !foremost.includes(each) && haveAll(each.all, asked));
      return [...foremost, ...others].slice(0, MOST).map(({ title, href }) => ({ title, href }));
    };
  }

  sitegen.openLists = openLists;
})(globalThis.sitegen);
