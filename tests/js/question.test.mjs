import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.mjs";

const { askedSlots, askedWords } = load().sitegen;
const STOP_WORDS = new Set(["de", "het", "van"]);
const asked = (text) => plain(askedWords(text, STOP_WORDS));

/** A stem that takes off a last `s`. */
const stem = (word) => word.replace(/s$/, "");

/** Slots of a question, each way as one text: `brp` or `gemeentelijke registratie`. */
function slots(question, ...groups) {
  const synonyms = groups.map((group) => group.map((phrase) => phrase.split(" ")));
  return plain(askedSlots(question.split(" "), synonyms, stem)).map((ways) => ways.map((words) => words.join(" ")));
}

test("the words of a question are folded, and each counts once", () => {
  assert.deepEqual(asked("Café, CAFE\u0301 (balie)!"), ["cafe", "balie"]);
});

test("stop words are left out, unless there is nothing else", () => {
  assert.deepEqual(asked("het paspoort van de buren"), ["paspoort", "buren"]);
  assert.deepEqual(asked("van het"), ["van", "het"]);
});

test("of a question ten words count, and a hundred characters", () => {
  const words = Array.from({ length: 12 }, (_, n) => `w${n}`);
  assert.deepEqual(asked(words.join(" ")), words.slice(0, 10));
  assert.deepEqual(asked("x".repeat(200)), ["x".repeat(100)]);
  assert.deepEqual(asked(`${"x".repeat(99)}😀`), ["x".repeat(99)]);
  assert.deepEqual(asked(`${" ".repeat(100)}balie`), []);
});

test("a text without words asks nothing", () => {
  for (const text of ["", " ", "!?", "\0", "\u0301", "😀", "\ud800"]) assert.deepEqual(asked(text), []);
  assert.deepEqual(plain(askedSlots([], [[["a"], ["b"]]], stem)), []);
});

test("without synonyms every word is a slot with one way to fill it", () => {
  assert.deepEqual(slots("kind met paspoort"), [["kind"], ["met"], ["paspoort"]]);
});

test("a word can be filled by any of its synonyms, the word itself first", () => {
  const group = ["bsn", "sofinummer", "burgerservicenummer"];
  assert.deepEqual(slots("bsn", group), [["bsn", "sofinummer", "burgerservicenummer"]]);
  assert.deepEqual(slots("sofinummer aanvragen", group), [["sofinummer", "bsn", "burgerservicenummer"], ["aanvragen"]]);
});

test("a phrase with synonyms is one slot, and a synonym can be a phrase", () => {
  const group = ["brp", "basisregistratie personen"];
  assert.deepEqual(slots("basisregistratie personen", group), [["basisregistratie personen", "brp"]]);
  assert.deepEqual(slots("de brp nu", group), [["de"], ["brp", "basisregistratie personen"], ["nu"]]);
});

test("only a whole phrase has its synonyms, with its words in their order", () => {
  const group = ["brp", "basisregistratie personen"];
  for (const question of ["basisregistratie", "personen basisregistratie", "personen", "basisregistratie van personen"]) {
    assert.deepEqual(slots(question, group), question.split(" ").map((word) => [word]));
  }
});

test("the longest phrase wins, in whatever order the groups stand", () => {
  const groups = [["id", "legitimatie"], ["id kaart", "nik"], ["id kaart kind", "kinderkaart"]];
  for (const order of [groups, [...groups].reverse()]) {
    assert.deepEqual(slots("id", ...order), [["id", "legitimatie"]]);
    assert.deepEqual(slots("id kaart", ...order), [["id kaart", "nik"]]);
    assert.deepEqual(slots("id kaart kind", ...order), [["id kaart kind", "kinderkaart"]]);
    assert.deepEqual(slots("kaart id kaart", ...order), [["kaart"], ["id kaart", "nik"]]);
  }
});

test("a word in two groups has the synonyms of both", () => {
  assert.deepEqual(slots("huwelijk", ["huwelijk", "trouwen"], ["bruiloft", "huwelijk"]), [["huwelijk", "trouwen", "bruiloft"]]);
});

test("another form of a phrase has its synonyms too, and stays as it was typed", () => {
  assert.deepEqual(slots("paspoorts", ["paspoort", "reisdocument"]), [["paspoorts", "reisdocument"]]);
  assert.deepEqual(slots("id kaarts", ["nik", "id kaart"]), [["id kaarts", "nik"]]);
});

test("a synonym that is nothing but stop words is passed over", () => {
  assert.deepEqual(plain(askedSlots(["a"], [[["a"], []], [[], ["b"]]], stem)), [[["a"], []]]);
});

test("names of every object are ordinary words", () => {
  for (const word of ["constructor", "__proto__", "tostring"]) {
    assert.deepEqual(slots(word, ["a", "b"]), [[word]]);
  }
});
