import assert from "node:assert/strict";
import { test } from "node:test";
import { document } from "./elements.mjs";
import { load, text } from "./load.mjs";

/** What is drawn in a place for an address. @param {string} address */
function drawn(address) {
  const page = { document: { ...document, createElementNS: (_, name) => document.createElement(name) }, TextEncoder };
  const context = load(page, ["js/namespace.js", "js/codes.js"]);
  context.sitegen.qr = library();
  const place = document.createElement("div");
  place.getAttribute = () => address;
  context.sitegen.drawCode(place);
  return { place, dots: address.length > 300 ? null : context.sitegen.qr.generate(address, { minCorrectionLevel: 1 }) };
}

/** As the build hands it over. */
function library() {
  const made = {};
  new Function("exports", text("templates/js/vendor/lean-qr-2.7.4.js"))(made);
  return made;
}

test("a code is drawn dot for dot, with its white edge", () => {
  const { place, dots } = drawn("https://klein.example/p/P0001.html");
  const [, path] = /<path d="([^"]+)">/.exec(place.html);
  const black = new Set();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let n = 0; n < Number(width); n++) black.add(`${Number(x) + n} ${y}`);
  }
  for (let y = 0; y < dots.size; y++) {
    for (let x = 0; x < dots.size; x++) assert.equal(black.has(`${x} ${y}`), dots.get(x, y), `${x} ${y}`);
  }
  assert.match(place.html, new RegExp(`viewBox="-4 -4 ${dots.size + 8} ${dots.size + 8}"`));
});

test("an address of more than 300 characters gets none", () => {
  const address = `https://klein.example/${"p".repeat(300)}`;
  assert.equal(drawn(address).place.html, "");
  assert.notEqual(drawn(address.slice(0, 300)).place.html, "");
});
