import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, shared } from "./load.mjs";
import { found, index, indexOf, ranked, rawLunr } from "./library.mjs";

/** Each question finds exactly these practices, in any order. */
async function finds(questions, names) {
  for (const question of questions) {
    assert.deepEqual((await found(question)).sort(), [...names].sort(), `\`${question}\``);
    assert.equal((await index.find(question)).isLoose, false, `\`${question}\` is loose`);
  }
}

/** Each question finds these practices before any other. */
async function findsFirst(questions, names) {
  for (const question of questions) {
    assert.deepEqual((await found(question)).slice(0, names.length).sort(), [...names].sort(), `\`${question}\``);
  }
}

/** The positions of the practices that a question finds, best first. */
const order = (question, practices, synonyms) => ranked(question, indexOf(practices, synonyms));

test("a word is found in its other forms", async () => {
  await finds(["paspoorten"], ["passports", "address"]);
  await finds(["verhuizing", "verhuizingen", "verhuizen"], ["moving", "address"]);
});

test("accents and capitals make no difference, typed or written", async () => {
  await finds(["coördinatie", "coordinatie", "COÖRDINATIE", "coo\u0308rdinatie"], ["moving"]);
  await finds(["crèche", "creche", "CRECHE"], ["privacy"]);
});

test("punctuation around and between words makes no difference", async () => {
  await finds(["avg/gdpr", "(AVG)", "“avg”, gdpr!", "avg gdpr", "gdpr-avg"], ["privacy"]);
  await finds(["'s-gravenkapelle", "’s Gravenkapelle", "s gravenkapelle"], ["address"]);
  await finds(["2.23", "2,23"], ["privacy"]);
});

test("the beginning of a word finds the longer one", async () => {
  await finds(["paspoort", "paspoor"], ["passports", "request", "address"]);
  await finds(["paspoortaanvraag", "paspoortaanvra"], ["request"]);
  await finds(["gravenk"], ["address"]);
  await findsFirst(["briefad"], ["address"]);
});

test("what was found does not vanish while its word is typed on", async () => {
  for (const [word, name] of [
    ["verhuizingen", "moving"],
    ["paspoortaanvraag", "request"],
    ["onderzoek", "address"],
  ]) {
    for (let length = 2; length <= word.length; length++) {
      assert.ok((await found(word.slice(0, length))).includes(name), word.slice(0, length));
    }
  }
});

const HALFWAY = [
  ["verhuizingen", "Verhuizingsdatum"],
  ["opleidingen", "Opleidingscoördinator"],
  ["wetten", "Wettelijk"],
  ["plaatsen", "Plaatsvervanger"],
  ["registreren", "Registreert"],
  ["mensen", "Mens"],
  ["adressen", "Adres"],
  ["verantwoordelijkheden", "Verantwoorden"],
];

for (const [word, other] of HALFWAY) {
  test(`nor does \`${word}\`, with \`${other}\` in another practice`, async () => {
    const practices = indexOf([{ title: other }, { title: word }]);
    for (let length = 2; length <= word.length; length++) {
      assert.ok((await ranked(word.slice(0, length), practices)).includes(1), word.slice(0, length));
    }
  });
}

test("a participle that is being typed finds its verb", async () => {
  const practices = [{ title: "Balie" }, { title: "Paspoort aanvragen" }];
  for (const typed of ["aangevr", "aangevra", "aangevraa", "aangevraag", "aangevraagd"]) {
    assert.deepEqual(await order(typed, practices), [1], typed);
  }
});

test("what begins as is typed comes before what the word was before its last letters", async () => {
  assert.equal((await found("paspoorta"))[0], "request");
  assert.deepEqual(await order("huisbez", [{ title: "Huis" }, { body: "Op huisbezoek" }]), [1, 0]);
});

test("one typing error in a word of five letters or more is forgiven", async () => {
  await finds(["pasport", "pasopoort", "paspport"], ["passports", "address"]);
  await finds(["paspoortt"], ["passports", "request", "address"]);
  await finds(["verhiuzing", "verhuisingen"], ["moving", "address"]);
  await finds(["privaci", "priavcy"], ["privacy"]);
});

