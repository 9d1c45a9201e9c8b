/** What a reader meets when a script does not come, comes late, or is something else. */
import assert from "node:assert/strict";
import { rmSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, describe } from "node:test";
import { running } from "./running.mjs";
import { look, option, promising, untilSeen } from "./catalogue.mjs";
import { FAULTS, SCRIPTS, hang, stories } from "./outage.mjs";
import { open, press } from "./reader.mjs";
import { PLACES, findOrBuild } from "./sites.mjs";
import { until } from "./until.mjs";
import { browsers, hasAll } from "./ways.mjs";

/** One of each way in which a page gets something: in its head, waited for or not, by another script, as a style. */
const LOADED = new Set([
  "what runs before the first paint",
  "the script of the site",
  "the search engine",
  "the style sheet",
]);
const SENTENCE = /^Deze catalogus is vernieuwd of niet bereikbaar\. Laad de pagina opnieuw\. Laad opnieuw$/;
const SLOW = /^Het laden duurt lang\. .* Laad opnieuw$/;
const BOX = 'form[data-catalogue] input[name="q"]';
const READY = "html[data-sitegen-ready]";
const FAILED = '[data-outage]:not([hidden]) [data-trouble="failed"]:not([hidden])';

/** @typedef {import("puppeteer-core").Page} Page */

const built = findOrBuild();

