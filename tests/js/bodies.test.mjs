import assert from "node:assert/strict";
import { test } from "node:test";
import { document } from "./elements.mjs";
import { LOGIC, load, plain, shared } from "./load.mjs";

const CASES = shared("bodies");
const HERE = { root: "", prefix: "" };
const ELSEWHERE = { root: "../", prefix: "P0001-" };
const DEEP = 100_000;

const draw = (nodes, place) => load({ document }, [...LOGIC, "js/bodies.js"]).sitegen.drawBody(nodes, place);
/** As a browser writes what Python wrote: it escapes no quotes in texts, nor less and more in attributes. */
const asWritten = (html) =>
  html.replace(/<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith("<") ? piece.replace(/&lt;/g, "<").replace(/&gt;/g, ">") : piece.replace(/&quot;/g, '"'),
  );

for (const { what, nodes, html } of CASES.bodies) {
  test(`a body is shown as on its page: ${what}`, () => {
    assert.equal(draw(nodes, HERE).html, asWritten(html));
  });
}

for (const { what, nodes, html } of CASES.shown) {
  test(`a body on another page: ${what}`, () => {
    assert.equal(draw(nodes, ELSEWHERE).html, html);
  });
}

test("every element that a body may have is made, with its attributes in their order", () => {
  for (const [name, attributes] of Object.entries(CASES.elements)) {
    const said = Object.fromEntries(["onclick", ...attributes, "style"].map((key) => [key, "a"]));
    const [element] = draw([[name, said]], HERE).children;
    assert.equal(element.name, name);
    assert.deepEqual([...element.attributes.keys()], attributes);
  }
});

test("a body as deep as any is shown whole", () => {
  let nodes = ["onderin"];
  for (let level = 0; level < DEEP; level += 1) nodes = [["em", ...nodes]];
  let [inside] = draw(nodes, HERE).children;
  let levels = 0;
  for (; typeof inside !== "string"; [inside] = inside.children) levels += 1;
  assert.deepEqual([levels, inside], [DEEP, "onderin"]);
});

test("a whole practice comes from its script, by its position, also from a page in a folder", async () => {
  const asked = [];
  const scripts = {
    "../bodies/0.x.js": [{ body: ["oud"] }, { body: ["later"] }],
    "../bodies/1.y.js": [{ body: ["nieuw"] }],
  };
  const page = {
    createElement: () => ({ addEventListener: (name, listener) => name === "load" && loads.push(listener) }),
    head: {
      append({ src }) {
        asked.push(src);
        sitegen.setStretch(["bodies", Number(src.split(/[/.]/)[4]), scripts[src]]);
        loads.pop()();
      },
    },
  };
  const loads = [];
  const { sitegen } = load({ document: page }, [...LOGIC, "js/bodies.js"]);
  sitegen.setBodies([{ size: 2, letters: 1, hashes: "xy" }, 3]);
  assert.deepEqual(plain(await sitegen.wholeOf(0, "../")), { body: ["nieuw"] });
  assert.deepEqual(plain(await sitegen.wholeOf(2, "../")), { body: ["oud"] });
  assert.deepEqual(plain(await sitegen.wholeOf(1, "../")), { body: ["later"] });
  assert.deepEqual(asked, ["../bodies/1.y.js", "../bodies/0.x.js"]);
});