test("so it is in its first and its last letter", async () => {
  await finds(["apspoort", "baspoort", "aspoort", "xpaspoort", "paspoorz"], ["passports", "address"]);
  await finds(["pprivacy", "orivacy", "rivacy"], ["privacy"]);
});

test("a typing error in a shorter word finds nothing rather than anything", async () => {
  await finds(["avx", "kidn"], []);
});

test("a stem of four letters is found with any typing error, as any other", async () => {
  const practices = [{ title: "Huizen" }, { title: "Balie" }];
  for (const typed of ["hiuzen", "uhizen", "huzien", "huizenn", "huizzen", "uizen"]) {
    assert.deepEqual(await order(typed, practices), [0], typed);
  }
});

test("two typing errors are forgiven in a word of a title or a summary", async () => {
  await finds(["coordintaei"], ["moving"]);
});

test("a word that is there is not taken for a typing error of another", async () => {
  assert.ok(!(await found("brief")).includes("passports"));
  await finds(["adres"], ["moving", "address"]);
});

test("a part of a compound finds the compound, in a title before the word itself in a text", async () => {
  const practices = [{ title: "Natuurbeleid" }, { title: "Beleidsplan" }, { body: "Ons beleid." }, { title: "Balie" }];
  assert.deepEqual(await order("beleid", practices), [0, 1, 2]);
  assert.deepEqual(await order("beleid", [{ title: "Natuurbeleid" }, { title: "Beleid" }]), [1, 0]);
  assert.deepEqual(await order("natuur", practices), [0]);
});

test("three letters are no part of a compound", async () => {
  assert.deepEqual(await order("pas", [{ title: "Stempas" }, { title: "Passen" }]), [1]);
});

test("a compound that nobody wrote finds what has both its parts", async () => {
  const practices = [
    { title: "Beleid", body: "voor de natuur" },
    { title: "Natuur" },
    { title: "Gemeente", body: "beleid" },
  ];
  assert.deepEqual((await order("natuurbeleid", practices))[0], 0);
  assert.deepEqual(await order("gemeentenbeleid", practices), [2]);
  assert.deepEqual(await order("natuurvergunning", [{ title: "Natuur" }, { title: "Balie" }]), [0]);
});

test("a compound of a short part is found where both stand foremost", async () => {
  const practices = [
    { title: "Pre-mortem" },
    { title: "Dot voting" },
    { title: "Balie", body: "ver weg, in het kort" },
  ];
  assert.deepEqual(await order("premortem", practices), [0]);
  assert.deepEqual(await order("dotvoting", practices), [1]);
  assert.deepEqual(await order("verkort", practices), []);
});

test("a verb that is nowhere finds the one it is made of, and a word another one from its root", async () => {
  assert.deepEqual(await order("wegbrengen", [{ body: "brengen" }, { title: "Balie" }]), [0]);
  assert.deepEqual(await order("uitvaartonderneming", [{ body: "Uitvaartondernemers" }, { body: "uitvaart" }]), [0]);
});

test("a word far from all others is not taken for one that its stem is like", async () => {
  const practices = [{ title: "Wardley" }, { body: "waren ware ward" }];
  assert.deepEqual((await order("waredly", practices))[0], 0);
});

test("an exact hit in a title comes before compounds, whatever these weigh", async () => {
  const often = "beleidsregel beleidsplan natuurbeleid ".repeat(20);
  const practices = [
    { title: often, summary: often, facets: often, body: often },
    { body: `${"balie ".repeat(500)} beleid` },
    { title: "Beleid" },
  ];
  assert.deepEqual(await order("beleid", practices), [2, 0, 1]);
});

test("words that are one in a text are found as one, with the letters that link them", async () => {
  const practices = [{ title: "Briefadres" }, { title: "Brief", body: "adres" }, { title: "Verkiezingsavond" }];
  assert.deepEqual(await order("brief adres", practices), [0, 1]);
  assert.deepEqual(await order("verkiezing avond", practices), [2]);
});

