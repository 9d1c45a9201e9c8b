import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.mjs";
import { numbers } from "./shards-writer.mjs";

const { order } = load().sitegen;

/** Columns as a catalogue of five practices has them. */
const ORDERS = {
  total: 5,
  columns: { title: numbers([3, 0, 2, 0, 1]), adopted: numbers([1, 0, 2, 0, 2]), effort: numbers([40, 2, 0, 40, 1]) },
};
const sorted = (refs, sort, scores = null) =>
  plain(
    order(refs, sort, scores && { scores: new Map(scores.map((score, ref) => [ref, score])), isLoose: false }, ORDERS),
  );

test("the best match comes first", () => {
  assert.deepEqual(sorted([0, 1, 2], "relevance", [1, 3, 2]), [1, 2, 0]);
});

test("matches as good as each other stand newest first", () => {
  assert.deepEqual(sorted([0, 1, 2, 3], "relevance", [1, 1, 2, 1]), [2, 0, 1, 3]);
});

test("without a question, best match means newest first", () => {
  assert.deepEqual(sorted([0, 1], "relevance"), [0, 1]);
});

test("newest first takes no notice of how well a practice matches", () => {
  assert.deepEqual(sorted([0, 1], "newest", [1, 9]), [0, 1]);
});

for (const [sort, expected] of Object.entries({
  title: [1, 3, 4, 2, 0],
  adopted: [1, 3, 0, 2, 4],
  effort: [2, 4, 1, 0, 3],
})) {
  test(`by ${sort} it keeps to the numbers, and what is equal stands newest first`, () => {
    assert.deepEqual(sorted([0, 1, 2, 3, 4], sort), expected);
  });

  test(`by ${sort} only what was asked for is there`, () => {
    assert.deepEqual(
      sorted([0, 3], sort),
      expected.filter((ref) => ref === 0 || ref === 3),
    );
    assert.deepEqual(sorted([], sort), []);
  });
}

test("without the numbers of an order, it is newest first", () => {
  assert.deepEqual(plain(order([0, 1, 2], "title", null, null)), [0, 1, 2]);
});

test("ordering leaves the list it was given as it was", () => {
  const refs = [0, 1, 2];
  sorted(refs, "title");
  sorted(refs, "relevance", [1, 2, 3]);
  assert.deepEqual(refs, [0, 1, 2]);
});
