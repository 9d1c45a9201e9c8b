/** While the pointer rests on a box, the list that a tick would bring is drawn out of sight. */
import assert from "node:assert/strict";
import { inNewPage, look, option, promising, rest, tick, untilSeen } from "./catalogue.mjs";
import { open, press } from "./reader.mjs";

/** @type {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void>>} */
export const PRERENDER = {
  async "what a tick would bring is drawn while the pointer rests, and nobody meets it"({ page, base }) {
    await open(page, `${base}index.html`);
    const before = await page.evaluate(met);
    await rest(page, option(await promising(page)));
    const hidden = await page.evaluate(reach);
    assert.ok(hidden.links > 0, "no card is drawn");
    assert.deepEqual([hidden.seen, hidden.focused, hidden.selected], [0, 0, 0], "someone meets it");
    assert.deepEqual(await page.evaluate(met), before);
  },

  async "on a phone a long list out of sight does not make the page longer"({ page, base }) {
    await page.setViewport({ width: 360, height: 740 });
    await open(page, `${base}index.html`);
    await press(page, "[data-open-filters]");
    const choice = await page.evaluate(rarest);
    await tick(page, choice);
    const before = await page.evaluate(met);
    await rest(page, option(choice));
    assert.ok((await page.evaluate(reach)).links > choice.count);
    assert.deepEqual(await page.evaluate(met), before);
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

  async "the tick itself makes nothing: it shows the list that was drawn"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    await rest(page, option(choice));
    await page.evaluate(() => { globalThis.drawn = [...document.querySelector("[data-prerendered]").children]; });
    await tick(page, choice);
    const isSame = await page.$$eval("[data-results] > *", (cards) => cards.every((card, place) => card === globalThis.drawn[place]));
    assert.ok(isSame, "another list");
    for (const chips of [0, 1]) {
      await page.waitForSelector("[data-prerendered]"); // of the tick taken back, for the focus is still there
      await page.keyboard.press(" ");
      await untilSeen(page, `${chips} chips are left`, (now) => now.chips.length === chips && Boolean(now.search) === Boolean(chips));
    }
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

  async "a list that comes late does not take the place of the one for the box under the pointer"({ page, base }) {
    await open(page, `${base}index.html`);
    const picked = await promising(page);
    await tick(page, picked);
    await page.waitForSelector("[data-prerendered]");
    const drawn = await page.$eval("[data-prerendered]", (list) => list.dataset.prerendered);
    await page.evaluate(holdScripts);
    const slow = await promising(page, { picked: { [picked.facet]: [picked.value] } });
    await page.hover(option(slow));
    await page.waitForFunction(() => globalThis.held.length > 0);
    await page.hover(option(picked));
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 200); })); // longer than a box has to be rested on
    await page.evaluate(() => Promise.all(globalThis.held.map((load) => load())).then(sitegen.nextFrame));
    assert.equal(await page.$eval("[data-prerendered]", (list) => list.dataset.prerendered), drawn);
  },

  async "who scrolls while resting sees all cards in the frame of the tick"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    await page.focus(`${option(choice)} input`);
    await page.waitForSelector("[data-prerendered]");
    await page.$eval("[data-results] > :last-child", (card) => card.scrollIntoView({ block: "end", behavior: "instant" }));
    await page.evaluate(() => sitegen.nextFrame().then(sitegen.nextFrame));
    assert.deepEqual(await page.evaluate(blank, `${option(choice)} input`), []);
  },

  async "a reader on a card that stays in the list stays there"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    const { cards } = await look(page);
    await rest(page, option(choice));
    const kept = await page.$$eval("[data-prerendered] [data-practice]", (all) => all.map((card) => card.dataset.practice));
    const slug = cards.find((each) => kept.includes(each));
    assert.ok(slug, "no card stays");
    await page.focus(`[data-results] [data-practice="${slug}"] h2 a`);
    await page.$eval(`${option(choice)} input`, (box) => box.click());
    await untilSeen(page, "it is ticked", (now) => now.chips.length === 1 && now.search !== "");
    assert.equal(await page.evaluate(() => document.activeElement.closest("[data-practice]")?.dataset.practice), slug);
  },
};

/** In the page: the value that fewest practices have. */
function rarest() {
  const counts = [...document.querySelectorAll("form[data-catalogue] label [data-count]")].filter((each) => each.checkVisibility());
  const least = counts.sort((a, b) => Number(a.textContent) - Number(b.textContent)).find((each) => Number(each.textContent) > 0);
  const { name: facet, value } = least.closest("label").querySelector("input");
  return { facet, value, count: Number(least.textContent) };
}

/** In the page: what a hidden list would change for everybody. */
function met() {
  const { scrollHeight, scrollWidth } = document.documentElement;
  return { scrollHeight, scrollWidth, cards: document.querySelectorAll("[data-results] [data-practice]").length };
}

/** In the page: how many links there are in the hidden list, and how many can be seen, focused and selected. */
function reach() {
  const links = [...document.querySelectorAll("[data-prerendered] h2 a")];
  const isFocused = (link) => { link.focus(); return link === document.activeElement; };
  getSelection().selectAllChildren(document.body);
  const selected = String(getSelection()).split("\n");
  const twice = (link) => selected.filter((line) => line === link.textContent).length > document.querySelectorAll(`[data-results] [data-practice="${link.closest("[data-practice]").dataset.practice}"]`).length;
  return {
    links: links.length,
    seen: links.filter((link) => link.checkVisibility({ opacityProperty: true, visibilityProperty: true })).length,
    focused: links.filter(isFocused).length,
    selected: links.filter(twice).length,
  };
}

/** In the page: scripts come when the test lets them. */
function holdScripts() {
  const { loadScript } = sitegen;
  globalThis.held = [];
  sitegen.loadScript = (src) => new Promise((resolve, reject) => {
    globalThis.held.push(() => loadScript(src).then(resolve, reject));
  });
}

/** In the page: the cards on the screen that are empty in the frame after a click on the box. @param {string} box */
function blank(box) {
  const isOnScreen = ({ top, bottom }) => bottom > 0 && top < innerHeight;
  return new Promise((resolve) => {
    const name = () => resolve([...document.querySelectorAll("[data-results] [data-practice]")]
      .filter((card) => isOnScreen(card.getBoundingClientRect()) && !card.querySelector("h2").checkVisibility())
      .map((card) => card.dataset.practice));
    document.querySelector(box).click();
    requestAnimationFrame(name);
  });
}

/** In the page: how many links of the list can be focused. */
function reachable() {
  const links = [...document.querySelectorAll("[data-results] h2 a")];
  return { links: links.length, focused: links.filter((link) => { link.focus(); return link === document.activeElement; }).length };
}
