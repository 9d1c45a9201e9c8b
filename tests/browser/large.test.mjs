/** A reader who has set letters of 32 px, on a phone: nothing has to be moved sideways. */
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { running } from "./running.mjs";
import { open, ready } from "./reader.mjs";
import { serve } from "./server.mjs";
import { addressOf, findOrBuild } from "./sites.mjs";
import { test } from "./twice.mjs";
import { browsers } from "./ways.mjs";

const PAGES = [
  "index.html",
  "index.html?q=paspoort&vraagstuk=reisdocumenten",
  "practices/adresonderzoek-in-zes-stappen.html",
  "practices/index.html",
  "contacts/index.html",
  "contacts/wilgenstad-adresonderzoek.html",
  "vraagstuk/reisdocumenten.html",
  "lists/startpakket-nieuwe-medewerker.html",
  "list.html#P0014,P0001",
  "deel.html",
  "deel-contact.html",
  "toegankelijkheid.html",
  "404.html",
];
const SIZE = 32;

const built = findOrBuild();
after(() => built.remove());

describe("with letters of 32 px", { concurrency: true }, () => {
  for (const name of browsers) {
    test(`no page of 390 px scrolls sideways, in ${name}`, { timeout: 120_000 }, async () => {
      const site = await serve(built.folder, "/", addressOf(built.folder));
      const page = await running.page(name, { letters: SIZE });
      try {
        await page.setViewport({ width: 390, height: 844 });
        const wide = {};
        for (const path of PAGES) {
          await open(page, site.base + path);
          await ready(page);
          assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), `${SIZE}px`);
          const found = await page.evaluate(outside);
          if (found.length) wide[path] = found;
        }
        assert.deepEqual(wide, {});
      } finally {
        await page.browserContext().close();
        await site.close();
      }
    });
  }
});

/** Runs in the page: what makes it wider than the screen. */
function outside() {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth <= clientWidth) return [];
  return Array.from(document.querySelectorAll("body *"))
    .filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
    .map(
      (each) =>
        `${each.localName}.${each.className} ${Math.round(each.getBoundingClientRect().right)} of ${clientWidth}`,
    );
}
