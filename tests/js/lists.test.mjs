/** Which lists by the editors a question is about. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.mjs";

const { sitegen } = load();
const ROWS = [
  ["Startpakket", "lists/start.html", "startpakket nieuw", "balie verkiezing"],
  ["Verkiezingsdag", "lists/dag.html", "verkiezingsdag", "telling balie"],
  ["Korter wachten", "lists/korter.html", "kort wacht balie", "dag"],
];
const find = sitegen.openLists(ROWS, (word) => word.replace(/en$/, ""));
const titles = (...words) => plain(find(words)).map(({ title }) => title);

test("a list is found by its title before others by their text, and two at most", () => {
  assert.deepEqual(titles("verkiezingen"), ["Verkiezingsdag", "Startpakket"]);
  assert.deepEqual(titles("balie"), ["Korter wachten", "Startpakket"]);
  assert.deepEqual(plain(find(["telling"])), [{ title: "Verkiezingsdag", href: "lists/dag.html" }]);
});

test("a list has every word of the question", () => {
  assert.deepEqual(titles("nieuw", "balie"), ["Startpakket"]);
  assert.deepEqual(titles("nieuw", "paspoort"), []);
  assert.deepEqual(titles(), []);
});

test("the beginning of a word says which it is when it is long enough", () => {
  assert.deepEqual(titles("star"), ["Startpakket"]);
  assert.deepEqual(titles("tel"), []);
  assert.deepEqual(titles("dag"), ["Korter wachten"]);
});

test("a catalogue without lists finds none", () => {
  assert.deepEqual(plain(sitegen.openLists([], (word) => word)(["balie"])), []);
});
