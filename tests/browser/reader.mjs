/** What a reader does with any page, by mouse and keys, and what they then see. */
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { until } from "./until.mjs";

/** A page that still scrolls would move from under the mouse. */
const STILL_MS = 40;

/** @typedef {import("puppeteer-core").Page} Page */

/** Once the scripts have taken over. @param {Page} page */
export function ready(page) {
  return until("the scripts have taken over", () => page.$("html[data-sitegen-ready]"));
}

/** Asked of the page itself: `page.url()` is late after a step back. @param {Page} page */
export const address = (page) => page.evaluate(() => location.href);

/**
 * The buttons of the browser. Not Puppeteer's `goBack`, which on `file://` waits for events that
 * Firefox does not send; what the reader then sees is for the caller to wait for.
 * @param {Page} page
 */
export const back = (page) => page.evaluate(() => void setTimeout(() => history.back()));
export const forward = (page) => page.evaluate(() => void setTimeout(() => history.forward()));

/** @param {Page} page @param {string} place */
export async function open(page, place) {
  await page.goto(place);
  await ready(page);
}

/** @param {Page} page @param {RegExp | string} place a start of its address, or a pattern */
export async function arrive(page, place) {
  const isIt = (url) => (place instanceof RegExp ? place.test(url) : url.startsWith(place));
  await until(`the page is ${place}`, async () => {
    const isLoaded = await page.evaluate(() => document.readyState === "complete");
    return isLoaded && isIt(await address(page));
  });
}

/**
 * The left button in the middle of what is found, when nothing lies over it.
 * @param {Page} page @param {string | import("puppeteer-core").ElementHandle} target
 */
export async function press(page, target) {
  const find = async () => (typeof target === "string" ? page.$(target) : target);
  const place = await until(`${target} can be pressed`, async () => {
    const element = await find();
    const before = await element?.evaluate(middle, true);
    await pause(STILL_MS);
    const now = before && (await element.evaluate(middle, false));
    return now && now.x === before.x && now.y === before.y && now;
  });
  await page.mouse.click(place.x, place.y);
}

/** In the page. @param {Element} element @param {boolean} bring whether to bring it into view */
function middle(element, bring) {
  if (bring) element.scrollIntoView({ block: "center", behavior: "instant" });
  const box = [...element.getClientRects()].find((rect) => rect.width > 1 && rect.height > 1);
  if (!box) return null;
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return element.contains(document.elementFromPoint(place.x, place.y)) ? place : null;
}

/**
 * The first of what is shown, by its text. By `evaluateHandle`, because Puppeteer's `$$` never
 * answers in a Firefox without JavaScript.
 * @param {Page} page @param {string} selector
 */
export async function shown(page, selector, text = /(?:)/) {
  return until(`${selector} ${text} is shown`, async () => {
    const found = await page.evaluateHandle(
      (wanted, pattern) => {
        const isIt = (element) =>
          element.checkVisibility({ visibilityProperty: true }) && new RegExp(pattern).test(element.textContent.trim());
        return [...document.querySelectorAll(wanted)].find(isIt);
      },
      selector,
      text.source,
    );
    return found.asElement();
  });
}

/** @param {Page} page @param {string} selector @param {string} text */
export async function type(page, selector, text) {
  await press(page, selector);
  await page.keyboard.type(text);
}

/**
 * A text that is pasted where the caret is: in one go, for a form may have much to do at each key.
 * @param {Page} page @param {string} selector @param {string} text
 */
export async function paste(page, selector, text) {
  await page.focus(selector);
  assert.ok(await page.evaluate((given) => document.execCommand("insertText", false, given), text));
}

/** Where the keys go: the name of the element, and a few words of it. @param {Page} page */
export function focus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const { name, value, type } = element;
    const isShown = element.checkVisibility({ visibilityProperty: true });
    return { tag: element.localName, id: element.id, class: element.className, name, value, type, isShown };
  });
}

/**
 * The key, again and again, until the focus is where it should be.
 * @param {Page} page @param {(focus: object) => boolean} isThere
 */
export async function tabTo(page, isThere, key = "Tab", most = 200) {
  for (let n = 1; n <= most; n++) {
    await page.keyboard.press(key);
    const now = await focus(page);
    if (now && isThere(now)) return now;
  }
  throw new Error(`not reached with ${most} times ${key}; the focus is at ${JSON.stringify(await focus(page))}`);
}
