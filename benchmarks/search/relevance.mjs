/** The queries of tests/relevance to ours, to stock lunr.js as one sets it up for Dutch, and to Pagefind. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { BOOSTS } from "./prepare.mjs";
import { ENGINES } from "./engines.mjs";
import { serve } from "../serve.mjs";

const require = createRequire(import.meta.url);
const SHOWN = 3;
const QUERIES = "tests/relevance/queries.yml";
const TO_JSON = "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)";
const IN_BROWSER = ["ours", "MiniSearch", "Pagefind"];

/** @typedef {{query: string, kind: string, expect: string[]}} Case */
/** @typedef {{name: string, asked: number, first: number, three: number}} Share how many were answered */

/**
 * @param {import("puppeteer-core").Browser} browser @param {import("./prepare.mjs").Prepared} prepared of the real content
 * @returns {Promise<Share[]>}
 */
export async function relevance(browser, { site, texts }) {
  const input = readFileSync(QUERIES);
  /** @type {Case[]} */
  const cases = JSON.parse(execFileSync(".venv/bin/python", ["-c", TO_JSON], { input, encoding: "utf8" }));
  const asked = cases.map(({ query }) => String(query));
  const host = await serve(site);
  const shares = [];
  for (const { name, address, open } of ENGINES.filter((engine) => IN_BROWSER.includes(engine.name))) {
    const page = await browser.newPage();
    await page.goto(`${host.origin}/${address}`, { waitUntil: "networkidle0" });
    await page.evaluate(open);
    shares.push(share(name, cases, await page.evaluate(answers, asked, SHOWN)));
    await page.close();
  }
  host.close();
  shares.splice(1, 0, share("lunr.js with lunr.nl", cases, answersOfLunr(texts, asked)));
  return shares;
}

/** In the page. @param {string[]} asked @param {number} count */
async function answers(asked, count) {
  const found = [];
  for (const text of asked) found.push(await globalThis.engine.first(text, count));
  return found;
}

/** The set-up of the lunr-languages README, with our boosts. @param {import("./prepare.mjs").Text[]} texts @param {string[]} asked */
function answersOfLunr(texts, asked) {
  const lunr = require("lunr");
  require("lunr-languages/lunr.stemmer.support")(lunr);
  require("lunr-languages/lunr.nl")(lunr);
  const index = lunr(function () {
    this.use(lunr.nl);
    for (const [field, boost] of Object.entries(BOOSTS)) this.field(field, { boost });
    for (const text of texts) this.add(text);
  });
  return asked.map((query) => {
    try {
      return index
        .search(query)
        .slice(0, SHOWN)
        .map(({ ref }) => ref);
    } catch (error) {
      if (error instanceof lunr.QueryParseError) return []; // what readers type is a language to it
      throw error;
    }
  });
}

/** @param {string} name @param {Case[]} cases @param {string[][]} found @returns {Share} */
function share(name, cases, found) {
  const within = (count) =>
    cases.filter(({ expect }, n) => found[n].slice(0, count).some((id) => expect.includes(id))).length;
  return { name, asked: cases.length, first: within(1), three: within(SHOWN) };
}