test("letters that stand alone are found as one, with a hyphen, with points and apart", async () => {
  const practices = [{ title: "eAkte" }, { title: "Taalniveau B1" }, { title: "SWOT" }, { title: "Akte" }];
  for (const question of ["e-akte", "e akte"]) assert.deepEqual((await order(question, practices))[0], 0, question);
  for (const question of ["b-1", "B 1"]) assert.deepEqual(await order(question, practices), [1], question);
  assert.deepEqual(await order("S.W.O.T.", practices), [2]);
});

test("a verb in two parts is found as one", async () => {
  const practices = [{ body: "Een collega inwerken" }, { title: "Uitleg" }, { title: "Balie" }];
  assert.deepEqual(await order("werk een collega in", practices), [0]);
  assert.deepEqual(await order("hoe leg ik dat uit", practices), [1]);
  const whole = [{ title: "Geheim adres vastleggen" }, { title: "Geheim adres" }, { body: "geheim leg vast" }];
  assert.deepEqual((await order("leg geheim adres vast", whole))[0], 0);
});

test("a part of a compound stands beside a word", async () => {
  assert.deepEqual(await order("erken", [{ title: "Herkennen" }, { title: "Erkenning" }]), [1]);
  assert.deepEqual(
    await order("leg adres", [{ title: "Legal", body: "adres" }, { title: "Adres" }]),
    await order("adres", [{ title: "Legal", body: "adres" }, { title: "Adres" }]),
  );
});

test("letters before a part of a compound are a word, and no prefix", async () => {
  const practices = [{ title: "Schouder" }, { title: "Verzoek" }, { title: "Onderzoek" }, { title: "Grootouder" }];
  assert.deepEqual(await order("ouder", practices), [3]);
  assert.deepEqual(await order("zoek", practices), []);
  assert.deepEqual(await order("ouder", [{ title: "Peetouder" }, { title: "Wetouder", body: "wet" }]), [0, 1]);
  assert.deepEqual(await order("ouder", [{ title: "Wetouder" }]), []);
});

const TYPED_WRONG = [
  { title: "Paspoorten" },
  { title: "Het paspoort", body: "Paspoort" },
  { title: "Paspoort aan huis" },
];

test("what was looked for instead of a word is told, as it is written somewhere", async () => {
  const searched = indexOf([...TYPED_WRONG, { title: "Natuur" }, { body: "Versnipperaar" }]);
  const told = async (question) => {
    const { corrections, asked } = await searched.find(question);
    return [plain(corrections), asked];
  };
  const meant = { kind: "spelling", meant: "paspoort", typed: "Paspoord" };
  assert.deepEqual(await told("Paspoord natuur"), [[meant], "paspoort natuur"]);
  assert.deepEqual(await told("paspoort"), [[], "paspoort"]);
  assert.deepEqual(await told("versniperaar"), [
    [{ kind: "spelling", meant: "", typed: "versniperaar" }],
    "versniperaar",
  ]);
  assert.deepEqual(await told("natuurformulier"), [
    [{ kind: "parts", meant: "natuur", typed: "natuurformulier" }],
    "natuur",
  ]);
  assert.deepEqual(await told("qwrtpkm"), [[], "qwrtpkm"]);
});

test("beside a word that hardly anything has, another spelling that stands in far more is tried", async () => {
  const practices = [{ body: "Een paspoordenmap" }, ...TYPED_WRONG];
  const searched = indexOf(practices);
  assert.deepEqual(await ranked("paspoord ", searched), [0, 2, 1, 3]);
  const { corrections, asked } = await searched.find("paspoord ");
  assert.deepEqual(plain(corrections), [{ kind: "also", meant: "paspoort", typed: "paspoord" }]);
  assert.equal(asked, "paspoord paspoort ");
  assert.deepEqual(await order("paspoord ", practices.slice(0, 2)), [0]);
});

test("what comes near or has a part of the question never fills more than half of the practices", async () => {
  const near = Array.from({ length: 40 }, (_, n) => ({ body: `beleidsplannen ${n}` }));
  assert.equal((await indexOf(near).find("beleid")).scores.size, 20);
  const some = Array.from({ length: 40 }, (_, n) => ({ body: n % 2 ? "balie kind" : "balie brief" }));
  const searched = indexOf([{ title: "Kind en brief aan de balie" }, ...some]);
  const { scores, complete } = await searched.find("kind brief balie");
  assert.ok(scores.size <= 20 && complete === 1, `${scores.size}`);
});

