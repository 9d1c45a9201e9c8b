/** What a reader sees without scrolling: results first, and a bar above them that stays and covers nothing. */
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { running } from "./running.mjs";
import { focus, open, press, shown } from "./reader.mjs";
import { PLACES, findOrBuild } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";
import { browsers } from "./ways.mjs";

const TIMEOUT_MS = 120_000;

/** Screen → how far down the first card may begin once something was asked. */
const SCREENS = [
  { width: 390, height: 844, first: 320 },
  { width: 1280, height: 900, first: 260 },
];
const MASTHEAD = 64;

const ONE = "vraagstuk=reisdocumenten";
const THREE = `${ONE}&moment=uitvoeren&kanaal=balie`;
/** State → its address. */
const ASKED = {
  "a question": "?q=paspoort",
  "one filter": `?${ONE}`,
  "three filters": `?${THREE}`,
  "a question and three filters": `?q=paspoort&${THREE}`,
};
const NOTHING_FOUND = "?q=paspoort&vraagstuk=nationaliteit&moment=verkennen&kanaal=telefoon";

const built = findOrBuild();

/** In the page: where things stand on the first screen. */
function measure() {
  const box = (selector) => {
    const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
    return { top, bottom };
  };
  const isWhole = (summary) => summary.scrollHeight <= summary.clientHeight + 1;
  return {
    masthead: box(".masthead__inner"),
    notice: box(".notice"),
    search: box(".search-box__row"),
    total: box("[data-total]"),
    relief: box('[data-module="relief"]:not([hidden])'),
    first: box("[data-results] > :first-child"),
    firstTitle: box("[data-results] > :first-child h2"),
    secondTitle: box("[data-results] > :nth-child(2) h2"),
    areWhole: [...document.querySelectorAll(".practice-card__summary")].every(isWhole),
    scrolled: scrollY,
  };
}

/** In the page: what of the element with the focus lies under something else, which is then named. */
function coveredBy() {
  const focused = document.activeElement;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const over = document.elementFromPoint(left + Math.min(width, 20) / 2, top + height / 2);
  const card = focused.closest("[data-practice]");
  return !over || focused.contains(over) || over.contains(focused) || card?.contains(over) ? "" : over.className;
}

describe("the first screen", { concurrency: true }, () => {
  for (const browser of browsers) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      let site;
      before(async () => {
        site = await PLACES["http under a path"](built.folder);
      });
      after(() => site.close());
      const reads = (title, run) =>
        test(title, { timeout: TIMEOUT_MS }, async () => {
          const page = await running.page(browser);
          try {
            await run(page, site.base);
          } finally {
            await page.browserContext().close();
          }
        });
      for (const screen of SCREENS) states(screen, reads);
      bar(reads);
      phone(reads);
      practice(reads);
    });
  }
});

after(() => built.remove());

async function seen(page, screen, address) {
  await page.setViewport({ width: screen.width, height: screen.height });
  await open(page, address);
  await until("the list is drawn", () => page.$("[data-results]:not([aria-busy])"));
  const places = await page.evaluate(measure);
  assert.equal(places.scrolled, 0);
  assert.ok(places.masthead.bottom - places.masthead.top <= MASTHEAD, JSON.stringify(places));
  assert.ok(places.notice.bottom - places.notice.top <= 32, "the notice is one line");
  assert.ok(places.search.bottom - places.search.top <= 50, "the search box is one line");
  assert.ok(places.areWhole, "a summary is cut");
  return places;
}

/** Six states on one screen. */
function states(screen, reads) {
  const name = `${screen.width}×${screen.height}`;
  for (const [state, address] of Object.entries(ASKED)) {
    reads(`${name}, ${state}: the list begins at ${screen.first} px or before`, async (page, base) => {
      const { total, first, secondTitle } = await seen(page, screen, `${base}index.html${address}`);
      assert.ok(first.top <= screen.first, `the first card begins at ${first.top}`);
      assert.ok(total.bottom <= first.top && first.bottom <= screen.height, `the first card ends at ${first.bottom}`);
      assert.ok(secondTitle.bottom <= screen.height, `the second title ends at ${secondTitle.bottom}`);
    });
  }
  reads(`${name}, nothing asked: the title of the first card is on the screen`, async (page, base) => {
    const { firstTitle } = await seen(page, screen, `${base}index.html`);
    assert.ok(firstTitle.bottom <= screen.height, `it ends at ${firstTitle.bottom}`);
  });
  reads(`${name}, nothing found: a way out is on the screen`, async (page, base) => {
    const { relief } = await seen(page, screen, `${base}index.html${NOTHING_FOUND}`);
    assert.ok(relief.top <= screen.first, `the way out begins at ${relief.top}`);
  });
}

