/** A host that does not give what a page asks for: it was published anew, asks to sign in, hangs, or breaks off. */
import { serve } from "./server.mjs";
import { addressOf } from "./sites.mjs";
import { test } from "./twice.mjs";

const SIGN_IN = "<!doctype html><title>Aanmelden</title><p>Meld u aan";
const send = (status, type, text) => (response) => response.writeHead(status, { "content-type": type }).end(text);

/** @typedef {(response: import("node:http").ServerResponse) => void | Promise<void>} Fault */
/** What comes instead. @type {Record<string, Fault>} */
export const FAULTS = {
  "nothing, as after a publication": send(404, "text/html", SIGN_IN),
  "a page to sign in": send(200, "text/html", SIGN_IN),
  "a page that is called a script": send(200, "text/javascript", SIGN_IN),
  "an empty answer": send(200, "text/javascript", ""),
  "half of it"(response) {
    response.writeHead(200, { "content-type": "text/javascript", "content-length": 5000 }).write("sitegen.");
    setTimeout(() => response.destroy(), 50);
  },
};
/** Never an answer. @type {Fault} */
export const hang = () => undefined;

/** What a page of the catalogue loads, with its addresses. */
export const SCRIPTS = {
  "what runs before the first paint": /assets\/early\./,
  "the script of the site": /assets\/site\.\w+\.js/,
  "the data of the catalogue": /assets\/catalogue\./,
  "the search engine": /assets\/search\./,
  "the index": /assets\/index\./,
  "the shards of the index": /\/index\/\w+\.js/,
  "the automata of lunr": /assets\/lunr\./,
  "the cards": /\/cards\//,
  "the orders": /assets\/orders\./,
  "the texts": /\/texts\//,
  "the style sheet": /\.css/,
};

/** A host whose answers can be spoilt, and mended again. @param {string} folder */
export async function faultyHost(folder) {
  /** @type {{pattern: RegExp, fault: Fault} | null} */
  let spoilt = null;
  /** @type {RegExp | null} */
  let slow = null;
  /** @type {import("node:http").ServerResponse[]} */
  const hung = [];
  /** @type {(() => void)[]} */
  const waiting = [];
  const site = await serve(folder, "/", addressOf(folder), async (path, response) => {
    if (slow?.test(path)) {
      await new Promise((go) => {
        waiting.push(go);
      });
    }
    if (!spoilt?.pattern.test(path)) return false;
    hung.push(response);
    spoilt.fault(response);
    return true;
  });
  return {
    ...site,
    /** @param {RegExp} pattern of addresses @param {Fault} fault */
    spoil(pattern, fault) {
      spoilt = { pattern, fault };
    },
    /** Answers to these wait until `release`. @param {RegExp} pattern of addresses */
    hold(pattern) {
      slow = pattern;
    },
    release() {
      slow = null;
      for (const go of waiting.splice(0)) go();
    },
    /** From now on all answers are right; what hangs breaks off. */
    mend() {
      this.release();
      spoilt = null;
      for (const response of hung.splice(0)) response.destroy();
    },
  };
}

/** One of them waits five times for what is late, ten seconds each. */
const TIMEOUT_MS = 300_000;

/**
 * A test for each story that is told of a page, on a host of its own.
 * @param {import("./browsers.mjs").Running} running @param {"chrome" | "firefox"} browser @param {string} folder of the site
 * @returns {(title: string, run: (page: import("puppeteer-core").Page, site: Awaited<ReturnType<typeof faultyHost>>) => Promise<void>) => void}
 */
export function stories(running, browser, folder) {
  return (title, run) =>
    void test(title, { timeout: TIMEOUT_MS }, async () => {
      const site = await faultyHost(folder);
      try {
        const page = await running.page(browser);
        try {
          await run(page, site);
        } finally {
          site.mend();
          await page.browserContext().close();
        }
      } finally {
        await site.close();
      }
    });
}
