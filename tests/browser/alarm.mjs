/** Whether the watch sees what it must see: a page that does everything a page may not do. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./until.mjs";
import { watch } from "./watch.mjs";

const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; script-src 'self'; style-src 'self'; img-src http:">
<title>Wat niet mag</title><script src="bad.js"></script>
<p style="color:red">rood</p><img src="http://127.0.0.1:9/elders.png" alt="">`;
const SCRIPT = `console.warn("een waarschuwing"); console.error("een fout");
setTimeout(() => { throw new Error("een worp"); });`;

const SEEN = [/een waarschuwing/, /een fout/, /een worp/, /inline style/i];

/** A folder with that page. */
export function badSite() {
  const folder = mkdtempSync(join(tmpdir(), "sitegen-bad-"));
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "bad.js"), SCRIPT);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** @param {import("puppeteer-core").Page} page @param {string} base */
export async function raisesAlarm(page, base) {
  const watched = await watch(page, base);
  await page.goto(`${base}index.html`);
  for (const fault of SEEN) {
    await until(`the watch sees ${fault}`, async () => watched.faults.some((seen) => fault.test(seen)));
  }
  await assert.rejects(watched.verify(), /the page complained/);
  await assert.rejects(watched.verify(/(?:)/), /outside its folder/);
}
