/** A facet with more values than a reader looks through: the page has the commonest, the others come when asked for. */
import assert from "node:assert/strict";
import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, describe } from "node:test";
import { running } from "./running.mjs";
import { address, arrive, back, open, press, ready } from "./reader.mjs";
import { PLACES, siteOf } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";
import { browsers } from "./ways.mjs";

const COUNT = 150;
/** `woord-0` stands in all practices, `woord-1` in every second, and so on: the last ones in one each. */
const practice = (n) =>
  `---\ntitle: Werk ${n}\nsummary: Zo gaat het.\nstand: ${n % 2 ? "af" : "bezig"}\ntags: [${Array.from(
    { length: n + 1 },
    (_, tag) => tag,
  )
    .filter((tag) => n % (tag + 1) === 0 || n === tag)
    .map((tag) => `Woord ${tag}`)
    .join(", ")}]\ncontacts: [team]\n---\n\n## Werk\n\nBrood nummer ${n}.\n`;

const built = siteOf({
  "sitegen.yml":
    "site: {title: Proef, language: nl}\nfacets:\n" +
    "  - {key: stand, label: Stand, values: {af: Af, bezig: Bezig}}\n" +
    "  - {key: tags, label: Trefwoord, open: yes, many: yes}\n",
  "content/contacts/team.md": "---\nname: Team\norganisation: Gemeente\nemail: a@b.example\nconsent: 2026-01-20\n---\n",
  ...Object.fromEntries(Array.from({ length: COUNT }, (_, n) => [`content/practices/werk-${n}.md`, practice(n)])),
});

const PANEL = '[data-facet="tags"]';
const having = (tag) =>
  Array.from({ length: COUNT }, (_, n) => n).filter((n) => n >= tag && (n % (tag + 1) === 0 || n === tag));

/** @param {import("puppeteer-core").Page} page */
const seen = (page) =>
  page.$$eval(`${PANEL} ul[data-needs-script] > li`, (all) =>
    all.filter((item) => item.checkVisibility()).map((item) => item.querySelector("input").value),
  );
const shown = (page, selector) =>
  page.$$eval(selector, (all) => all.filter((each) => each.checkVisibility()).map((each) => each.textContent));
const total = (page) => page.$eval("[data-total]", (element) => element.getAttribute("data-total"));
const said = (page) => page.$eval(`${PANEL} [data-found]`, (element) => element.textContent);
const countOf = (page, slug) =>
  page.$eval(`${PANEL} input[value="${slug}"]`, (input) =>
    Number(input.closest("label").querySelector("[data-count]").getAttribute("data-count")),
  );
const loaded = (page) => page.$$eval("script[src*=values-tags]", (all) => all.length);

/** @param {import("puppeteer-core").Page} page @param {string} text */
async function typeIn(page, text) {
  await page.click(`${PANEL} [data-narrow]`, { count: 3 });
  await page.keyboard.type(text);
}

