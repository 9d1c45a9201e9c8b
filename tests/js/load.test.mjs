import assert from "node:assert/strict";
import { test } from "node:test";
import { runInContext } from "node:vm";
import { FORM, LOGIC, LUNR, SEARCH, WORDS, load, text } from "./load.mjs";

const assets = text("sitegen/render/assets.py");

/** The quoted names in the tuple of `assets.py` that `start` opens. */
function namesAfter(start) {
  const from = assets.indexOf(start);
  assert.notEqual(from, -1, `assets.py has no \`${start}\``);
  const to = assets.indexOf("\n_", from + 1);
  return [
    ...assets
      .slice(from, to)
      .split('"""')[0]
      .matchAll(/"([\w./-]+)"/g),
  ].map((found) => found[1]);
}

test("these tests run the logic scripts in the order in which a page does", () => {
  assert.deepEqual(
    namesAfter("\n_LOGIC = ").map((name) => `js/${name}.js`),
    LOGIC,
  );
});

test("these tests run what tells words apart as a page does", () => {
  assert.deepEqual(namesAfter("\n_WORDS = "), WORDS);
});

test("these tests run the scripts of search in the order in which a page does", () => {
  assert.deepEqual(
    namesAfter("\n_SEARCH = ").map((name) => `js/index/${name}.js`),
    SEARCH,
  );
});

test("these tests run the scripts of the form in the order in which a page does", () => {
  assert.deepEqual(
    namesAfter("\n_FORM = ").map((name) => `js/form/${name}.js`),
    FORM,
  );
});

test("these tests run the lunr.js that a page does", () => {
  assert.deepEqual(namesAfter("\n_LUNR = "), [LUNR]);
});

test("the logic scripts load without a document, a window or a network", () => {
  assert.deepEqual(Object.keys(load({}, LOGIC).sitegen).sort(), [
    "arrived",
    "cardAt",
    "catalogue",
    "codec",
    "count",
    "counted",
    "currentOf",
    "facets",
    "filled",
    "finder",
    "formPayload",
    "idsOf",
    "indexPayload",
    "loadIndex",
    "loadOrders",
    "loadScript",
    "loadSlugs",
    "loadWords",
    "marked",
    "modules",
    "mostFirst",
    "mostIds",
    "nextFrame",
    "number",
    "once",
    "openCards",
    "openKept",
    "openStretches",
    "order",
    "orders",
    "recent",
    "search",
    "setCatalogue",
    "setForm",
    "setIndex",
    "setOrders",
    "setSlugs",
    "setStretch",
    "slugs",
    "state",
    "toggled",
    "write",
  ]);
});

test("the table in namespace.js says which script puts what on the namespace", () => {
  const table = text("templates/js/namespace.js");
  const page = load({}, ["js/namespace.js"]);
  for (const script of [...LOGIC, ...WORDS, "js/stemmers/parts.js", ...SEARCH].filter(
    (name) => name !== "js/namespace.js",
  )) {
    const before = new Set(Object.keys(page.sitegen));
    runInContext(text(`templates/${script}`), page);
    const name = script.split("/").pop().slice(0, -3);
    const row = new RegExp(`\\b${name}Script // (.+)`, "i").exec(table);
    const added = Object.keys(page.sitegen).filter((key) => !before.has(key));
    assert.deepEqual(added.sort(), row?.[1].split(", ").sort(), script);
  }
});

test("loading the scripts adds one name to the page", () => {
  const before = new Set(Object.keys(load({}, [])));
  assert.deepEqual(
    Object.keys(load()).filter((name) => !before.has(name)),
    ["sitegen"],
  );
});
