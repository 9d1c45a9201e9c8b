/** An old or permanent address when its script is missing, is a page, or never comes: there is a way on. */
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { badHost } from "./bad-host.mjs";
import { running } from "./running.mjs";
import { arrive, press, shown } from "./reader.mjs";
import { findOrBuild } from "./sites.mjs";
import { test } from "./twice.mjs";
import { browsers } from "./ways.mjs";

const TIMEOUT_MS = 60_000;
const built = findOrBuild();

after(() => built.remove());

describe("an old address", { concurrency: true }, () => {
  for (const browser of browsers) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      for (const fate of ["missing", "page", "never"]) {
        test(`its script ${fate}: a link that leads on is shown`, { timeout: TIMEOUT_MS }, async () => {
          const host = await badHost(built.folder, (path) => (path.startsWith("assets/redirect.") ? fate : "fine"));
          const page = await running.page(browser);
          try {
            await page.goto(`${host.base}robots.txt`);
            await page.evaluate((address) => {
              location.href = address;
            }, `${host.base}p/P0014.html#x`);
            const link = await shown(page, "a");
            assert.match(await page.evaluate(() => document.body.textContent), /^\s*Ga naar .+\.\s*$/);
            await press(page, link);
            await arrive(page, `${host.base}practices/briefadres.html`);
          } finally {
            await page.browserContext().close();
            await host.close();
          }
        });
      }
    });
  }
});