test("what has all that is asked comes first, then what has a part of it", async () => {
  const { practices, cases } = shared("splits");
  const searched = indexOf(practices.map((title) => ({ title })));
  for (const { question, full, part } of cases) {
    const { complete } = await searched.find(`${question} `);
    const found = await ranked(`${question} `, searched);
    assert.deepEqual([found.slice(0, complete).sort(), found.slice(complete).sort()], [full, part], question);
  }
});

test("what has the very words is always found, and it is said when most have them", async () => {
  const all = Array.from({ length: 40 }, (_, n) => ({ body: n < 30 ? "balie" : "loket" }));
  const { scores, isCommon } = await indexOf(all).find("balie");
  assert.deepEqual([scores.size, isCommon], [30, true]);
  assert.equal((await indexOf(all).find("loket")).isCommon, false);
});

test("the best partial match is not hidden by one that has all words somewhere", async () => {
  const others = Array.from({ length: 6 }, (_, n) => ({ body: `balie ${n}` }));
  const practices = [{ body: "balie vandaag naturalisatie" }, { title: "Naturalisatie" }, ...others];
  const searched = indexOf(practices);
  assert.deepEqual(await ranked("naturalisatie balie", searched), [0, 1]);
  assert.equal((await searched.find("naturalisatie balie")).complete, 1);
});

test("of two words, what has them in its title comes first, in compounds too", async () => {
  const practices = [
    { title: "Beleidsplan voor natuurgebieden", body: "beleidsplan natuurgebieden ".repeat(20) },
    { title: "Beleid voor natuurgebieden" },
    { body: "Beleid voor de natuur" },
  ];
  assert.deepEqual(await order("natuur beleid", practices), [1, 0, 2]);
});

const SYNONYMS = [
  ["BSN", "sofinummer", "burgerservicenummer"],
  ["BRP", "basisregistratie personen"],
  ["dakloos", "zonder vaste woon- of verblijfplaats"],
];

test("a synonym is found from either side, below the word itself", async () => {
  const practices = [{ title: "Sofinummer" }, { title: "Het BSN" }, { title: "Balie" }];
  assert.deepEqual(await order("bsn", practices, SYNONYMS), [1, 0]);
  assert.deepEqual(await order("sofinummer", practices, SYNONYMS), [0, 1]);
  assert.deepEqual(await order("Sofinummers", practices, SYNONYMS), [0, 1]);
  assert.deepEqual(await order("burgerservicenummer", practices, SYNONYMS), [0, 1]);
});

test("so is a synonym of several words, all of which must be there", async () => {
  const practices = [{ title: "BRP" }, { title: "Personen in de basisregistratie" }, { title: "Personen" }];
  assert.deepEqual(await order("brp", practices, SYNONYMS), [0, 1]);
  assert.deepEqual((await order("basisregistratie personen", practices, SYNONYMS)).slice(0, 2), [1, 0]);
});

test("stop words inside a synonym need not be there", async () => {
  const practices = [{ title: "Dakloos" }, { title: "Vaste woon- en verblijfplaats" }, { title: "Verblijfplaats" }];
  assert.deepEqual((await order("dakloos", practices, SYNONYMS)).sort(), [0, 1]);
  assert.deepEqual((await order("zonder vaste woon- of verblijfplaats", practices, SYNONYMS)).slice(0, 2), [1, 0]);
});

test("a synonym that is met exactly comes before a compound of the word", async () => {
  const practices = [{ title: "BSN-kaart en bsnummer" }, { title: "Bsnummer" }, { body: "Het sofinummer" }];
  assert.deepEqual(await order("bsn", practices, SYNONYMS), [0, 2, 1]);
});

