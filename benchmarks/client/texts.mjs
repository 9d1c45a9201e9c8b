/* global sitegen */
/**
 * How long any text of up to 10,000 characters in the search box keeps the page busy, in both
 * browsers; the goal is 50 ms at 10,000 practices.
 *
 *     SITE=folder node benchmarks/client/texts.mjs
 */
import { BROWSERS, Running } from "../../tests/browser/browsers.mjs";
import { open } from "../../tests/browser/reader.mjs";
import { anyTexts } from "../../tests/browser/scenarios-search.mjs";
import { PLACES, findOrBuild } from "../../tests/browser/sites.mjs";

const built = findOrBuild();
const running = new Running();
const site = await PLACES["http at the root"](built.folder);
for (const browser of process.env.BROWSER ? [process.env.BROWSER] : BROWSERS) {
  const page = await running.page(browser);
  await open(page, `${site.base}index.html`);
  const { first, again } = await page.evaluate(time, anyTexts());
  console.log(`${browser}: first time ${line(first)}; again ${line(again)}`);
}
await running.close();
await site.close();
built.remove();

/** In the page: ms of each text, with the shards it has to fetch, and once they are there. @param {string[]} texts */
async function time(texts) {
  const timed = async (text) => {
    const start = performance.now();
    await sitegen.search(text);
    return performance.now() - start;
  };
  await timed("paspoort");
  const found = { first: [], again: [] };
  for (const text of texts) {
    found.first.push(await timed(text));
    found.again.push(await timed(text));
  }
  return found;
}

/** @param {number[]} times */
function line(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  return `median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)} ms`;
}
