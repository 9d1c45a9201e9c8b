/** How the stemmers take words apart. They work on `rest` and `ending`, and never look at a page. */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["wordParts"]["split"]} */
  function split(word, endings) {
    const from = word.search(endings);
    return from < 0 ? [word, ""] : [word.slice(0, from), word.slice(from)];
  }

  /** @type {Sitegen["wordParts"]["regionAfter"]} */
  function regionAfter(start, word, vowelAndOther) {
    const found = vowelAndOther.exec(word.slice(start));
    return found ? start + found.index + found[0].length : word.length;
  }

  /** @type {Sitegen["wordParts"]["oneOf"]} */
  const oneOf = (endings) => new RegExp(`(?:${endings.trim().replace(/\s+/g, "|")})$`);

  sitegen.wordParts = { split, regionAfter, oneOf };
})(globalThis.sitegen);
