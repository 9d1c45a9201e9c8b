/**
 * Debian's Chromium and Firefox ESR, headless, over WebDriver BiDi: one way to drive both.
 */
import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";

const PLACES = {
  chrome: [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  firefox: [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"],
};

/** Chromium looks for updates and news at every start; there is no network to find them on. */
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
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

export const BROWSERS = ["chrome", "firefox"];

/** @param {"chrome" | "firefox"} name @param {object} [options] */
export async function launch(name, options = {}) {
  const executablePath = PLACES[name].find((place) => place && existsSync(place));
  if (!executablePath) throw new Error(`${name} is not installed; see README.md, "Tests"`);
  return puppeteer.launch({
    browser: name,
    executablePath,
    protocol: "webDriverBiDi",
    headless: true,
    args: name === "chrome" ? CHROMIUM_FLAGS : [],
    extraPrefsFirefox: FIREFOX_PREFERENCES,
    defaultViewport: { width: 1280, height: 900 },
    ...options,
  });
}
