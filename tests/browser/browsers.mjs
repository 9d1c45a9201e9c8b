/**
 * Debian's Chromium and Firefox ESR, headless, over WebDriver BiDi: one way to drive both.
 */
import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";

const PLACES = {
  chrome: [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  firefox: [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"],
};

/**
 * Chromium looks for updates and news at every start; there is no network to find them on. The list under its address
 * bar is two pages with a process each in every window, which takes longer than our page does.
 */
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];

/**
 * Automated Firefox relaxes the rules for `file://`, which would let offline tests pass falsely;
 * these put back what a reader has.
 */
const FIREFOX_PREFERENCES = {
  "remote.prefs.recommended": false,
  "security.fileuri.strict_origin_policy": true,
  "app.update.disabledForTesting": true,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionPolicyBypassNotification": true,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

const DARK = 0;
const LIGHT = 1;

export const BROWSERS = ["chrome", "firefox"];

/**
 * @typedef {object} Reader who reads: one with a dark screen, or without JavaScript
 * @property {"light" | "dark"} [look]
 * @property {boolean} [scripts]
 * @property {number} [letters] the size that the reader has set, in px
 */

/** Of all letters that a reader has not set. */
const LETTERS = 16;

/** @param {"chrome" | "firefox"} name @param {Reader & object} [options] the rest is Puppeteer's */
export async function launch(name, { look = "light", scripts = true, letters = LETTERS, ...options } = {}) {
  const executablePath = PLACES[name].find((place) => place && existsSync(place));
  if (!executablePath) throw new Error(`${name} is not installed; see README.md, "Two commands"`);
  return puppeteer.launch({
    browser: name,
    executablePath,
    protocol: "webDriverBiDi",
    headless: true,
    args: name === "chrome" ? [...CHROMIUM_FLAGS, `--blink-settings=defaultFontSize=${letters}`] : [],
    extraPrefsFirefox: {
      ...FIREFOX_PREFERENCES,
      "layout.css.prefers-color-scheme.content-override": look === "dark" ? DARK : LIGHT,
      "javascript.enabled": scripts,
      "font.size.variable.x-western": letters,
    },
    defaultViewport: { width: 1280, height: 900 },
    ...options,
  });
}

/**
 * A page in a context of its own. Firefox, when it is busy, sometimes says of one that it just made
 * that it is gone; the next one is there.
 * @param {import("puppeteer-core").Browser} browser
 */
async function fresh(browser) {
  try {
    return await (await browser.createBrowserContext()).newPage();
  } catch (error) {
    if (!/no such frame/.test(error.message)) throw error;
    return await (await browser.createBrowserContext()).newPage();
  }
}

/** The browsers that run now: one by name and size of letters, and in Firefox one for each kind of reader. */
export class Running {
  /** @type {Map<string, Promise<import("puppeteer-core").Browser>>} */
  #browsers = new Map();

  /**
   * A page with a storage of its own. Chromium changes its look and its scripts for each page,
   * Firefox only at the start.
   * @param {"chrome" | "firefox"} name @param {Reader} [reader]
   */
  async page(name, { look = "light", scripts = true, letters = LETTERS } = {}) {
    const key = name === "firefox" ? `${name} ${letters} ${look} ${scripts}` : `${name} ${letters}`;
    if (!this.#browsers.has(key)) this.#browsers.set(key, launch(name, { look, scripts, letters }));
    const browser = await this.#browsers.get(key);
    const page = await fresh(browser);
    if (name === "chrome") {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look }]);
      if (!scripts) await page.setJavaScriptEnabled(false);
    }
    return page;
  }

  async close() {
    for (const browser of this.#browsers.values()) await (await browser).close();
  }
}
