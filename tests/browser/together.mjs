/**
 * All files of tests but browsers.test.mjs, which takes about as long as they do: in one process, so that each browser
 * is started once for all of them.
 */
import { readdirSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL(".", import.meta.url);
const APART = "browsers.test.mjs";

let start = () => undefined;
/** What a file builds when it is read would keep a test waiting that runs already. */
test("the sites of all files are built", () => new Promise((resolve) => (start = () => resolve(undefined))));
for (const name of readdirSync(FOLDER).sort()) {
  if (name.endsWith(".test.mjs") && name !== APART) await import(new URL(name, FOLDER).href);
}
start();
