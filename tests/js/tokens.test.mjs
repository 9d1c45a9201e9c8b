import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, shared, stemmers, text } from "./load.mjs";

const LANGUAGES = ["nl", "en", "de", "fr"];
const CORE = ["js/namespace.js", "js/letters.js", "js/tokens.js"];

const { tokens } = load({}, [...CORE, ...stemmers(...LANGUAGES)]).sitegen;
const stop = new Map(
  LANGUAGES.map((language) => [
    language,
    new Set(text(`sitegen/search_index/stopwords/${language}.txt`).trim().split("\n")),
  ]),
);

for (const { language, text: source, words, terms } of shared("tokens").cases) {
  test(`\`${source}\` has the words and terms that the index has of it (${language})`, () => {
    const found = plain(tokens.words(source));
    assert.deepEqual(found, words);
    const kept = found.filter((word) => !stop.get(language)?.has(word));
    assert.deepEqual(kept.map(tokens.stemmer(language)), terms);
  });
}

test("a composed and a decomposed é are the same word", () => {
  assert.deepEqual(plain(tokens.words("caf\u00e9")), plain(tokens.words("cafe\u0301")));
});

test("words of a language without a stemmer stay as they are", () => {
  for (const language of ["fy", "constructor", "__proto__", ""]) {
    assert.equal(tokens.stemmer(language)("paspoorten"), "paspoorten");
  }
});

test("each stemmer works with what all stemmers share, and nothing else", () => {
  for (const language of LANGUAGES) {
    const alone = load({}, [...CORE, ...stemmers(language)]).sitegen;
    assert.deepEqual(Object.keys(alone.stemmers), [language]);
    assert.equal(alone.tokens.stemmer(language)("international"), tokens.stemmer(language)("international"));
  }
});

test("a word has the same stem the second time", () => {
  const stem = tokens.stemmer("nl");
  for (const word of ["paspoorten", "constructor", "proto"]) assert.equal(stem(word), stem(word));
});

test("names of every object are ordinary words", () => {
  for (const language of LANGUAGES) {
    const stem = tokens.stemmer(language);
    for (const word of Object.getOwnPropertyNames(Object.prototype)) {
      assert.equal(typeof stem(word.toLowerCase()), "string");
    }
  }
});

test("spans cover the words as they stand in the text, marks included", () => {
  const source = "Café, cafe\u0301 (10–12)";
  const cut = tokens.spans(source).map((span) => source.slice(span.from, span.to));
  assert.deepEqual(plain(cut), ["Café", "cafe\u0301", "10", "12"]);
});
