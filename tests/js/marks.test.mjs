import assert from "node:assert/strict";
import { test } from "node:test";
import { CATALOGUE, index, indexOf } from "./library.mjs";

/** The text with what a reader sees marked between brackets. */
function marked(text, question, searched = index) {
  let from = 0;
  let shown = "";
  for (const [start, end] of searched.marks(question)(text)) {
    assert.ok(from <= start && start < end && end <= text.length);
    shown += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return shown + text.slice(from);
}

const CASES = [
  ["a word is marked in its other forms", "Paspoorten, een paspoort", "paspoort", "[Paspoorten], een [paspoort]"],
  ["so is the simple form of a longer one", "Een paspoort", "paspoorten", "Een [paspoort]"],
  ["every word of the question is marked", "Kind met paspoort", "paspoort kind", "[Kind] met [paspoort]"],
  ["a longer word is marked whole", "Paspoortaanvraag thuis", "paspoort", "[Paspoortaanvraag] thuis"],
  ["a part of a compound marks it, as it finds it", "Reispaspoorten", "paspoort", "[Reispaspoorten]"],
  ["what stands behind a prefix is no part of a compound", "Een verzoek", "zoek", "Een verzoek"],
  ["a composed é is marked whole", "Een caf\u00e9!", "cafe", "Een [caf\u00e9]!"],
  ["a decomposed é is marked whole", "Een cafe\u0301!", "café", "Een [cafe\u0301]!"],
  ["an accent before the word does not shift the mark", "E\u0301e\u0301n kind", "kind", "E\u0301e\u0301n [kind]"],
  ["an İ, which gets longer in lower case, does not shift the mark", "İİİ kind", "kind", "İİİ [kind]"],
  ["an emoji before the word does not shift the mark", "😀😀 kind", "kind", "😀😀 [kind]"],
  ["a ligature is marked as the letters it stands for", "De ﬁets", "fiets", "De [ﬁets]"],
  ["punctuation stays outside the mark", "(AVG/GDPR)", "avg", "([AVG]/GDPR)"],
  ["stop words of the question are not marked", "Het kind en het paspoort", "het kind", "Het [kind] en het paspoort"],
  ["a stop word that begins as the question does is not marked", "Dat werd werk", "wer", "Dat werd [werk]"],
  [
    "words in quotes are marked where they stand together, as one",
    "Een geheim, een geheim adres",
    '"geheim adres"',
    "Een geheim, een [geheim adres]",
  ],
  [
    "the beginning of the last word is enough while it is typed",
    "Het geheim adres",
    '"geheim adr',
    "Het [geheim adres]",
  ],
  ["a phrase and a word that overlap are one mark", "Een geheim adres", 'adres "geheim adres"', "Een [geheim adres]"],
  ["nothing is marked for a question without words", "Het kind", "?!", "Het kind"],
  ["nothing is marked in an empty text", "", "kind", ""],
];

for (const [name, text, question, expected] of CASES) {
  test(name, () => assert.equal(marked(text, question), expected));
}

test("synonyms are marked, all words of a phrase and in any form, without its stop words", () => {
  const searched = indexOf(CATALOGUE, [
    ["BRP", "registratie van personen"],
    ["kind", "minderjarige"],
  ]);
  assert.equal(
    marked("De BRP is de registratie van personen", "brp", searched),
    "De [BRP] is de [registratie] van [personen]",
  );
  assert.equal(marked("De BRP telt registraties", "registratie personen", searched), "De [BRP] telt [registraties]");
  assert.equal(marked("Minderjarigen en kinderen", "kind", searched), "[Minderjarigen] en [kinderen]");
});

test("marks of any question stay inside the text", () => {
  for (const question of ["*", "a^2", "title:", "\ud800", "😀", "\u0301", "x".repeat(10_000)]) {
    assert.doesNotThrow(() => marked("Een cafe\u0301 😀 in 's-Gravenkapelle", question));
  }
});
