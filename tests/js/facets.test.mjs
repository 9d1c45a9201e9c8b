import assert from "node:assert/strict";
import { test } from "node:test";
import { load, shared, vocabulary as facets } from "./load.mjs";

const { facets: logic } = load().sitegen;
const { cases, practices } = shared("facets");

const numbers = (counts) =>
  Object.fromEntries([...counts].map(([key, values]) => [key, Object.fromEntries(values)]));

for (const { picked, matching, counts } of cases) {
  const state = new Map(Object.entries(picked));

  test(`${JSON.stringify(picked)} leaves the same practices as in Python`, () => {
    const left = practices.flatMap((practice, ref) => logic.matches(facets, practice, state) ? [ref] : []);
    assert.deepEqual(left, matching);
  });

  test(`${JSON.stringify(picked)} gives each value the same number as in Python`, () => {
    assert.deepEqual(numbers(logic.count(facets, practices, state)), counts);
  });

  test(`from ${JSON.stringify(picked)}, a click on a value gives what its number promises`, () => {
    for (const facet of facets) {
      for (const [slug] of facet.values) {
        assert.equal(counts[facet.key][slug], afterClick(facet, slug, state), `${facet.key}=${slug}`);
      }
    }
  });
}

/** How many practices with `slug` are left once it is picked: in an `any` facet, by itself. */
function afterClick(facet, slug, state) {
  const picked = new Map(state);
  const others = facet.mode === "all" ? state.get(facet.key) || [] : [];
  picked.set(facet.key, [...others, slug]);
  return practices.filter((practice) => logic.matches(facets, practice, picked)).length;
}

test("a practice that lacks a facet altogether matches as one without values", () => {
  assert.ok(logic.matches(facets, {}, new Map()));
  assert.ok(!logic.matches(facets, {}, new Map([["thema", ["a"]]])));
});

test("without practices every number is 0", () => {
  const counts = numbers(logic.count(facets, [], new Map()));
  assert.deepEqual(counts.thema, { a: 0, b: 0, constructor: 0 });
});
