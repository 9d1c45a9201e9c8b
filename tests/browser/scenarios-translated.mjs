/** A page that the browser translates, which puts elements around every text: title → what a reader does. */
import assert from "node:assert/strict";
import { option, promising, untilSeen } from "./catalogue.mjs";
import { open, press, type } from "./reader.mjs";
import { until } from "./until.mjs";

const BOX = 'form[data-catalogue] input[name="q"]';

/** In the page: as Chromium's translator leaves it, with other words in `[ ]`. */
function translate() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const text = /** @type {Text} */ (texts.currentNode);
    const isFixed = text.parentElement.closest('[translate="no"], script, noscript, style, font, pre');
    if (
      text.data.trim() &&
      (globalThis.wrapsAll ? !text.parentElement.closest("script, noscript, style, font") : !isFixed)
    ) {
      found.push(text);
    }
  }
  for (const text of found) {
    const [outer, inner] = ["font", "font"].map((name) => document.createElement(name));
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(/\d/.test(text.data) ? text.data : `[${text.data}]`);
  }
}

/** Every number as a reader sees it, and as the page means it. @param {import("puppeteer-core").Page} page */
const numbers = (page) =>
  page.$$eval("form[data-catalogue] [data-count]", (all) =>
    all.map((element) => [element.textContent, element.getAttribute("data-count")]),
  );

async function sameNumbers(page) {
  const all = await numbers(page);
  assert.ok(all.length > 0);
  for (const [seen, meant] of all) assert.equal(seen, meant);
}

/** @type {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void>>} */
export const TRANSLATED = {
  async "in a translated page a tick gives true numbers, total, chip, cards and order"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    await page.evaluate(() => {
      globalThis.wrapsAll = true;
    });
    await page.evaluate(translate);
    await press(page, option(choice));
    const seen = await untilSeen(page, "the tick has its list", ({ total }) => total === choice.count);
    assert.match(seen.said, new RegExp(`^${choice.count} praktijk`));
    assert.equal(seen.chips.length, 1);
    await sameNumbers(page);
    assert.deepEqual(
      seen.counts,
      await page.evaluate((picked) => sitegen.count({ picked }), { [choice.facet]: [choice.value] }),
    );
    await page.evaluate(translate);
    await page.select("#sort", "title");
    const sorted = await untilSeen(
      page,
      "the order is another",
      ({ search, cards }) => /sort=title/.test(search) && cards.join() !== seen.cards.join(),
    );
    assert.deepEqual([...sorted.cards].length, seen.cards.length);
    await press(page, "[data-chips] button");
    await untilSeen(page, "all is back", ({ total, chips }) => total > choice.count && !chips.length);
    await sameNumbers(page);
  },

  async "in a translated page a question is marked, suggested and taken back"({ page, base, practices }) {
    await open(page, `${base}index.html`);
    await page.evaluate(translate);
    await type(page, BOX, "briefadres");
    await untilSeen(
      page,
      "the question is answered",
      ({ search, total }) => /q=briefadres/.test(search) && total < practices.length,
    );
    const first = () =>
      page.$eval("[data-results] [data-practice] h2", (title) => title.textContent.replace(/[[\]]/g, ""));
    assert.match(await first(), /briefadres/i);
    await until("there are suggestions", () => page.$('[role="listbox"]:not([hidden]) [role="option"]'));
    await page.evaluate(translate);
    await page.keyboard.press("Enter");
    await page.$eval(BOX, (box) => {
      box.value = "";
      box.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await untilSeen(page, "all is back", ({ total }) => total === practices.length);
    await sameNumbers(page);
  },

  async "in a translated page a long facet unfolds, wherever its button is pressed"({ page, base }) {
    await open(page, `${base}index.html`);
    await page.evaluate(translate);
    await press(page, "[data-unfold]");
    assert.equal(await page.$eval("[data-unfold]", (button) => button.textContent), "Toon minder");
  },

  async "a translator leaves numbers, addresses and the text of the form as they are"({ page, base }) {
    await open(page, `${base}practices/briefadres.html`);
    const fixed = () =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll(
            ".key-facts__id, .practice-card__id, .person-card :not(.person-card__organisation) > a, .practice__reach a",
          ),
        ].map((element) => element.textContent),
      );
    const before = (await fixed()).map((text) => text.replace(/^(Bel|Mail|E-mail|Telefoon)\s+/, "").trim());
    assert.ok(before.length > 2);
    await page.evaluate(translate);
    const after = (await fixed()).map((text) => text.replace(/\[[^\]]*\]/, "").trim());
    assert.deepEqual(after, before);
    await open(page, `${base}deel.html`);
    await until("the form is ready", () => page.$("html[data-form-ready]"));
    await page.type("#veld-title", "Een loket");
    const text = await page.$eval("[data-form-preview]", (place) => place.textContent);
    await page.evaluate(translate);
    assert.equal(await page.$eval("[data-form-preview]", (place) => place.textContent), text);
    await page.type("#veld-title", " meer");
    assert.match(await page.$eval("[data-form-preview]", (place) => place.textContent), /^title: Een loket meer$/m);
    assert.match(await page.$eval("[data-left]", (place) => place.textContent), /^Nog \d+ tekens$/);
  },
};
