import assert from "node:assert/strict";
import { test } from "node:test";
import { found, index, indexOf, ranked, rawLunr } from "./library.mjs";

/** Each question finds exactly these practices, in any order. */
function finds(questions, names) {
  for (const question of questions) {
    assert.deepEqual(found(question).sort(), [...names].sort(), `\`${question}\``);
    assert.equal(index.find(question).isLoose, false, `\`${question}\` is loose`);
  }
}

test("a word is found in its other forms", () => {
  finds(["paspoorten"], ["passports", "address"]);
  finds(["verhuizing", "verhuizingen", "verhuizen"], ["moving", "address"]);
});

test("accents and capitals make no difference, typed or written", () => {
  finds(["coördinatie", "coordinatie", "COÖRDINATIE", "coo\u0308rdinatie"], ["moving"]);
  finds(["crèche", "creche", "CRECHE"], ["privacy"]);
});

test("punctuation around and between words makes no difference", () => {
  finds(["avg/gdpr", "(AVG)", "“avg”, gdpr!", "avg gdpr", "gdpr-avg"], ["privacy"]);
  finds(["'s-gravenkapelle", "’s Gravenkapelle", "s gravenkapelle"], ["address"]);
  finds(["2.23", "2,23"], ["privacy"]);
});

test("the beginning of a word finds the longer one", () => {
  finds(["paspoort", "paspoor"], ["passports", "request", "address"]);
  finds(["paspoortaanvraag", "paspoorta", "paspoortaanvra"], ["request"]);
  finds(["briefad", "gravenk"], ["address"]);
});

test("what was found does not vanish while its word is typed on", () => {
  for (const [word, name] of [["verhuizingen", "moving"], ["paspoortaanvraag", "request"], ["onderzoek", "address"]]) {
    for (let length = 2; length <= word.length; length++) {
      assert.ok(found(word.slice(0, length)).includes(name), word.slice(0, length));
    }
  }
});

test("one typing error in a word of five letters or more is forgiven", () => {
  finds(["pasport", "paspoortt", "pasopoort", "paspport", "apspoort"], ["passports", "address"]);
  finds(["verhiuzing", "verhuisingen"], ["moving", "address"]);
  finds(["privaci", "priavcy"], ["privacy"]);
});

test("a typing error in a shorter word finds nothing rather than anything", () => {
  finds(["avx", "kidn"], []);
});

test("a word that is there is not taken for a typing error of another", () => {
  assert.ok(!found("brief").includes("passports"));
  finds(["adres"], ["moving", "address"]);
});

test("two words find what has both", () => {
  finds(["paspoort kind", "kind paspoort"], ["request"]);
  finds(["paspoort adres", "paspoort   ADRES"], ["address"]);
});

test("where nothing has all words, what has some of them is found, and said to be so", () => {
  const { isLoose } = index.find("balie privacy");
  assert.equal(isLoose, true);
  assert.deepEqual(found("balie privacy").sort(), ["passports", "privacy"]);
});

test("where no word is found nothing is, and it is not called a partial match", () => {
  finds(["xyzzyx", "xyzzyx qwrtpk"], []);
});

test("stop words do not narrow a question", () => {
  finds(["het paspoort van een kind", "paspoort kind"], ["request"]);
});

test("a question of stop words only finds what begins with them", () => {
  finds(["wie", "het een", "van de"], []);
  finds(["me", "me me"], ["request"]);
});

test("a match in the title comes before one in the text", () => {
  assert.equal(found("paspoort")[0], "passports");
  assert.equal(found("paspoort").at(-1), "address");
});

test("the whole word comes before the beginning of a longer one", () => {
  const practices = indexOf([{ title: "Briefadres" }, { summary: "Een brief" }, { title: "Balie" }]);
  assert.deepEqual(ranked("brief", practices), [1, 0]);
});

test("of what has both words, the better match for the two together comes first", () => {
  const practices = indexOf([
    { title: "Kind", body: "paspoort" },
    { title: "Kind met paspoort" },
    { body: "kind paspoort" },
  ]);
  assert.deepEqual(ranked("kind paspoort", practices), [1, 0, 2]);
});

test("of a long question the first ten words count", () => {
  const practices = indexOf([{ body: "aa bb cc dd ee ff gg hh ii jj" }, { body: "aa" }]);
  assert.deepEqual(ranked("aa bb cc dd ee ff gg hh ii jj kk", practices), [0]);
});

test("the label of a facet value is found", () => {
  finds(["reisdocumenten", "reisdocument"], ["passports", "request"]);
});

test("names of every object are ordinary words", () => {
  finds(["constructor"], ["privacy"]);
  finds(["__proto__", "toString", "hasOwnProperty"], []);
});

test("a question without words finds nothing", () => {
  finds(["", " ", "!?", "\0", "\u0301", "😀"], []);
});

test("a catalogue without practices answers every question with nothing", () => {
  const empty = indexOf([]);
  for (const question of ["paspoort", "paspoort kind", ""]) {
    const { scores, isLoose } = empty.find(question);
    assert.equal(scores.size, 0);
    assert.equal(isLoose, false);
  }
});

const REFUSED_BY_LUNR = ["wacht:", "onbekend:kind", "paspoort +", "kind^", "kind~", "-", "+", "kind~x", "a^b", "paspoort -"];

test("what lunr's own search refuses is an ordinary question here", () => {
  for (const question of REFUSED_BY_LUNR) {
    assert.throws(() => rawLunr.search(question), `lunr accepts \`${question}\` now`);
    assert.doesNotThrow(() => index.find(question), `\`${question}\``);
  }
  finds(["kind~", "kind^", "+kind", "-kind", "*kind*"], ["request"]);
});

test("questions of any length and any characters are answered, without freezing the page", () => {
  const started = performance.now();
  const long = ["x", "*", "~", "a ", "paspoort ", "😀", "\0", "\u0301", "\ud800", "\ufdfa", "é"];
  for (const part of long) index.find(part.repeat(10_000));
  for (let code = 0; code < 0x3000; code += 7) index.find(`ab${String.fromCharCode(code)}cde`);
  assert.ok(performance.now() - started < 5_000);
});
