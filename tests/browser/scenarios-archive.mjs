/** Archived practices, which stay out of sight until a reader asks for them. */
import assert from "node:assert/strict";
import { clearAll, frameAfter, holdScripts, look, rest, showAll, untilSeen } from "./catalogue.mjs";
import { open, press, ready, type } from "./reader.mjs";

/** The newest among them, whose place in the first list is then another's. */
export const ARCHIVED = ["briefadres", "doorwerken-bij-storing", "spoedaanvraag"];
const BOX = 'form[data-catalogue] input[name="q"]';
const SWITCH = 'label:has(> input[name="status"])';

/** The slugs of the cards that say they are archived. @param {import("puppeteer-core").Page} page */
const labelled = (page) =>
  page.$$eval('[data-results] [data-part="archived"]', (labels) =>
    labels
      .filter((label) => label.checkVisibility() && label.textContent === "Gearchiveerd")
      .map((label) => label.closest("[data-practice]").getAttribute("data-practice"))
      .sort(),
  );

/** @type {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void>>} */
export const ARCHIVE = {
  async "archived practices show when they are asked for, with true numbers and a label"({ page, base, practices }) {
    await open(page, `${base}index.html`);
    const before = await showAll(page);
    assert.equal(before.total, practices.length - ARCHIVED.length);
    assert.deepEqual(
      [...before.cards].sort(),
      practices.filter((slug) => !ARCHIVED.includes(slug)),
    );
    await press(page, SWITCH);
    await untilSeen(
      page,
      "they are asked for",
      ({ search, total }) => search === "?status=archived" && total === practices.length,
    );
    const after = await showAll(page);
    assert.deepEqual([...after.cards].sort(), practices);
    assert.deepEqual(after.counts, await page.evaluate(() => sitegen.count({ archived: true })));
    assert.notDeepEqual(after.counts, before.counts);
    assert.deepEqual(await labelled(page), ARCHIVED);
    assert.deepEqual(
      after.chips.map((chip) => /Ook gearchiveerde praktijken/.test(chip)),
      [true],
    );
    await press(page, "[data-chips] button");
    const back = await untilSeen(page, "they are gone again", ({ total }) => total === before.total);
    assert.deepEqual([back.search, back.ticked, back.counts], ["", [], before.counts]);
  },

  async "resting on their box fetches their cards"({ page, base }) {
    await open(page, `${base}index.html`);
    await rest(page, SWITCH);
    await holdScripts(page);
    const inFrame = await frameAfter(page, SWITCH);
    const { total, cards } = await untilSeen(page, "they are asked for", ({ search }) => search === "?status=archived");
    assert.deepEqual(inFrame, { total, cards });
    assert.ok(
      cards.some((card) => ARCHIVED.includes(card)),
      "none of them is among the first",
    );
  },

  async "a search finds archived practices when they are asked for, after a reload too"({
    page,
    base,
    practices,
    says,
  }) {
    await open(page, `${base}index.html`);
    await type(page, BOX, "briefadres");
    const without = await untilSeen(
      page,
      "the search is done",
      ({ search, sort }) => /briefadres/.test(search) && sort === "relevance",
    );
    assert.ok(!without.cards.includes("briefadres"));
    await press(page, SWITCH);
    const found = await untilSeen(page, "it is found", ({ cards }) => cards[0] === "briefadres");
    await page.reload();
    await ready(page);
    assert.deepEqual(await look(page), found);
    assert.deepEqual(found.ticked, ["status=archived"]);
    await open(page, `${base}index.html?q=xqzwvkxq&status=archived`);
    await clearAll(page, says);
    await untilSeen(
      page,
      "all is cleared",
      ({ search, total }) => search === "" && total === practices.length - ARCHIVED.length,
    );
  },
};
