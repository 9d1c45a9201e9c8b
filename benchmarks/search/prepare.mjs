/** A site with everything that is measured: ours, and beside it the indexes of other engines. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import MiniSearch from "minisearch";

const require = createRequire(import.meta.url);
const PYTHON = ".venv/bin/python";
const PAGEFIND = `@pagefind/linux-${process.arch}/bin/pagefind_extended`;
const SCRIPTS = {
  "lunr.js": require.resolve("lunr/lunr.min.js"),
  "lunr.stemmer.support.js": require.resolve("lunr-languages/min/lunr.stemmer.support.min.js"),
  "lunr.nl.js": require.resolve("lunr-languages/min/lunr.nl.min.js"),
  "minisearch.js": join(require.resolve("minisearch"), "../../umd/index.js"),
  "queries.mjs": fileURLToPath(new URL("../../tests/search_index/queries.mjs", import.meta.url)),
};
/** As the boosts in sitegen/search_index/postings.py. */
export const BOOSTS = { title: 10, summary: 5, search_words: 5, facets: 2, people: 2, body: 1 };

/** @typedef {{id: string, title: string, summary: string, search_words: string, facets: string, people: string, body: string}} Text */
/**
 * @typedef {object} Prepared
 * @property {string} site folder of the built site; what is beside the site itself is in `bench/`
 * @property {Text[]} texts @property {string[]} terms of the index
 * @property {Record<string, number>} rates engine → practices indexed a second
 * @property {number} memory of our index build over that of the content, in bytes
 */

/** @param {string} root of a catalogue @returns {Prepared} */
export function prepare(root) {
  const site = join(root, "build");
  execFileSync(".venv/bin/sitegen", ["build", "--quiet", "--lunr-json", "--root", root]);
  const bench = join(site, "bench");
  mkdirSync(bench);
  for (const [name, file] of Object.entries(SCRIPTS)) copyFileSync(file, join(bench, name));
  writeFileSync(join(bench, "blank.html"), "<!doctype html>\n<title>leeg</title>\n");
  const ours = indexOurs(root, join(root, "texts.json"));
  const texts = JSON.parse(readFileSync(join(root, "texts.json"), "utf8"));
  const plain = JSON.parse(readFileSync(join(site, "data/lunr.json"), "utf8"));
  const rates = {
    ours: ours.practices_per_second,
    MiniSearch: texts.length / indexMiniSearch(texts, join(bench, "minisearch.json")),
    Pagefind: texts.length / indexPagefind(site),
  };
  return { site, texts, terms: plain.index.invertedIndex.map(([term]) => term), rates, memory: ours.memory };
}

/** @param {string} root @param {string} file */
function indexOurs(root, file) {
  const options = ["-m", "benchmarks.search.build_index", "--root", root, "--documents", file];
  return JSON.parse(execFileSync(PYTHON, options, { encoding: "utf8" }));
}

/** @param {Text[]} texts @param {string} file @returns {number} seconds */
function indexMiniSearch(texts, file) {
  const start = performance.now();
  const index = new MiniSearch({ fields: Object.keys(BOOSTS), storeFields: ["title", "summary"] });
  index.addAll(texts);
  const seconds = (performance.now() - start) / 1000;
  writeFileSync(file, JSON.stringify(index));
  return seconds;
}

/** @param {string} site @returns {number} seconds, on all cores */
function indexPagefind(site) {
  const start = performance.now();
  // `data-pagefind-body` from outside: only what is in a practice's article.
  const options = ["--site", site, "--glob", "practices/*.html", "--root-selector", "[data-practice-page]"];
  execFileSync(require.resolve(PAGEFIND), options, { stdio: ["ignore", "ignore", "inherit"] });
  return (performance.now() - start) / 1000;
}
