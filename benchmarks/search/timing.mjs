/* global document, sitegen */
/** How long searches take and what they keep, in real browsers. */
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { ENGINES } from "./engines.mjs";
import { median, quantile, questions } from "./questions.mjs";
import { generator } from "../../tests/search_index/queries.mjs";
import { serve } from "../serve.mjs";

const WARM = 45;
const ROUNDS = 3; // engines in turn, so that noise falls on all of them
const REPEATS = 5; // of one question at a stretch: a browser's clock is coarse
const USUAL = 20;
const PER_KIND = 19; // × 27 kinds of query ≥ 500
const SAMPLE_EVERY = 27;
const TERMS = 4_000; // to draw queries from
const VISITS = 5;
const PAUSE_MS = 400;

/**
 * ms of a warm question of one to three words: median and p95 per engine.
 * @param {import("puppeteer-core").Browser} browser @param {import("./prepare.mjs").Prepared} prepared
 */
export async function warmTimes(browser, { site, texts }) {
  const host = await serve(site);
  const asked = questions(texts, WARM);
  const times = {};
  for (let round = 0; round < ROUNDS; round++) {
    const share = asked.slice((round * WARM) / ROUNDS, ((round + 1) * WARM) / ROUNDS);
    for (const { name, address, open } of ENGINES) {
      const page = await browser.newPage();
      await page.goto(`${host.origin}/${address}`, { waitUntil: "networkidle0" });
      await page.evaluate(open);
      times[name] = [...(times[name] ?? []), ...(await page.evaluate(timed, share, REPEATS))];
      await page.close();
    }
  }
  host.close();
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, [median(each), quantile(each, 0.95)]]));
}

/** In the page. @param {string[]} asked @param {number} repeats */
async function timed(asked, repeats) {
  const times = [];
  for (const text of asked) {
    await globalThis.engine.search(text); // loads what it needs
    const start = performance.now();
    for (let n = 0; n < repeats; n++) await globalThis.engine.search(text);
    times.push((performance.now() - start) / repeats);
  }
  return times;
}

/**
 * Bytes on the heap above those of the page: per engine after 20 questions, and for ours the most
 * in 500 lunr queries of all kinds.
 * @param {import("puppeteer-core").Browser} browser @param {import("./prepare.mjs").Prepared} prepared
 */
export async function heaps(browser, { site, texts, terms }) {
  const host = await serve(site);
  const usual = {};
  for (const { name, address, open } of ENGINES) {
    const page = await browser.newPage();
    await page.goto(`${host.origin}/${address}`, { waitUntil: "networkidle0" });
    const before = await heap(page);
    await page.evaluate(open);
    for (const text of questions(texts, USUAL)) await page.evaluate((q) => void globalThis.engine.search(q), text);
    await sleep(PAUSE_MS);
    usual[name] = (await heap(page)) - before;
    await page.close();
  }
  const most = await heapOfAllKinds(browser, host.origin, terms);
  host.close();
  return { usual, most };
}

/** @param {import("puppeteer-core").Browser} browser @param {string} origin @param {string[]} terms */
async function heapOfAllKinds(browser, origin, terms) {
  const page = await browser.newPage();
  await page.goto(`${origin}/index.html`, { waitUntil: "networkidle0" });
  const before = await heap(page);
  const random = generator(5);
  const some = Array.from({ length: TERMS }, () => terms[Math.floor(random() * terms.length)]);
  const asked = await page.evaluate(
    async (list, perKind) => {
      const index = await sitegen.loadIndex();
      const { clausesOf, randomQueries } = await import("./bench/queries.mjs");
      const { lunr, fields } = await sitegen.indexPayload;
      await sitegen.loadScript(lunr, () => Boolean(globalThis.lunr));
      const all = randomQueries(list, globalThis.lunr, perKind).map(([, build]) => build);
      globalThis.next = async (count) => {
        for (const build of all.splice(0, count)) await index.query(clausesOf(globalThis.lunr, fields, build));
      };
      return all.length;
    },
    some,
    PER_KIND,
  );
  let most = 0;
  for (let done = 0; done < asked; done += SAMPLE_EVERY) {
    await page.evaluate((count) => globalThis.next(count), SAMPLE_EVERY);
    most = Math.max(most, (await heap(page)) - before);
  }
  await page.close();
  return most;
}

/** Objects and array buffers that are reachable, in bytes. @param {import("puppeteer-core").Page} page */
async function heap(page) {
  const session = await page.createCDPSession();
  for (let n = 0; n < 2; n++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize + backingStorageSize;
}

/**
 * ms of the first search on pages from disk.
 * @param {import("puppeteer-core").Browser} browser @param {import("./prepare.mjs").Prepared} prepared
 * @returns {Promise<number>} the median
 */
export async function firstFromDisk(browser, { site, texts }) {
  const times = [];
  for (const word of questions(texts, VISITS, [1])) {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(site).href}/index.html`);
    await page.waitForSelector("html[data-sitegen-ready]");
    await sleep(PAUSE_MS);
    times.push(
      await page.evaluate(async (text) => {
        const start = performance.now();
        const hits = await sitegen.search(text);
        if (!hits.length) throw new Error(`nothing found for ${text} on ${document.title}`);
        return performance.now() - start;
      }, word),
    );
    await page.close();
  }
  return median(times);
}
