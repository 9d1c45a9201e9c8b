/**
 * Notes to colleagues that readers would see. Twin of `sitegen/document/notes.py`, whose patterns come
 * with the rules; `tests/shared/form.json` holds the two together.
 */

/**
 * @typedef {object} NotesScript
 * @property {(body: string, rules: FormRules) => string[]} notes the notes to colleagues in a body, and in a field
 * @property {(text: string, rules: FormRules) => string[]} notesInWords
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;
  const INDENTED = /^(?: {4}|\t)/;
  const COMMENT_LINE = /\n[ \t>]*<!--/;
  const ESCAPED = /\\[!-/:-@[-`{-~]/g;
  const MARGIN = /^[ \t>\-*+.)\d]+/;
  const SIGNS = ["<!", "<?", "<%", "%%", "{", "]:", "#+"];
  const LONGEST = 60;

  /** With a mark for each character but line ends. @param {string} text */
  const masked = (text) => text.replace(/[^\n]/g, "\0");

  /** @param {string} text @param {number} at */
  function isEscaped(text, at) {
    let first = at;
    while (first && text[first - 1] === "\\") first -= 1;
    return (at - first) % 2 === 1;
  }

  /** A line or paragraph without its code. @param {string} text @param {(plain: string) => string} change of what is no code */
  function withoutSpans(text, change) {
    const runs = [...text.matchAll(/`+/g)].map((run) => [run.index, run.index + run[0].length]);
    /** @type {Map<number, number[]>} */
    const ends = new Map();
    for (const [start, end] of [...runs].reverse()) {
      const same = ends.get(end - start);
      if (same) same.push(start);
      else ends.set(end - start, [start]);
    }
    const parts = [];
    let done = 0;
    for (const [start, end] of runs) {
      if (start < done) continue;
      const opening = start + Number(isEscaped(text, start));
      const closers = ends.get(end - opening) || [];
      while (closers.length && closers[closers.length - 1] < end) closers.pop();
      const closer = closers[closers.length - 1];
      if (opening === end || closer === undefined || COMMENT_LINE.test(text.slice(end, closer))) continue;
      const last = closer + end - opening;
      parts.push(change(text.slice(done, opening)), masked(text.slice(opening, last)));
      done = last;
    }
    return [...parts, change(text.slice(done))].join("");
  }

  /** A body without blocks and spans of code, and signs behind a backslash. @param {string} body */
  function withoutCode(body) {
    const blocks = [[""]];
    let [fence, isFree] = ["", true];
    for (const line of body.split("\n")) {
      const [, marks = ""] = FENCE.exec(line) || [];
      const isIndented = isFree && INDENTED.test(line);
      if (fence || isIndented) blocks.push([masked(line)]);
      else if (marks || !line.trim()) blocks.push([line], [""]);
      else blocks[blocks.length - 1].push(line);
      isFree = isIndented || !line.trim();
      if (!fence) fence = marks;
      else if (marks.startsWith(fence)) fence = "";
    }
    const plain = (/** @type {string} */ text) => text.replace(ESCAPED, "\0\0");
    return blocks.map((lines) => withoutSpans(lines.join("\n"), plain)).join("\n");
  }

  /** @param {string} note */
  function shortened(note) {
    const line = note.trim().split(/\s+/).join(" ");
    const letters = [...line];
    return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("").trimEnd()}…` : line;
  }

  /** @param {string} text @param {number} at */
  function endOfLine(text, at) {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
  }

  /** @param {string} text @param {FormRules} rules @returns {string[]} */
  function notesIn(text, rules) {
    if (!SIGNS.some((sign) => text.includes(sign))) return [];
    const opener = new RegExp(
      rules.notes.map(([pattern]) => `(${form.pattern(pattern, "gmu").source})`).join("|"),
      "gmu",
    );
    const unclosed = new Set();
    const notes = [];
    for (let found = opener.exec(text); found; found = opener.exec(text)) {
      const which = found.slice(1).findIndex((group) => group !== undefined);
      const [, closer, isPair] = rules.notes[which];
      const at = opener.lastIndex;
      const end = unclosed.has(which) ? -1 : text.indexOf(closer, at);
      if (end < 0) unclosed.add(which);
      if (end < 0 && isPair) continue;
      const last = end < 0 || closer === "\n" ? endOfLine(text, at) : end + closer.length;
      opener.lastIndex = closer ? last : at;
      notes.push(shortened(text.slice(found.index, opener.lastIndex).replace(MARGIN, "")));
    }
    return notes;
  }

  /** @type {FormTools["notes"]} */
  form.notes = (body, rules) => notesIn(withoutCode(body), rules);

  /** @type {FormTools["notesInWords"]} */
  form.notesInWords = (text, rules) => notesIn(withoutSpans(text, String), rules);
})(globalThis.sitegen);
