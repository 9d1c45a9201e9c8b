/** Long words on a narrow screen with large letters, in a browser that has no dictionary of their language. */
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { running } from "./running.mjs";
import { open, ready } from "./reader.mjs";
import { serve } from "./server.mjs";
import { addressOf, findOrBuild, siteOf } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";
import { browsers } from "./ways.mjs";

const SOFT = "\u00ad";
const PRACTICE = "practices/adresonderzoek-in-zes-stappen.html";
const SEARCHED = "index.html?q=overlijdensaangifte";
const SHOWN = {
  [PRACTICE]: "h1, .prose h2",
  "index.html": ".practice-card__title",
  "vraagstuk/reisdocumenten.html": "h1, dt, .facet-choices a",
};

/** Headings that are wider than the list of sections on a small screen. */
const SECTIONS = [
  "Persoonsgegevensverwerking",
  "Bevolkingsadministratie",
  "Verkiezingsvoorbereiding",
  "Samenwerkingsverband",
];

const built = findOrBuild();
const small = siteOf({
  "sitegen.yml": "site: {title: Proef, language: nl}\n",
  "content/contacts/team.md": "---\nname: Team\norganisation: Gemeente\nemail: a@b.example\nconsent: 2026-01-20\n---\n",
  "content/practices/lang.md": `---\ntitle: Lang\nsummary: Zo gaat het.\ncontacts: [team]\n---\n\n${SECTIONS.map((section) => `## ${section}\n\nTekst.\n`).join("\n")}`,
});
after(() => {
  built.remove();
  small.remove();
});

describe("long words", { concurrency: true }, () => {
  for (const name of browsers) {
    test(`break at syllables in the list of sections, in ${name}`, { timeout: 120_000 }, async () => {
      const site = await serve(small.folder, "/", addressOf(small.folder));
      const page = await running.page(name, { letters: 32 });
      try {
        await page.setViewport({ width: 320, height: 800 });
        await open(page, `${site.base}practices/lang.html`);
        const { softened, wrong } = await page.evaluate(breaks, ".contents-list a", SOFT);
        assert.equal(softened, SECTIONS.length);
        assert.deepEqual(wrong, []);
        const lines = await page.$$eval(".contents-list a", (all) => all.map((link) => link.offsetHeight));
        assert.ok(
          Math.max(...lines) >
            1.5 * parseFloat(await page.$eval(".contents-list a", (link) => getComputedStyle(link).lineHeight)),
          "or this says nothing",
        );
        const ends = await page.$$eval(".contents-list a", (all) =>
          all.map((link) => link.getBoundingClientRect().right),
        );
        assert.ok(Math.max(...ends) <= 320, `they end at ${ends}`);
      } finally {
        await page.browserContext().close();
        await site.close();
      }
    });

    test(`break at syllables, and are copied whole, in ${name}`, { timeout: 120_000 }, async () => {
      const site = await serve(built.folder, "/", addressOf(built.folder));
      const page = await running.page(name, { letters: 32 });
      try {
        await page.setViewport({ width: 320, height: 800 });
        for (const [path, selector] of Object.entries(SHOWN)) {
          await open(page, site.base + path);
          await ready(page);
          const { softened, wrong } = await page.evaluate(breaks, selector, SOFT);
          assert.ok(softened > 0, path);
          assert.deepEqual(wrong, [], path);
        }
        await open(page, site.base + PRACTICE);
        await ready(page);
        assert.ok(!(await page.title()).includes(SOFT));
        const copied = await page.evaluate(copyOf, "h1");
        assert.equal(copied.text, "Adresonderzoek in zes stappen");
        assert.match(copied.html, /Adresonderzoek/);
        assert.ok(copied.isOurs);
        await open(page, site.base + SEARCHED);
        const found = await until("a title is marked", () => page.$(".practice-card__title mark"));
        assert.equal(await found.evaluate((mark) => mark.textContent.replaceAll("\u00ad", "")), "Overlijdensaangifte");
        assert.deepEqual((await page.evaluate(breaks, ".practice-card__title", SOFT)).wrong, []);
        assert.match((await page.evaluate(copyOf, ".practice-card__title")).text, /^Overlijdensaangifte digitaal/);
      } finally {
        await page.browserContext().close();
        await site.close();
      }
    });
  }
});

/** Runs in the page: words with soft hyphens that break elsewhere. @param {string} selector @param {string} soft */
function breaks(selector, soft) {
  document.body.style.hyphens = "manual";
  const wrong = [];
  let softened = 0;
  for (const element of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of node.data.matchAll(/[^\s]*\u00ad[^\s]*/g)) {
        softened += 1;
        let line = null;
        for (let at = index; at < index + word.length; at += 1) {
          if (node.data[at] === soft) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const top = Math.round([...range.getClientRects()].pop().top);
          if (line !== null && top > line + 4 && node.data[at - 1] !== soft) wrong.push(`${word} at ${at - index}`);
          line = top;
        }
      }
    }
  }
  return { softened, wrong };
}

/** Runs in the page. @param {string} selector */
function copyOf(selector) {
  getSelection().selectAllChildren(document.querySelector(selector));
  // Not that of a browser, which a page may not write into unless a reader copies.
  const written = new Map();
  const event = new Event("copy", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { setData: (type, data) => written.set(type, data) } });
  document.querySelector(selector).dispatchEvent(event);
  return { text: written.get("text/plain"), html: written.get("text/html"), isOurs: event.defaultPrevented };
}
