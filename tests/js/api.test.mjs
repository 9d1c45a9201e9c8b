import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { ascending, withColumns } from "./columns-writer.mjs";
import { CATALOGUE, NAMES, found, write } from "./library.mjs";
import { LOGIC, LUNR, SEARCH, SELDOM, WORDS, load, plain, shared, stemmers, text, vocabulary } from "./load.mjs";

const { payload, shards } = write(CATALOGUE);
const ENGINE = [...WORDS, ...stemmers("nl"), ...SEARCH];
const ATTRIBUTES = { "data-search": "search.js index.js", "data-shards": "../index/" };

const HAVING = NAMES.map((_, ref) => ({ thema: ref % 2 ? ["a"] : ["b"], middel: ["x"], fase: [] }));
const DATA = {
  total: NAMES.length,
  facets: withColumns(vocabulary, shared("facets").facets, HAVING),
  stretches: { size: 2, letters: 1, hashes: "xyz" },
  orders: "orders.js",
  slugs: "slugs.js",
};
/** Scripts go oldest first: `address` and what is older stand in the first. */
const STRETCHES = [["privacy", "address"], ["moving", "request"], ["passports"]];
const KINDS = {
  cards: (slug) => ({ slug, title: CATALOGUE[NAMES.indexOf(slug)].title, summary: "" }),
  texts: (slug) => [["kop", "Een kop", `De tekst van ${slug}`]],
  originals: (slug) => (slug === "privacy" ? null : { slug, fields: {}, body: "" }),
};

/** A page that loads the scripts of its search as a browser does; those in `missing` do not arrive. */
function page({ missing = [], archived = [] } = {}) {
  const asked = [];
  const arrive = (script) => {
    asked.push(script.src);
    if (missing.some((name) => script.src.startsWith(name))) return script.listeners.error();
    const name = /^\.\.\/index\/(\w+)\.js$/.exec(script.src)?.[1];
    const stretch = /^(cards|texts|originals)\/(\d)\.[xyz]\.js$/.exec(script.src);
    if (script.src === "search.js") ENGINE.forEach((each) => vm.runInContext(text(`templates/${each}`), context));
    else if (script.src === "seldom.js") SELDOM.forEach((each) => vm.runInContext(text(`templates/${each}`), context));
    else if (script.src === "lunr.js") vm.runInContext(text(`templates/${LUNR}`), context);
    else if (script.src === "index.js") context.sitegen.setIndex(payload);
    else if (script.src === "slugs.js") context.sitegen.setSlugs(NAMES);
    else if (script.src === "orders.js") context.sitegen.setOrders({ total: 5, columns: { title: "EDCBA" } });
    else if (stretch) {
      context.sitegen.setStretch([stretch[1], Number(stretch[2]), STRETCHES[stretch[2]].map(KINDS[stretch[1]])]);
    } else context.sitegen.shard(name, ...shards.get(name));
    return script.listeners.load();
  };
  const document = {
    querySelector: () => ({ getAttribute: (name) => ATTRIBUTES[name] }),
    createElement: () => {
      const listeners = {};
      return {
        listeners,
        addEventListener: (name, listener) => {
          listeners[name] = listener;
        },
      };
    },
    head: { append: (script) => queueMicrotask(() => arrive(script)) },
  };
  const context = load({ document }, LOGIC);
  context.sitegen.setCatalogue({ ...DATA, archived: ascending(archived) });
  return { sitegen: context.sitegen, asked, missing };
}

test("search gives all hits with their slugs, best first", async () => {
  const hits = plain(await page().sitegen.search("paspoort"));
  assert.deepEqual(
    hits.map((hit) => hit.id),
    await found("paspoort"),
  );
  assert.ok(hits.every((hit, n) => !n || hit.score <= hits[n - 1].score));
});

test("the index is loaded once, and only when there is a question", async () => {
  const { sitegen, asked } = page();
  await sitegen.count({});
  assert.deepEqual(asked, []);
  await Promise.all([sitegen.search("paspoort"), sitegen.search("kind"), sitegen.count({ q: "kind" })]);
  assert.deepEqual(
    asked.filter((src) => !src.startsWith("../")),
    ["search.js", "index.js", "slugs.js"],
  );
  assert.equal(asked.length, new Set(asked).size);
});

test("of the shards only some are loaded, from the folder that the page names", async () => {
  const { sitegen, asked } = page();
  await sitegen.search("kind");
  const loaded = asked
    .filter((src) => src.startsWith("../"))
    .map((src) => src.replace(/^\.\.\/index\/(\w+)\.js$/, "$1"));
  assert.ok(loaded.length > 0 && loaded.length < shards.size);
  assert.ok(
    loaded.every((name) => shards.has(name)),
    String(loaded),
  );
});

