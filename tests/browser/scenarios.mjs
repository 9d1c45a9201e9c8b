/** How scenarios run: each in a browser, by a reader of some kind, on a site that stands somewhere. */
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { KINDS, examine } from "./axe.mjs";
import { running } from "./running.mjs";
import { SAID } from "./said.mjs";
import { PLACES } from "./sites.mjs";
import { test } from "./twice.mjs";
import { watch } from "./watch.mjs";
import { browsers, wholeOf } from "./ways.mjs";

export const TIMEOUT_MS = 120_000;

/** Whom scenarios are run by. */
export class Scenarios {
  /** A site for as long as the tests around it run. @param {() => Promise<import("./sites.mjs").Site>} put */
  static during(put) {
    let site;
    before(async () => {
      site = await put();
    });
    after(() => site.close());
    return () => site;
  }

  /** A page for one test, of someone with an empty browser. */
  async withPage(browser, reader, use) {
    const page = await running.page(browser, reader);
    try {
      await use(page);
    } finally {
      await page.browserContext().close();
    }
  }

  /**
   * Each by a reader of that kind; without complaints, and asking for nothing that is elsewhere or missing.
   * @param {"chrome" | "firefox"} browser @param {() => import("./sites.mjs").Site} site @param {string[]} practices
   * @param {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void | RegExp>>} all
   * @param {import("./browsers.mjs").Reader} [reader] @param {import("./said.mjs").Said} [says] in which language
   */
  run(browser, site, practices, all, reader = {}, says = SAID.nl) {
    for (const [title, run] of Object.entries(all)) {
      const name = reader.scripts === false ? `without scripts, ${title}` : title;
      test(name, { timeout: TIMEOUT_MS }, () =>
        this.withPage(browser, reader, async (page) => {
          const { base, log } = site();
          log.splice(0);
          const watched = await watch(page, base);
          const expected = await run({ page, base, practices, says });
          await watched.verify(expected || undefined);
          const missing = log.splice(0).filter(({ status }) => status !== 200);
          if (!expected) assert.deepEqual(missing, [], "asked for what is not there");
        }),
      );
    }
  }

  /**
   * @param {"chrome" | "firefox"} browser @param {() => import("./sites.mjs").Site} site @param {"light" | "dark"} look
   * @param {Parameters<typeof examine>[2]} what
   */
  accessibility(browser, site, look, what) {
    for (const [kind, path] of Object.entries(KINDS)) {
      test(`axe finds nothing on ${kind}, ${look}`, { timeout: TIMEOUT_MS }, () =>
        this.withPage(browser, { look }, (page) => examine(page, site().base + path, what)),
      );
    }
  }
}

/**
 * The scenarios of a small catalogue, in both browsers, in each at the place where everything runs; without complaints,
 * and asking for nothing that is elsewhere.
 * @param {import("./browsers.mjs").Running} running @param {string} folder of the site
 * @param {(scenario: (title: string, run: (page: import("puppeteer-core").Page, base: string) => Promise<void>) => void) => void} register
 * @param {typeof PLACES} [places]
 */
export function inBothBrowsers(running, folder, register, places = PLACES) {
  for (const browser of browsers) {
    describe(`in ${browser}, ${wholeOf(browser)}`, { concurrency: 1 }, () =>
      register((title, run) =>
        test(title, { timeout: TIMEOUT_MS }, async () => {
          const site = await places[wholeOf(browser)](folder);
          const page = await running.page(browser);
          try {
            const watched = await watch(page, site.base);
            await run(page, site.base);
            await watched.verify();
          } finally {
            await page.browserContext().close();
            await site.close();
          }
        }),
      ),
    );
  }
}
