/** Words about numbers, in languages with other plural forms than English. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const SCRIPTS = ["js/namespace.js", "js/counting.js"];

/** @param {string} lang of the page */
const speaking = (lang) => load({ document: { documentElement: { lang } }, Intl }, SCRIPTS).sitegen;

/** @param {Record<string, string>} forms */
const element = (forms) => ({
  getAttribute: (/** @type {string} */ name) => forms[name.replace("data-n-", "")] ?? null,
});

const POLISH = { one: "{n} praktyka", few: "{n} praktyki", many: "{n} praktyk", other: "{n} praktyki" };
const DUTCH = { one: "{n} praktijk met {text}", other: "{n} praktijken met {text}" };

test("each number takes the plural form of its language", () => {
  const { counted } = speaking("pl");
  const said = [1, 3, 5, 22, 25].map((n) => counted(element(POLISH), n));
  assert.deepEqual(said, ["1 praktyka", "3 praktyki", "5 praktyk", "22 praktyki", "25 praktyk"]);
});

test("a form that the page lacks is the general one", () => {
  assert.equal(speaking("pl").counted(element(DUTCH), 3, { text: "x" }), "3 praktijken met x");
});

test("a large number has the separators of the language, country included", () => {
  assert.equal(speaking("nl").counted(element(DUTCH), 12345, { text: "x" }), "12.345 praktijken met x");
  assert.equal(speaking("en-GB").number(12345), "12,345");
});

test("what a reader typed is no place for a fact", () => {
  assert.equal(speaking("nl").counted(element(DUTCH), 2, { text: "{n} {text}" }), "2 praktijken met {n} {text}");
});
