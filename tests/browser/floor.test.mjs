/**
 * The oldest browsers that the site works in in full (docs/browsers.md), as near as today's come: what those do not know
 * gets a name in the style sheet that no browser knows, so that it is dropped as they drop it; methods are taken away.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { running } from "./running.mjs";
import { open, press, ready } from "./reader.mjs";
import { serve } from "./server.mjs";
import { addressOf, findOrBuild } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";
import { browsers } from "./ways.mjs";

const UNKNOWN = [
  /\b(?:light-dark|color-mix|oklch|lab|lch|linear|round|sibling-index)(?=\()/g,
  /(?<=:)(?:has|user-invalid|user-valid|open|popover-open|state)(?=[({,\s])/g,
  /(?<=@)(?:container|starting-style|scope|property)\b/g,
  /(?<=\()scripting\b/g,
  /(?<=[{;]\s*)(?:text-wrap|content-visibility|contain-intrinsic-[\w-]+|field-sizing|overflow-clip-margin)(?=\s*:)/g,
  /(?<=float: ?)inline-start/g,
];
const FACET = '[data-facet="vraagstuk"] legend';
const LOOKS = { light: "rgb(245, 241, 232)", dark: "rgb(18, 24, 29)" };

const built = findOrBuild();

/** A style sheet as an old browser reads it. @param {string} path from the root of the site */
function old(path) {
  const css = readFileSync(join(built.folder, path), "utf8");
  return UNKNOWN.reduce((text, pattern) => text.replace(pattern, "unknown-to-us"), css);
}

describe("in the oldest browsers", { concurrency: true }, () => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;
  before(async () => {
    site = await serve(built.folder, "/", addressOf(built.folder), (path, response) => {
      if (!path.endsWith(".css")) return false;
      response.writeHead(200, { "content-type": "text/css" }).end(old(path));
      return true;
    });
  });
  after(async () => {
    await site.close();
    built.remove();
  });

  for (const browser of browsers) {
    describe(`such as ${browser} was`, { concurrency: 1 }, () => {
      for (const [look, paper] of Object.entries(LOOKS)) {
        story(`every page has its colours, edges and focus, ${look}`, { look }, async (page) => {
          for (const path of ["index.html", "deel.html", "practices/index.html"]) {
            await open(page, site.base + path);
            await ready(page);
            assert.deepEqual(await page.evaluate(faults, paper), [], path);
            await page.keyboard.press("Tab");
            await page.keyboard.press("Tab");
            const { outlineStyle, outlineColor } = await page.evaluate(() => {
              const { outlineStyle, outlineColor } = getComputedStyle(document.activeElement);
              return { outlineStyle, outlineColor };
            });
            assert.equal(outlineStyle, "solid");
            assert.notEqual(outlineColor, "rgba(0, 0, 0, 0)");
          }
        });
      }

      story("who chooses dark gets it, and light again", {}, async (page) => {
        await open(page, `${site.base}index.html`);
        await ready(page);
        for (const look of ["dark", "light"]) {
          await page.select("#weergave", look);
          assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), LOOKS[look]);
        }
      });

      story("on a phone the filters wait in a dialog, and it covers the page", {}, async (page) => {
        await page.setViewport({ width: 390, height: 844 });
        await open(page, `${site.base}index.html`);
        await ready(page);
        assert.equal(await page.evaluate(isShown, FACET), false);
        assert.ok((await page.$$eval(".practice-card", ([card]) => card.getBoundingClientRect().top)) < 1200);
        await press(page, "[data-open-filters]");
        await until("the dialog is open", () => page.$("dialog[open]"));
        const dialog = await page.$eval("dialog[open]", (element) => {
          const { backgroundColor } = getComputedStyle(element);
          return {
            backgroundColor,
            isWide: element.getBoundingClientRect().width >= document.documentElement.clientWidth,
          };
        });
        assert.deepEqual(dialog, { backgroundColor: LOOKS.light, isWide: true });
        assert.equal(await page.evaluate(isShown, FACET), true);
      });

      story("a long facet is folded, a ticked row shows, and stays when its facet folds", {}, async (page) => {
        await open(page, `${site.base}index.html`);
        await ready(page);
        const panel = '[data-facet="vraagstuk"]';
        const seen = () =>
          page.$$eval(`${panel} [data-needs-script] li`, (all) => all.filter((each) => each.offsetHeight).length);
        assert.equal(await seen(), 10);
        const background = () =>
          page.$$eval(`${panel} li:last-child > label`, (all) => getComputedStyle(all[all.length - 1]).backgroundColor);
        const plain = await background();
        await press(page, `${panel} [data-unfold]`);
        const all = await seen();
        assert.ok(all > 10);
        await page.$$eval(`${panel} li:last-child > label`, (labels) => labels[labels.length - 1].click());
        await until("the row shows", async () => (await background()) !== plain);
        await press(page, `${panel} [data-unfold]`);
        assert.equal(await seen(), 11);
      });
    });

    function story(title, reader, run) {
      test(title, { timeout: 60_000 }, async () => {
        const page = await running.page(browser, reader);
        try {
          await page.evaluateOnNewDocument(forget);
          await run(page);
        } finally {
          await page.browserContext().close();
        }
      });
    }
  }
});

/** Runs in the page, before all else. */
function forget() {
  for (const name of ["toSorted", "toReversed", "toSpliced", "with", "findLast", "findLastIndex"]) {
    delete Array.prototype[name];
  }
  for (const name of ["checkVisibility", "showPopover", "setHTML"]) delete globalThis.Element.prototype[name];
  const remove = URLSearchParams.prototype.delete;
  URLSearchParams.prototype.delete = function (name) {
    remove.call(this, name);
  };
}

/** Runs in the page: what has no colour or no edge. @param {string} paper */
function faults(paper) {
  const CLEAR = "rgba(0, 0, 0, 0)";
  const style = (selector) => {
    const element = Array.from(document.querySelectorAll(selector)).find((each) => each.offsetHeight);
    return element ? getComputedStyle(element) : null;
  };
  const body = getComputedStyle(document.body);
  const said = [];
  if (body.backgroundColor !== paper) said.push(`the page is ${body.backgroundColor}`);
  if (body.color === paper) said.push("text cannot be seen");
  for (const selector of [".button:not(.button--quiet)", ".masthead", ".site-footer", "select", "textarea"]) {
    const found = style(selector);
    if (found && found.backgroundColor === CLEAR) said.push(`${selector} has no ground`);
  }
  for (const selector of ["input[type=search]", "input[type=text]", "select", "textarea"]) {
    const found = style(selector);
    if (found && (found.borderTopStyle === "none" || found.borderTopColor === CLEAR)) said.push(`${selector} no edge`);
  }
  return said;
}

/** Runs in the page. @param {string} selector */
function isShown(selector) {
  return Array.from(document.querySelectorAll(selector)).some((each) => each.offsetHeight > 0);
}
