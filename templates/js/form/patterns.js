/** What patterns cannot say in every browser of the floor (docs/browsers.md): before Safari 16.4 none looks behind. */

/**
 * @typedef {object} PatternsScript
 * @property {(source: string, flags: string) => RegExp} pattern of the data of the form; one that this browser does not
 *   know finds nothing: `sitegen check` reports then what the form did not
 * @property {(pattern: RegExp, text: string, isEscaped: (text: string, at: number) => boolean) => RegExpMatchArray[]}
 *   unescaped what a pattern with `g` finds, but for what the sign before it takes away
 * @property {(line: string) => string[]} cells what stands between the bars of a row; `\|` is no bar
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const NOTHING = "(?!)";

  /** @type {FormTools["pattern"]} */
  form.pattern = function (source, flags) {
    try {
      return new RegExp(source, flags);
    } catch {
      return new RegExp(NOTHING, flags);
    }
  };

  /** @type {FormTools["unescaped"]} */
  form.unescaped = function (pattern, text, isEscaped) {
    const search = new RegExp(pattern);
    const all = [];
    for (let found = search.exec(text); found; found = search.exec(text)) {
      if (isEscaped(text, found.index)) search.lastIndex = found.index + 1;
      else all.push(found);
    }
    return all;
  };

  /** @type {FormTools["cells"]} */
  form.cells = function (line) {
    /** @type {string[]} */
    const all = [];
    let isGoingOn = false;
    for (const part of line.split("|")) {
      if (isGoingOn) all.push(`${all.pop()}|${part}`);
      else all.push(part);
      isGoingOn = part.endsWith("\\");
    }
    return all;
  };
})(globalThis.sitegen);
