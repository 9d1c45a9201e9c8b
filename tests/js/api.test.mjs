import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { NAMES, found, payload } from "./library.mjs";
import { LOGIC, VENDOR, load, plain, text, vocabulary } from "./load.mjs";

const PRACTICES = NAMES.map((slug, ref) => ({
  slug,
  title: slug,
  date: "",
  facets: { thema: ref % 2 ? ["a"] : ["b"], middel: ["x"], fase: [] },
}));

/** A page that loads the scripts of its search as a browser does; `failures` of them do not arrive. */
function page({ failures = 0 } = {}) {
  const asked = [];
  let failing = failures;
  const arrive = (script) => {
    asked.push(script.src);
    if (failing-- > 0) return script.listeners.error();
    if (script.src === "lunr.js") VENDOR.forEach((name) => vm.runInContext(text(`templates/${name}`), context));
    else context.sitegen.setIndex(payload);
    return script.listeners.load();
  };
  const document = {
    querySelector: () => ({ getAttribute: () => "lunr.js index.js" }),
    createElement: () => {
      const listeners = {};
      return { listeners, addEventListener: (name, listener) => { listeners[name] = listener; } };
    },
    head: { append: (script) => queueMicrotask(() => arrive(script)) },
  };
  const context = load({ document }, LOGIC);
  context.sitegen.setCatalogue({ facets: vocabulary, practices: PRACTICES });
  return { sitegen: context.sitegen, asked };
}

test("search gives all hits with their slugs, best first", async () => {
  const hits = plain(await page().sitegen.search("paspoort"));
  assert.deepEqual(hits.map((hit) => hit.id), found("paspoort"));
  assert.ok(hits.every((hit, n) => !n || hit.score <= hits[n - 1].score));
});

test("the index is loaded once, and only when there is a question", async () => {
  const { sitegen, asked } = page();
  await sitegen.count({});
  assert.deepEqual(asked, []);
  await Promise.all([sitegen.search("paspoort"), sitegen.search("kind"), sitegen.count({ q: "kind" })]);
  assert.deepEqual(asked, ["lunr.js", "index.js"]);
});

test("a search whose index did not arrive fails, and the next one tries again", async () => {
  const { sitegen } = page({ failures: 1 });
  await assert.rejects(sitegen.search("kind"), /lunr\.js could not be loaded/);
  assert.equal((await sitegen.search("kind"))[0].id, "request");
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
