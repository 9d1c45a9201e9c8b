/**
 * What an editor would remark, which keeps nobody from handing in. Twin of `sitegen/model/checks/quality/prose.py`,
 * `sitegen/document/style.py` and `markdown_mistakes.py`; `tests/shared/form.json` holds the two together.
 */

/**
 * @typedef {object} AdviceScript
 * @property {(kind: string, values: Map<string, Written>, body: string, rules: FormRules, wantsSteps: boolean) =>
 *   Fault[]} advise what is not wrong, and could be better
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const ELSEWHERE =
    /!?\[[^[\]]*\]\s*\((?:[^()]|\([^()]*\))*\)|\([^()]+\)\[[^[\]]+\]|^ {0,3}\[[^[\]\n]+\]:.*$|<[^<>\s]+>/gm;
  const HEADING = /^ {0,3}(#{1,6})[ \t]+\S/;
  const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
  const STEP = /^[ \t]*(?:[-*+>][ \t]+)*\d{1,9}[.)](?:[ \t]|$)/;

  /** @param {string} code @param {string} field @param {Record<string, string>} facts @returns {Fault} */
  const found = (code, field, facts = {}) => ({ code, field, facts });

  /** @param {string[]} lines @returns {Fault[]} */
  function jumps(lines) {
    let level = 0;
    return lines.flatMap((line, number) => {
      if (UNDERLINE.test(line) && lines[number - 1]?.trim()) level = line.includes("=") ? 1 : 2;
      const depth = HEADING.exec(line)?.[1].length || 0;
      const wanted = Math.max(2, level + 1);
      level = depth || level;
      return depth > wanted ? [found("heading-jump", "body", { near: "#".repeat(wanted) })] : [];
    });
  }

  /** @param {string} body @param {FormRules} rules @returns {Fault[]} */
  function links(body, rules) {
    const vague = new Set(rules.remarks.vague);
    const texts = form
      .links(body)
      .filter(({ isImage }) => !isImage)
      .map(({ text }) => text);
    const markup = new RegExp(rules.remarks.markup, "giu");
    const { all, left } = form.almostLinks(body, rules);
    const addresses =
      left.replace(ELSEWHERE, " ").replace(markup, " ").match(new RegExp(rules.remarks.address, "gu")) || [];
    return [
      ...texts
        .filter((text) => vague.has(form.strip(text, " .!").toLowerCase()))
        .map((value) => found("vague-link", "body", { value })),
      ...all.map(({ value, near }) => found("almost-link", "body", { value: value.replaceAll("\n", " "), near })),
      ...addresses.map((value) =>
        found("bare-address", "body", { value, near: `<${value.startsWith("http") ? "" : "https://"}${value}>` }),
      ),
    ];
  }

  /** @type {FormTools["advise"]} */
  form.advise = function (kind, values, body, rules, wantsSteps) {
    const text = form.withoutCode(body);
    const lines = text.split("\n");
    const summary = kind !== "contact" ? String(values.get("summary") || "") : "";
    return [
      ...(form.pattern(rules.remarks.sentence, "u").test(summary) ? [found("summary-sentences", "summary")] : []),
      ...(kind === "practice" && wantsSteps && !form.isBlank(body) && !lines.some((line) => STEP.test(line))
        ? [found("no-steps", "body")]
        : []),
      ...jumps(lines),
      ...form.almost(body, rules),
      ...links(text, rules),
      ...form.markupInFields(values, rules),
    ];
  };
})(globalThis.sitegen);
