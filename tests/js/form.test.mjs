import assert from "node:assert/strict";
import { test } from "node:test";
import { FORM, load, plain, shared } from "./load.mjs";

const { rules: given, wordings, fields, cases, nearest, few, notes, remarks, dates } = shared("form");
/** In the words of `sitegen check`, which name more of the facts than those of the form. */
const rules = { ...given, wordings };
const { form } = load({ document: { querySelector: () => null }, CSS: { escape: String } }, [
  "js/namespace.js",
  "js/letters.js",
  ...FORM,
]).sitegen;

const byText = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

for (const { kind, values, text, said } of cases) {
  const written = new Map(Object.entries(values));

  test(`the form judges ${JSON.stringify(values).slice(0, 60)} as \`sitegen check\` does`, () => {
    const found = form.checkFields(fields[kind], written, rules).map((fault) => {
      const { message, help } = form.wording(fault, rules);
      return [fault.code, message, fault.code.startsWith("invalid-") ? "" : help];
    });
    assert.deepEqual(plain(found).sort(byText), [...said].sort(byText));
  });

  test(`the form writes ${JSON.stringify(values).slice(0, 60)} as \`sitegen new\` does`, () => {
    assert.equal(form.compose(written, ""), text);
  });
}

for (const { summary, body, said } of remarks) {
  test(`the form remarks of ${JSON.stringify(body).slice(0, 60)} what \`sitegen check\` does`, () => {
    const found = form.advise("practice", new Map([["summary", summary]]), body, rules, true).map((fault) => {
      const { message, help } = form.wording(fault, rules);
      return [fault.code, message, help];
    });
    assert.deepEqual(plain(found).sort(byText), [...said].sort(byText));
  });
}

for (const { kind, values, today, said } of dates) {
  test(`the form says of ${JSON.stringify(values)} on ${today} what \`sitegen check\` does`, () => {
    const found = form
      .checkDates(fields[kind], new Map(Object.entries(values)), rules, today)
      .map((fault) => [
        fault.isWrong ? "error" : "warning",
        fault.code,
        fault.field,
        form.wording(fault, rules).message,
      ]);
    assert.deepEqual(plain(found).sort(byText), [...said].sort(byText));
  });
}

for (const { body, said } of notes) {
  test(`the form finds the notes in ${JSON.stringify(body).slice(0, 60)} that \`sitegen check\` does`, () => {
    assert.deepEqual([...form.notes(body, rules)], said);
  });
}

test("only a catalogue that wants steps is told that there are none", () => {
  assert.deepEqual([...form.advise("practice", new Map(), "Zo.", rules, false)], []);
  assert.deepEqual([...form.advise("contact", new Map(), "Zo.", rules, true)], []);
});

for (const { word, names, near } of nearest) {
  test(`\`${word}\` was meant to be \`${near}\``, () => {
    assert.equal(form.nearest(word, Object.entries(names)), near);
  });
}

for (const { word, names, some } of few) {
  test(`nearest to \`${word}\` are ${some.join(", ")}`, () => {
    assert.deepEqual([...form.nearestFew(word, Object.entries(names), 3)], some);
  });
}

test("of a long list of choices a message shows the nearest, as in Python", () => {
  const choices = Array.from({ length: 200 }, (_, number) => `waarde-nummer-${number}`);
  const field = { ...fields.practice[0], key: "thema", kind: "choice", choices, choiceLabels: [] };
  const [fault] = form.checkFields([field], new Map([["thema", "stempas"]]), rules);
  const { help } = form.wording(fault, rules);
  assert.match(help, /^Het meest lijken (waarde-nummer-\d+, ){2}waarde-nummer-\d+\. Alle 200 waarden staan in/);
});

test("a title becomes a name as in Python", () => {
  assert.equal(form.slugify("Zo doet ú het!"), "zo-doet-u-het");
  assert.equal(form.slugify("Łódź, Ærø en Đakovo"), "lodz-aero-en-dakovo");
  assert.equal(form.slugify("paspoort\u00adaanvraag"), "paspoortaanvraag");
  assert.equal(form.slugify("漢字"), "");
  assert.equal(form.slugify(`${"a".repeat(79)} b`), "a".repeat(79));
});

