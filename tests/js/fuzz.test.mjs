import { test } from "node:test";
import { TARGETS, attempt } from "../fuzz/browser.mjs";

for (const target of Object.keys(TARGETS)) {
  test(`the first random inputs of ${target} hold`, () => attempt(target, 200));
}
