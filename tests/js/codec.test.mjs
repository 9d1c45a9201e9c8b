import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.mjs";
import { frontCoded, number, numbers } from "./shards-writer.mjs";

const { codec } = load().sitegen;
const BEYOND = "𠀀";

/** As many numbers as there should be in a text. */
const read = (text, count) => {
  const next = codec.numbers(text);
  return Array.from({ length: count }, next);
};

/** As JavaScript sorts, by code unit. */
const sorted = (words) => [...new Set(words)].sort();

test("numbers have the form that `sitegen/search_index/codec.py` writes", () => {
  const values = [0, 31, 32, 1023, 1024];
  assert.deepEqual(values.map(number), ["A", "f", "gB", "_f", "ggB"]);
  assert.deepEqual(read("AfgB_fggB", values.length), values);
});

test("every number from 0 to 2³¹ is read as it was written", () => {
  const powers = Array.from({ length: 32 }, (_, n) => 2 ** n).flatMap((power) => [power - 1, power, power + 1]);
  const values = [...Array.from({ length: 3_000 }, (_, n) => n), ...powers.filter((value) => value <= 2 ** 31)];
  assert.deepEqual(read(numbers(values), values.length), values);
  assert.deepEqual(read(numbers([...values].reverse()), values.length), [...values].reverse());
});

test("words have the form that `sitegen/search_index/codec.py` writes", () => {
  for (const [words, text] of [
    [["brief", "briefadres", "brug"], "abrief\nfadres\ncug"],
    [[`${BEYOND}a`, `${BEYOND}b`], `a${BEYOND}a\nbb`],
    [["a".repeat(30), `${"a".repeat(30)}b`], `a${"a".repeat(30)}\nzaaaaab`],
    [[], ""],
  ]) {
    assert.equal(frontCoded(words), text);
    assert.deepEqual(plain(codec.unfront(text)), words);
  }
});

test("sorted words of any script are read as they were written", () => {
  const letters = ["a", "b", "é", "ß", "日", "본", "ﬀ", BEYOND, "𠀁", "𠮷", "𝒜"];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const long = pairs.flatMap((pair) => [pair.repeat(20), `${pair.repeat(20)}x`, `x${pair}`]);
  for (const words of [letters, pairs, long, [...letters, ...pairs, ...long]].map(sorted)) {
    assert.deepEqual(plain(codec.unfront(frontCoded(words))), words);
  }
});