test("a search whose index did not arrive fails, and the next one tries again", async () => {
  for (const name of ["search.js", "index.js"]) {
    const { sitegen, missing } = page({ missing: [name] });
    await assert.rejects(sitegen.search("kind"), new RegExp(`${name} could not be loaded`));
    missing.length = 0;
    assert.equal((await sitegen.search("kind"))[0].id, "request");
  }
});

test("a search with a shard that did not arrive fails, and the next one tries that shard again", async () => {
  const { sitegen, asked, missing } = page({ missing: ["../index/"] });
  await assert.rejects(sitegen.search("kind"), /index\/\w+\.js could not be loaded/);
  missing.length = 0;
  assert.equal((await sitegen.search("kind"))[0].id, "request");
  assert.deepEqual(
    asked.filter((src) => !src.startsWith("../")),
    ["search.js", "index.js", "slugs.js"],
  );
});

test("count gives the numbers of the page for what is asked and picked", async () => {
  const { sitegen } = page();
  assert.deepEqual(plain(await sitegen.count({})).thema, { a: 2, b: 3, constructor: 0 });
  assert.deepEqual(plain(await sitegen.count({ q: "kind" })).thema, { a: 1, b: 0, constructor: 0 });
  assert.deepEqual(plain(await sitegen.count({ picked: { thema: ["a"] } })).middel, { x: 2, y: 0, z: 0 });
});

test("a question of spaces narrows nothing, as on the page", async () => {
  const { sitegen } = page();
  assert.deepEqual(plain(await sitegen.count({ q: "  " })), plain(await sitegen.count({})));
});

const STATE = { q: "", picked: new Map(), archived: false, sort: "", page: 1, unknown: [] };

test("cards come in the scripts that hold them, each once, and only those", async () => {
  const { sitegen, asked } = page();
  const { cards } = sitegen.finder(await sitegen.catalogue);
  assert.equal(cards.known(1), undefined);
  await Promise.all([cards.load([1, 2]), cards.load([1])]);
  assert.deepEqual(asked, ["cards/1.y.js"]);
  assert.deepEqual([cards.known(1)?.slug, cards.known(2)?.slug, cards.known(0)], ["request", "moving", undefined]);
  await cards.load([1, 0]);
  assert.deepEqual(asked, ["cards/1.y.js", "cards/2.z.js"]);
});

test("a card that did not arrive is not known, the others are, and it is tried again", async () => {
  const { sitegen, missing } = page({ missing: ["cards/0"] });
  const { cards } = sitegen.finder(await sitegen.catalogue);
  await cards.load([0, 4]);
  assert.deepEqual([cards.known(0)?.slug, cards.known(4)], ["passports", undefined]);
  missing.length = 0;
  await cards.load([4]);
  assert.equal(cards.known(4).slug, "privacy");
});

test("a text comes under the name of its card, each script once, and what did not come is tried again", async () => {
  const { sitegen, asked, missing } = page({ missing: ["texts/2"] });
  await sitegen.loadIndex();
  assert.equal((await sitegen.passagesOf(NAMES.indexOf("moving")))[0][2], "De tekst van moving");
  assert.equal((await sitegen.passagesOf(NAMES.indexOf("request")))[0][2], "De tekst van request");
  assert.equal(await sitegen.passagesOf(NAMES.indexOf("passports")), undefined);
  missing.length = 0;
  assert.ok(await sitegen.passagesOf(NAMES.indexOf("passports")));
  assert.deepEqual(
    asked.filter((src) => src.startsWith("texts/")),
    ["texts/1.y.js", "texts/2.z.js", "texts/2.z.js"],
  );
});

test("what is read of a practice is as much of it as arrives", async () => {
  const { sitegen } = page({ missing: ["texts/0", "cards/2"] });
  await sitegen.loadIndex();
  const { cards } = sitegen.finder(await sitegen.catalogue);
  const read = async (slug) => plain(await sitegen.textsOf(NAMES.indexOf(slug), cards));
  assert.deepEqual(await read("moving"), ["Verhuizing doorgeven", "", "Een kop", "De tekst van moving"]);
  assert.deepEqual(await read("privacy"), ["AVG/GDPR (privacy)", ""]);
  assert.deepEqual(await read("passports"), []);
});

