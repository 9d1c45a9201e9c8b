/** The form on a bad line: what is typed before its scripts are there stays, and a practice that does not come is no new one. */
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { badHost } from "./bad-host.mjs";
import { running } from "./running.mjs";
import { open, shown } from "./reader.mjs";
import { findOrBuild } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";
import { browsers } from "./ways.mjs";

const TIMEOUT_MS = 90_000;
const built = findOrBuild();

after(() => built.remove());

const ready = (page) => until("the form is ready", () => page.$("html[data-form-ready]"));
const value = (page, selector) => page.$eval(selector, (input) => input.value);
const text = (page, selector) => page.$eval(selector, (element) => element.textContent);
const isSeen = (page, selector) => page.$eval(selector, (element) => element.checkVisibility());

/** Some files are held until `release`. @param {RegExp} held @param {import("./bad-host.mjs").Fate} meanwhile */
async function line(held, meanwhile) {
  /** @type {Promise<"fine"> | null} */
  let gate = null;
  let open = () => undefined;
  const hold = () => {
    gate = new Promise((resolve) => {
      open = () => resolve("fine");
    });
  };
  const release = () => {
    gate = null;
    open();
  };
  hold();
  const host = await badHost(built.folder, (path) => {
    if (!gate || !held.test(path)) return "fine";
    return meanwhile === "never" ? gate : meanwhile;
  });
  return { ...host, hold, release };
}

describe("the form on a bad line", { concurrency: true }, () => {
  for (const browser of browsers) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      const scenario = (title, held, meanwhile, run) =>
        test(title, { timeout: TIMEOUT_MS }, async () => {
          const host = await line(held, meanwhile);
          const page = await running.page(browser);
          try {
            await run(page, host);
          } finally {
            await page.browserContext().close();
            await host.close();
          }
        });

      scenario(
        "what is typed and ticked before the scripts are there stays, all else is as it was left",
        /^assets\/form\./,
        "never",
        async (page, { base, release, hold }) => {
          release();
          await open(page, `${base}deel.html`);
          await ready(page);
          await page.type("#veld-title", "Oude titel");
          await page.type("#veld-body", "Oude tekst");
          await page.type("#veld-summary", "Oude samenvatting");
          hold();
          // Not `goto`, which waits for all scripts; another query, for a reload may keep what stood there.
          await page.evaluate(() => {
            location.href = "deel.html?opnieuw";
          });
          await until("the form is shown, without its scripts", () =>
            page.evaluate(
              () =>
                location.search === "?opnieuw" &&
                document.querySelector("#veld-body")?.checkVisibility() &&
                !document.documentElement.hasAttribute("data-form-ready"),
            ),
          );
          assert.equal(await value(page, "#veld-title"), "");
          await page.type("#veld-body", "Nieuwe tekst");
          await page.evaluate(() =>
            document.querySelector('[data-field="vraagstuk"] input[value="adresonderzoek"]').click(),
          );
          await page.select("#veld-moment", "uitvoeren");
          release();
          await ready(page);
          assert.equal(await value(page, "#veld-body"), "Nieuwe tekst");
          assert.equal(await value(page, "#veld-title"), "Oude titel");
          const preview = await text(page, "[data-form-preview]");
          for (const line of [
            /^title: Oude titel$/m,
            /^summary: Oude samenvatting$/m,
            /^vraagstuk: \[adresonderzoek\]$/m,
            /^moment: uitvoeren$/m,
            /^Nieuwe tekst$/m,
          ]) {
            assert.match(preview, line);
          }
          await open(page, `${base}deel.html`);
          await ready(page);
          assert.equal(await value(page, "#veld-body"), "Nieuwe tekst", "it is kept from the first");
        },
      );

      for (const meanwhile of ["missing", "page"]) {
        scenario(
          `a practice whose data is ${meanwhile} is said to be so, and shown when it comes`,
          /^originals\//,
          meanwhile,
          async (page, { base, release }) => {
            await open(page, `${base}practices/briefadres.html`);
            await page.evaluate(() =>
              [...document.querySelectorAll("a")]
                .find((link) => /^Verbeter deze pagina/.test(link.textContent))
                .click(),
            );
            await shown(
              page,
              "[data-outage] p",
              /Deze catalogus is vernieuwd of niet bereikbaar\. Laad de pagina opnieuw\./,
            );
            await shown(page, "[data-outage] button");
            assert.equal(await isSeen(page, "[data-form-root]"), false);
            assert.equal(await text(page, "[data-form-path]"), "");
            release();
            await page.evaluate(() => void dispatchEvent(new Event("online")));
            await ready(page);
            assert.equal(await isSeen(page, "[data-form-root]"), true);
            assert.equal(await text(page, "[data-form-path]"), "content/practices/briefadres.md");
            assert.notEqual(await value(page, "#veld-title"), "");
          },
        );
      }
    });
  }
});
