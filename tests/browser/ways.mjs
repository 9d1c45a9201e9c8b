/**
 * The ways to a site: a browser, and a place where the site stands. Each browser has one in which all scenarios run,
 * one from a host and one from disk. In the other ways run those that are `placed`.
 */
import { BROWSERS } from "./browsers.mjs";

/** @typedef {{browser: "chrome" | "firefox", place: string, isWhole: boolean}} Way place: a name in PLACES */
/** @type {Way[]} */
const WAYS = [
  { browser: "chrome", place: "http under a path", isWhole: true },
  { browser: "firefox", place: "file from disk", isWhole: true },
  { browser: "chrome", place: "file from disk", isWhole: false },
  { browser: "firefox", place: "http at the root", isWhole: false },
];

/** Both, or the one in `BROWSER`. */
export const browsers = /** @type {Way["browser"][]} */ (process.env.BROWSER ? [process.env.BROWSER] : BROWSERS);

/**
 * Where the cases of a story differ in what our scripts know and no browser does, as which of them is late: all of
 * them run in this browser, and in the other one of each kind that a browser tells apart.
 * @param {Way["browser"]} browser
 */
export const hasAll = (browser) => browser === browsers[0];

/** @param {Way["browser"]} browser */
export const waysOf = (browser) => WAYS.filter((way) => way.browser === browser);

/** Where everything runs in a browser. @param {Way["browser"]} browser */
export const wholeOf = (browser) => waysOf(browser).find(({ isWhole }) => isWhole).place;

/**
 * Says of a scenario that a browser could do it otherwise from disk than from a host, or one host than another: it
 * keeps or copies something, saves a file, takes steps in the history, sends a form, is led on, or waits for scripts
 * that come while a reader reads.
 * @template {Function} S @param {S} scenario
 */
export const placed = (scenario) => Object.assign(scenario, { isPlaced: true });

/** The scenarios that run in a way. @template {Record<string, Function>} A @param {Way} way @param {A} all */
export function runIn({ isWhole }, all) {
  return Object.fromEntries(Object.entries(all).filter(([, scenario]) => isWhole || "isPlaced" in scenario));
}
