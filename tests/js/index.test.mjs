import assert from "node:assert/strict";
import { test } from "node:test";
import { CATALOGUE, clausesOf, index, indexOf, presence, rawLunr, stock, wildcard } from "./library.mjs";

const { LEADING, TRAILING } = wildcard;
const { REQUIRED, PROHIBITED } = presence;

/** Name → clauses of a plain lunr query. `tests/search_index` has many more of them, on the real content. */
const QUERIES = {
  "a term": [["paspoort"]],
  "several terms": [["paspoort"], ["kind"], ["verhuiz"]],
  "a term twice": [["paspoort"], ["paspoort", { boost: 3 }]],
  "a term that is nowhere": [["xyzzyx"]],
  "a beginning": [["pas", { wildcard: TRAILING }]],
  "an end": [["adres", { wildcard: LEADING }]],
  "something inside": [["poort", { wildcard: LEADING | TRAILING }]],
  "a typing error": [["paspoart", { editDistance: 1 }]],
  "two typing errors": [["pespoart", { editDistance: 2 }]],
  "four letters, the middle ones changed places": [["knid", { editDistance: 1 }]],
  "three letters with a typing error": [["avx", { editDistance: 1 }]],
  "one field": [["adres", { fields: ["title", "summary"] }]],
  "what must be there": [["paspoort", { presence: REQUIRED }], ["kind"]],
  "what must be there and is nowhere": [["xyzzyx", { presence: REQUIRED }], ["kind"]],
  "what may not be there": [["paspoort"], ["kind", { presence: PROHIBITED }]],
  "everything but": [["paspoort", { presence: PROHIBITED }]],
  "no terms at all": [],
};

for (const [name, clauses] of Object.entries(QUERIES)) {
  test(`a plain query is answered as by stock lunr: ${name}`, async () => {
    const build = (query) => {
      for (const [term, options] of clauses) query.term(term, { usePipeline: false, ...options });
    };
    const expected = rawLunr.query(build).map(({ ref, score }) => [Number(ref), score]);
    assert.deepEqual(
      (await index.query(clausesOf(build))).map(({ document, score }) => [document, score]),
      expected,
    );
  });
}

/** Every row of the letters, up to so many. @param {string} letters @param {number} most @returns {string[]} */
function rows(letters, most) {
  const shorter = most > 1 ? rows(letters, most - 1) : [""];
  return [...new Set([...shorter, ...shorter.flatMap((row) => [...letters].map((letter) => row + letter))])];
}

test("of many words with one beginning or end, none weighs more, and they come in lunr's order", async () => {
  const words = rows("bf7", 5).filter(Boolean);
  const practices = words.map((body) => ({ body }));
  const [searched, expected] = [indexOf(practices), stock(practices)];
  for (const part of rows("bf7", 4)) {
    for (const term of [`*${part}`, `${part}*`, `*${part}*`, `${part.slice(0, 1)}*${part.slice(1)}`]) {
      const clause = { term, usePipeline: false };
      const build = (query) => query.clause({ ...clause });
      const found = Array.from(await searched.query(clausesOf(build)), ({ document }) => document);
      assert.deepEqual(
        found,
        Array.from(expected.query(build), ({ ref }) => Number(ref)),
        term,
      );
    }
  }
});

/** 260 words of every beginning, so that each shelf has some 33 shards. */
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const MANY = LETTERS.map((first) => ({
  body: LETTERS.slice(0, 10)
    .map((second) => `${first}${second}q${second}${first}`)
    .join(" "),
}));

/** How many shards a question needs. */
async function cost(question) {
  const { find, loaded } = indexOf(MANY);
  await find(question);
  return loaded.length;
}

test("a question loads the few shards that it needs", async () => {
  const all = indexOf(MANY).shards.size;
  assert.ok(all > 90);
  for (const [question, most] of [
    ["aaqaa", 4],
    ["aaq", 4],
    ["aaqab", 8],
    ["uzien", 8],
    ["huizen", 12],
    ["zbqbz aaqaa", 8],
  ]) {
    assert.ok((await cost(question)) <= most, `\`${question}\` loads ${await cost(question)} of ${all}`);
  }
});

test("lunr.js itself comes only for what may be misspelt", async () => {
  for (const [question, isNeeded] of [
    ["paspoort kind", false],
    ["pasp", false],
    ["aanvraag", false],
    ["pasport", true],
  ]) {
    const { find, automata } = indexOf(CATALOGUE);
    await find(question);
    assert.equal(automata.length > 0, isNeeded, question);
  }
});

test("a question asked again loads nothing", async () => {
  const { find, loaded } = indexOf(CATALOGUE);
  await find("pasport kind");
  loaded.length = 0;
  await find("pasport kind");
  assert.deepEqual(loaded, []);
});

test("a question of stop words or nothing loads little or nothing", async () => {
  assert.equal(await cost(""), 0);
  assert.ok((await cost("de")) <= 3);
});
