/** What browsers print: PDF files, read by `paper.py`. */
import { runPython } from "./sites.mjs";
import { until } from "./until.mjs";

/**
 * The pages of each file, as `paper.py` says them.
 * @param {string[]} paths @param {string[]} [options] `--text` leaves out how words stand out, which takes longest
 * @returns {Promise<{text: string, lines: string[], faint: string[], codes: string[], width: number, height: number}[][]>}
 */
export async function read(paths, options = []) {
  return JSON.parse(await runPython("tests.browser.paper", ...options, ...paths));
}

/** Without what a broken word may end with: `\u2010` in Firefox, `\ufffe` as the reader of PDF has it. */
export const letters = (text) => text.replace(/[\s\u00ad\u2010\ufffe-]/g, "");

/** In place of the dialog of the browser, which nobody is there to close. @param {import("puppeteer-core").Page} page */
export const hear = (page) =>
  page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
export const untilPrinted = (page) => until("it is printed", () => page.$("html[data-printed]"));
