import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.mjs";

const { order } = load().sitegen;

/** The titles as a reader sees them, from data in the order of `titles`. */
function sorted(titles, sort, scores) {
  const practices = titles.map((title) => ({ slug: "", title, date: "", facets: {} }));
  const hits = scores ? { scores: new Map(scores.map((score, ref) => [ref, score])), isLoose: false } : null;
  const refs = titles.map((_, ref) => ref).reverse();
  return plain(order(refs, practices, sort, hits)).map((ref) => titles[ref]);
}

test("the best match comes first", () => {
  assert.deepEqual(sorted(["a", "b", "c"], "relevance", [1, 3, 2]), ["b", "c", "a"]);
});

test("matches as good as each other stand newest first", () => {
  assert.deepEqual(sorted(["new", "older", "best", "oldest"], "relevance", [1, 1, 2, 1]), ["best", "new", "older", "oldest"]);
});

test("without a question, best match means newest first", () => {
  assert.deepEqual(sorted(["new", "old"], "relevance"), ["new", "old"]);
});

test("newest first takes no notice of how well a practice matches", () => {
  assert.deepEqual(sorted(["new", "old"], "newest", [1, 9]), ["new", "old"]);
});

const BY_TITLE = {
  "capitals make no difference to the alphabet": ["aap", "Balie", "code", "Dienst"],
  "accents come after no accent, and before the next letter": ["Een", "Eén", "Eend", "Effect"],
  "a leading apostrophe is passed over": ["Rijbewijs", "'s-Gravenkapelle", "Salaris", "’t Loket", "Tijd"],
  "quotes and brackets are passed over": ["„Aan huis”", "(Bijna) klaar", "Code"],
  "titles go word by word, as on the page with all titles": ["Op tijd", "Op zoek", "Opa", "Opvang"],
  "a hyphen parts words as a space does": ["E-mail", "E-zine", "Eend"],
  "numbers go by their value": ["2 tips", "10 tips", "Tip 2", "Tip 10"],
  "a composed and a decomposed accent have the same place": ["Caf\u00e9 1", "Cafe\u0301 2", "Caf\u00e9 3"],
};

for (const [name, titles] of Object.entries(BY_TITLE)) {
  test(`by title, ${name}`, () => {
    assert.deepEqual(sorted(titles, "title"), titles);
    assert.deepEqual(sorted([...titles].reverse(), "title"), titles);
  });
}

test("equal titles stand newest first", () => {
  const titles = ["Balie!", "Aap", "Balie", "Balie?"];
  assert.deepEqual(sorted(titles, "title"), ["Aap", "Balie!", "Balie", "Balie?"]);
});

test("what most organisations took over comes first, then newest first", () => {
  const practices = [1, 3, 0, 3].map((adopters) => ({ title: "", adopters, hours: null }));
  assert.deepEqual(plain(order([3, 2, 1, 0], practices, "adopted", null)), [1, 3, 0, 2]);
});

test("what takes least to set up comes first, and what does not say so last", () => {
  const practices = [null, 40, 0, null, 8].map((hours) => ({ title: "", adopters: 0, hours }));
  assert.deepEqual(plain(order([4, 3, 2, 1, 0], practices, "effort", null)), [2, 4, 1, 0, 3]);
});

test("ordering leaves the list it was given as it was", () => {
  const refs = [2, 0, 1];
  order(refs, [], "newest", null);
  assert.deepEqual(refs, [2, 0, 1]);
});

const PRACTICES = [
  { title: "a", adopters: 1, hours: 40 },
  { title: "b", adopters: 3, hours: null },
  { title: "c", adopters: 1, hours: 8 },
  { title: "d", adopters: 0, hours: 8 },
];
const titlesBy = (sort) => order([0, 1, 2, 3], PRACTICES, sort, null).map((ref) => PRACTICES[ref].title);

test("most adopted comes first, and as often adopted stands newest first", () => {
  assert.deepEqual([...titlesBy("adopted")], ["b", "a", "c", "d"]);
});

test("least effort comes first, unknown effort last", () => {
  assert.deepEqual([...titlesBy("effort")], ["c", "d", "a", "b"]);
});
