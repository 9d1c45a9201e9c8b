/**
 * A list on paper: the handout of all practices, and the worksheet, as both browsers print them; Firefox those of the
 * copy to take along.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe } from "node:test";
import { fileURLToPath } from "node:url";
import { axeFinds, scrollsSideways } from "./axe.mjs";
import { running } from "./running.mjs";
import { hear, letters, read, untilPrinted } from "./printed.mjs";
import { arrive, open, press, ready } from "./reader.mjs";
import { PLACES, findOrBuild, unpackedBundle } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";
import { watch } from "./watch.mjs";

const TIMEOUT_MS = 300_000;
const MOST_PAGES = 3;
const MOST_TABS = 150;
const ADDRESS = "https://praktijken-burgerzaken.example/";
const FOUR = "#P0001,P0014,P0007,P0009&Introductieweek&P0014=Bel+eerst";
/** Where each browser is told apart most: from disk Firefox keeps pages apart. */
const WAYS = { chrome: "http under a path", firefox: "file from disk" };

const folder = mkdtempSync(join(tmpdir(), "sitegen-handout-"));
const built = findOrBuild();
const bundle = unpackedBundle();
const places = { ...PLACES, "file from disk": bundle.put };
after(async () => {
  built.remove();
  bundle.remove();
  rmSync(folder, { recursive: true });
});

const made = (page) =>
  until("it is made, codes and all", () => page.$("[data-printed-list][data-ready] [data-code] svg"));

