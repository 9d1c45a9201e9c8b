import assert from "node:assert/strict";
import { test } from "node:test";
import { runInContext } from "node:vm";
import { FORM, LOGIC, LUNR, SEARCH, SELDOM, WORDS, load, text } from "./load.mjs";

const scripts = text("sitegen/render/scripts.py");

/** The quoted names in the tuple of `scripts.py` that `start` opens. */
function namesAfter(start) {
  const from = scripts.indexOf(start);
  assert.notEqual(from, -1, `scripts.py has no \`${start}\``);
  const to = scripts.slice(from + 1).search(/\n[A-Z]/) + from + 1;
  return [
    ...scripts
      .slice(from, to)
      .split('"""')[0]
      .matchAll(/"([\w./-]+)"/g),
  ].map((found) => found[1]);
}

test("these tests run the logic scripts in the order in which a page does", () => {
  assert.deepEqual(
    namesAfter("\nLOGIC = ").map((name) => `js/${name}.js`),
    LOGIC,
  );
});

test("these tests run what tells words apart as a page does", () => {
  assert.deepEqual(namesAfter("\nWORDS = "), WORDS);
});

test("these tests run the scripts of search in the order in which a page does", () => {
  assert.deepEqual(
    namesAfter("\nSEARCH = ").map((name) => `js/index/${name}.js`),
    SEARCH,
  );
  assert.deepEqual(
    namesAfter("\nSELDOM = ").map((name) => `js/index/${name}.js`),
    SELDOM,
  );
});

test("these tests run the scripts of the form in the order in which a page does", () => {
  assert.deepEqual(
    namesAfter("\nFORM = ").map((name) => `js/form/${name}.js`),
    FORM,
  );
});

test("these tests run the lunr.js that a page does", () => {
  assert.deepEqual(namesAfter("\nLUNR = "), [LUNR]);
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
    "loadSeldom",
    "loadSlugs",
    "loadValues",
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