test("a phrase with synonyms, met by none, still finds its words one by one", async () => {
  const searched = indexOf([{ title: "Personen" }, { title: "Basisregistratie" }, { title: "Balie" }], SYNONYMS);
  for (const question of ["basisregistratie persone", "basisregistratie personen"]) {
    assert.deepEqual((await ranked(question, searched)).sort(), [0, 1], question);
    assert.equal((await searched.find(question)).isLoose, true);
  }
});

const SECRET = [
  { title: "Geheim adres", body: "Zo blijft het geheim." },
  { title: "Adres", body: "Geheim en adres." },
  { body: "Een geheim adres; het Geheím adrés." },
  { title: "Geheime adressen" },
  { body: "Adres, geheim" },
];

test("words in quotes stand together, in that order and in those forms", async () => {
  const searched = indexOf(SECRET);
  for (const quoted of [
    '"geheim adres"',
    "“geheim adres”",
    "„Geheim adres”",
    "«geheim adres»",
    '"GEHEIM, ADRES"',
    '"geheim adres" ',
  ]) {
    assert.deepEqual((await ranked(quoted, searched)).sort(), [0, 2], quoted);
  }
  assert.deepEqual(await ranked('"adres geheim"', searched), [4]);
  assert.deepEqual(await ranked('"geheime adressen"', searched), [3]);
  assert.deepEqual(await ranked('"geheime adres"', searched), []);
});

test("a phrase does not reach from one text into the next", async () => {
  assert.deepEqual(await order('"balie kind"', [{ title: "Balie", summary: "Kind" }, { title: "Balie kind" }]), [1]);
});

test("stop words in a phrase must be there, and one of nothing else finds nothing", async () => {
  const practices = [{ title: "Zonder vaste woonplaats" }, { title: "Met vaste woonplaats" }];
  assert.deepEqual(await order('"zonder vaste"', practices), [0]);
  assert.deepEqual(await order('"met"', practices), []);
});

test("a quote that is left open goes on to the end, where a word may be unfinished", async () => {
  const searched = indexOf(SECRET);
  for (const typed of ['"geheim adres', '"geheim adr', '"geheim a', "„geheim adres"]) {
    assert.deepEqual((await ranked(typed, searched)).sort(), [0, 2], typed);
  }
  assert.deepEqual((await ranked('"geheim', searched)).sort(), [0, 1, 2, 3, 4]);
  assert.deepEqual((await ranked('"geheim" x', searched)).sort(), [0, 1, 2, 4]);
  assert.deepEqual(await ranked('"geheim adr ', searched), []);
});

test("of a phrase and other words, what lacks the phrase is not found, however few remain", async () => {
  const searched = indexOf([
    { title: "Vaste balie" },
    { title: "Balie", body: "vaste" },
    { title: "Vaste balie", body: "kind" },
  ]);
  assert.deepEqual(await ranked('"vaste balie" kind', searched), [2, 0]);
  assert.deepEqual(await ranked('kind "vaste balie" “met kind”', searched), []);
});

test("only the best of many are read for a phrase, and this is said", async () => {
  const many = Array.from({ length: 70 }, (_, n) => ({ body: n === 69 ? "vast adres vast adres" : "adres vast" }));
  const searched = indexOf(many);
  const { scores, isCut } = await searched.find('"vast adres"');
  assert.equal(isCut, true);
  assert.equal(searched.read.length, 60);
  assert.equal(scores.size, 1);
  assert.equal((await searched.find('"geheim adres"')).isCut, false);
});

test("nothing is read for a question without a phrase", async () => {
  const searched = indexOf(SECRET);
  await searched.find("geheim adres");
  assert.deepEqual(searched.read, []);
});

test("the words a sentence asks with need not be there", async () => {
  const practices = [{ title: "Briefadres" }, { title: "Regel uw vraag" }, { body: "Bel ons" }];
  for (const question of ["hoe regel ik een briefadres voor iemand?", "wie moet ik bellen over een briefadres"]) {
    assert.deepEqual(await order(question, practices), [0], question);
  }
  assert.deepEqual(await order("regel", practices), [1]);
  assert.deepEqual(await order("wie moet ik bellen", practices), [2]);
});