/** The bar stays in view and covers nothing. */
function bar(reads) {
  for (const screen of SCREENS) {
    reads(`at ${screen.width} px total and chips stay in view, and no key leads under them`, async (page, base) => {
      await page.setViewport({ width: screen.width, height: screen.height });
      await open(page, `${base}index.html?${ONE}&vraagstuk=opleiding&vraagstuk=dienstverlening`);
      await page.$eval("[data-results] > :last-child a", (link) => link.focus());
      for (let step = 0; step < 8; step++) {
        await page.keyboard.down("Shift");
        await page.keyboard.press("Tab");
        await page.keyboard.up("Shift");
        await until("nothing covers what has the focus", async () => (await page.evaluate(coveredBy)) === "");
        const { total, chip } = await page.evaluate(() => ({
          total: document.querySelector("[data-total]").getBoundingClientRect().top,
          chip: document.querySelector("[data-chips] button").getBoundingClientRect().bottom,
        }));
        assert.ok(total >= 0 && chip <= 320, `total at ${total}, chips to ${chip}`);
      }
    });
  }

  reads("the second way to skip leads to the results", async (page, base) => {
    await open(page, `${base}index.html`);
    for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
    await until("the total has the focus", async () => (await focus(page))?.id === "aantal");
  });

  reads("the notice can be put away, and stays away", async (page, base) => {
    await open(page, `${base}index.html`);
    await press(page, "[data-away]");
    assert.equal(await page.$eval(".notice", (notice) => notice.checkVisibility()), false);
    await open(page, `${base}practices/briefadres.html`);
    assert.equal(await page.$eval(".notice", (notice) => notice.checkVisibility()), false);
  });
}

/** The page of a practice. */
function practice(reads) {
  reads("the text of a practice begins on the first screen, below its facts in one line", async (page, base) => {
    await page.setViewport(SCREENS[1]);
    await open(page, `${base}practices/briefadres.html`);
    const { facts, text } = await page.evaluate(() => ({
      facts: document.querySelector(".key-facts").getBoundingClientRect().height,
      text: document.querySelector(".prose > p").getBoundingClientRect().bottom,
    }));
    assert.ok(facts < 60, `the facts take ${facts} px`);
    assert.ok(text <= SCREENS[1].height, `the first paragraph ends at ${text}`);
  });

  reads("on a phone the top of a practice takes one line too", async (page, base) => {
    await page.setViewport(SCREENS[0]);
    await open(page, `${base}practices/briefadres.html`);
    const { masthead } = await page.evaluate(measure);
    assert.ok(masthead.bottom - masthead.top <= MASTHEAD, JSON.stringify(masthead));
  });

  reads("that a review is overdue is said by the day of the reader", async (page, base) => {
    const said = () => page.$eval('[data-module="past-day"]', (line) => !line.hidden && line.textContent);
    await open(page, `${base}practices/briefadres.html`);
    const due = await page.$eval('[data-module="past-day"]', (line) => Date.parse(line.getAttribute("data-day")));
    assert.equal(Boolean(await said()), Date.now() > due + 86_400_000);
    await page.evaluateOnNewDocument(
      (later) => {
        Date.now = () => later;
      },
      due + 2 * 86_400_000,
    );
    await open(page, `${base}practices/briefadres.html`);
    assert.match(await said(), /^Had in februari 2027 nagekeken moeten zijn$/);
  });
}

/** What is behind a button on a phone. */
function phone(reads) {
  reads("after the dialog the list begins at the top, with the focus on the total", async (page, base) => {
    await page.setViewport(SCREENS[0]);
    await open(page, `${base}index.html?page=2`);
    await page.evaluate(() => scrollTo({ top: 3000, behavior: "instant" }));
    await press(page, "[data-open-filters]");
    await press(page, "dialog [data-toggle]");
    await press(page, 'dialog label:has(input[value="reisdocumenten"])');
    await press(page, "[data-close-filters]");
    await until("the total has the focus", async () => (await focus(page))?.id === "aantal");
    const { total, first } = await page.evaluate(measure);
    assert.ok(total.top >= 0 && first.top >= total.bottom && first.top <= 320, `the first card is at ${first.top}`);
  });

  reads("magnified four times, the top of a page takes a third of the screen at most", async (page, base) => {
    await page.setViewport({ width: 320, height: 225 });
    for (const address of ["index.html", "practices/briefadres.html"]) {
      await open(page, base + address);
      const { bottom } = await page.$eval(".masthead", (top) => top.getBoundingClientRect().toJSON());
      assert.ok(bottom <= 75, `${address}: it ends at ${bottom}`);
    }
  });

  reads("the link to a list can be copied, or is shown to copy", async (page, base) => {
    await open(page, `${base}index.html?${ONE}`);
    await press(page, ".results__share [data-copy]");
    const said = () => page.$eval("[data-copied]", (it) => it.querySelector("input")?.value || it.textContent);
    await until("it is said", async () => /Gekopieerd|\?vraagstuk=reisdocumenten$/.test(await said()));
  });

  reads("the menu opens over the list, and each of its lines can be pressed", async (page, base) => {
    await page.setViewport(SCREENS[0]);
    for (const [line, there] of [
      [/^Op titel/, ".letters"],
      [/^Contact/, "main .people"],
      [/^Deel/, "main .share-form"],
    ]) {
      await open(page, `${base}index.html`);
      await press(page, ".masthead__button");
      await press(page, await shown(page, ".masthead__panel a", line));
      await until("that page is there", () => page.$(there));
    }
  });
}
