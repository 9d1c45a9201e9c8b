/** The catalogue as readers use it: title → what they do. */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import {
  clearAll,
  frameAfter,
  holdScripts,
  inNewPage,
  look,
  option,
  promising,
  showAll,
  tick,
  tickTwo,
  untilSeen,
  untilTotal,
} from "./catalogue.mjs";
import { until } from "./until.mjs";
import { back, focus, forward, open, press, ready, type } from "./reader.mjs";
import { placed } from "./ways.mjs";

const isSearched = ({ search, sort }) => /q=paspoort/.test(search) && sort === "relevance";

const BOX = 'form[data-catalogue] input[name="q"]';

/** @typedef {{page: import("puppeteer-core").Page, base: string, practices: string[], says: import("./said.mjs").Said}} Given */
/** @type {Record<string, (given: Given) => Promise<void>>} */
export const CATALOGUE = {
  async "the first view shows all practices"({ page, base, practices, says }) {
    await open(page, `${base}index.html`);
    const seen = await showAll(page);
    assert.equal(seen.total, practices.length);
    assert.equal(seen.said, `${practices.length} ${says.found}`);
    assert.deepEqual([...seen.cards].sort(), practices);
    assert.deepEqual([seen.ticked, seen.chips, seen.text], [[], [], ""]);
  },

  async "a ticked value gives as many practices as stood at it, an address and a chip"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    await tick(page, choice);
    const seen = await showAll(page);
    assert.equal(seen.total, choice.count);
    assert.equal(seen.cards.length, choice.count);
    assert.deepEqual(seen.ticked, [`${choice.facet}=${choice.value}`]);
    assert.equal(seen.chips.length, 1);
  },

  async "once its cards are there, the frame after a tick shows the result"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    await tick(page, choice);
    await press(page, "[data-chips] button");
    await untilSeen(page, "the tick is gone", (now) => now.ticked.length === 0 && now.search === "");
    const inFrame = await frameAfter(page, option(choice));
    const seen = await untilSeen(page, "the tick is in the address", (now) => now.search !== "");
    assert.deepEqual(inFrame, { total: seen.total, cards: seen.cards });
  },

  async "numbers do not wait for cards that have yet to come"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    const counts = await page.evaluate((picked) => sitegen.count({ picked }), { [choice.facet]: [choice.value] });
    await holdScripts(page);
    await page.$eval(`${option(choice)} input`, (box) => box.click());
    await until("all numbers are those of the tick", async () => isDeepStrictEqual((await look(page)).counts, counts));
    assert.equal((await look(page)).isWaiting, true, "all cards were there");
  },

  async "a chip that is pressed before the cards of a tick are there leaves that tick"({ page, base }) {
    await open(page, `${base}index.html`);
    const first = await promising(page);
    const second = await promising(page, { picked: { [first.facet]: [first.value] } });
    await tick(page, first);
    await holdScripts(page);
    await page.$eval(`${option(second)} input`, (box) => box.click());
    await page.$eval("[data-chips] button", (chip) => chip.click());
    const kept = new URLSearchParams([[second.facet, second.value]]);
    await until("only the tick is in the address", async () => (await look(page)).search === `?${kept}`);
    assert.deepEqual((await look(page)).ticked, [`${second.facet}=${second.value}`]);
  },

  async "a tick while the index is loading keeps the focus, also after Enter"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page, { q: "paspoort" });
    await page.evaluate(() => {
      const { loadIndex } = sitegen;
      const opened = new Promise((open) => {
        globalThis.openIndex = open;
      });
      sitegen.loadIndex = () => opened.then(loadIndex);
    });
    await type(page, BOX, "paspoort");
    await page.keyboard.press("Enter");
    await page.focus(`${option(choice)} input`);
    await page.keyboard.press(" ");
    await page.evaluate(() => globalThis.openIndex());
    await untilSeen(page, "the search is done", (now) => now.total === choice.count && now.chips.length === 1);
    assert.equal(await page.evaluate(() => document.activeElement.value), choice.value, "the focus is lost");
  },

  "back at once after a tick leaves address and boxes of one mind": placed(async ({ page, base }) => {
    await open(page, `${base}index.html`);
    const first = await promising(page);
    const second = await promising(page, { picked: { [first.facet]: [first.value] } });
    await tick(page, first);
    await page.$eval(`${option(second)} input`, (box) => {
      box.click();
      history.back();
    });
    const seen = await untilSeen(page, "nothing is ticked", (now) => now.ticked.length === 0);
    await page.evaluate(() => sitegen.nextFrame().then(sitegen.nextFrame));
    assert.equal((await look(page)).search, "");
    assert.deepEqual(seen.chips, []);
  }),

  async "two facets and a search keep every count true and mark what was searched for"({ page, base }) {
    await open(page, `${base}index.html`);
    const [first, second] = await tickTwo(page, "paspoort");
    const before = await look(page);
    await type(page, BOX, "paspoort");
    const picked = { [first.facet]: [first.value], [second.facet]: [second.value] };
    const counts = await page.evaluate((state) => sitegen.count(state), { q: "paspoort", picked });
    await untilSeen(
      page,
      "the search is in the address",
      (now) =>
        new URLSearchParams(now.search).get("q") === "paspoort" && now.total === counts[second.facet][second.value],
    );
    const seen = await showAll(page);
    assert.equal(seen.cards.length, seen.total);
    assert.ok(seen.total <= before.total);
    assert.deepEqual(seen.counts, counts);
    assert.notDeepEqual(seen.counts, before.counts);
    const { inside, outside } = await page.evaluate(marked, "paspoort");
    assert.ok(inside > 0, "nothing is marked");
    assert.deepEqual(outside, [], "these are not marked");
  },

  async "the search button leads to the total, past all that stands between"({ page, base }) {
    await open(page, `${base}index.html`);
    await type(page, BOX, "paspoort");
    await press(page, 'form[data-catalogue] [type="submit"]');
    await untilSeen(page, "the search is done", isSearched);
    await until("the focus is on the total", () =>
      page.evaluate(() => document.activeElement?.hasAttribute("data-total")),
    );
  },

  async "those with most of what was chosen come first, and the total says how many have all"({ page, base }) {
    const found = async (query) => {
      await open(page, `${base}index.html?${query}`);
      return untilSeen(page, "the list is drawn", ({ ticked, cards }) => ticked.length > 0 && cards.length > 0);
    };
    const one = await found("vraagstuk=adresonderzoek");
    const other = await found("vraagstuk=gegevenskwaliteit");
    const both = one.cards.filter((slug) => other.cards.includes(slug));
    const seen = await found("vraagstuk=adresonderzoek&vraagstuk=gegevenskwaliteit");
    assert.ok(both.length > 0 && both.length < seen.total, "or this says nothing");
    assert.equal(seen.total, one.total + other.total - both.length);
    assert.deepEqual([...seen.cards.slice(0, both.length)].sort(), [...both].sort());
    assert.match(seen.said, new RegExp(`^${seen.total} \\D+ ${both.length} `));
    const sorted = await found("vraagstuk=adresonderzoek&vraagstuk=gegevenskwaliteit&sort=title");
    const byTitle = [...sorted.titles].sort((a, b) => a.localeCompare(b, "nl"));
    assert.deepEqual(sorted.titles, byTitle, "an order that was chosen wins");
  },

  async "a chip that is removed unticks its value and leaves the focus in the page"({ page, base, practices }) {
    await open(page, `${base}index.html`);
    await tickTwo(page);
    for (const left of [1, 0]) {
      await press(page, "[data-chips] button");
      const seen = await untilSeen(page, `${left} chips are left`, (now) => now.chips.length === left);
      assert.equal(seen.ticked.length, left);
      assert.equal((await focus(page))?.isShown, true, "the focus is lost");
    }
    await untilTotal(page, practices.length);
    assert.equal((await look(page)).search, "");
  },

  "back and forward restore list, ticks, chips and search text": placed(async ({ page, base }) => {
    await open(page, `${base}index.html`);
    const first = await look(page);
    const one = await promising(page, { q: "paspoort" });
    await tick(page, one);
    const second = await look(page);
    await tick(page, await promising(page, { q: "paspoort", picked: { [one.facet]: [one.value] } }));
    await type(page, BOX, "paspoort");
    const third = await untilSeen(page, "the search is done", isSearched);
    for (const [step, before] of [
      [back, second],
      [back, first],
      [forward, second],
      [forward, third],
    ]) {
      await step(page);
      await untilSeen(page, `it looks like ${JSON.stringify(before)}`, (now) => isDeepStrictEqual(now, before));
    }
  }),

  "a reload and a copied address give the same list in the same order": placed(async ({ page, base }) => {
    await open(page, `${base}index.html`);
    await tick(page, await promising(page, { q: "paspoort" }));
    await type(page, BOX, "paspoort");
    const seen = await untilSeen(page, "the search is done", isSearched);
    assert.ok(seen.cards.length > 1);
    await page.reload();
    await ready(page);
    assert.deepEqual(await look(page), seen);
    assert.deepEqual(await inNewPage(page), seen);
  }),

  async "sorted by title the practices have the order of the page with all titles"({ page, base }) {
    await open(page, `${base}practices/index.html`);
    const titles = await page.$$eval("main li a", (links) => links.map((link) => link.textContent));
    await open(page, `${base}index.html`);
    await page.select('select[name="sort"]', "title");
    await untilSeen(page, "the order is in the address", (now) => /sort=title/.test(now.search));
    assert.deepEqual((await showAll(page)).titles, titles);
  },

  async "a card says of its dates the one that the list is in order of"({ page, base }) {
    const dates = () =>
      page.$$eval("[data-results] > [data-practice]", (cards) =>
        cards.map((card) =>
          [...card.querySelectorAll('[data-part="published"], [data-part="reviewed"]')]
            .filter((part) => part.checkVisibility())
            .map((part) => part.getAttribute("data-part")),
        ),
      );
    await open(page, `${base}index.html`);
    assert.ok((await dates()).every(([part, more]) => part === "published" && !more));
    await page.select('select[name="sort"]', "reviewed");
    await untilSeen(page, "the order is in the address", (now) => /sort=reviewed/.test(now.search));
    await until("the cards say when they were reviewed", async () => {
      const said = await dates();
      return said.length > 0 && said.every(([part, more]) => part === "reviewed" && !more);
    });
    await page.select('select[name="sort"]', "title");
    await until("no date is said", async () => (await dates()).every((said) => said.length === 0));
  },

  async "a card names of its values those that were chosen, and no others"({ page, base }) {
    const named = () =>
      page.$$eval("[data-results] .practice-card__labels > *", (labels) =>
        labels.filter((label) => label.checkVisibility()).map((label) => label.textContent.trim()),
      );
    await open(page, `${base}index.html`);
    assert.deepEqual(await named(), []);
    await open(page, `${base}index.html?moment=uitvoeren`);
    const { cards } = await untilSeen(page, "the list is drawn", ({ ticked }) => ticked.length > 0);
    assert.deepEqual(await named(), Array(cards.length).fill("Dagelijks uitvoeren"));
  },

  async "without results there is a message, and one button to have everything back"({ page, base, practices, says }) {
    await open(page, `${base}index.html`);
    await tick(page, await promising(page));
    await type(page, BOX, "xqzwvkxq");
    const none = await untilSeen(page, "nothing is found", (now) => now.total === 0);
    assert.deepEqual(none.cards, []);
    assert.equal(none.said, says.none);
    await clearAll(page, says);
    const seen = await untilSeen(page, "everything is back", (now) => now.total === practices.length);
    assert.deepEqual([seen.ticked, seen.chips, seen.text, seen.search], [[], [], "", ""]);
    assert.equal((await focus(page))?.isShown, true, "the focus is lost");
  },

  async "an unknown filter in the address is a notice that can be removed"({ page, base, practices }) {
    await open(page, `${base}index.html?bestaat-niet=x&vraagstuk=bestaat-ook-niet`);
    await untilSeen(page, "there are two notices", (now) => now.chips.length === 2 && now.total === practices.length);
    await press(page, "[data-chips] button");
    await untilSeen(page, "one notice is left", (now) => now.chips.length === 1);
    await press(page, "[data-chips] button");
    await untilSeen(page, "none is left", (now) => !now.chips.length && now.search === "");
  },

  async "on a narrow screen a value can be ticked"({ page, base }) {
    await page.setViewport({ width: 360, height: 740 });
    await open(page, `${base}index.html`);
    const button = await page.$("[data-open-filters]");
    if (button) {
      await press(page, button);
      await press(page, "dialog [data-toggle]");
    }
    const choice = await promising(page);
    await tick(page, choice);
    if (button) await press(page, "[data-close-filters]");
    const seen = await untilSeen(page, "the list is there", (now) => now.cards.length > 0 && now.chips.length === 1);
    assert.equal(seen.total, choice.count);
  },
};

/** In the page: how often a word is marked in the list, and where it stands without a mark. */
function marked(word) {
  const list = document.querySelector("[data-results]");
  const inside = [...list.querySelectorAll("mark")].filter((mark) => mark.textContent.toLowerCase().startsWith(word));
  const outside = [];
  for (const element of list.querySelectorAll("[data-mark]")) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const words = walker.currentNode.data.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
      const isMarked = walker.currentNode.parentElement.closest("mark");
      if (!isMarked && words.some((other) => other.startsWith(word))) outside.push(element.textContent);
    }
  }
  return { inside: inside.length, outside };
}
