/** From page to page, and by keys alone: title → what a reader does. */
import assert from "node:assert/strict";
import { look, promising, showAll, tick, untilSeen, untilTotal } from "./catalogue.mjs";
import { arrive, back, focus, open, press, ready, shown, tabTo, type } from "./reader.mjs";
import { until } from "./until.mjs";
import { placed } from "./ways.mjs";

const NEWS = "wat-is-er-nieuw.html";
const HEADER_BOX = 'header input[name="q"]';

const text = (page, selector) => page.$eval(selector, (element) => element.textContent.replaceAll("\u00ad", "").trim());

/** What the page of what is new shows: all days, those that are marked, and what is said of the last visit. */
const news = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("[data-day]")];
    const day = (each) => each.getAttribute("data-day");
    const said = document.querySelector("[data-since]");
    return {
      days: all.map(day),
      marked: all.filter((each) => each.querySelector(".news__mark").checkVisibility()).map(day),
      said: said.checkVisibility() ? said.textContent.trim() : "",
    };
  });

/** As if this browser was there on that day only, and today not yet. @param {string} day */
const visitedOn = (page, day) =>
  page.evaluate((only) => {
    const key = Object.keys(localStorage).find((each) => each.startsWith("sitegen-visit "));
    localStorage.setItem(key, JSON.stringify([only, ""]));
  }, day);

/** @param {string} day */
const written = (day) => new Date(`${day}T12:00`).toLocaleDateString("nl", { dateStyle: "long" });