test("a word that is not the last is not taken for the beginning of another, where enough is found", async () => {
  const practices = [..."abc"]
    .map((body) => ({ title: "Brief", body: `balie ${body}` }))
    .concat({ title: "Briefing", body: "balie" });
  assert.deepEqual((await order("brief balie", practices)).sort(), [0, 1, 2]);
  assert.deepEqual((await order("balie brief", practices)).sort(), [0, 1, 2, 3]);
  assert.deepEqual((await order("balie brief ", practices)).sort(), [0, 1, 2]);
});

test("where nothing has all words, what has fewer than half of them is not shown", async () => {
  const practices = [{ title: "Paspoort kind" }, { title: "Paspoort" }, { title: "Kind" }, { body: "kind paspoort" }];
  const searched = indexOf(practices);
  assert.deepEqual(await ranked("paspoort kind xyzzyx", searched), [0, 3]);
  assert.equal((await searched.find("paspoort kind xyzzyx")).isLoose, true);
  assert.deepEqual(await ranked("paspoort xyzzyx qwrtpk", searched), []);
});

test("it is said when nothing stands there as it was asked", async () => {
  const searched = indexOf([{ title: "Paspoorten" }, { title: "Balie" }]);
  for (const [question, isNear] of [
    ["paspoort", false],
    ["pasport", true],
    ["pasport balie", false],
    ["paspoo", true],
  ]) {
    assert.equal((await searched.find(question)).isNear, isNear, question);
  }
});

test("synonyms do not reach further than their group", async () => {
  const practices = [{ title: "Sofinummer" }, { title: "Burgerservicenummer" }];
  assert.deepEqual(
    await order("bsn", practices, [
      ["bsn", "sofinummer"],
      ["sofinummer", "burgerservicenummer"],
    ]),
    [0],
  );
});

test("what has both words comes first", async () => {
  await findsFirst(["paspoort kind", "kind paspoort"], ["request"]);
  await findsFirst(["paspoort adres", "paspoort   ADRES"], ["address"]);
});

test("where few have all words, what has some of them follows, and this is said", async () => {
  const { isLoose } = await index.find("balie privacy");
  assert.equal(isLoose, true);
  assert.deepEqual((await found("balie privacy")).sort(), ["passports", "privacy"]);
  assert.deepEqual(await found("paspoort kind"), ["request", "passports", "address"]);
  assert.equal((await index.find("paspoort kind")).isLoose, true);
});

test("where three have all words, nothing else is found", async () => {
  const searched = indexOf(
    [..."abc"].map((body) => ({ title: "Paspoort", body: `kind ${body}` })).concat({ title: "Kind" }),
  );
  assert.deepEqual(await ranked("paspoort kind", searched), [0, 1, 2]);
  assert.equal((await searched.find("paspoort kind")).isLoose, false);
});

test("all words, met nearly, come before one that is met exactly", async () => {
  const practices = [{ title: "Kind" }, { title: "Paspoortaanvraag van kinderen" }, { title: "Paspoort" }];
  assert.equal((await order("paspoort kind", practices))[0], 1);
});

test("where no word is found nothing is, and it is not called a partial match", async () => {
  await finds(["xyzzyx", "xyzzyx qwrtpk"], []);
});

test("stop words do not narrow a question", async () => {
  assert.deepEqual(await found("het paspoort van een kind"), await found("paspoort kind"));
});

test("a question of stop words only finds what begins with them", async () => {
  await finds(["wie", "het een", "van de"], []);
  await finds(["me", "me me"], ["request"]);
});

test("a single letter finds no more than what has it as a word", async () => {
  await finds(["x", "b", "7"], []);
  await finds(["s"], ["address"]);
});

test("a match in the title comes before one in the text", async () => {
  assert.equal((await found("paspoort"))[0], "passports");
  assert.equal((await found("kind"))[0], "request");
  assert.deepEqual(await order("kind", [{ body: "kind" }, { summary: "kind" }, { title: "Kind" }]), [2, 1, 0]);
});

