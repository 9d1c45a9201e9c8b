/**
 * The site in a browser at three sizes, beside the plainest page that does something like it:
 * `make bench-client`. Exit status 1 when a budget is not kept.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../../tests/browser/browsers.mjs";
import { disturbance, undisturbed } from "../quiet.mjs";
import { circumstances, publish, table } from "../report.mjs";
import { serve } from "../serve.mjs";
import { COLUMNS_HEAD, measureColumns } from "./columns.mjs";
import { TICK_HEAD, tickRow, VISIT_HEAD, visitRow } from "./figures.mjs";
import { plainPage } from "./plain.mjs";
import { measureTicks } from "./ticks.mjs";
import { transferred } from "./transfer.mjs";

const SIZES = [40, 1_000, 10_000];
const RATES = [1, 4]; // how many times slower the processor seems
const ROUNDS = 2; // site and plain page in turn, so that noise falls on both
const TICKS = 8; // a round

const folder = mkdtempSync(join(tmpdir(), "sitegen-client-"));
const browser = await launch("chrome", { protocol: "cdp" });
try {
  const comparisons = [];
  const visits = [];
  const columns = [];
  for (const size of SIZES) {
    const site = build(size);
    columns.push(await measureColumns(site));
    const host = await serve(site);
    visits.push({ size, bytes: await transferred(browser, `${host.origin}/index.html`) });
    for (const [way, origin] of [
      ["http", host.origin],
      ["file", pathToFileURL(site).href],
    ]) {
      for (const rate of RATES) comparisons.push({ size, way, rate, ...(await compare(origin, rate)) });
    }
    host.close();
  }
  report(comparisons.map(tickRow), visits.map(visitRow), columns, await browser.version());
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** The site of a catalogue of this size, and the plain page in it. @param {number} size */
function build(size) {
  const root = join(folder, String(size));
  execFileSync(".venv/bin/python", ["-m", "benchmarks.corpus", "--n", String(size), "--out", root]);
  execFileSync(".venv/bin/sitegen", ["build", "--quiet", "--root", root]);
  writeFileSync(join(root, "build", "plain.html"), plainPage(size));
  return join(root, "build");
}

/** The ticks of the site and of the plain page. @param {string} origin @param {number} rate */
async function compare(origin, rate) {
  const ticks = { site: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++) {
    ticks.site.push(...(await visit(`${origin}/index.html`, rate)));
    ticks.plain.push(...(await visit(`${origin}/plain.html`, rate)));
  }
  return ticks;
}

/** The ticks of one fresh page. @param {string} address @param {number} rate */
function visit(address, rate) {
  return undisturbed(browser, async () => {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: "networkidle0" });
    await page.emulateCPUThrottling(rate);
    return { found: await measureTicks(page, TICKS), end: () => page.close() };
  });
}

/** @param {string[][]} tickRows @param {string[][]} visitRows @param {string[][]} columns @param {string} version */
function report(tickRows, visitRows, columns, version) {
  publish(
    "bench-client",
    [
      disturbance() + circumstances(`${version.replace("/", " ")}; ${ROUNDS * TICKS} ticks a row`),
      "### From tick to paint: median and p95 in ms",
      table(TICK_HEAD, tickRows),
      "### A first visit: compressed bytes, without the search index",
      table(VISIT_HEAD, visitRows),
      "### The facet index: what filters and numbers work on",
      table(COLUMNS_HEAD, columns),
    ].join("\n\n"),
  );
  if ([...tickRows, ...visitRows].some((row) => row.at(-1).includes("no"))) process.exitCode = 1;
}
