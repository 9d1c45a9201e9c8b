import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, shared } from "./load.mjs";

const { askedSlots, readQuestion } = load().sitegen;
const STOP_WORDS = new Set(["de", "het", "van"]);
const ASKING_WORDS = new Set(["hoe", "regel"]);
const asked = (text) => plain(readQuestion(text, STOP_WORDS, ASKING_WORDS).words);

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
  for (const question of [
    "basisregistratie",
    "personen basisregistratie",
    "personen",
    "basisregistratie van personen",
  ]) {
    assert.deepEqual(
      slots(question, group),
      question.split(" ").map((word) => [word]),
    );
  }
});

test("the longest phrase wins, in whatever order the groups stand", () => {
  const groups = [
    ["id", "legitimatie"],
    ["id kaart", "nik"],
    ["id kaart kind", "kinderkaart"],
  ];
  for (const order of [groups, [...groups].reverse()]) {
    assert.deepEqual(slots("id", ...order), [["id", "legitimatie"]]);
    assert.deepEqual(slots("id kaart", ...order), [["id kaart", "nik"]]);
    assert.deepEqual(slots("id kaart kind", ...order), [["id kaart kind", "kinderkaart"]]);
    assert.deepEqual(slots("kaart id kaart", ...order), [["kaart"], ["id kaart", "nik"]]);
  }
});

test("a word in two groups has the synonyms of both", () => {
  assert.deepEqual(slots("huwelijk", ["huwelijk", "trouwen"], ["bruiloft", "huwelijk"]), [
    ["huwelijk", "trouwen", "bruiloft"],
  ]);
});

test("another form of a phrase has its synonyms too, and stays as it was typed", () => {
  assert.deepEqual(slots("paspoorts", ["paspoort", "reisdocument"]), [["paspoorts", "reisdocument"]]);
  assert.deepEqual(slots("id kaarts", ["nik", "id kaart"]), [["id kaarts", "nik"]]);
});

test("a synonym that is nothing but stop words is passed over", () => {
  assert.deepEqual(
    plain(
      askedSlots(
        ["a"],
        [
          [["a"], []],
          [[], ["b"]],
        ],
        stem,
      ),
    ),
    [[["a"], []]],
  );
});

test("names of every object are ordinary words", () => {
  for (const word of ["constructor", "__proto__", "tostring"]) {
    assert.deepEqual(slots(word, ["a", "b"]), [[word]]);
  }
});

const read = (text) => plain(readQuestion(text, STOP_WORDS, ASKING_WORDS));
const closed = (...words) => ({ words, isOpen: false });

test("what stands in quotes of any kind is a phrase, with its stop words", () => {
  for (const text of ['"adres van de balie"', "“adres van de balie”", "„adres van de balie”", "«Adres van de balie»"]) {
    assert.deepEqual(read(text), { words: [], phrases: [closed("adres", "van", "de", "balie")], typing: "" });
  }
  assert.deepEqual(read('kind "a b" balie "c d"'), {
    words: ["kind", "balie"],
    phrases: [closed("a", "b"), closed("c", "d")],
    typing: "",
  });
  assert.deepEqual(read('"" " " kind'), { words: ["kind"], phrases: [], typing: "kind" });
});

test("an apostrophe opens no phrase", () => {
  assert.deepEqual(read("’s-Gravenkapelle foto's ").phrases, []);
});

test("a quote that is left open goes on to the end; its last word may be unfinished", () => {
  assert.deepEqual(read('kind "a bal'), {
    words: ["kind"],
    phrases: [{ words: ["a", "bal"], isOpen: true }],
    typing: "",
  });
  assert.deepEqual(read('kind "a bal ').phrases, [closed("a", "bal")]);
});

test("the last word is being typed until something follows it", () => {
  for (const [text, typing] of [
    ["kind bal", "bal"],
    ["kind bal ", ""],
    ["kind bal?", ""],
    ["", ""],
    ["x ", ""],
    ["x", "x"],
  ]) {
    assert.equal(read(text).typing, typing, text);
  }
});

test("words that sentences ask with are left out, unless nothing else is asked", () => {
  assert.deepEqual(asked("hoe regel de balie"), ["balie"]);
  assert.deepEqual(asked("hoe regel de"), ["hoe", "regel"]);
  assert.deepEqual(asked('hoe regel "de balie"'), []);
});

const { stopWords, askingWords, cases, slots: slotCases } = shared("questions");

for (const { text, words, phrases, typing } of cases) {
  test(`\`${text}\` is read as in Python`, () => {
    const expected = { words, phrases: phrases.map(([each, isOpen]) => ({ words: each, isOpen })), typing };
    assert.deepEqual(plain(readQuestion(text, new Set(stopWords), new Set(askingWords))), expected);
  });
}

for (const { words, synonyms, slots: expected } of slotCases) {
  test(`\`${words.join(" ")}\` has the slots that it has in Python`, () => {
    assert.deepEqual(slots(words.join(" "), ...synonyms), expected);
  });
}
