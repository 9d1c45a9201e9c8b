/** Long lists come in portions, can be narrowed, and are whole without scripts; so is what is offered and sought. */
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { running } from "./running.mjs";
import { open, press } from "./reader.mjs";
import { letters, read } from "./printed.mjs";
import { PLACES, siteOf } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";
import { browsers } from "./ways.mjs";

const PEOPLE = Array.from({ length: 60 }, (_, n) => `p${n}`);
const CASES = Array.from({ length: 30 }, (_, n) => `g${n}`);
/** One of them is past on any day on which this runs. @type {Record<number, string>} */
const SEEKS = {
  58: "seeks: [{value: b, until: 2045-01-01}]\n",
  59: "seeks: [{value: b, until: 2026-01-31}]\n",
};
const letter = (n) => "ABCDEF"[Math.floor(n / 10)];

const built = siteOf({
  "sitegen.yml":
    "site: {title: Proef, language: nl}\ncontacts: {facet: thema}\nfacets:\n  - key: thema\n    label: Thema\n    values: {a: Aap, b: Noot}\n",
  ...Object.fromEntries(
    PEOPLE.map((slug, n) => [
      `content/contacts/${slug}.md`,
      `---\nname: ${letter(n)}naam ${n}\norganisation: Gemeente ${n % 2 ? "Oost" : "West"}\nemail: ${slug}@b.example\nconsent: 2026-01-20\noffers: [a]\n${SEEKS[n] ?? ""}---\n`,
    ]),
  ),
  ...Object.fromEntries(
    CASES.map((slug) => [
      `content/practices/${slug}.md`,
      `---\ntitle: Geval ${slug}\nsummary: Zo gaat het.\nthema: a\ncontacts: [p0]\n---\n\n## Werk\n\nTekst.\n`,
    ]),
  ),
});

/** @param {import("puppeteer-core").Page} page @param {string} what */
const countOf = (page, what) =>
  page.evaluate((wanted) => [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility()).length, what);

describe("a list in portions", { concurrency: true }, () => {
  for (const browser of browsers) {
    test(`in ${browser}`, { timeout: 120_000 }, async () => {
      const site = await PLACES["file from disk"](built.folder);
      const page = await running.page(browser);
      await open(page, `${site.base}contacts/index.html`);
      await until("a portion is shown", async () => (await countOf(page, ".people__row")) === 50);
      await press(page, "[data-more-items]");
      await until("all are there", async () => (await countOf(page, ".people__row")) === 60);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Fnaam 50");
      await page.type("[data-narrow]", "oost");
      await until("half is left", async () => (await countOf(page, ".people__row")) === 30);
      assert.equal(await page.$eval("[data-found]", (said) => said.textContent), "30 contactpersonen");
      await open(page, `${site.base}contacts/index.html`);
      await press(page, ".people__letters a:last-child");
      await until("the last letter is there", async () => (await countOf(page, ".people__row")) === 60);
      await open(page, `${site.base}contacts/p0.html`);
      await until("a portion is shown", async () => (await countOf(page, "[data-practice]")) === 24);
      await press(page, "[data-more-items]");
      await until("the others are there", async () => (await countOf(page, "[data-practice]")) === 30);

      const file = `${built.folder}/${browser}-p0.pdf`;
      await open(page, `${site.base}contacts/p0.html`);
      await until("a portion is shown", async () => (await countOf(page, "[data-practice]")) === 24);
      await page.pdf({ path: file, preferCSSPageSize: true });
      const [sheets] = await read([file], ["--text"]);
      const printed = letters(sheets.map(({ text }) => text).join());
      const lacking = CASES.filter((slug) => !printed.includes(letters(`Geval ${slug} Zo gaat het`)));
      assert.deepEqual(lacking, [], "on paper all of them stand");

      await open(page, `${site.base}exchange.html`);
      assert.equal(await countOf(page, ".exchange tbody tr"), 2, "subjects that someone shares or seeks");
      assert.equal(await countOf(page, ".exchange .exchange__past"), 1, "what is past is said to be");
      assert.equal(await countOf(page, ".exchange li"), 4 + 2, "the first few who share, and all who seek");
      await press(page, ".exchange summary");
      assert.equal(await countOf(page, ".exchange li"), 60 + 2);

      const plain = await running.page(browser, { scripts: false });
      await plain.goto(`${site.base}exchange.html`);
      assert.equal(await countOf(plain, ".exchange__past"), 0, "nothing tells what day it is");
      assert.match(await plain.$eval("#onderwerp-b", (row) => row.innerText), /gezocht tot 31 januari 2026/);
      await plain.goto(`${site.base}contacts/index.html`);
      assert.equal(await countOf(plain, ".people__row"), 60);
      await site.close();
    });
  }
});

after(() => built.remove());
