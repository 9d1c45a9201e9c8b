/** Screens and settings that few have: very wide, enlarged four times, and the colours of the reader alone. */
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { running } from "./running.mjs";
import { open, ready } from "./reader.mjs";
import { PLACES, findOrBuild } from "./sites.mjs";
import { test } from "./twice.mjs";
import { browsers } from "./ways.mjs";

const TIMEOUT_MS = 120_000;
/** A screen of 1280 × 1024, enlarged to 400 %. */
const ENLARGED = { width: 320, height: 256 };

const built = findOrBuild();
/** @type {Awaited<ReturnType<(typeof PLACES)[string]>>} */
let site;
/** @param {string} title @param {"chrome" | "firefox"} browser @param {(page: import("puppeteer-core").Page) => Promise<void>} run */
function story(title, browser, run) {
  test(`${title}, in ${browser}`, { timeout: TIMEOUT_MS }, async () => {
    const page = await running.page(browser);
    try {
      await run(page);
    } finally {
      await page.browserContext().close();
    }
  });
}

describe("on few devices", { concurrency: 2 }, () => {
  before(async () => {
    site = await PLACES["http under a path"](built.folder);
  });
  after(async () => {
    await site.close();
    built.remove();
  });

  for (const browser of browsers) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      story("cards stand in three columns from 1600 px, in two before", browser, async (page) => {
        for (const [width, columns] of [
          [1600, 3],
          [1599, 2],
        ]) {
          await page.setViewport({ width, height: 900 });
          await open(page, `${site.base}index.html`);
          await ready(page);
          const tops = await page.$$eval("[data-results] > *", (all) =>
            all.map((card) => card.getBoundingClientRect().top),
          );
          assert.equal(tops.filter((top) => Math.abs(top - tops[0]) < 1).length, columns, `${width}`);
        }
      });

      story(
        "enlarged four times no word is broken, nothing moves sideways, most of the screen is for the page",
        browser,
        async (page) => {
          await page.setViewport(ENLARGED);
          for (const path of ["index.html", "index.html?q=paspoort&vraagstuk=reisdocumenten", "contacts/index.html"]) {
            await open(page, site.base + path);
            await ready(page);
            const { masthead, wide, broken } = await page.evaluate(enlarged);
            assert.ok(masthead <= ENLARGED.height / 3, `${path}: the masthead takes ${masthead} px`);
            assert.equal(wide, 0, path);
            assert.deepEqual(broken, [], path);
          }
        },
      );
    });
  }

  // Firefox has no way to ask for it in a test.
  if (browsers.includes("chrome")) {
    story(
      "in the colours of the reader only the menu item of the page looks current, and what gives nothing is grey",
      "chrome",
      async (page) => {
        const session = await page.createCDPSession();
        await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
        await open(page, `${site.base}index.html?kanaal=telefoon&moment=invoeren`);
        await ready(page);
        const { current, grey, others } = await page.evaluate(forced);
        assert.deepEqual(current, ["Catalogus"]);
        assert.ok(grey.length > 0 && others.length > 0);
        assert.deepEqual([...new Set(grey)].length, 1, "all that gives nothing has one colour");
        assert.ok(!others.includes(grey[0]), "what gives something has another");
      },
    );
  }
});

/** Runs in the page: words of a bar or a button over two lines, without a hyphen of ours. */
function enlarged() {
  const broken = [];
  for (const element of document.querySelectorAll(".masthead, .results__bar, button, label, select")) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const isSeen = ({ parentElement }) =>
      parentElement.checkVisibility() && !parentElement.closest(".visually-hidden") && parentElement.clientWidth !== 1;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isSeen(node)) continue;
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.push(word);
      }
    }
  }
  const { scrollWidth, clientWidth } = document.scrollingElement;
  const masthead = document.querySelector(".masthead").getBoundingClientRect();
  return { masthead: masthead.height, wide: scrollWidth - clientWidth, broken };
}

/** Runs in the page. */
function forced() {
  const links = [...document.querySelectorAll(".masthead__wide .masthead__nav a")];
  const marked = ({ borderBlockEndWidth, borderBlockEndStyle }) =>
    parseFloat(borderBlockEndWidth) > 0 && borderBlockEndStyle !== "none";
  const colours = (selector) =>
    [...document.querySelectorAll(`${selector} ~ [data-label]`)]
      .filter((label) => label.checkVisibility())
      .map((label) => getComputedStyle(label).color);
  return {
    current: links.filter((link) => marked(getComputedStyle(link))).map((link) => link.textContent),
    grey: colours('.facet-panel__input[aria-disabled="true"]'),
    others: colours(".facet-panel__input:not([aria-disabled], :checked)"),
  };
}
