import assert from "node:assert/strict";
import { test } from "node:test";
import { load, shared } from "./load.mjs";

const { folded } = load({}, ["js/namespace.js", "js/letters.js"]).sitegen;

for (const [text, plain] of shared("letters").cases) {
  test(`${JSON.stringify(text)} is folded as in Python`, () => {
    assert.equal(folded(text), plain);
  });
}
