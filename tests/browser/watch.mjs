/** What a page may not do while someone reads: complain, throw, or ask for something elsewhere. */
import assert from "node:assert/strict";

const COMPLAINTS = new Set(["error", "warn", "warning", "assert"]);

/** Who goes to the next page stops what the last one was loading. */
const STOPPED = /ERR_ABORTED|NS_BINDING_ABORTED/;

/** No server is asked for these. */
const NOT_LOADED = /^(about:|data:)/;

/** @param {import("puppeteer-core").Page} page @param {string} base */
export async function watch(page, base) {
  /** @type {string[]} */
  const faults = [];
  /** @type {Set<string>} */
  const addresses = new Set();
  page.on("console", (message) => {
    if (COMPLAINTS.has(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("request", (request) => addresses.add(request.url()));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText || "";
    if (!STOPPED.test(why)) faults.push(`not loaded: ${request.url()} ${why}`);
  });
  page.on("framenavigated", (frame) => addresses.add(frame.url()));
  if (/^chrom/i.test(await page.browser().version())) await watchLog(page, faults);

  return {
    faults,
    /** @param {RegExp} [expected] a complaint that belongs to the test */
    async verify(expected) {
      for (const address of await page.evaluate(resources)) addresses.add(address);
      const outside = [...addresses].filter((url) => !NOT_LOADED.test(url) && !url.startsWith(base));
      assert.deepEqual(
        faults.filter((fault) => !expected?.test(fault)),
        [],
        "the page complained",
      );
      assert.deepEqual(outside, [], "the page asked for something outside its folder");
    },
  };
}

/** What Chromium says itself, about policy and network, comes by its own protocol only. */
async function watchLog(page, faults) {
  const client = await page.createCDPSession();
  client.on("Log.entryAdded", ({ entry }) => {
    if (COMPLAINTS.has(entry.level)) faults.push(`${entry.source} ${entry.level}: ${entry.text} ${entry.url || ""}`);
  });
  await client.send("Log.enable");
}

/** In the page. Firefox reports no requests on `file://`, so the page says what it loads. */
function resources() {
  const loading = document.querySelectorAll("script[src], img[src], iframe[src], link[rel=stylesheet], link[rel=icon]");
  return [...loading].map((element) => element.src || element.href);
}
