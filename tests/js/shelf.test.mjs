import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.mjs";
import { writeShelf } from "./shards-writer.mjs";

const { sitegen } = load();
const MOST_SHARDS = 240;
const WORDS = "a aa aap ab abc b ba bab bac bad baz c é éa 日 日本 日本語 𠀀 𠀀a 𠀀𠀁 𠀁 𠀁b".split(" ");

/** A shelf and the names of what it loads; `load` may do something else than hand over the shard. */
function shelf(words, most, loadShard = (name, bring) => bring(name)) {
  const { card, shards } = writeShelf(words, most, (word) => `<${word}>`);
  const loaded = [];
  const bring = (name) => sitegen.shard(name, ...shards.get(name));
  const opened = sitegen.openShelf(card, async (name) => {
    loaded.push(name);
    await loadShard(name, bring);
  });
  return { ...opened, loaded, card, names: [...shards.keys()], shards };
}

/** Words that come one to a shard: `w000`, `w001`, …, and how many there are. */
const many = (count) => Array.from({ length: count }, (_, n) => `w${String(n).padStart(3, "0")}`);

test("the shard that holds a word is found, and no other is loaded", async () => {
  for (const most of [1, 2, 3, 100]) {
    for (const word of WORDS) {
      const { holding, loaded } = shelf(WORDS, most);
      const shard = await holding(word);
      assert.ok(shard.words.includes(word), word);
      assert.equal(shard.data, shard.words.map((each) => `<${each}>`).join(""));
      assert.equal(loaded.length, 1);
    }
  }
});

test("a word that no shard holds costs one shard at most", async () => {
  for (const word of ["", "0", "aaa", "bb", "z", "日本国", "𠀂", "\uffff"]) {
    const { holding, loaded } = shelf(WORDS, 2);
    assert.ok(!(await holding(word)).words.includes(word), word);
    assert.ok(loaded.length <= 1);
  }
});

test("all words with a beginning are found, over the borders of shards", async () => {
  const beginnings = new Set([
    "",
    "z",
    "0",
    ...WORDS.flatMap((word) => [...word].map((_, n) => [...word].slice(0, n + 1).join(""))),
  ]);
  for (const most of [1, 2, 3, 5, 100]) {
    const { startingWith } = shelf(WORDS, most);
    for (const beginning of beginnings) {
      const expected = WORDS.filter((word) => word.startsWith(beginning)).sort();
      assert.deepEqual(plain(await startingWith(beginning)), expected, `\`${beginning}\`, ${most} to a shard`);
    }
  }
});

test("for a beginning no more is loaded than the shards that may have it", async () => {
  const words = many(100);
  for (const [beginning, most] of [
    ["w05", 6],
    ["w099", 1],
    ["w000", 1],
    ["x", 1],
    ["v", 1],
    ["w0501", 1],
  ]) {
    const { startingWith, loaded } = shelf(words, 2);
    await startingWith(beginning);
    assert.ok(loaded.length <= most, `\`${beginning}\` loads ${loaded.length}`);
  }
});

test("a shard is loaded once, also when several ask at the same time", async () => {
  const { holding, startingWith, loaded } = shelf(WORDS, 4);
  await Promise.all([holding("aap"), holding("ab"), holding("aap"), startingWith("a"), startingWith("")]);
  await startingWith("");
  assert.equal(loaded.length, new Set(loaded).size);
});

test("a shelf without words has nothing, and loads nothing", async () => {
  const { holding, startingWith, loaded } = shelf([], 2);
  assert.equal(await holding("a"), null);
  assert.deepEqual(plain(await startingWith("")), []);
  assert.deepEqual(loaded, []);
});

test("of many shards, the one used longest ago goes when another comes", async () => {
  const words = many(MOST_SHARDS + 2);
  const { holding, loaded } = shelf(words, 1);
  for (const word of words.slice(0, MOST_SHARDS)) await holding(word);
  await holding(words[0]);
  for (const word of words.slice(MOST_SHARDS)) await holding(word);
  loaded.length = 0;
  for (const word of [words[0], ...words.slice(3)]) await holding(word);
  assert.deepEqual(loaded, []);
  assert.deepEqual(plain((await holding(words[1])).words), [words[1]]);
  assert.equal(loaded.length, 1);
});

test("more shards than may stay are found all the same, however many ask", async () => {
  const words = many(MOST_SHARDS * 3);
  const { startingWith, holding } = shelf(words, 1, async (name, bring) => {
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    bring(name);
  });
  const answers = await Promise.all([startingWith("w"), startingWith("w0"), holding("w000"), startingWith("w")]);
  assert.deepEqual(plain(answers[0]), words);
  assert.deepEqual(
    plain(answers[1]),
    words.filter((word) => word.startsWith("w0")),
  );
  assert.deepEqual(plain(answers[2].words), ["w000"]);
  assert.deepEqual(plain(answers[3]), words);
});

test("a shard that does not arrive is an error, and the next question tries again", async () => {
  let isBroken = true;
  const { holding, startingWith, loaded, names } = shelf(WORDS, 4, (name, bring) => {
    if (isBroken && name === names[0]) throw new Error(`${name} could not be loaded`);
    bring(name);
  });
  await assert.rejects(holding("aap"), /could not be loaded/);
  await assert.rejects(Promise.all([startingWith("a"), holding("aap")]), /could not be loaded/);
  assert.deepEqual(plain(await startingWith("日")), ["日", "日本", "日本語"]);
  isBroken = false;
  assert.ok((await holding("aap")).words.includes("aap"));
  assert.deepEqual(plain(await startingWith("a")), ["a", "aa", "aap", "ab", "abc"]);
  assert.equal(loaded.filter((name) => name === names[0]).length, 3);
});

test("a script that runs without handing over its shard is an error, not an endless wait", async () => {
  const { holding } = shelf(WORDS, 4, () => {});
  await assert.rejects(holding("aap"), /no shard/);
});

test("two shelves that hold the same shard both get it", async () => {
  const { card, shards } = shelf(["aba", "bab"], 2);
  const bring = async (name) => sitegen.shard(name, ...shards.get(name));
  const both = [sitegen.openShelf(card, bring), sitegen.openShelf(card, bring)];
  const answers = await Promise.all(both.map((each) => each.startingWith("a")));
  assert.deepEqual(plain(answers), [["aba"], ["aba"]]);
});

test("a shard that nobody asked for does no harm", () => {
  assert.doesNotThrow(() => sitegen.shard("stray", "aa", "A"));
  assert.doesNotThrow(() => sitegen.shard("__proto__", "aa", "A"));
});
