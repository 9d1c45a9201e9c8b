/** A collection of others, with settings alone: what a reader does first, in a site that has none of our fields. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, describe } from "node:test";
import { pathToFileURL } from "node:url";
import { running } from "./running.mjs";
import { ofCollection } from "./sites.mjs";
import { test } from "./twice.mjs";
import { watch } from "./watch.mjs";
import { browsers } from "./ways.mjs";

const READY = "html[data-sitegen-ready]";
const built = ofCollection("practices-en");
const base = `${pathToFileURL(built.folder).href}/`;

describe("a collection of others", { concurrency: true }, () => {
  after(() => built.remove());

  for (const name of browsers) {
    test(`is found, filtered and read, in ${name}`, async () => {
      const page = await running.page(name);
      const watched = await watch(page, base);
      try {
        await page.goto(`${base}index.html`);
        await page.waitForSelector(READY);
        const total = await page.$eval("[data-total]", (each) => Number(each.getAttribute("data-total")));
        assert.ok(total > 200, `${total} practices`);
        await page.goto(`${base}index.html?difficulty=easy`);
        await page.waitForSelector(READY);
        await page.waitForFunction(
          (all) => Number(document.querySelector("[data-total]")?.getAttribute("data-total")) < all,
          {},
          total,
        );
        await page.goto(`${base}index.html?q=${encodeURIComponent("world cafe")}`);
        await page.waitForFunction(() =>
          /caf/i.test(document.querySelector("[data-results] [data-practice]")?.textContent || ""),
        );
        await page.goto(pathToFileURL(join(built.folder, "practices/world-cafe.html")).href);
        const title = await page.$eval("h1", (each) => each.textContent?.replace(/\u00ad/g, ""));
        assert.match(title || "", /World Caf/i);
        assert.equal(await page.$$eval("aside h2", (all) => all.filter((each) => !each.textContent?.trim()).length), 0);
        await watched.verify();
      } finally {
        await page.browserContext().close();
      }
    });
  }
});