test("an address that would be too long opens an empty file; the text is copied instead", () => {
  const pattern = "https://git.example/new/main?filename={path}&value={value}";
  const short = form.newFile(pattern, "content/practices/a.md", "---\ntitle: é & b\n---\n");
  assert.ok(short.isWhole);
  assert.equal(new URL(short.href).searchParams.get("value"), "---\ntitle: é & b\n---\n");
  assert.equal(new URL(short.href).searchParams.get("filename"), "content/practices/a.md");
  const long = form.newFile(pattern, "content/practices/a.md", "é".repeat(2000));
  assert.ok(!long.isWhole);
  assert.ok(long.href.length < 8192);
  assert.equal(new URL(long.href).searchParams.get("value"), "");
});

test("a letter that would be too long announces an attachment", () => {
  const short = form.letter("a@b.example", "Praktijk: a", "Eén\ntwee", "bijlage");
  assert.ok(short.isWhole);
  assert.equal(new URL(short.href).searchParams.get("body"), "Eén\r\ntwee");
  const long = form.letter("a@b.example", "Praktijk: a", "é".repeat(2000), "Zie de bijlage");
  assert.ok(!long.isWhole);
  assert.ok(long.href.length < 2000);
  assert.equal(new URL(long.href).searchParams.get("body"), "Zie de bijlage");
});

const known = (more) => ({
  slug: "deze",
  folder: "content/practices",
  contacts: form.names([
    ["team", "Team", "Team, Gemeente"],
    ["postbus", "Postbus", "Postbus, Gemeente"],
  ]),
  practices: form.names([["briefadres", "Briefadres", "Briefadres"]]),
  wanteds: form.names([["datalek", "Een datalek", "Een datalek"]]),
  organisation: form.names([["sudermar", "Gemeente Súdermar", "Gemeente Súdermar"]]),
  givers: new Map([["team", "Gemeente"]]),
  shared: new Set(["postbus"]),
  files: new Set(["content/practices/briefadres.md", "content/wanted/datalek.md", "los/een kop.md"]),
  images: new Set(["content/images/a.png"]),
  ids: new Map([["p1", "briefadres.md"]]),
  ...more,
});
const whole = (values, body) =>
  form
    .checkWhole("practice", fields.practice, new Map(Object.entries(values)), body, known(), rules)
    .map((fault) => fault.code);

test("who uses a practice too is held to what `sitegen check` holds it to", () => {
  const said = (record, contacts = ["team"]) =>
    plain(whole({ contacts, adopted_by: [{ organisation: "Elders", ...record }] }, "Zo."));
  assert.deepEqual(said({}), []);
  assert.deepEqual(said({ organisation: "gemeente" }), ["unknown-organisation", "adopted-by-giver"]);
  assert.deepEqual(said({ organisation: "Gemeente " }), ["adopted-by-giver"]);
  assert.deepEqual(said({ organisation: "sudermar" }), []);
  assert.deepEqual(said({ organisation: "sudrmar" }), ["unknown-organisation"]);
  assert.deepEqual(said({ stage: "stopped" }), ["missing-until"]);
  assert.deepEqual(said({ stage: "stopped", until: "2026-01-02" }), []);
  assert.deepEqual(said({ since: "2026-01-03", until: "2026-01-02" }), ["until-before-since"]);
});

test("who is named with an adoption and did not say so, and who stands there twice, is remarked upon", () => {
  const said = (...records) =>
    plain(form.adviseAdoptions(new Map([["adopted_by", records]]), known())).map(({ code, facts }) => [
      code,
      facts.value,
    ]);
  assert.deepEqual(said({ organisation: "Elders", contact: ["team"] }), [["adopter-unasked", "team"]]);
  assert.deepEqual(said({ organisation: "Elders", contact: ["team"], consent: "2026-01-02" }), []);
  assert.deepEqual(said({ organisation: "Elders", contact: ["postbus"] }), []);
  assert.deepEqual(said({ organisation: "Elders", until: "2026-01-02" }), [["until-in-use", undefined]]);
  assert.deepEqual(said({ organisation: "Elders", until: "2026-01-02", stage: "trial" }), []);
  assert.deepEqual(said({ organisation: "Elders", contact: ["wie?"] }), [], "who is unknown has a fault of its own");
  assert.deepEqual(said({ organisation: "" }, { organisation: "" }), []);
  assert.deepEqual(said({ organisation: "sudermar" }, { organisation: "gemeente  Súdermar" }), [
    ["adopted-twice", "gemeente  Súdermar"],
  ]);
});

