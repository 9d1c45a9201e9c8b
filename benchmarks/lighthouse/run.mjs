/**
 * Lighthouse on the real catalogue, served locally: `make lighthouse`.
 * Exit status 1 when a score is below the target.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { quiet } from "../quiet.mjs";
import { circumstances, publish, table } from "../report.mjs";
import { serve } from "../serve.mjs";

const TARGET = 99;
const RUNS = 3; // the one with the median performance counts
const PAGES = ["index.html", "practices/briefadres.html"];
const PRESETS = { mobile: undefined, desktop: desktopConfig };
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const METRICS = {
  "first-contentful-paint": "first paint",
  "largest-contentful-paint": "largest paint",
  "total-blocking-time": "blocked",
  "cumulative-layout-shift": "shift",
};
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const folder = mkdtempSync(join(tmpdir(), "sitegen-lighthouse-"));
const site = await serve(folder);
const chrome = await launch({
  chromePath: process.env.CHROMIUM || "/usr/bin/chromium",
  chromeFlags: FLAGS,
  ignoreDefaultFlags: true,
});
try {
  execFileSync(".venv/bin/sitegen", ["build", "--quiet", "--output", folder], { stdio: "inherit" });
  const results = [];
  for (const page of PAGES) {
    for (const preset of Object.keys(PRESETS)) {
      results.push({ page, preset, report: await median(page, preset) });
    }
  }
  report(results);
  if (results.some(({ report }) => scores(report).some((score) => score < TARGET))) process.exitCode = 1;
} finally {
  chrome.kill();
  site.close();
  rmSync(folder, { recursive: true });
}

/** @param {string} page @param {string} preset */
async function median(page, preset) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    await quiet();
    const options = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" };
    runs.push((await lighthouse(`${site.origin}/${page}`, options, PRESETS[preset])).lhr);
  }
  runs.sort((a, b) => scores(a)[0] - scores(b)[0]);
  return runs[Math.floor(RUNS / 2)];
}

/** @param {import("lighthouse").Result} report */
function scores(report) {
  return CATEGORIES.map((name) => Math.round(report.categories[name].score * 100));
}

/** What costs points: an audit that counts and does not score full. @param {import("lighthouse").Result} report */
function lost(report) {
  return CATEGORIES.flatMap((name) => report.categories[name].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (report.audits[id].score ?? 1) < 0.9)
    .map(({ id }) => report.audits[id])
    .map(({ id, title, displayValue, explanation }) => `${id} (${displayValue || explanation || title})`);
}

/** @param {{page: string, preset: string, report: import("lighthouse").Result}[]} results */
function report(results) {
  const { lighthouseVersion, environment } = results[0].report;
  const browser = environment.hostUserAgent.match(/Chrome\/[\d.]+/)[0].replace("/", " ");
  const rows = results.map(({ page, preset, report }) => [
    `\`${page}\``,
    preset,
    ...scores(report).map((score) => (score < TARGET ? `**${score}**` : String(score))),
    ...Object.keys(METRICS).map((id) => report.audits[id].displayValue),
    lost(report).join(", ") || "nothing",
  ]);
  publish(
    "lighthouse",
    [
      circumstances(
        `Lighthouse ${lighthouseVersion}; ${browser}; median of ${RUNS} runs; benchmark index ${environment.benchmarkIndex}`,
      ),
      table(["page", "preset", ...CATEGORIES, ...Object.values(METRICS), "what costs points"], rows),
    ].join("\n\n"),
  );
}
