/** What browsers of the floor (docs/browsers.md) lack is refused in scripts and style sheets; data that has it does no harm. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import stylelint from "stylelint";
import { FORM, load } from "./load.mjs";

const cwd = fileURLToPath(new URL("../../", import.meta.url));
const eslint = new ESLint({ cwd });

for (const statement of ["x = /(?<=a)b/;", "x = new EyeDropper();", "x = class { static {} };", "x = /[a--b]/v;"]) {
  test(`a script may not say ${statement}`, async () => {
    const code = `(function (x) {\n  "use strict";\n  ${statement}\n  return x;\n})();\n`;
    const [{ messages }] = await eslint.lintText(code, { filePath: "templates/js/planted.js" });
    assert.equal(messages.length, 1, JSON.stringify(messages));
  });
}

for (const [rule, count] of [
  ["a:has(b) { color: red; }", 1],
  ["a { b { color: red; } }", 1],
  ["a { color: color-mix(in srgb, red, blue); }", 1],
  ["@container (width > 1px) { a { color: red; } }", 1],
  ["@media (scripting: enabled) { a { color: red; } }", 1],
  ["@layer b { a:is(b, c) { block-size: 100dvh; color: light-dark(red, blue); text-wrap: balance; } }", 0],
]) {
  test(`a style sheet ${count ? "may not" : "may"} say ${rule}`, async () => {
    const { results } = await stylelint.lint({ code: rule, cwd, codeFilename: `${cwd}templates/css/planted.css` });
    assert.equal(results[0].warnings.length, count, JSON.stringify(results[0].warnings));
  });
}

/** As before Safari 16.4. */
class OldRegExp extends RegExp {
  constructor(pattern, flags) {
    if (/\(\?<[=!]/.test(`${pattern.source ?? pattern}`)) throw new SyntaxError("invalid group specifier name");
    super(pattern, flags);
  }
}

test("where no pattern looks behind, the form leaves out what it would find by one, and no more", () => {
  const page = { document: { querySelector: () => null }, RegExp: OldRegExp };
  const { form } = load(page, ["js/namespace.js", ...FORM]).sitegen;
  const rules = {
    notes: [
      ["(?<!a)%%", "%%", true],
      ["\\{--", "--}", true],
    ],
  };
  assert.deepEqual([...form.notes("Zo %%niet%% of {--wel--}.", rules)], ["{--wel--}"]);
});