/** @param {import("puppeteer-core").Page} page @param {string} name */
async function print(page, name) {
  const path = join(folder, `${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true });
  return path;
}

/** By the keys alone. @param {import("puppeteer-core").Page} page @param {string} selector @param {boolean} [isBack] */
async function tabTo(page, selector, isBack = false) {
  if (isBack) await page.keyboard.down("Shift");
  for (let n = 0; n < MOST_TABS; n++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) break;
  }
  if (isBack) await page.keyboard.up("Shift");
  assert.ok(await page.evaluate((wanted) => document.activeElement.matches(wanted), selector), selector);
}

/** Lines of text; the number of a page stands in its margin. @param {{lines: string[]}} sheet */
const linesOf = ({ lines }) => lines.filter((line) => !/^\d+ \/ \d+$/.test(line));

describe("a list on paper", { concurrency: 2 }, () => {
  for (const [browser, way] of Object.entries(WAYS)) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      test(`by the keys from the first card to a handout, by ${browser}`, { timeout: TIMEOUT_MS }, async () => {
        const site = await places[way](built.folder);
        const page = await running.page(browser);
        if (site.base.startsWith("file:")) {
          await page.goto(bundle.start);
          await page.evaluate(() => document.querySelector("a.button").click()); // Firefox hears no key so early
          await arrive(page, /index\.html/);
          await ready(page);
        } else await open(page, `${site.base}index.html`);
        const watched = await watch(page, site.base);
        await tabTo(page, "[data-results] button[data-keep]");
        const id = await page.evaluate(() => document.activeElement.getAttribute("data-keep"));
        await page.keyboard.press("Enter");
        await tabTo(page, "[data-kept]", true);
        await page.keyboard.press("Enter");
        await arrive(page, /list\.html/);
        await until("the list is there", () => page.$("[data-list][data-ready] [data-item]"));
        await tabTo(page, '[data-list-sheet][href*="handout"]');
        await page.keyboard.press("Enter");
        await arrive(page, /handout\.html/);
        await made(page);
        await hear(page);
        await tabTo(page, "[data-sheet-print]");
        await page.keyboard.press("Enter");
        await untilPrinted(page);
        assert.match(await page.$eval("[data-sheet-sheets]", (all) => all.textContent), new RegExp(`1 van 1\\s+${id}`));
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await arrive(page, /list\.html/);
        await watched.verify();
        await page.browserContext().close();
        await site.close();
      });

      test(`all that is found, and a worksheet, printed by ${browser}`, { timeout: TIMEOUT_MS }, async () => {
        const site = await places[way](built.folder);
        const page = await running.page(browser);
        page.setDefaultNavigationTimeout(TIMEOUT_MS);
        const watched = await watch(page, site.base);
        await open(page, `${site.base}index.html?sort=title`);
        await press(page, "[data-handout]");
        await arrive(page, /handout\.html\?sort=title/);
        await made(page);
        const practices = await page.$$eval("[data-sheet-sheets] > article", (all) =>
          all.map((each) => ({
            title: each.querySelector("h1").textContent,
            people: each.querySelector(".printed-contacts").textContent,
            address: each.querySelector("[data-code]").getAttribute("data-code"),
            headings: [...each.querySelectorAll("h1, h2, h3")].map((heading) => heading.textContent),
          })),
        );
        const all = await print(page, `${browser}-all`);
        await open(page, `${site.base}worksheet.html${FOUR}`);
        await made(page);
        const sheet = await print(page, `${browser}-sheet`);
        await watched.verify();
        await page.browserContext().close();
        await site.close();

        const [handout, worksheet] = await read([all, sheet], ["--text"]);
        assert.equal(practices.length, 45);
        const starts = handout.flatMap(({ codes }, n) => (codes.length ? [n] : []));
        assert.deepEqual(
          starts.map((n) => handout[n].codes),
          practices.map(({ address }) => [address]),
        );
        assert.equal(new Set(practices.map(({ address }) => address)).size, 45);
        practices.forEach(({ title, people, headings }, n) => {
          const pages = handout.slice(starts[n], starts[n + 1]);
          assert.ok(pages.length <= MOST_PAGES, `${title} takes ${pages.length} pages`);
          const text = letters(pages.map((each) => each.text).join(" "));
          for (const said of [title, people, `${n + 1} van 45`]) {
            assert.ok(text.includes(letters(said)), `${title}: ${said}`);
          }
          for (const each of pages) {
            const lines = linesOf(each);
            assert.ok(lines.length > 1, `${title}: a page holds a single line: ${lines}`);
            const last = letters(lines.at(-1));
            assert.ok(
              !headings.some((heading) => letters(heading).endsWith(last)),
              `${title}: a page ends with ${last}`,
            );
          }
        });
        assert.deepEqual(
          [worksheet.length, worksheet[0].width > worksheet[0].height],
          [1, true],
          "one sheet, on its side",
        );
        assert.deepEqual(worksheet[0].codes, [`${ADDRESS}list.html#P0001,P0014,P0007,P0009`]);
        const text = letters(worksheet[0].text);
        for (const said of ["Introductieweek", "Bel eerst", "Wat wij zoeken", "Wanneer en wie", "Briefadres"]) {
          assert.ok(text.includes(letters(said)), said);
        }
      });
    });
  }

  test("what does not come is said, and not printed in silence", { timeout: TIMEOUT_MS }, async () => {
    const site = await PLACES["file from disk"](built.folder);
    const bodies = join(fileURLToPath(site.base), "bodies");
    const [last] = readdirSync(bodies).filter((name) => name.startsWith("1."));
    rmSync(join(bodies, last));
    const page = await running.page("chrome");
    await open(page, `${site.base}handout.html?sort=title`);
    const said = await until("it is said", () =>
      page.evaluate(() => document.querySelector("[data-sheet-lacking]:not([hidden])")?.textContent),
    );
    assert.match(said, /13 praktijken konden niet worden geladen/);
    assert.equal(await page.$eval("[data-sheet-print]", (button) => button.disabled), true);
    await page.emulateMediaType("print");
    assert.equal(await page.$eval("[data-sheet-lacking]", (line) => line.checkVisibility()), true);
    await page.browserContext().close();
    await site.close();
  });

  test("axe finds nothing in it, on screen and on paper", { timeout: TIMEOUT_MS }, async () => {
    const site = await PLACES["file from disk"](built.folder);
    const page = await running.page("chrome");
    for (const place of [`handout.html${FOUR}`, `worksheet.html${FOUR}`]) {
      await page.setViewport({ width: 390, height: 800 });
      await page.emulateMediaType("screen");
      await open(page, site.base + place);
      await made(page);
      assert.equal(await page.evaluate(scrollsSideways), false, place);
      assert.deepEqual(await axeFinds(page), [], place);
      await page.emulateMediaType("print");
      assert.deepEqual(await axeFinds(page), [], `${place}, on paper`);
    }
    await page.browserContext().close();
    await site.close();
  });
});
