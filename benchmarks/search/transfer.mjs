/* global document */
/** Bytes that searches bring over the line: bodies as the server sent them, gzip level 6. */
import { setTimeout as sleep } from "node:timers/promises";
import { ENGINES } from "./engines.mjs";
import { median, quantile, questions } from "./questions.mjs";
import { serve } from "../serve.mjs";

const COLD = 5; // first searches, each with an empty cache
const FURTHER = 40;
const SHOWN = 10;
const QUIET_MS = 300;

/** @typedef {{bytes: number, requests: number}} Sent */
/**
 * @typedef {object} Transfer
 * @property {number} page bytes before the search, where there is a page
 * @property {Sent} cold everything that the first search brings
 * @property {Record<string, number>} parts of it, by folder @property {number} further median
 * @property {number} further95 bytes of a further word
 */

/** The engines as an embedder calls them. @param {import("puppeteer-core").Browser} browser @param {import("./prepare.mjs").Prepared} prepared */
export async function transfers(browser, { site, texts }) {
  const log = [];
  const host = await serve(site, (path, bytes) => log.push({ path, bytes }));
  const words = questions(texts, COLD + FURTHER, [1]);
  const found = {};
  try {
    for (const { name, address, open } of ENGINES) {
      const visits = [];
      for (const word of words.slice(0, COLD)) {
        visits.push(
          await visit(browser, `${host.origin}/${address}`, log, async (page) => {
            await page.evaluate(open);
            await page.evaluate((text, count) => globalThis.engine.first(text, count), word, SHOWN);
          }),
        );
      }
      found[name] = {
        ...summary(visits),
        ...(await further(browser, `${host.origin}/${address}`, log, open, words.slice(COLD))),
      };
    }
    const typed = [];
    for (const word of words.slice(0, COLD)) {
      typed.push(await visit(browser, `${host.origin}/index.html`, log, (page) => page.evaluate(type, word)));
    }
    found.page = summary(typed);
  } finally {
    host.close();
  }
  return found;
}

/** @param {{before: Sent, after: {path: string, bytes: number}[]}[]} visits */
function summary(visits) {
  const sizes = visits.map(({ after }) => total(after).bytes);
  const middle = visits[sizes.indexOf(median(sizes))];
  const parts = {};
  for (const { path, bytes } of middle.after) {
    const folder = path.split("/")[1];
    parts[folder] = (parts[folder] ?? 0) + bytes;
  }
  return { page: middle.before.bytes, cold: total(middle.after), parts };
}

/** @param {{bytes: number}[]} sent @returns {Sent} */
function total(sent) {
  return { bytes: sent.reduce((sum, each) => sum + each.bytes, 0), requests: sent.length };
}

/** What one visitor with an empty cache gets before and by `act`. */
async function visit(browser, address, log, act) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const from = log.length;
  await page.goto(address, { waitUntil: "networkidle0" });
  await sleep(QUIET_MS);
  const start = log.length;
  await act(page);
  await settled(log);
  const [before, after] = [log.slice(from, start), log.slice(start)];
  await context.close();
  return { before: total(before), after };
}

/** Each further word in one visit. */
async function further(browser, address, log, open, words) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle0" });
  await page.evaluate(open);
  const sizes = [];
  for (const word of words) {
    await settled(log);
    const start = log.length;
    await page.evaluate((text) => globalThis.engine.search(text), word);
    await settled(log);
    sizes.push(total(log.slice(start)).bytes);
  }
  await context.close();
  return { further: median(sizes.slice(1)), further95: quantile(sizes.slice(1), 0.95) };
}

/** When nothing is sent any more. @param {object[]} log */
async function settled(log) {
  for (let before = -1; before !== log.length;) {
    before = log.length;
    await sleep(QUIET_MS / 3);
  }
}

/** In the page: pastes a word in the search box; resolves when its results stand. @param {string} word */
function type(word) {
  const [box, total] = [
    document.querySelector("form[data-catalogue] input[name=q]"),
    document.querySelector("[data-total]"),
  ];
  const before = total.getAttribute("data-total");
  box.value = word;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (total.getAttribute("data-total") === before) return;
      clearInterval(timer);
      resolve(null);
    }, 10);
  });
}
