/**
 * Search beside stock lunr.js, MiniSearch and Pagefind, and exactness by random queries:
 * `make bench-search`, into docs/search-performance.md. Exit status 1 when an answer differs from
 * lunr's. SIZES=100,1000 measures those sizes only, and publishes nothing.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../../tests/browser/browsers.mjs";
import { circumstances, publish, table } from "../report.mjs";
import { compareAll } from "./exact.mjs";
import { ENGINE_HEAD, engineRows, PAGE_HEAD, pageRow, TARGET_HEAD, targetRows } from "./figures.mjs";
import { prepare } from "./prepare.mjs";
import { relevance } from "./relevance.mjs";
import { firstFromDisk, heaps, warmTimes } from "./timing.mjs";
import { transfers } from "./transfer.mjs";
import { weights } from "./weight.mjs";

const ALL_SIZES = [100, 1_000, 10_000];
const SIZES = process.env.SIZES ? process.env.SIZES.split(",").map(Number) : ALL_SIZES;
const PER_KIND = { real: 150, 1_000: 150, 10_000: 80 }; // × 27 kinds: over 10,000 queries
const PAGE = "search-performance.md";

const folder = mkdtempSync(join(tmpdir(), "sitegen-search-"));
try {
  const real = prepare(realContent());
  const figures = [];
  const catalogues = [{ label: "content/", site: real.site, perKind: PER_KIND.real }];
  for (const size of SIZES) {
    const prepared = prepare(generated(size));
    figures.push({ size, ...(await measure(prepared)) });
    if (PER_KIND[size]) {
      catalogues.push({
        label: `${size.toLocaleString("en")} practices`,
        site: prepared.site,
        perKind: PER_KIND[size],
      });
    }
  }
  const shares = await inBrowser("chrome", (browser) => relevance(browser, real));
  const verdicts = await compareAll(catalogues);
  const version = await inBrowser("chrome", (browser) => browser.version());
  report(figures, shares, verdicts, version.replace("/", " "));
} finally {
  rmSync(folder, { recursive: true });
}

/** A copy of the real catalogue, so that its site is left alone. */
function realContent() {
  const root = join(folder, "real");
  for (const name of ["content", "sitegen.yml"]) cpSync(name, join(root, name), { recursive: true });
  return root;
}

/** @param {number} size */
function generated(size) {
  const root = join(folder, String(size));
  execFileSync(".venv/bin/python", ["-m", "benchmarks.corpus", "--n", String(size), "--out", root]);
  return root;
}

/** @param {import("./prepare.mjs").Prepared} prepared */
async function measure(prepared) {
  const inChrome = await inBrowser("chrome", async (browser) => ({
    sent: await transfers(browser, prepared),
    warm: await warmTimes(browser, prepared),
    heap: await heaps(browser, prepared),
    chrome: await firstFromDisk(browser, prepared),
  }));
  const firefox = await inBrowser("firefox", (browser) => firstFromDisk(browser, prepared));
  const { rates, memory, site } = prepared;
  return { ...inChrome, disk: { chrome: inChrome.chrome, firefox }, rates, memory, weight: weights(site) };
}

/**
 * @template T
 * @param {"chrome" | "firefox"} name @param {(browser: import("puppeteer-core").Browser) => Promise<T>} act
 * @returns {Promise<T>}
 */
async function inBrowser(name, act) {
  const browser = await launch(name, name === "chrome" ? { protocol: "cdp" } : {});
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}

/** @param {string} name */
function versionOf(name) {
  const { version } = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8"));
  return `${name} ${version}`;
}

function report(figures, shares, verdicts, browser) {
  const engines = ["lunr", "lunr-languages", "minisearch", `@pagefind/linux-${process.arch}`].map(versionOf).join(", ");
  const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
  const text = [
    circumstances(`${browser}; ${engines}`),
    "### Targets",
    table(TARGET_HEAD, targetRows(figures)),
    "### Beside other engines",
    table(ENGINE_HEAD, figures.flatMap(engineRows)),
    "### The page itself",
    table(PAGE_HEAD, figures.map(pageRow)),
    "### Relevance: expected practices found by the queries of `tests/relevance`",
    table(
      ["engine", "queries", "first", "in the first three"],
      shares.map(({ name, asked, first, three }) => [
        name,
        String(asked),
        percent(first, asked),
        percent(three, asked),
      ]),
    ),
    "### Exactness: random lunr queries answered otherwise than by stock lunr.js",
    table(
      ["catalogue", "kinds", "queries", "with an answer", "different"],
      verdicts.map(({ label, kinds, asked, answered, different }) =>
        [label, kinds, asked, answered, different].map(String),
      ),
    ),
  ].join("\n\n");
  if (process.env.SIZES) console.log(text);
  else publish("bench-search", text, PAGE);
  const wrong = verdicts.flatMap(({ differences }) => differences);
  if (wrong.length) {
    console.error(JSON.stringify(wrong, null, 1));
    process.exitCode = 1;
  }
}
