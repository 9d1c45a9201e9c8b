import assert from "node:assert/strict";
import { test } from "node:test";
import { withColumns } from "./columns-writer.mjs";
import { load, plain, shared, vocabulary as facets } from "./load.mjs";

const { cases, practices, facets: written } = shared("facets");
const compile = (having) => load().sitegen.facets.compile(withColumns(facets, written, having), having.length);
const index = compile(practices);
const query = (state) => index.query(state, null);

const numbers = (counts) => Object.fromEntries([...counts].map(([key, values]) => [key, Object.fromEntries(values)]));

for (const { picked, matching, counts } of cases) {
  const state = new Map(Object.entries(picked));

  test(`${JSON.stringify(picked)} leaves the same practices as in Python`, () => {
    const left = plain(query(state).refs);
    assert.deepEqual(left, matching);
  });

  test(`${JSON.stringify(picked)} gives each value the same number as in Python`, () => {
    assert.deepEqual(numbers(query(state).counts), counts);
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
  return query(picked).refs.length;
}

test("a practice that lacks a facet altogether matches as one without values", () => {
  const one = compile([{}]);
  assert.equal(one.query(new Map(), null).refs.length, 1);
  assert.equal(one.query(new Map([["thema", ["a"]]]), null).refs.length, 0);
});

test("without practices every number is 0", () => {
  const none = compile([]);
  assert.ok(
    [...none.query(new Map(), null).counts.values()].every((values) => [...values.values()].every((n) => n === 0)),
  );
});

test("only the hits of a search count", () => {
  const { refs, counts } = index.query(new Map(), new Set([0]));
  assert.deepEqual(plain(refs), [0]);
  assert.equal(counts.get("thema").get("a"), 1);
});