/** @type {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void>>} */
export const PAGES = {
  "a click on a card leads to the practice, its contact, and another practice": placed(async ({ page, base }) => {
    await open(page, `${base}index.html`);
    await tick(page, await promising(page));
    const list = await look(page);
    await press(page, `[data-practice="${list.cards[0]}"]`);
    await arrive(page, `${base}practices/${list.cards[0]}.html`);
    await ready(page);
    assert.equal(await text(page, "h1"), list.titles[0].trim());
    await shown(page, 'main a[href^="mailto:"], main a[href^="tel:"]', /@|\d/);
    await press(page, await shown(page, ".person-card__name a"));
    await arrive(page, `${base}contacts/`);
    await ready(page);
    await shown(page, 'main a[href^="mailto:"], main a[href^="tel:"]', /@|\d/);
    await press(page, "[data-practice]");
    await arrive(page, `${base}practices/`);
    for (const before of ["contacts/", `practices/${list.cards[0]}.html`, "index.html?"]) {
      await back(page);
      await arrive(page, base + before);
    }
    await ready(page);
    assert.deepEqual(await look(page), list);
  }),

  async "on the narrowest screen and beside other columns no name of an organisation and no mail address is torn apart"({
    page,
    base,
  }) {
    const torn = (selector) =>
      page.$$eval(selector, (all) =>
        all.flatMap((each) => {
          const range = document.createRange();
          const lines = (/** @type {Text} */ text, /** @type {RegExpMatchArray} */ word) => {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          };
          const texts = [...each.childNodes].filter((node) => node instanceof Text);
          return texts.flatMap((text) =>
            [...text.data.matchAll(/[^\s-]+/g)].filter((word) => lines(text, word) > 1).map(([word]) => word),
          );
        }),
      );
    for (const width of [320, 1000]) {
      await page.setViewport({ width, height: 700 });
      await open(page, `${base}organisations/index.html`);
      assert.deepEqual(await torn(".organisations th a"), []);
      await open(page, `${base}contacts/wilgenstad-adresonderzoek.html`);
      assert.deepEqual(await torn(".contact__ways .button span"), []);
    }
  },

  "the search in the header of a practice lands on the catalogue with its results": placed(async ({ page, base }) => {
    await open(page, `${base}practices/briefadres.html`);
    await type(page, HEADER_BOX, "briefadres");
    await page.keyboard.press("Enter");
    await arrive(page, `${base}index.html?q=briefadres`);
    await ready(page);
    const seen = await look(page);
    assert.equal(seen.text, "briefadres");
    assert.equal(seen.cards[0], "briefadres");
    assert.ok(seen.total < (await page.evaluate(() => sitegen.catalogue)).total);
  }),

  async "the button of the search in the header of a contact does the same"({ page, base }) {
    await open(page, `${base}contacts/index.html`);
    await type(page, HEADER_BOX, "paspoort kind");
    await press(page, "header form button");
    await arrive(page, `${base}index.html?q=paspoort+kind`);
    await ready(page);
    assert.equal((await look(page)).text, "paspoort kind");
  },

  async "the page of a value leads to the catalogue with that value ticked"({ page, base }) {
    await open(page, `${base}vraagstuk/reisdocumenten.html`);
    const cards = (await page.$$("[data-practice]")).length;
    await press(page, 'main a[href*="index.html?"]');
    await arrive(page, `${base}index.html?vraagstuk=reisdocumenten`);
    await ready(page);
    const seen = await showAll(page);
    assert.deepEqual(seen.ticked, ["vraagstuk=reisdocumenten"]);
    assert.equal(seen.cards.length, cards);
  },

  async "sitegen.search and sitegen.count say what the page shows"({ page, base }) {
    await open(page, `${base}index.html`);
    const choice = await promising(page);
    const hits = await page.evaluate(() => sitegen.search("briefadres"));
    const counts = await page.evaluate((picked) => sitegen.count({ picked }), { [choice.facet]: [choice.value] });
    await tick(page, choice);
    assert.deepEqual((await look(page)).counts, counts);
    await open(page, `${base}index.html?q=briefadres`);
    const { cards } = await showAll(page);
    assert.ok(cards.length > 0);
    assert.deepEqual(
      hits.map(({ id }) => id),
      cards,
    );
    assert.deepEqual(
      hits.map(({ score }) => score),
      hits.map(({ score }) => score).sort((a, b) => b - a),
    );
  },

  "the address with a number leads to its practice": placed(async ({ page, base }) => {
    await open(page, `${base}practices/briefadres.html`);
    const permanent = await page.$eval('main a[href^="../p/"]', (link) => link.href);
    await page.goto(permanent);
    await arrive(page, `${base}practices/briefadres.html`);
    await ready(page);
  }),

  "a permanent address keeps the section and the question it was shared with, and leaves no step back": placed(
    async ({ page, base }) => {
      const asked = "?q=%26%3Cimg%20src=x%20onerror=alert(1)%3E&lang=nl%20%22";
      await open(page, `${base}practices/briefadres.html`);
      const section = await page.$eval("main .prose h2[id]", (heading) => heading.id);
      await page.goto(`${base}p/P0014.html${asked}#${section}`);
      await arrive(page, `${base}practices/briefadres.html?`);
      await ready(page);
      const there = await page.evaluate(() => ({ search: location.search, hash: location.hash }));
      const same = new URL(asked, "http://host/");
      assert.deepEqual([...new URLSearchParams(there.search)], [...same.searchParams]);
      assert.equal(there.hash, `#${section}`);
      await until("the section is at the top", () =>
        page.evaluate((id) => Math.abs(document.getElementById(id).getBoundingClientRect().top) < 200, section),
      );
      await back(page);
      await arrive(page, /briefadres\.html$/);
    },
  ),

  "what is newer than the day of the last visit is marked; a first visit claims nothing": placed(
    async ({ page, base }) => {
      await open(page, `${base}${NEWS}`);
      const first = await news(page);
      assert.ok(first.days.length > 1, "there is nothing to tell apart");
      assert.deepEqual([first.said, first.marked], ["", []]);
      await open(page, `${base}${NEWS}`);
      assert.deepEqual(await news(page), first, "again on the day of the first visit");

      const [newest, last] = [...new Set(first.days)];
      await visitedOn(page, last);
      for (const when of ["the next visit", "again on that day"]) {
        await open(page, `${base}${NEWS}`);
        const seen = await news(page);
        assert.deepEqual(
          seen.marked,
          first.days.filter((day) => day > last),
          when,
        );
        assert.ok(seen.said.startsWith(`${seen.marked.length} `), seen.said);
        assert.ok(seen.said.includes(written(last)), seen.said);
      }

      await visitedOn(page, newest);
      await open(page, `${base}${NEWS}`);
      const none = await news(page);
      assert.deepEqual(none.marked, []);
      assert.ok(none.said.startsWith("Niets nieuws") && none.said.includes(written(newest)), none.said);
    },
  ),

  async "where nothing can be remembered, nothing is claimed to be new"({ page, base }) {
    await page.evaluateOnNewDocument(() =>
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      }),
    );
    for (let visit = 0; visit < 2; visit++) {
      await open(page, `${base}${NEWS}`);
      const { days, marked, said } = await news(page);
      assert.ok(days.length);
      assert.deepEqual([said, marked], ["", []]);
    }
  },

  async "by keys alone a reader skips to the content, ticks a value and removes its chip"({ page, base, practices }) {
    await open(page, `${base}index.html`);
    await page.keyboard.press("Tab");
    const first = await focus(page);
    assert.deepEqual([first.tag, first.class, first.isShown], ["a", "skip-link", true]);
    await page.keyboard.press("Enter");
    await arrive(page, `${base}index.html#`);
    assert.equal((await focus(page))?.tag, "main");
    const box = await tabTo(page, (now) => now.type === "checkbox");
    const count = await page.evaluate(() => {
      return document.activeElement.closest("label").querySelector("[data-count]").getAttribute("data-count");
    });
    await page.keyboard.press(" ");
    const ticked = await untilSeen(page, "the value is ticked", (now) => now.chips.length === 1);
    assert.deepEqual(ticked.ticked, [`${box.name}=${box.value}`]);
    assert.equal(ticked.total, Number(count));
    await tabTo(page, (now) => /\bchip\b/.test(now.class));
    await page.keyboard.press("Enter");
    await untilSeen(page, "the chip is gone", (now) => !now.chips.length && !now.ticked.length);
    await untilTotal(page, practices.length);
    assert.equal((await focus(page))?.isShown, true, "the focus is lost");
  },
};
