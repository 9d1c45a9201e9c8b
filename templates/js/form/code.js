/** Code in a body, which is no text: blocks between fences, and spans. In one pass, however it is written. */

/**
 * @typedef {object} CodeScript
 * @property {(body: string) => { infos: string[], rest: string }} fences what stands behind the opening of each block
 *   of code, and the body without these blocks
 * @property {(text: string, change: (code: string) => string) => string} mapCode with each span of code, and each
 *   sign behind a backslash, changed
 * @property {(body: string) => string} withoutCode
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})(.*)$/;
  const CLOSER = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
  const SIGN = /\\[^\w\s]|`+/g;

  /** @param {string} line @param {string} fence */
  function closes(line, fence) {
    const marks = CLOSER.exec(line)?.[1] || "";
    return marks[0] === fence[0] && marks.length >= fence.length;
  }

  /** @type {FormTools["fences"]} */
  form.fences = function (body) {
    let fence = "";
    /** @type {string[]} */
    const infos = [];
    const lines = body.split("\n").map((line) => {
      const [, marks = "", info = ""] = (!fence && FENCE.exec(line)) || [];
      const isCode = Boolean(fence || marks);
      if (marks) infos.push(info.trim());
      if (fence && closes(line, fence)) fence = "";
      else fence = fence || marks;
      return isCode ? "" : line;
    });
    return { infos, rest: lines.join("\n") };
  };

  /** Run of backticks → the next one as long. @param {string} text */
  function partners(text) {
    /** @type {Map<number, number>} */
    const latest = new Map();
    /** @type {Map<number, number>} */
    const next = new Map();
    for (const {
      index,
      0: { length },
    } of [...text.matchAll(/`+/g)].reverse()) {
      const end = latest.get(length);
      if (end !== undefined) next.set(index, end);
      latest.set(length, index + length);
    }
    return next;
  }

  /** @type {FormTools["mapCode"]} */
  form.mapCode = function (text, change) {
    if (!/[`\\]/.test(text)) return text;
    const next = partners(text);
    const parts = [];
    let done = 0;
    for (const { index, 0: sign } of text.matchAll(SIGN)) {
      const end = sign[0] === "\\" ? index + sign.length : next.get(index);
      if (index < done || end === undefined) continue;
      parts.push(text.slice(done, index), change(text.slice(index, end)));
      done = end;
    }
    return [...parts, text.slice(done)].join("");
  };

  /** A span ends with its block; a sign behind a backslash stays. @type {FormTools["withoutCode"]} */
  form.withoutCode = (body) =>
    form
      .fences(body)
      .rest.split(/(\n[ \t]*\n)/)
      .map((block) => form.mapCode(block, (code) => (code[0] === "`" ? "" : code)))
      .join("");
})(globalThis.sitegen);