test("the whole word comes before the beginning of a longer one", async () => {
  assert.deepEqual(
    await order("brief", [{ title: "Briefadres" }, { summary: "Een brief" }, { title: "Balie" }]),
    [1, 0],
  );
  assert.deepEqual(await found("paspoort"), ["passports", "request", "address"]);
});

test("of what has both words, the better match for the two together comes first", async () => {
  const practices = [{ title: "Kind", body: "paspoort" }, { title: "Kind met paspoort" }, { body: "kind paspoort" }];
  assert.deepEqual(await order("kind paspoort", practices), [1, 0, 2]);
});

test("of a long question the first ten words count", async () => {
  const words = "aa bb cc dd ee ff gg hh ii jj".split(" ");
  const practices = [{ body: words.join(" ") }, { body: words.slice(0, 9).join(" ") }, { body: "kk" }];
  assert.deepEqual(await order(`${words.join(" ")} kk`, practices), [0, 1]);
});

test("the label of a facet value is found", async () => {
  await finds(["reisdocumenten", "reisdocument"], ["passports", "request"]);
});

test("names of every object are ordinary words", async () => {
  await finds(["constructor"], ["privacy"]);
  await finds(["__proto__", "toString", "hasOwnProperty"], []);
});

test("words beyond the first plane are found by their beginning, their end and with a typing error", async () => {
  const practices = [{ title: "𠀀𠀁𠮷丂三" }, { title: "𠀀𠀂" }, { title: "Balie" }];
  for (const question of ["𠀀𠀁𠮷丂三", "𠀀𠀁", "𠀀𠀁𠮷丂", "𠀁𠮷丂三", "𠀀𠀂𠮷丂三", "𠀀𠀁𠮷丂二"]) {
    assert.equal((await order(question, practices))[0], 0, question);
  }
});

test("a question without words finds nothing", async () => {
  await finds(["", " ", "!?", "\0", "\u0301", "😀"], []);
});

test("a catalogue without practices answers every question with nothing", async () => {
  const empty = indexOf([], SYNONYMS);
  for (const question of ["paspoort", "paspoort kind", "basisregistratie personen", ""]) {
    const { scores, isLoose } = await empty.find(question);
    assert.equal(scores.size, 0);
    assert.equal(isLoose, false);
  }
});

test("practices keep their place on the page: newest first among equals", async () => {
  assert.deepEqual(await order("balie", [{ title: "Balie" }, { title: "Balie" }, { title: "Balie" }]), [0, 1, 2]);
});

const REFUSED_BY_LUNR = [
  "wacht:",
  "onbekend:kind",
  "paspoort +",
  "kind^",
  "kind~",
  "-",
  "+",
  "kind~x",
  "a^b",
  "paspoort -",
];

test("what lunr's own search refuses is an ordinary question here", async () => {
  for (const question of REFUSED_BY_LUNR) {
    assert.throws(() => rawLunr.search(question), `lunr accepts \`${question}\` now`);
    await assert.doesNotReject(index.find(question), `\`${question}\``);
  }
  await finds(["kind~", "kind^", "+kind", "-kind", "*kind*"], ["request"]);
});

test("questions of any length and any characters are answered, without freezing the page", async () => {
  const before = process.cpuUsage(); // other tests run beside this one, and take of the clock
  const long = [
    "x",
    "*",
    "~",
    "a ",
    "paspoort ",
    "ab cd ",
    "😀",
    "\0",
    "\u0301",
    "\ud800",
    "\ufdfa",
    "é",
    "𠀀",
    "abcdefghij",
  ];
  for (const part of long) await index.find(part.repeat(10_000));
  for (let code = 0; code < 0x3000; code += 7) await index.find(`ab${String.fromCharCode(code)}cde`);
  assert.ok(process.cpuUsage(before).user < 5_000_000);
});

test("a shard that does not arrive makes the question fail, and the next one is answered", async () => {
  const fresh = indexOf([{ title: "Balie" }]);
  const [first] = fresh.shards.keys();
  const kept = fresh.shards.get(first);
  fresh.shards.delete(first);
  await assert.rejects(fresh.find("balie"));
  fresh.shards.set(first, kept);
  assert.deepEqual(await ranked("balie", fresh), [0]);
});
