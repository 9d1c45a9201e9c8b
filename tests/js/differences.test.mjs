/** What practices have in common, side by side, and what not. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIC, load, plain } from "./load.mjs";

const { differences } = load({}, [...LOGIC, "js/list/differences.js"]).sitegen;

/** What is said of one fact: how it compares, and for each side its texts, `*` before what it has alone. */
function compared(...sides) {
  const rows = plain(differences(sides.map((texts) => [["Kanaal", texts]])));
  return rows.map(({ how, cells }) => [
    how,
    ...cells.map((texts) => texts.map(({ text, isAlone }) => (isAlone ? `*${text}` : text)).join(" ")),
  ]);
}

test("the same is the same in whatever order", () => {
  assert.deepEqual(compared(["a", "b"], ["b", "a"]), [["same", "a b", "b a"]]);
});

test("what one has alone is told from what some have", () => {
  assert.deepEqual(compared(["a", "b"], ["a", "c"], ["a", "b"]), [["differs", "a b", "a *c", "a b"]]);
  assert.deepEqual(compared(["a"], ["b"], ["b"]), [["differs", "*a", "b", "b"]]);
});

test("where no two have anything in common nothing stands out", () => {
  assert.deepEqual(compared(["a"], ["b", "c"]), [["different", "a", "b c"]]);
});

test("what is not filled in differs from what is, and what nobody filled in is no row", () => {
  assert.deepEqual(compared(["a"], []), [["differs", "*a", ""]]);
  assert.deepEqual(compared([], ["a"], ["a"]), [["differs", "", "a", "a"]]);
  assert.deepEqual(compared([], []), []);
});

test("rows come in the order of the facts", () => {
  const facts = [
    ["Invoertijd", ["1 week"]],
    ["Leestijd", []],
    ["Kanaal", ["balie"]],
  ];
  const rows = plain(differences([facts, facts]));
  assert.deepEqual(
    rows.map(({ label }) => label),
    ["Invoertijd", "Kanaal"],
  );
});
