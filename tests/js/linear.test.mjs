/** However a long text is written, the form answers a key in a time that grows with its length alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

/** For a body with a pattern that looks again from each place this is not enough by far. */
const PATIENCE_MS = 240_000;

/** What a body starts with, and what it then repeats. */
const SHAPES = [
  ..."[ ] ( < ! ` ~ \\ # * - | = : . { \" ' % 1 a".split(" "),
  " ",
  "\t",
  "\n",
  "\r",
  "[a",
  "[\n",
  "\\[",
  "[]",
  "[](",
  "[a](",
  "[](<",
  "(x)[",
  "![a] (",
  "[a]{",
  "[[a",
  "[a][",
  "# ",
  "- ",
  "-\n",
  "1.",
  ". ",
  "` ``",
  "`a``a",
  "<a",
  "<a:",
  "<!--",
  "{{",
  "%%",
  "www.",
  "a.md#",
  "[a]: b\n",
  "[a]:\n",
  "a|b\n-|-\n",
  "|-",
  "> ",
  "```\n",
  "~~~a\n",
  "\n\t",
]
  .map((piece) => /** @type {[string, string]} */ (["", piece]))
  .concat([
    ["# ", "# "],
    ["## a", " "],
    ["[a](b", " "],
    ["[a](", "a.md#"],
    ["[a", "[b]"],
    ["|a|\n", "-"],
    ["|a|\n|-", " "],
    ["[x]:", " "],
    ["-", " "],
    ["x", "\n"],
    ["(x)[", "aaaa"],
    ["[", "aaaa"],
    ["![", "a.png#"],
    ["`", "a "],
    ["a@", "b."],
    ["[](", "(a)"],
    ["|a|b|\n|-|-|\n", "x\n"],
  ]);

test("no shape of text keeps the form busy for longer than its length", { timeout: PATIENCE_MS + 20_000 }, async () => {
  const left = new Map(SHAPES.map((shape) => [shape.join(" … "), shape]));
  const worker = new Worker(new URL("linear.mjs", import.meta.url), { workerData: SHAPES });
  await new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    worker.on("message", ({ shape, isFound, isKept }) => {
      left.delete(shape.join(" … "));
      if (!isFound || !isKept) {
        reject(
          new Error(`after ${JSON.stringify(shape)}: ${isFound ? "the text is cut" : "the broken link is not found"}`),
        );
      }
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  }).finally(() => worker.terminate());
  assert.deepEqual([...left.values()], [], "not done in time, the first of these to blame");
});