test("a practice of which a script has nothing is not known when that has come, and neither is one that is not there", async () => {
  const { sitegen } = page();
  const originals = sitegen.openStretches("originals", DATA.stretches, DATA.total);
  const refs = [NAMES.indexOf("privacy"), NAMES.indexOf("address"), -1];
  await originals.load(refs);
  assert.deepEqual(
    refs.map((ref) => originals.known(ref)?.slug),
    [undefined, "address", undefined],
  );
});

test("who waits for what a script holds gets it, however late that comes", async () => {
  const { sitegen, missing } = page({ missing: ["originals/0"] });
  const originals = sitegen.openStretches("originals", DATA.stretches, DATA.total);
  const ref = NAMES.indexOf("address");
  const late = originals.arrival(ref);
  await originals.load([ref]);
  assert.equal(originals.known(ref), undefined);
  missing.length = 0;
  await originals.load([ref]);
  assert.equal((await late).slug, "address");
  assert.equal((await originals.arrival(ref)).slug, "address");
});

test("a step of the trail leads to the card at that position", async () => {
  const { sitegen } = page();
  const { cards } = sitegen.finder(await sitegen.catalogue);
  for (const [ref, slug] of NAMES.entries()) assert.equal((await sitegen.cardAt(cards.stepTo(ref), "")).slug, slug);
});

test("orders are loaded for a list that needs them, and without them it is newest first", async () => {
  const { sitegen, asked, missing } = page({ missing: ["orders.js"] });
  const { find } = sitegen.finder(await sitegen.catalogue);
  await find({ ...STATE, sort: "newest" });
  assert.deepEqual(asked, []);
  const without = await find({ ...STATE, sort: "title" });
  assert.deepEqual([without.sort, ...without.refs], ["newest", 0, 1, 2, 3, 4]);
  missing.length = 0;
  assert.deepEqual(plain((await find({ ...STATE, sort: "title" })).refs), [4, 3, 2, 1, 0]);
});

test("titles are proposed by what is typed of their words", async () => {
  const { sitegen } = page();
  const finder = sitegen.finder(await sitegen.catalogue);
  await sitegen.loadIndex();
  const titles = async (typed) => (await sitegen.suggestTitles(typed, finder)).map(({ value }) => value).sort();
  assert.deepEqual(plain(await titles("paspoort")), ["passports", "request"]);
  assert.deepEqual(plain(await titles("verhuizing door")), ["moving"]);
  assert.deepEqual(plain(await titles("p")), []);
});

/** `passports` and `moving` are archived: found by `paspoort` and `verhuizing` only when asked for. */
const ARCHIVED = [NAMES.indexOf("passports"), NAMES.indexOf("moving")];
const withArchive = async (asked) => {
  const { sitegen } = page({ archived: ARCHIVED });
  const { refs, counts } = await sitegen.finder(await sitegen.catalogue).find({ ...STATE, ...asked });
  return { names: Array.from(refs, (ref) => NAMES[ref]), thema: Object.fromEntries(counts.get("thema")) };
};

test("archived practices are in no list and no number unless a reader asks for them", async () => {
  assert.deepEqual(await withArchive({}), {
    names: ["request", "address", "privacy"],
    thema: { a: 2, b: 1, constructor: 0 },
  });
  assert.deepEqual(await withArchive({ archived: true }), { names: NAMES, thema: { a: 2, b: 3, constructor: 0 } });
});

test("a search finds archived practices when they are asked for, in their order of match", async () => {
  const without = await withArchive({ q: "paspoort" });
  assert.deepEqual([...without.names].sort(), ["address", "request"]);
  assert.deepEqual(without.thema, { a: 2, b: 0, constructor: 0 });
  assert.deepEqual((await withArchive({ q: "paspoort", archived: true })).names, await found("paspoort"));
});

test("what only the archive has is no reason to look no further", async () => {
  assert.deepEqual((await withArchive({ q: "verhuizing" })).names, ["address"]);
  assert.deepEqual((await withArchive({ q: "doorgeven" })).names, []);
  assert.deepEqual((await withArchive({ q: "doorgeven", archived: true })).names, ["moving"]);
});

test("embedders get the archive when they ask for it", async () => {
  const { sitegen } = page({ archived: ARCHIVED });
  assert.deepEqual(plain(await sitegen.count({ archived: true })).thema, { a: 2, b: 3, constructor: 0 });
  assert.deepEqual(plain(await sitegen.count({})).thema, { a: 2, b: 1, constructor: 0 });
  assert.ok((await sitegen.search("paspoort")).every(({ id }) => id !== "passports"));
});
