/**
 * How long the worst of 180 mangled addresses keeps the page busy, in both browsers, from a host and
 * from disk; the goal is 50 ms.
 *
 *     node benchmarks/client/addresses.mjs    (SITE=folder for another site than content/)
 */
import { addresses, visit } from "../../tests/browser/addresses.mjs";
import { BROWSERS, Running } from "../../tests/browser/browsers.mjs";
import { open } from "../../tests/browser/reader.mjs";
import { PLACES, findOrBuild } from "../../tests/browser/sites.mjs";

const COUNT = 180;
const built = findOrBuild();
const running = new Running();
for (const browser of process.env.BROWSER ? [process.env.BROWSER] : BROWSERS) {
  for (const place of ["http at the root", "file from disk"]) {
    const site = await PLACES[place](built.folder);
    const page = await running.page(browser);
    await open(page, `${site.base}index.html`);
    await page.evaluate(() => sitegen.search("paspoort"));
    const { longest, faults } = await page.evaluate(visit, [...addresses(COUNT, 1)]);
    console.log(`${browser}, ${place}: longest ${longest.toFixed(1)} ms, ${faults.length} faults`);
    await page.browserContext().close();
    await site.close();
  }
}
await running.close();
built.remove();