describe("a large facet", { concurrency: true }, () => {
  for (const [browser, place] of [
    [browsers[0], "file from disk"],
    [browsers[1], "file from disk"],
    [browsers[0], "http at the root"],
  ]) {
    test(`in ${browser}, ${place}, is found in by name, and counts`, { timeout: 120_000 }, async () => {
      const site = await PLACES[place](built.folder);
      const page = await running.page(browser);
      await open(page, `${site.base}index.html`);
      assert.equal((await seen(page)).length, 10);
      assert.equal(await loaded(page), 0, "a first visit has all values");
      assert.equal(await said(page), `${COUNT} keuzes`);

      await typeIn(page, "woord 149");
      await until("it is found", async () => (await seen(page)).join() === "woord-149");
      assert.match(await said(page), /^1 van de 150 gevonden$/);
      assert.equal(await countOf(page, "woord-149"), having(149).length);
      await page.keyboard.press("Tab");
      await page.keyboard.press(" ");
      await until("it is chosen", async () => (await total(page)) === String(having(149).length));
      assert.match(await address(page), /tags=woord-149$/);

      await typeIn(page, "zzz");
      await until("none is found", async () => (await said(page)) === "0 van de 150 gevonden");
      await until("what is ticked is there", async () => (await seen(page)).join() === "woord-149");

      await open(page, `${site.base}index.html?tags=woord-148&stand=bezig`);
      assert.equal(await total(page), "1");
      assert.equal(await page.$eval("[data-chips]", (chips) => chips.textContent.includes("Woord 148")), true);
      assert.ok((await seen(page)).includes("woord-148"), "what the address names is in view");
      assert.equal(await countOf(page, "woord-148"), 1);
      await press(page, '[data-facet="stand"] label:has(> input[value="af"])');
      await until("the count of another facet joins in", async () => (await address(page)).includes("stand=af"));
      assert.match(await address(page), /tags=woord-148/, "what was chosen is lost");

      await press(page, "[data-clear]");
      await until("nothing is chosen", async () => (await total(page)) === String(COUNT));
      await press(page, `${PANEL} [data-unfold]`);
      await until("as many are shown as one looks through", async () => (await seen(page)).length === 100);
      await back(page);
      await until("a step back is a state again", async () => (await total(page)) === "2");
      await site.close();
    });
  }

  test("has a page with all its values, for those without scripts too", { timeout: 120_000 }, async () => {
    const site = await PLACES["http at the root"](built.folder);
    const page = await running.page(browsers[0]);
    await open(page, `${site.base}index.html`);
    await press(page, `${PANEL} [data-all]`);
    await arrive(page, `${site.base}tags/index.html`);
    await ready(page);
    assert.equal(await page.$$eval("[data-items] a", (all) => all.length), COUNT);
    await page.type("[data-narrow]", "woord 149");
    await until("it is found", async () => (await shown(page, "[data-items] a")).length === 1);
    assert.match(await page.$eval("[data-found]", (element) => element.textContent), /^1 keuze$/);
    await press(page, 'a[href="woord-149.html"]');
    await arrive(page, `${site.base}tags/woord-149.html`);
    assert.ok((await page.$$("main a")).length < 40, "the page of a value links to all others");
    await site.close();
  });

  test("so many titles come in portions, and are found by their words", { timeout: 120_000 }, async () => {
    const site = await PLACES["http at the root"](built.folder);
    const page = await running.page(browsers[0]);
    await open(page, `${site.base}practices/index.html`);
    await until("a portion is shown", async () => (await shown(page, "[data-items] > *")).length === 100);
    await page.type("[data-narrow]", "werk 149");
    await until("it is found", async () => (await shown(page, "[data-items] > *")).join().trim() === "Werk 149");
    await site.close();
  });

  test("a long list says how far it is when it is printed, and can be stopped", { timeout: 120_000 }, async () => {
    const site = await PLACES["http at the root"](built.folder);
    const page = await running.page(browsers[0]);
    await open(page, `${site.base}index.html`);
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute("data-printed", "");
      const load = sitegen.loadScript;
      const isLet = new Promise((resolve) => (window.letCome = resolve));
      // The other cards come late.
      sitegen.loadScript = async (src, ...rest) => {
        if (src.startsWith("cards/")) await isLet;
        return load(src, ...rest);
      };
    });
    const button = () => page.$eval("[data-print-list]", (each) => each.textContent);
    const said = () => page.$eval("[data-copied]", (each) => each.textContent);
    for (const stop of [() => page.keyboard.press("Escape"), () => press(page, "[data-print-list]")]) {
      await press(page, "[data-print-list]");
      await until("how far it is", async () => (await said()) === `0 van de ${COUNT} geladen`);
      assert.equal(await button(), "Stop");
      await stop();
      await until("it has stopped", async () => (await button()) === "Druk af" && (await said()) === "");
    }
    await press(page, "[data-print-list]");
    await until("it loads again", async () => (await button()) === "Stop");
    await page.evaluate(() => window.letCome());
    await until("it prints", () => page.$("[data-printed]"));
    assert.equal(await page.$$eval("[data-results] > [data-practice]", (all) => all.length), COUNT);
    assert.equal(await button(), "Druk af");
    await site.close();
  });

  test("whose values do not come is told so, and answers once they do", { timeout: 120_000 }, async () => {
    const site = await PLACES["file from disk"](built.folder);
    const page = await running.page(browsers[0]);
    const assets = fileURLToPath(`${site.base}assets/`);
    const name = readdirSync(assets).find((each) => each.startsWith("values-tags."));
    renameSync(join(assets, name), join(assets, "away"));
    await open(page, `${site.base}index.html?tags=woord-148`);
    assert.equal((await shown(page, "[data-outage]")).length, 1);
    assert.match(await page.$eval("[data-chips]", (chips) => chips.textContent), /tags=woord-148/);
    renameSync(join(assets, "away"), join(assets, name));
    await press(page, '[data-facet="stand"] label:has(> input[value="af"])');
    await until("what the address asks for is found", async () => (await total(page)) === "1");
    assert.match(await page.$eval("[data-chips]", (chips) => chips.textContent), /Trefwoord:\s*Woord 148/);
    await site.close();
  });
});

after(() => built.remove());
