/** What browsers print: PDF files, read by `paper.py`. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "./until.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The pages of each file, as `paper.py` says them.
 * @param {string[]} paths @param {string[]} [options] `--text` leaves out how words stand out, which takes longest
 * @returns {{text: string, lines: string[], faint: string[], codes: string[], width: number, height: number}[][]}
 */
export function read(paths, options = []) {
  const local = join(ROOT, ".venv/bin/python");
  const python = process.env.PYTHON || (existsSync(local) ? local : "python3");
  const how = { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 };
  return JSON.parse(execFileSync(python, ["-m", "tests.browser.paper", ...options, ...paths], how));
}

/** Without what a broken word may end with: `\u2010` in Firefox, `\ufffe` as the reader of PDF has it. */
export const letters = (text) => text.replace(/[\s\u00ad\u2010\ufffe-]/g, "");

/** In place of the dialog of the browser, which nobody is there to close. @param {import("puppeteer-core").Page} page */
export const hear = (page) =>
  page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
export const untilPrinted = (page) => until("it is printed", () => page.$("html[data-printed]"));
