/** What a tick shows, and when: its cards come while a reader rests on the box, those out of view are drawn last. */
import assert from "node:assert/strict";
import { frameAfter, holdScripts, inNewPage, look, option, promising, rest, tick, untilSeen } from "./catalogue.mjs";
import { open, press } from "./reader.mjs";
import { placed } from "./ways.mjs";

/** @type {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void>>} */
export const TICK = {
  "the frame after a tick on a box under the pointer shows the result, with cards that were not there before": placed(
    async ({ page, base }) => {
      await open(page, `${base}index.html`);
      const choice = await promising(page);
      await rest(page, option(choice));
      await showsAtOnce(page, choice);
    },
  ),

  async "the frame after a tick on a box with the focus shows it too"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    await rest(page, `${option(choice)} input`, "focus");
    await showsAtOnce(page, choice);
  },

  async "a tick on a box that was rested on gives the list that its address gives"({ page, base }) {
    await open(page, `${base}index.html`);
    const first = await promising(page);
    await rest(page, option(first));
    await tick(page, first);
    const second = await promising(page, { picked: { [first.facet]: [first.value] } });
    await rest(page, option(second));
    await tick(page, second);
    assert.deepEqual(await look(page), await inNewPage(page));
    await rest(page, option(first));
    await page.mouse.down();
    await page.mouse.up();
    await untilSeen(page, "one tick is left", (now) => now.chips.length === 1 && !now.search.includes(first.value));
    assert.deepEqual(await look(page), await inNewPage(page));
    const { links, focused } = await page.evaluate(reachable);
    assert.equal(focused, links, "not every card can be reached");
  },

  async "a box that was rested on before another was ticked does not bring its old list"({ page, base }) {
    await open(page, `${base}index.html`);
    const first = await promising(page);
    const second = await promising(page, { picked: { [first.facet]: [first.value] } });
    await rest(page, option(first));
    await page.$eval(`${option(second)} input`, (box) => box.click());
    await page.$eval(`${option(first)} input`, (box) => box.click());
    await untilSeen(page, "both are ticked", (now) => now.chips.length === 2 && now.search.includes(second.value));
    assert.deepEqual(await look(page), await inNewPage(page));
  },

  async "who scrolls while resting sees all cards in the frame of the tick"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    await rest(page, option(choice));
    await page.$eval("[data-results] > :last-child", (card) =>
      card.scrollIntoView({ block: "end", behavior: "instant" }),
    );
    await page.evaluate(() => sitegen.nextFrame().then(sitegen.nextFrame));
    assert.deepEqual(await page.evaluate(blank, `${option(choice)} input`), []);
  },

  async "a reader on a card that stays in the list stays there, also on one out of view"({ page, base }) {
    await page.setViewport({ width: 1024, height: 320 });
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    const { cards } = await look(page);
    await tick(page, choice);
    const kept = (await look(page)).cards;
    await press(page, "[data-chips] button");
    await untilSeen(page, "the tick is gone", (now) => now.chips.length === 0 && now.search === "");
    const slug = kept.findLast((each) => cards.includes(each));
    assert.ok(slug, "no card stays");
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await page.$eval(`[data-results] [data-practice="${slug}"] h2 a`, (link) => link.focus({ preventScroll: true }));
    await page.evaluate(() => sitegen.nextFrame().then(sitegen.nextFrame));
    await page.$eval(`${option(choice)} input`, (box) => box.click());
    await untilSeen(page, "it is ticked", (now) => now.chips.length === 1 && now.search !== "");
    assert.equal(await page.evaluate(() => document.activeElement.closest("[data-practice]")?.dataset.practice), slug);
  },
};

/** A tick shows its result in its own frame, though no script comes any more. */
async function showsAtOnce(page, choice) {
  const before = await look(page);
  await holdScripts(page);
  const inFrame = await frameAfter(page, option(choice));
  const seen = await untilSeen(page, "the tick is in the address", (now) => now.search !== "");
  assert.deepEqual(inFrame, { total: seen.total, cards: seen.cards });
  assert.equal(seen.total, choice.count);
  assert.ok(
    seen.cards.some((card) => !before.cards.includes(card)),
    "all cards were there before",
  );
}

/** In the page: the cards on the screen that are empty in the frame after a click on the box. @param {string} box */
function blank(box) {
  const isOnScreen = ({ top, bottom }) => bottom > 0 && top < innerHeight;
  return new Promise((resolve) => {
    const name = () =>
      resolve(
        [...document.querySelectorAll("[data-results] [data-practice]")]
          .filter((card) => isOnScreen(card.getBoundingClientRect()) && !card.querySelector("h2").checkVisibility())
          .map((card) => card.dataset.practice),
      );
    document.querySelector(box).click();
    requestAnimationFrame(name);
  });
}

/** In the page: how many links of the list can be focused. */
function reachable() {
  const links = [...document.querySelectorAll("[data-results] h2 a")];
  return {
    links: links.length,
    focused: links.filter((link) => {
      link.focus();
      return link === document.activeElement;
    }).length,
  };
}
