import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, shared, vocabulary as facets } from "./load.mjs";
import { randomStates } from "./random-states.mjs";

const { state: logic } = load().sitegen;
const read = (address) => plain(logic.read(address, facets));

for (const { q, picked, archived = false, sort, address } of shared("addresses").cases) {
  const state = { q, picked: new Map(Object.entries(picked)), archived, sort, page: 1, unknown: [] };

  test(`the state of \`${address}\` has the address that Python gives it`, () => {
    assert.equal(logic.write(state), address);
  });

  test(`opening \`${address}\` gives the state back`, () => {
    assert.deepEqual(read(address), state);
  });
}

test("a link to any state opens that state", () => {
  for (const state of randomStates(2000, facets)) {
    const address = logic.write(state);
    assert.deepEqual(read(address), state, address);
  }
});

test("the same choices have one address, in whatever order they were made", () => {
  const address = "?thema=a&thema=b&middel=x";
  for (const other of ["?middel=x&thema=b&thema=a", "?thema=b&middel=x&thema=a&thema=b"]) {
    assert.equal(logic.write(read(other)), address);
  }
});

test("what an address says that means nothing here is kept, so that it can be shown", () => {
  const state = read("?utm=x&thema=weg&q=pas&thema=a&sort=oudste&utm=y");
  assert.deepEqual(state.unknown, [
    ["utm", "x"],
    ["thema", "weg"],
    ["sort", "oudste"],
    ["utm", "y"],
  ]);
  assert.equal(logic.write(state), "?q=pas&thema=a&utm=x&thema=weg&sort=oudste&utm=y");
});

test("what others add to count who comes from them leaves no trace", () => {
  for (const added of [
    "utm_source=x",
    "utm_campaign=a%20b",
    "fbclid=1",
    "gclid=2",
    "msclkid=3",
    "mc_cid=4",
    "_hsenc=5",
  ]) {
    const state = read(`?q=pas&${added}&thema=a`);
    assert.deepEqual(state.unknown, [], added);
    assert.equal(logic.write(state), "?q=pas&thema=a");
  }
});

test("a facet of ours may have the name of what others add", () => {
  const own = [{ ...facets[0], key: "gad" }];
  assert.deepEqual(plain([...logic.read("?gad=a", own).picked]), [["gad", ["a"]]]);
});

test("what means nothing here can be taken off one by one, and leaves no trace", () => {
  const state = read("?thema=a&utm=x&utm=y");
  const [, ...rest] = state.unknown;
  assert.equal(logic.write({ ...state, unknown: rest }), "?thema=a&utm=y");
  assert.equal(logic.write({ ...state, unknown: [] }), "?thema=a");
});

test("of a status only the archive can be asked for", () => {
  assert.equal(read("?status=archived").archived, true);
  assert.deepEqual(read("?status=draft").unknown, [["status", "draft"]]);
  assert.equal(read("?status=draft").archived, false);
});

test("a value that was renamed is still found by its old name", () => {
  const renamed = [{ ...facets[0], aliases: { vroeger: "a" } }, ...facets.slice(1)];
  assert.equal(logic.write(logic.read("?thema=vroeger", renamed)), "?thema=a");
  assert.equal(logic.write(logic.read("?thema=vroeger&thema=a", renamed)), "?thema=a");
});

test("how far the list was unfolded is part of the address", () => {
  assert.equal(read("?page=3").page, 3);
  assert.equal(logic.write(read("?page=3")), "?page=3");
  assert.equal(logic.write(read("?page=1")), "");
  assert.deepEqual(read("?page=-1").unknown, [["page", "-1"]]);
});

test("taking one value off leaves the others and starts the list anew", () => {
  const state = logic.without(logic.read("?thema=a&thema=b&page=2", facets), "thema", "a");
  assert.equal(logic.write(state), "?thema=b");
});

test("a key without a value is not worth a notice", () => {
  assert.deepEqual(read("?thema=&utm=&sort="), read(""));
});

test("names of every object are no facets and no values", () => {
  const pairs = [
    ["constructor", "name"],
    ["thema", "__proto__"],
    ["thema", "toString"],
  ];
  const state = read(`?${new URLSearchParams(pairs)}`);
  assert.deepEqual(state.unknown, pairs);
  assert.equal(state.picked.size, 0);
});

test("a question is cut at 100 characters, never through an emoji", () => {
  assert.equal(read(`?q=${"x".repeat(500)}`).q, "x".repeat(100));
  const state = read(`?q=${"x".repeat(99)}😀`);
  assert.equal(state.q, "x".repeat(99));
  assert.deepEqual(read(logic.write(state)), state);
});

const HOSTILE = [
  "?",
  "??",
  "%",
  "?%",
  "?q=%",
  "?q=%ff",
  "?q=%E0%A4%A",
  "?q=%00",
  "?q=\0",
  "?thema=\0",
  "?=",
  "?&&&",
  "?=a",
  "?q=\ud800",
  "?__proto__=x&__proto__[q]=y",
  "?constructor.prototype.q=x",
  "?thema[]=a",
  "?q=<script>",
  `?q=${"x".repeat(100_000)}`,
  `?${"x".repeat(100_000)}`,
  `?${"thema=a&".repeat(12_500)}`,
  `?${"a=b&".repeat(25_000)}`,
  `?q=${"%".repeat(100_000)}`,
  `?q=${"%ff".repeat(33_000)}`,
];

test("no address, however mangled, breaks the page or changes when it is written again", () => {
  for (const address of HOSTILE) {
    const state = read(address);
    assert.ok(state.q.length <= 100);
    assert.deepEqual(read(logic.write(state)), state, address.slice(0, 50));
  }
  assert.equal({}.q, undefined);
});