test("a day so many months later is the 28th where that month has fewer days, as in Python", () => {
  assert.equal(form.monthsAfter("2026-11-30", 6), "2027-05-28");
  assert.equal(form.monthsAfter("2026-08-31", 6), "2027-02-28");
  assert.equal(form.monthsAfter("2026-12-01", 1), "2027-01-01");
  assert.equal(form.monthsAfter("2026-01-15", 12), "2027-01-15");
});

test("what the address asks to add comes beside what is there, and a seek that is past gets a new last day", () => {
  const last = form.monthsAfter(form.today(), given.dates.seekingMonths);
  const start = (seeks, begun) => plain(form.start(new Map([["seeks", seeks]]), new Map(begun), fields.contact, rules));
  const seeks = (before, ...slugs) => start(before, [["seeks", slugs]]).get("seeks");
  assert.deepEqual(seeks("", "adres"), [{ value: "adres", until: last }]);
  assert.deepEqual(seeks(["reizen"], "adres"), ["reizen", { value: "adres", until: last }]);
  assert.deepEqual(seeks([{ value: "adres", until: "2020-01-01" }], "adres"), [{ value: "adres", until: last }]);
  assert.deepEqual(seeks([{ value: "adres", until: "2999-01-01" }], "adres"), [
    { value: "adres", until: "2999-01-01" },
  ]);
  const both = start([], [["offers", ["adres"]]]);
  assert.deepEqual(
    [...both],
    [
      ["seeks", []],
      ["offers", ["adres"]],
    ],
  );
});

test("where contacts name what they seek themselves, a line that had a last day keeps it, and nothing is invented", () => {
  const field = { ...fields.contact.find(({ key }) => key === "seeks"), kind: "texts", choices: [] };
  const before = new Map([["seeks", [{ value: "Hallo daar", until: "2027-01-01" }, "Noot"]]]);
  const start = form.start(before, new Map([["seeks", ["Mies", "Noot"]]]), [field], rules);
  assert.deepEqual(plain(start.get("seeks")), [...before.get("seeks"), "Mies"]);
  const read = (/** @type {string} */ text) => {
    const part = { getAttribute: () => "lines", querySelectorAll: () => [{ value: text }] };
    return plain(form.read({ querySelector: () => part }, [field], before, known()).get("seeks"));
  };
  assert.deepEqual(read("Hallo daar\n Noot "), [{ value: "Hallo daar", until: "2027-01-01" }, { value: "Noot" }]);
  assert.deepEqual(read("Noot\n\nMies"), ["Noot", "Mies"]);
});

const BODIES = [
  ["", "empty-body"],
  ["Zie [dit](briefadres.md) en ![a](../images/a.png).", undefined],
  ["Zie [dit](weg.md).", "broken-link"],
  ["Zie [dit](javascript:x).", "unsafe-link"],
  ["Zie [dit]().", "empty-link"],
  ["![](../images/a.png)", "missing-description"],
  ["![a](https://x.example/a.png)", "image-elsewhere"],
  ["## Zo doet u het\n\n[kop](#zo-doet-u-het)", undefined],
  ["[kop](#weg)", "broken-fragment"],
  ["a\x07b", "control-character"],
  ["<<<<<<< HEAD\na", "merge-conflict"],
  ["```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> nieuw\n```", undefined],
  ["| a |\n|---|\n| b | weg |", "text-lost"],
  ["| a | b |\n|---|---|\n| b | c |", undefined],
  ["[Naam]:\n[Datum]:\n\nTekst", "text-lost"],
  ["Zie [a].\n\n[a]: briefadres.md\n[b]: briefadres.md 'c'", "text-lost"],
  ["Zie [A].\n\n[a]: briefadres.md", undefined],
  ["Beste [Naam]: kom.", undefined],
  ["```sh met tekst\nls\n```", "text-lost"],
  ["```sh\n[Naam]: a\n```", undefined],
  ["Bel. <!-- navragen -->", "note-shown"],
  ["Bel.\n\n[//]: # (navragen)", "note-shown"],
  ["Zo schrijft u `<!-- een notitie -->`.", undefined],
  ["[a](./../practices/briefadres.md) en ![a](../../content/images/a.png)", undefined],
  ["[a](briefadres.md?a=b#c) en ![a](<../images/%61.png>)", undefined],
];
for (const [body, code] of BODIES) {
  test(`of the text ${JSON.stringify(body)} is said: ${code || "nothing"}`, () => {
    assert.deepEqual([...whole({}, body)], code ? [code] : []);
  });
}

