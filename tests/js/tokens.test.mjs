import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, shared } from "./load.mjs";
import { STOP_WORDS } from "./library.mjs";

const { tokens } = load().sitegen;
const stem = tokens.stemmer("nl");
const stop = new Set(STOP_WORDS);

for (const { text, words, terms } of shared("tokens").cases) {
  test(`\`${text}\` has the words and terms that the index has of it`, () => {
    const found = plain(tokens.words(text));
    assert.deepEqual(found, words);
    assert.deepEqual(found.filter((word) => !stop.has(word)).map(stem), terms);
  });
}

test("a composed and a decomposed é are the same word", () => {
  assert.deepEqual(plain(tokens.words("caf\u00e9")), plain(tokens.words("cafe\u0301")));
});

test("words of a language without a stemmer stay as they are", () => {
  assert.equal(tokens.stemmer("en")("paspoorten"), "paspoorten");
  assert.equal(tokens.stemmer("constructor")("paspoorten"), "paspoorten");
});

test("a word has the same stem the second time", () => {
  for (const word of ["paspoorten", "constructor", "proto"]) assert.equal(stem(word), stem(word));
});

test("spans cover the words as they stand in the text, marks included", () => {
  const text = "Café, cafe\u0301 (10–12)";
  const cut = tokens.spans(text).map((span) => text.slice(span.from, span.to));
  assert.deepEqual(plain(cut), ["Café", "cafe\u0301", "10", "12"]);
});
