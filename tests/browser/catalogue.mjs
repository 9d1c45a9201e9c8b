/** What a reader does and sees on the catalogue. */
import assert from "node:assert/strict";
import { address, open, press, shown } from "./reader.mjs";
import { until } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {{facet: string, value: string, count: number}} Choice */

/** All that is to be seen of a state. @param {Page} page */
export function look(page) {
  return page.evaluate(() => {
    const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
    const all = (selector) => [...document.querySelectorAll(selector)];
    const total = document.querySelector("[data-total]");
    const options = all("form[data-catalogue] input[type=checkbox][name]");
    /** @type {Record<string, Record<string, number>>} */
    const counts = {};
    for (const option of options.filter((each) => each.closest("[data-facet]"))) {
      const count = option.closest("label").querySelector("[data-count]");
      if (!Object.hasOwn(counts, option.name)) counts[option.name] = {};
      counts[option.name][option.value] = Number(count.getAttribute("data-count"));
    }
    return {
      isWaiting: document.querySelector("[data-results]").hasAttribute("aria-busy"),
      search: location.search,
      total: Number(total.getAttribute("data-total")),
      said: total.textContent.trim(),
      cards: all("[data-results] [data-practice]")
        .filter(isShown)
        .map((card) => card.getAttribute("data-practice")),
      titles: all("[data-results] [data-practice] h2")
        .filter(isShown)
        .map((title) => title.textContent.replaceAll("\u00ad", "")),
      ticked: options.filter((option) => option.checked).map((option) => `${option.name}=${option.value}`),
      chips: all("[data-chips] button")
        .filter(isShown)
        .map((chip) => chip.textContent.replace(/\s+/g, " ").trim()),
      text: document.querySelector('form[data-catalogue] input[name="q"]').value,
      sort: document.querySelector('select[name="sort"]').value,
      counts,
    };
  });
}

/** @param {Page} page @param {number} total */
export async function untilTotal(page, total) {
  await until(`the total is ${total}`, () => page.$(`[data-total="${total}"]`));
}

/** @param {Page} page @param {(seen: Awaited<ReturnType<typeof look>>) => boolean} isSo */
export async function untilSeen(page, what, isSo) {
  let seen;
  try {
    return await until(what, async () => isSo((seen = await look(page))) && !seen.isWaiting && seen);
  } catch (error) {
    throw new Error(`${error.message}; seen: ${JSON.stringify({ ...seen, counts: undefined })}`, { cause: error });
  }
}

/** Every card, however many portions that takes. @param {Page} page */
export async function showAll(page) {
  for (;;) {
    const before = await look(page);
    if (before.cards.length >= before.total || !(await page.$("[data-more-results]:not([hidden])"))) return before;
    await press(page, "[data-more-results]");
    await untilSeen(page, "there are more cards", (seen) => seen.cards.length > before.cards.length);
    // The focus follows, and scrolls: before that, nothing stands where it will be pressed.
    await until("the focus is on the first new card", () =>
      page.evaluate(
        (place) => document.querySelectorAll("[data-results] > *")[place].querySelector("a") === document.activeElement,
        before.cards.length,
      ),
    );
  }
}

/**
 * The value that gives most in a state, of a facet in which nothing is picked yet; less than all, so
 * that it makes a difference.
 * @param {Page} page @param {{q?: string, picked?: Record<string, string[]>}} [state] @returns {Promise<Choice>}
 */
export async function promising(page, state = {}) {
  const choice = await page.evaluate(async (asked) => {
    const total = asked.q ? (await sitegen.search(asked.q)).length : (await sitegen.catalogue).total;
    const counts = await sitegen.count(asked);
    const isOpen = (input) => !asked.picked?.[input.name] && input.closest("label").checkVisibility();
    return [...document.querySelectorAll("form[data-catalogue] [data-facet] input[type=checkbox][name]")]
      .filter(isOpen)
      .map((input) => ({ facet: input.name, value: input.value, count: counts[input.name][input.value] }))
      .filter(({ count }) => count > 0 && count < total)
      .sort((a, b) => b.count - a.count)[0];
  }, state);
  assert.ok(choice, `no value makes a difference in ${JSON.stringify(state)}`);
  return choice;
}

/** The label of a value. @param {Omit<Choice, "count">} choice */
export const option = ({ facet, value }) => `label:has(> input[name="${facet}"][value="${value}"])`;

/** Ticks a value; the total must become what stood at it. @param {Page} page @param {Choice} choice */
export async function tick(page, choice) {
  const count = await page.$eval(`${option(choice)} [data-count]`, (shownCount) => shownCount.textContent);
  await press(page, option(choice));
  await untilSeen(
    page,
    `${choice.facet}=${choice.value} is in the address`,
    (seen) =>
      new URLSearchParams(seen.search).getAll(choice.facet).includes(choice.value) && seen.total === Number(count),
  );
}

/**
 * The pointer comes to the label of a box, or the focus to the box, and stays until the cards of a tick are there.
 * @param {Page} page @param {string} target @param {"hover" | "focus"} [how]
 */
export async function rest(page, target, how = "hover") {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    const { prepare } = sitegen.results;
    globalThis.isPrepared = false;
    sitegen.results.prepare = async (...given) => {
      sitegen.results.prepare = prepare;
      await prepare(...given);
      globalThis.isPrepared = true;
    };
  });
  await page[how](target);
  await until("the cards of a tick are there", () => page.evaluate(() => globalThis.isPrepared));
}

/** From now on no script comes any more. @param {Page} page */
export function holdScripts(page) {
  return page.evaluate(() => {
    sitegen.loadScript = () => new Promise(() => {});
  });
}

/** What the frame after a click on a box shows. @param {Page} page @param {string} label */
export function frameAfter(page, label) {
  return page.evaluate(firstFrame, `${label} input`);
}

/** In the page: what the frame after a click on the box shows. @param {string} box */
function firstFrame(box) {
  return new Promise((resolve) => {
    const shown = () =>
      resolve({
        total: Number(document.querySelector("[data-total]").getAttribute("data-total")),
        cards: Array.from(document.querySelectorAll("[data-results] [data-practice]"), (card) => card.dataset.practice),
      });
    addEventListener("click", () => requestAnimationFrame(shown), { capture: true, once: true });
    document.querySelector(box).click();
  });
}

/** Ticks two values of two facets. @param {Page} page @param {string} [q] that gives something with both */
export async function tickTwo(page, q = "") {
  const first = await promising(page, { q });
  const second = await promising(page, { q, picked: { [first.facet]: [first.value] } });
  await tick(page, first);
  await tick(page, second);
  return [first, second];
}

/** The same address, in a page of its own. @param {Page} page */
export async function inNewPage(page) {
  const other = await page.browserContext().newPage();
  await open(other, await address(page));
  const seen = await look(other);
  await other.close();
  return seen;
}

/** @param {Page} page @param {import("./said.mjs").Said} says */
export async function clearAll(page, says) {
  await press(page, await shown(page, "main button", new RegExp(`^${says.clear}$`)));
}