test("names that do not exist, oneself and a number that is taken are faults", () => {
  assert.deepEqual([...whole({ contacts: ["teem"] }, "a")], ["unknown-contact"]);
  assert.deepEqual([...whole({ related: ["deze"] }, "a")], ["link-to-itself"]);
  assert.deepEqual([...whole({ builds_on: ["weg"] }, "a")], ["unknown-practice"]);
  assert.deepEqual([...whole({ answers: ["datalek"] }, "a")], []);
  assert.deepEqual([...whole({ answers: ["datalak"] }, "a")], ["unknown-wanted"]);
  assert.deepEqual([...whole({ id: "P1" }, "a")], ["duplicate-id"]);
  assert.deepEqual([...whole({ adopted_by: [{ organisation: "A", contact: ["teem"] }] }, "a")], ["unknown-contact"]);
});

test("a link leads from the folder of what is written, and what is asked for needs no text", () => {
  const said = (/** @type {string} */ body, folder = "content/wanted") =>
    form.checkWhole("wanted", fields.practice, new Map(), body, known({ folder }), rules).map(({ code }) => code);
  assert.deepEqual([...said("")], []);
  assert.deepEqual([...said("Zie [dit](datalek.md) en [dat](../practices/briefadres.md).")], []);
  assert.deepEqual([...said("Zie [dit](briefadres.md).")], ["broken-link"]);
  const away = "Zie [dit](../content/practices/briefadres.md) en [dat](een%20kop.md).";
  assert.deepEqual([...said(away, "los")], []);
  assert.deepEqual([...said(away, "a/b")], ["broken-link", "broken-link"]);
});

test("the form speaks of a field by its label, and asks for what is missing", () => {
  const wordings = {
    "missing-field": { message: "‘{label}’ is empty.", help: "", message_title: "Fill in a title." },
  };
  const said = form
    .checkFields(fields.practice, new Map(), given)
    .map((fault) => form.wording(form.labelled(fault, fields.practice, known()), { ...given, wordings }).message);
  assert.ok(said.includes("Fill in a title."));
  assert.ok(said.includes("‘Thema’ is empty."));
});

const PEOPLE = form.names([
  ["jan", "Jan Vriesema", "Jan Vriesema, Gemeente Wilgenstad"],
  ["jan-2", "Jan Vriesema", "Jan Vriesema, Gemeente Duinrade"],
  ["balie", "Team balie", "Team balie, Gemeente Duinrade"],
  ["balie-noord", "Team balie", "Team balie, Gemeente Duinrade"],
  ["marco", "Márco Li", "Márco Li, Gemeente Duinrade"],
]);

test("a person is known by name, with the organisation where two share it, or else the slug", () => {
  assert.equal(PEOPLE.slugOf("marco li"), "marco");
  assert.equal(PEOPLE.slugOf("Jan Vriesema, gemeente duinrade"), "jan-2");
  assert.equal(PEOPLE.slugOf("Jan Vriesema"), "Jan Vriesema");
  assert.equal(PEOPLE.slugOf("jan"), "jan");
  assert.equal(PEOPLE.shown("jan"), "Jan Vriesema, Gemeente Wilgenstad");
  assert.equal(PEOPLE.shown("balie-noord"), "Team balie, Gemeente Duinrade (balie-noord)");
  assert.equal(PEOPLE.slugOf(PEOPLE.shown("balie-noord")), "balie-noord");
  assert.equal(PEOPLE.shown("weg"), "weg");
});

test("of a name that is not clear the form names whom it may mean", () => {
  const about = (value) => {
    const values = new Map([["contacts", [value]]]);
    const faults = form.checkWhole("practice", fields.practice, values, "a", { ...known(), contacts: PEOPLE }, rules);
    return plain(faults[0].facts);
  };
  assert.deepEqual(about("Jan Vriesma, Gemeente Duinrade"), {
    value: "Jan Vriesma, Gemeente Duinrade",
    near: "Jan Vriesema, Gemeente Duinrade",
  });
  assert.equal(about("Jan Vriesema").some, "Jan Vriesema, Gemeente Wilgenstad; Jan Vriesema, Gemeente Duinrade");
  assert.equal(about("x").some.split("; ").length, 3);
});
