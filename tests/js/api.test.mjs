import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { CATALOGUE, NAMES, found, write } from "./library.mjs";
import { LOGIC, SEARCH, VENDOR, load, plain, stemmers, text, vocabulary } from "./load.mjs";

const { payload, shards } = write(CATALOGUE);
const ENGINE = [...VENDOR, ...stemmers("nl"), ...SEARCH];
const ATTRIBUTES = { "data-search": "search.js index.js", "data-shards": "../index/" };

const PRACTICES = NAMES.map((slug, ref) => ({
  slug,
  title: CATALOGUE[ref].title,
  summary: CATALOGUE[ref].summary,
  facets: { thema: ref % 2 ? ["a"] : ["b"], middel: ["x"], fase: [] },
}));

/** A page that loads the scripts of its search as a browser does; those in `missing` do not arrive. */
function page({ missing = [] } = {}) {
  const asked = [];
  const arrive = (script) => {
    asked.push(script.src);
    if (missing.some((name) => script.src.startsWith(name))) return script.listeners.error();
    const name = /^\.\.\/index\/(\w+)\.js$/.exec(script.src)?.[1];
    if (script.src === "search.js") ENGINE.forEach((each) => vm.runInContext(text(`templates/${each}`), context));
    else if (script.src === "index.js") context.sitegen.setIndex(payload);
    else context.sitegen.shard(name, ...shards.get(name));
    return script.listeners.load();
  };
  const document = {
    querySelector: () => ({ getAttribute: (name) => ATTRIBUTES[name] }),
    createElement: () => {
      const listeners = {};
      return { listeners, addEventListener: (name, listener) => { listeners[name] = listener; } };
    },
    head: { append: (script) => queueMicrotask(() => arrive(script)) },
  };
  const context = load({ document }, LOGIC);
  context.sitegen.setCatalogue({ facets: vocabulary, practices: PRACTICES });
  return { sitegen: context.sitegen, asked, missing };
}

test("search gives all hits with their slugs, best first", async () => {
  const hits = plain(await page().sitegen.search("paspoort"));
  assert.deepEqual(hits.map((hit) => hit.id), await found("paspoort"));
  assert.ok(hits.every((hit, n) => !n || hit.score <= hits[n - 1].score));
});

test("the index is loaded once, and only when there is a question", async () => {
  const { sitegen, asked } = page();
  await sitegen.count({});
  assert.deepEqual(asked, []);
  await Promise.all([sitegen.search("paspoort"), sitegen.search("kind"), sitegen.count({ q: "kind" })]);
  assert.deepEqual(asked.slice(0, 2), ["search.js", "index.js"]);
  assert.equal(asked.length, new Set(asked).size);
});

test("of the shards only some are loaded, from the folder that the page names", async () => {
  const { sitegen, asked } = page();
  await sitegen.search("kind");
  const loaded = asked.slice(2).map((src) => src.replace(/^\.\.\/index\/(\w+)\.js$/, "$1"));
  assert.ok(loaded.length > 0 && loaded.length < shards.size);
  assert.ok(loaded.every((name) => shards.has(name)), String(loaded));
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
  assert.deepEqual(asked.filter((src) => !src.startsWith("../")), ["search.js", "index.js"]);
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