describe("when something does not come", { concurrency: true }, () => {
  for (const browser of browsers) {
    // They wait more than they work.
    describe(`in ${browser}`, { concurrency: 3 }, () => {
      const story = stories(running, browser, built.folder);

      for (const [script, pattern] of Object.entries(SCRIPTS)) {
        if (!hasAll(browser) && !LOADED.has(script)) continue;
        story(
          `${script}: whatever comes instead, it is said once or all works, and what does nothing is not shown`,
          async (page, site) => {
            for (const [kind, fault] of Object.entries(FAULTS)) {
              site.spoil(pattern, fault);
              await visit(page, `${site.base}index.html`);
              await useAll(page);
              await until(
                `for ${kind} it is said, or all is done`,
                async () => (await said(page)).length || isDone(page),
              );
              await until("the list is not busy", async () => !(await look(page)).isWaiting);
              for (const text of await said(page)) assert.match(text, SENTENCE);
              assert.ok((await said(page)).length <= 1, "said more than once");
              assert.deepEqual(await page.evaluate(dead), [], kind);
            }
          },
        );

        if (/paint|style sheet/.test(script)) continue; // for these a browser shows nothing
        story(`${script}: when it hangs it is said, or all works`, async (page, site) => {
          site.spoil(pattern, hang);
          await visit(page, `${site.base}index.html`);
          await useAll(page);
          await until("it is said, or all is done", async () => (await said(page)).length || isDone(page));
          for (const text of await said(page)) assert.match(text, SLOW);
        });
      }

      story("what hangs is given up: a search says so, and the filters work", async (page, site) => {
        await open(page, `${site.base}index.html`);
        const choice = await promising(page);
        site.spoil(/\/index\/\w+\.js/, hang);
        await ask(page, "paspoort");
        await until("the search says so", () => page.$("[data-broken]:not([hidden])"));
        assert.match((await said(page)).join(), SENTENCE);
        await page.$eval(`${option(choice)} input`, (box) => box.click());
        await untilSeen(page, "the filter works", (seen) => seen.total === choice.count && seen.chips.length === 1);
      });

      story(
        "the script of the site hangs for good: the page is as without scripts, and what comes at last works",
        async (page, site) => {
          site.spoil(SCRIPTS["the script of the site"], hang);
          await visit(page, `${site.base}index.html`);
          await until("it is given up", () => page.$(FAILED));
          assert.ok((await page.evaluate(links)) > 10, "no links instead of the boxes");
          site.mend();
          await until("it has come", () => page.$(READY));
          assert.deepEqual(await said(page), []);
          assert.equal(await page.evaluate(links), 0);
        },
      );

      story(
        "what failed is asked for again when the line is back: cards, order, search and the page itself",
        async (page, site) => {
          await open(page, `${site.base}index.html`);
          site.spoil(/\.js/, FAULTS["nothing, as after a publication"]);
          await page.select('select[name="sort"]', "title");
          await ask(page, "paspoort");
          await until("the search fails", () => page.$("[data-broken]:not([hidden])"));
          site.mend();
          await page.evaluate(() => dispatchEvent(new Event("online")));
          await untilSeen(page, "the search is done", (seen) => seen.sort === "relevance" && seen.cards.length > 0);
          await until("nothing is said", async () => !(await said(page)).length);
        },
      );

      story(
        "a page that came without its scripts works once they are there, with what was ticked",
        async (page, site) => {
          site.spoil(/(site|catalogue)\.\w+\.js/, FAULTS["a page that is called a script"]);
          await visit(page, `${site.base}index.html?vraagstuk=reisdocumenten`);
          await until("it is said", () => page.$(FAILED));
          site.mend();
          await page.evaluate(() => dispatchEvent(new Event("online")));
          await until("the scripts have taken over", () => page.$(READY));
          await untilSeen(
            page,
            "the list is that of the address",
            (seen) => seen.ticked.join() === "vraagstuk=reisdocumenten" && seen.total < 45,
          );
          assert.deepEqual(await said(page), []);
        },
      );

      story("the button loads the page again, with all that was chosen", async (page, site) => {
        await open(page, `${site.base}index.html?vraagstuk=reisdocumenten`);
        site.spoil(/assets\//, FAULTS["nothing, as after a publication"]);
        await ask(page, "paspoort");
        await until("it is said", () => page.$(FAILED));
        site.mend();
        await page.evaluate(() => document.documentElement.setAttribute("data-old", ""));
        await press(page, "[data-reload]");
        await until("the page is fresh", () => page.$(`${READY}:not([data-old])`));
        const seen = await untilSeen(
          page,
          "the search is done",
          (now) => now.sort === "relevance" && now.text === "paspoort",
        );
        assert.deepEqual(seen.ticked, ["vraagstuk=reisdocumenten"]);
      });

      story("a file that is missing on a disk is said as well", async (page) => {
        for (const pattern of [/assets\/site\.\w+\.js/, /assets\/catalogue\./, /cards\//, /assets\/site\.\w+\.css/]) {
          const copy = await PLACES["file from disk"](built.folder);
          const folder = fileURLToPath(copy.base);
          for (const name of readdirSync(folder, { recursive: true }).filter((each) => pattern.test(each))) {
            rmSync(join(folder, name));
          }
          await visit(page, `${copy.base}index.html`);
          await useAll(page);
          await until(`without ${pattern} it is said`, async () =>
            (await said(page)).some((text) => SENTENCE.test(text)),
          );
          assert.deepEqual(await page.evaluate(dead), []);
          await copy.close();
        }
      });
    });
  }
});

after(() => built.remove());

/** Not until all has loaded, which may be never. @param {Page} page @param {string} place */
async function visit(page, place) {
  await page.goto("about:blank");
  void page.goto(place).catch(() => undefined);
  await until("the page is there", () =>
    page.evaluate((here) => location.href === here && document.readyState !== "loading", place),
  );
}

/** @param {Page} page @param {string} text */
async function ask(page, text) {
  await page.$eval(
    BOX,
    (box, typed) => {
      box.value = typed;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    },
    text,
  );
}

/** What needs every script: an order, a question with a mistake. @param {Page} page */
async function useAll(page) {
  await until(
    "the scripts have taken over, or it is said",
    async () => (await page.$(READY)) || (await said(page)).length,
  );
  if (!(await page.$(READY))) return;
  await page.select('select[name="sort"]', "title");
  await ask(page, "pasport adresonderzok");
}

/** @param {Page} page */
async function isDone(page) {
  if (!(await page.$(READY))) return false;
  const seen = await look(page);
  return !seen.isWaiting && /q=pasport/.test(seen.search) && seen.cards.length > 0;
}

/** Every alert that is shown. @param {Page} page */
function said(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role="alert"]')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.innerText.replace(/\s+/g, " ").trim()),
  );
}

/** In the page: controls that are shown while no script is there for them; a list is kept without the catalogue. */
function dead() {
  if (document.documentElement.hasAttribute("data-sitegen-ready") || !document.styleSheets.length) return [];
  return [...document.querySelectorAll("form[data-catalogue] :is(input, select, button):not(.keep-button)")]
    .filter((control) => control.checkVisibility() && !control.disabled)
    .map((control) => control.outerHTML);
}

/** In the page: how many links to values of facets are shown. */
function links() {
  return [...document.querySelectorAll("fieldset[data-facet] a")].filter((link) => link.checkVisibility()).length;
}
