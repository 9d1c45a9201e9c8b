/** What a reader does, and is told, before the scripts are there: on a slow line, in both browsers. */
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { running } from "./running.mjs";
import { look, option, untilSeen } from "./catalogue.mjs";
import { stories } from "./outage.mjs";
import { address, arrive, back, focus, open, press, ready } from "./reader.mjs";
import { findOrBuild } from "./sites.mjs";
import { until } from "./until.mjs";
import { browsers, hasAll } from "./ways.mjs";

const BOX = 'form[data-catalogue] input[name="q"]';
const TRAVEL = option({ facet: "vraagstuk", value: "reisdocumenten" });
/** One after the other, and all that a search loads. */
const SLOW = {
  "the script of the site": /assets\/site\.\w+\.js/,
  "the data of the catalogue": /assets\/catalogue\./,
  "all scripts": /(site|catalogue|search|index)\.\w+\.js|\/(cards|index)\/\w/,
};

/** @typedef {import("puppeteer-core").Page} Page */

const built = findOrBuild();

describe("before the scripts are there", { concurrency: true }, () => {
  for (const browser of browsers) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      const story = stories(running, browser, built.folder);

      for (const [script, pattern] of Object.entries(SLOW)) {
        if (!hasAll(browser) && script !== "all scripts") continue;
        story(`while ${script} comes, tick and order are taken up, and each can be taken back`, async (page, site) => {
          site.hold(pattern);
          await visit(page, `${site.base}index.html`);
          await press(page, TRAVEL);
          await page.select('select[name="sort"]', "title");
          await claimsNothing(page);
          site.release();
          await ready(page);
          const seen = await untilSeen(page, "the list follows", ({ total, sort }) => total === 9 && sort === "title");
          assert.deepEqual([seen.ticked, seen.chips.length], [["vraagstuk=reisdocumenten"], 1]);
          assert.deepEqual(
            seen.titles,
            [...seen.titles].sort((a, b) => a.localeCompare(b, "nl")),
          );
          await back(page);
          await untilSeen(
            page,
            "one step back there is no order",
            ({ total, sort }) => total === 9 && sort === "newest",
          );
          await back(page);
          await untilSeen(
            page,
            "two steps back there is no tick",
            ({ total, ticked }) => total === 45 && !ticked.length,
          );
        });

        story(
          `while ${script} comes, a question is taken up: by match, with the focus and the caret where they were`,
          async (page, site) => {
            site.hold(pattern);
            await visit(page, `${site.base}index.html`);
            await press(page, BOX);
            await page.keyboard.type("pas");
            await page.keyboard.type("poort");
            await page.keyboard.press("ArrowLeft");
            await claimsNothing(page);
            site.release();
            await ready(page);
            const seen = await untilSeen(
              page,
              "the search is done",
              ({ sort, total }) => sort === "relevance" && total > 0 && total < 45,
            );
            assert.deepEqual([seen.text, seen.search], ["paspoort", "?q=paspoort"]);
            assert.equal((await focus(page)).name, "q");
            assert.equal(await page.$eval(BOX, (box) => box.selectionStart), "paspoor".length);
          },
        );

        story(
          `while ${script} comes, Enter sends the question once: by match, and then to the total`,
          async (page, site) => {
            site.hold(pattern);
            await visit(page, `${site.base}index.html`);
            await press(page, BOX);
            await page.keyboard.type("paspoort");
            await page.keyboard.press("Enter");
            await page.evaluate(() => {
              globalThis.isSame = true;
            });
            site.release();
            await ready(page);
            const seen = await untilSeen(page, "the search is done", ({ sort }) => sort === "relevance");
            assert.equal(seen.search, "?q=paspoort");
            assert.equal(await page.evaluate(() => globalThis.isSame), true, "the page was left");
            await until("the focus is on the total", () =>
              page.evaluate(() => document.activeElement?.hasAttribute("data-total")),
            );
          },
        );
      }

      story(
        "a page does not wait for its first script: it is read at once, and works when that comes",
        async (page, site) => {
          await open(page, `${site.base}index.html`);
          await page.evaluate(() => localStorage.setItem("sitegen-theme", "dark"));
          site.hold(/assets\/early\./);
          await visit(page, `${site.base}index.html?vraagstuk=reisdocumenten`);
          await until("the page is painted", () =>
            page.evaluate(() => performance.getEntriesByType("paint").some(({ name }) => name.startsWith("first"))),
          );
          await ready(page);
          assert.equal((await look(page)).total, 9);
          await press(page, TRAVEL);
          await untilSeen(page, "the list follows", ({ total }) => total === 45);
          site.release();
          await until("it is dark", () => page.evaluate(() => document.documentElement.dataset.theme === "dark"));
          assert.equal(await page.$eval("#weergave", (select) => select.value), "dark");
          await press(page, TRAVEL);
          const seen = await untilSeen(page, "the list follows", ({ total }) => total === 9);
          assert.equal(seen.said, "9 praktijken gevonden");
          assert.equal(await page.$$eval("[data-outage]:not([hidden])", (all) => all.length), 0);
        },
      );

      story("where nothing is late, the choice of dark is there before the first paint", async (page, site) => {
        await open(page, `${site.base}index.html`);
        await page.evaluate(() => localStorage.setItem("sitegen-theme", "dark"));
        await page.evaluateOnNewDocument(() => {
          new MutationObserver(() => {
            globalThis.darkAt ??= document.documentElement?.dataset.theme === "dark" ? performance.now() : undefined;
          }).observe(document, { attributes: true, subtree: true, childList: true });
        });
        const seen = [];
        for (let n = 0; n < 3 && !seen.some(([dark, painted]) => dark < painted); n++) {
          await open(page, `${site.base}index.html`);
          await ready(page);
          const painted = await until("the page is painted", () =>
            page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime),
          );
          seen.push([await page.evaluate(() => globalThis.darkAt), painted]);
        }
        // A machine with much else to do may be late itself.
        assert.ok(
          seen.some(([dark, painted]) => dark < painted),
          `dark and painted at ${seen.join(" and at ")}`,
        );
      });

      story("a long facet unfolds and more cards come, once the scripts are there", async (page, site) => {
        site.hold(/assets\/site\.\w+\.js/);
        await visit(page, `${site.base}index.html`);
        await press(page, '[data-facet="vraagstuk"] [data-unfold]');
        await press(page, "[data-more-results]");
        site.release();
        await ready(page);
        await untilSeen(page, "there are more cards", ({ cards }) => cards.length === 24);
        assert.equal(
          await page.$eval('[data-facet="vraagstuk"] [data-unfold]', (button) => button.getAttribute("aria-expanded")),
          "true",
        );
      });

      story("on a phone the filters open once the scripts are there", async (page, site) => {
        await page.setViewport({ width: 390, height: 800 });
        site.hold(/assets\/catalogue\./);
        await visit(page, `${site.base}index.html`);
        await press(page, "[data-open-filters]");
        site.release();
        await until("the dialog is open", () => page.$("dialog[open]"));
      });

      for (const search of [
        "?q=paspoort&vraagstuk=reisdocumenten",
        ...(hasAll(browser) ? ["?q=paspoort", "?vraagstuk=reisdocumenten&sort=title"] : []),
      ]) {
        story(`a page that asks ${search} claims no answer before it has one`, async (page, site) => {
          site.hold(SLOW["all scripts"]);
          await visit(page, `${site.base}index.html${search}`);
          await claimsNothing(page);
          const asked = new URLSearchParams(search);
          assert.equal(await page.$eval(BOX, (box) => box.value), asked.get("q") ?? "");
          assert.equal((await look(page)).sort, asked.get("sort") ?? "relevance");
          assert.equal(await page.$eval(`${TRAVEL} input`, (box) => box.checked), asked.has("vraagstuk"));
          site.release();
          await ready(page);
          const seen = await look(page);
          assert.match(seen.said, new RegExp(`^${seen.total} praktijken gevonden$`));
          assert.ok(seen.total < 45 && seen.cards.length > 0);
        });
      }

      story("where the address asks nothing that the page knows, the page is whole at once", async (page, site) => {
        site.hold(SLOW["all scripts"]);
        for (const search of ["", "?utm_source=nieuwsbrief", "?q="]) {
          await page.goto("about:blank");
          await visit(page, `${site.base}index.html${search}`);
          const seen = await look(page);
          assert.equal(seen.said, "45 praktijken gevonden");
          assert.equal(seen.total, 45);
          assert.equal(seen.cards.length, 12);
        }
      });

      story("a tick taken away again before the scripts are there leaves the page as it was", async (page, site) => {
        site.hold(/assets\/site\.\w+\.js/);
        await visit(page, `${site.base}index.html?vraagstuk=reisdocumenten`);
        await press(page, TRAVEL);
        assert.equal((await look(page)).said, "45 praktijken gevonden");
        site.release();
        await ready(page);
        const seen = await look(page);
        assert.deepEqual([seen.total, seen.ticked, seen.search], [45, [], ""]);
      });

      story("a step back before the scripts are there takes the tick back", async (page, site) => {
        site.hold(/assets\/site\.\w+\.js/);
        await visit(page, `${site.base}index.html`);
        await press(page, TRAVEL);
        await back(page);
        await until("nothing is ticked", async () => !(await look(page)).ticked.length);
        assert.equal((await look(page)).said, "45 praktijken gevonden");
        site.release();
        await ready(page);
        assert.equal((await look(page)).total, 45);
      });

      story("who came back to a page that had been left early finds what the address says", async (page, site) => {
        site.hold(/assets\/(site|catalogue)\.\w+\.js/);
        await visit(page, `${site.base}index.html`);
        await press(page, BOX);
        await page.keyboard.type("paspoort");
        await page.$eval(".masthead__nav a:not([aria-current])", (link) => link.click());
        await until("the page is another", async () => !(await address(page)).includes("q="));
        site.release();
        await back(page);
        await arrive(page, /q=paspoort/);
        await ready(page);
        const seen = await untilSeen(page, "the search is done", ({ sort }) => sort === "relevance");
        assert.equal(seen.text, "paspoort");
      });

      story("once the page works, a question whose index is slow to come is no answer either", async (page, site) => {
        await open(page, `${site.base}index.html`);
        site.hold(/assets\/index\./);
        await press(page, BOX);
        await page.keyboard.type("paspoort");
        await until("it says that it searches", async () => /^Bezig met zoeken/.test((await look(page)).said));
        site.release();
        await untilSeen(
          page,
          "the search is done",
          ({ said, sort }) => sort === "relevance" && /^\d+ praktijken? gevonden/.test(said),
        );
      });
    });
  }
});

after(() => built.remove());

/** As soon as the page itself is there and drawn. @param {Page} page @param {string} place */
async function visit(page, place) {
  void page.goto(place).catch(() => undefined);
  await until("the page is there", () =>
    page.evaluate(
      (here) => location.href === here && document.readyState !== "loading" && document.styleSheets.length > 0,
      place,
    ),
  );
}

/** No total, no card, no number, once what runs before the first paint has run. @param {Page} page */
async function claimsNothing(page) {
  const seen = await untilSeen(page, "it says that it searches", ({ said }) => said === "Bezig met zoeken…");
  assert.deepEqual(seen.cards, []);
  const numbers = await page.$$eval(
    "[data-count], [data-more-results]",
    (all) => all.filter((each) => each.checkVisibility({ visibilityProperty: true })).length,
  );
  assert.equal(numbers, 0);
}
