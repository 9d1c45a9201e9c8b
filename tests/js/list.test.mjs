/** A list and its address, and what the browser remembers of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIC, load, plain, text } from "./load.mjs";
import { generator } from "./random-states.mjs";

const NAUGHTY = JSON.parse(text("node_modules/big-list-of-naughty-strings/blns.json"));
const PIECES = [
  ..."abz019 -_.*~+&=?#%,;:/\\'\"<>()[]{}|!@\n\r\t\0\x7f\u0085\u00ad\u0301\u202e\ud800\udc00\ufeff😀é日",
  ...["%26", "%2C", "%", "&P0001=", "=", "__proto__", "name", "P0001,"],
];
const KEY = "sitegen-lists /list.html";

const { list, idsOf, toggled, mostIds } = load({}, [...LOGIC, "js/list/address.js"]).sitegen;
const read = (fragment) => plain(list.read(fragment));
const listOf = (name, ...items) => ({ name, items: items.map(([id, note = ""]) => ({ id, note })) });

/** Lists with any ids, names and notes, the same in every run. */
function* randomLists(count, seed) {
  const random = generator(seed);
  const below = (limit) => Math.floor(random() * limit);
  const one = (all) => all[below(all.length)];
  const words = () => (random() < 0.3 ? one(NAUGHTY) : Array.from({ length: below(12) }, () => one(PIECES)).join(""));
  const id = () => one([`P${1000 + below(9000)}`, "briefadres", "name", "constructor", "a-b-3", `x${below(99)}`]);
  for (let n = 0; n < count; n += 1) {
    yield listOf(words(), ...Array.from({ length: below(8) }, () => [id(), random() < 0.6 ? words() : ""]));
  }
}

test("a list is its practices in order, then its name and notes", () => {
  const introduction = listOf("Introductieweek", ["P0014", "Bel eerst: 12.00 uur."], ["P0001"]);
  const fragment = "P0014,P0001&Introductieweek&P0014=Bel+eerst%3A+12%2E00+uur%2E";
  assert.equal(list.write(introduction).fragment, fragment);
  assert.deepEqual(read(fragment), introduction);
  assert.deepEqual(read(`#${fragment}`), introduction);
  assert.deepEqual(read("P0001,P0014"), listOf("", ["P0001"], ["P0014"]));
});

test("every list is what its address says", () => {
  for (const any of randomLists(3000, 1)) {
    const clean = plain(list.cleaned(any));
    const { fragment, hasName, unfit } = list.write(clean);
    assert.deepEqual(read(fragment), clean, fragment);
    assert.deepEqual([hasName, plain(unfit)], [true, []]);
    assert.match(fragment, /^[a-z0-9,&=%+-]*$/i, "no program has anything in it to escape or to leave out");
  }
});

test("what is compared stands behind a list, and is no part of it", () => {
  for (const any of randomLists(1000, 4)) {
    const clean = plain(list.cleaned(any));
    const compared = clean.items.map(({ id }) => id).slice(0, 4);
    const fragment = list.write(clean).fragment + list.comparedPart(compared);
    assert.deepEqual(read(fragment), clean, fragment);
    assert.deepEqual(plain(list.comparedIn(fragment)), compared, fragment);
    assert.deepEqual(plain(list.comparedIn(list.write(clean).fragment)), [], "nothing, where nothing is compared");
  }
  assert.equal(list.comparedPart(["P0001", "P0014"]), "&-compare=P0001,P0014");
  assert.deepEqual(plain(list.comparedIn("#P0001%2CP0014&-compare=P0001%2CP0014")), ["P0001", "P0014"]);
});

test("an address that compares nonsense compares nothing", () => {
  const nonsense = ["", "&-compare=", "&-compare=<b>,%,../x", "&-compare", `&-compare=${"x".repeat(10_000)}`];
  for (const any of [...nonsense, ...NAUGHTY.map((text) => `&-compare=,${text.replace(/[a-z0-9]/gi, "")}`)]) {
    assert.deepEqual(plain(list.comparedIn(any)), [], any);
  }
});

test("cleaning a list once more changes nothing, and loses no practice", () => {
  for (const any of randomLists(1000, 2)) {
    const clean = plain(list.cleaned(any));
    assert.deepEqual(plain(list.cleaned(clean)), clean);
    assert.deepEqual(
      clean.items.map(({ id }) => id),
      [...new Set(any.items.map(({ id }) => id))],
    );
  }
});

test("an address in which a program escaped the commas, or all of it, is the same list", () => {
  for (const any of randomLists(500, 3)) {
    const clean = plain(list.cleaned(any));
    const { fragment } = list.write(clean);
    if (clean.items.length < 2) continue;
    assert.deepEqual(read(fragment.replaceAll(",", "%2C")), clean);
    assert.deepEqual(read(encodeURIComponent(fragment)), clean);
  }
  assert.deepEqual(read("P0001,%20P0014"), listOf("", ["P0001"], ["P0014"]));
});

test("what an address has no room for is said, and the practices are all in it", () => {
  const long = listOf("Naam", ["P0001", "a".repeat(200)], ["P0002", "kort"], ["P0003", "b".repeat(200)]);
  const { fragment, hasName, unfit } = list.write(long, 100);
  assert.equal(fragment, "P0001,P0002,P0003&Naam&P0002=kort");
  assert.deepEqual([hasName, plain(unfit)], [true, ["P0001", "P0003"]]);
  assert.deepEqual(plain(list.write(long, 10)), {
    fragment: "P0001,P0002,P0003",
    hasName: false,
    unfit: ["P0001", "P0002", "P0003"],
  });
  for (const any of randomLists(500, 4)) {
    const written = list.write(list.cleaned(any), 60);
    assert.ok(written.fragment.length <= Math.max(60, written.fragment.split("&")[0].length));
  }
});

test("nonsense and addresses without end are a list too, of what can be a practice", () => {
  for (const nonsense of [..."#&=,%", "%%%", "#%ff,%00", "&&&===", "__proto__&__proto__=x", ...NAUGHTY]) {
    const found = read(nonsense);
    assert.deepEqual(read(list.write(found).fragment), found);
  }
  for (const piece of ["a", "P0001,", "&", "=", "%", "%26", "%2C", "&x=", "😀", "\ud800"]) {
    const found = read(piece.repeat(10_000));
    assert.ok(found.items.length <= 1 && found.name.length <= 200, piece);
  }
  assert.equal(read(Array.from({ length: 5000 }, (_, n) => `P${n}`).join()).items.length, mostIds);
});

test("a practice is added at the end, and taken out again, whatever else the list says", () => {
  assert.equal(toggled("", "P1"), "P1");
  assert.equal(toggled("P1,P2&Naam&P1=x", "P3"), "P1,P2,P3&Naam&P1=x");
  assert.equal(toggled("P1,P2&Naam&P1=x", "P1"), "P2&Naam&P1=x");
  assert.equal(toggled("&Naam", "P1"), "P1&Naam");
  assert.deepEqual(plain(idsOf("P1,,<b>,P1,a-b&P9=P8,P7")), ["P1", "a-b"]);
});

test("a list that is full stays as it is, until one is taken out", () => {
  const full = `${Array.from({ length: mostIds }, (_, n) => `P${n}`).join()}&Naam`;
  assert.equal(toggled(full, "one-more"), full);
  const lighter = toggled(full, "P7");
  assert.equal(idsOf(lighter).length, mostIds - 1);
  assert.equal(idsOf(toggled(lighter, "one-more")).at(-1), "one-more");
});

/** The storage of a browser with this in it. */
function storage(given) {
  const items = new Map(given === undefined ? [] : [[KEY, given]]);
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}
const opened = (localStorage) => load({ localStorage }).sitegen.openKept(KEY);

test("what is remembered is read again, also by another page", () => {
  const shared = storage();
  const kept = { at: 1, lists: ["P1&Naam", "P2,P3"] };
  assert.equal(opened(shared).write(kept), true);
  assert.deepEqual(plain(opened(shared).read()), kept);
});

test("what is remembered is not trusted", () => {
  const first = { at: 0, lists: [""] };
  for (const nonsense of [undefined, "", "{", "null", "7", '"x"', "[]", '{"lists":"P1"}', '{"lists":[]}', "{}"]) {
    assert.deepEqual(plain(opened(storage(nonsense)).read()), first, nonsense);
  }
  for (const at of ['"constructor"', '"length"', "-1", "7", "1e99", "null", "{}"]) {
    assert.equal(opened(storage(`{"at":${at},"lists":["P1"]}`)).read().at, 0, at);
  }
  assert.deepEqual(plain(opened(storage('{"at":1,"lists":[{},"P1",7,"P2"]}')).read()), { at: 1, lists: ["P1", "P2"] });
});

test("where a browser remembers nothing, or is full, the page itself does", () => {
  const refuse = () => {
    throw new Error("QuotaExceededError");
  };
  const kept = { at: 0, lists: ["P1"] };
  for (const refusing of [
    { getItem: refuse, setItem: refuse },
    { getItem: () => '{"at":0,"lists":["old"]}', setItem: refuse },
    undefined,
  ]) {
    const lists = opened(refusing);
    assert.equal(lists.read().lists.length, 1);
    assert.equal(lists.write(kept), false);
    assert.deepEqual(plain(lists.read()), kept);
  }
});
