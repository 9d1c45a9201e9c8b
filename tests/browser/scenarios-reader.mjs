/** With the keyboard alone, on a narrow screen, and coming back: what issue-sized changes break first. */
import assert from "node:assert/strict";
import { address, arrive, back, focus, open, press, ready, tabTo } from "./reader.mjs";
import { until } from "./until.mjs";
import { placed } from "./ways.mjs";

const total = (page) => page.$eval("[data-total]", (element) => Number(element.getAttribute("data-total")));
const cards = (page) => page.$$eval("[data-results] > [data-practice]", (all) => all.length);
const text = (page, selector) => page.$eval(selector, (element) => element.textContent.trim());

/** Title → what a reader does. */
export const READER = {
  async "with keys alone: the dialog opens, a filter is ticked, Escape closes it and focus returns"({ page, base }) {
    await page.setViewport({ width: 320, height: 700 });
    await open(page, `${base}index.html`);
    await tabTo(page, (now) => now.class.includes("filter-dialog__open"));
    await page.keyboard.press("Enter");
    await until("the dialog is open", () => page.$("dialog[open]"));
    assert.match((await focus(page)).class, /facet-panel__toggle/);
    await page.keyboard.press("Enter");
    await tabTo(page, (now) => now.value === "reisdocumenten");
    await page.keyboard.press(" ");
    await until("the list is narrower", async () => (await total(page)) < 45);
    assert.match(await text(page, "[data-close-filters]"), new RegExp(`^Toon ${await total(page)} praktijken$`));
    await page.keyboard.press("Escape");
    await until("the dialog is closed", async () => !(await page.$("dialog[open]")));
    assert.match((await focus(page)).class, /filter-dialog__open/);
    assert.equal(await text(page, "[data-open-filters]"), "Filter (1)");
    assert.equal(await cards(page), await total(page));
  },

  async "with keys alone: the order changes"({ page, base }) {
    await open(page, `${base}index.html`);
    const before = await text(page, "[data-results] > :first-child h2");
    await tabTo(page, (now) => now.id === "sort");
    await page.keyboard.type("Ti");
    await until("the address says so", async () => (await address(page)).includes("sort=title"));
    await until("so does the list", async () => (await text(page, "[data-results] > :first-child h2")) !== before);
  },

  "with keys alone: a link is copied or shown, and said": placed(async ({ page, base }) => {
    await open(page, `${base}practices/briefadres.html`);
    await tabTo(page, (now) => now.tag === "button" && now.class.includes("button--quiet"));
    await page.keyboard.press("Enter");
    await until("it is said", () => page.$eval("[data-copied]", (said) => said.childNodes.length > 0));
    const said = await page.$eval("[data-copied]", (it) => it.querySelector("input")?.value || it.textContent);
    assert.match(said, /Gekopieerd|\/p\/P0014\.html$/);
  }),

  async "with keys alone: a suggestion is taken"({ page, base }) {
    await open(page, `${base}index.html`);
    await page.focus('input[name="q"]');
    await page.keyboard.type("reis");
    await until("there are suggestions", () => page.$('[role="listbox"]:not([hidden]) [role="option"]'));
    await page.keyboard.press("ArrowDown");
    const active = await page.$eval('input[name="q"]', (box) => box.getAttribute("aria-activedescendant"));
    assert.equal(await page.$eval(`#${active}`, (option) => option.getAttribute("aria-selected")), "true");
    await page.keyboard.press("Enter");
    await until("it is a filter now", async () => (await address(page)).includes("vraagstuk=reisdocumenten"));
  },

  "more cards come on demand, keep the focus near, and are there after a visit": placed(async ({ page, base }) => {
    await open(page, `${base}index.html`);
    const first = await cards(page);
    await page.focus("[data-more-results]");
    await page.keyboard.press("Enter");
    await until("there are more", async () => (await cards(page)) === 2 * first);
    const place = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("[data-results] > *")].findIndex((card) => card.contains(document.activeElement)),
      );
    await until("the focus is on the first new card", async () => (await place()) === first);
    await page.keyboard.press("Enter");
    await arrive(page, /practices\//);
    await back(page);
    await until("both portions are back", async () => (await cards(page)) === 2 * first);
  }),

  async "a card that the script makes is the card that the server made"({ page, base }) {
    await open(page, `${base}index.html`);
    const server = await page.$$eval("[data-results] > *", (all) =>
      all.map((card) => {
        const without = /** @type {Element} */ (card.cloneNode(true));
        without.querySelector(".keep-button")?.remove(); // which another script puts on the cards of both
        return without.outerHTML.replace(/\s+/g, " ");
      }),
    );
    const made = await page.evaluate(async (length) => {
      const cards = sitegen.openCards(await sitegen.catalogue);
      const template = document.querySelector("template[data-card]");
      const refs = Array.from({ length }, (_, ref) => ref);
      await cards.load(refs);
      return refs.map((ref) => sitegen.practiceCard.make(template, cards.known(ref)).outerHTML.replace(/\s+/g, " "));
    }, server.length);
    const shape = (html) => html.replace(/ hidden="">.*?<\/p>/, ">").replace(/> </g, "><");
    assert.deepEqual(made.map(shape), server.map(shape));
  },

  "from a practice it goes on to the next result, and back to the results": placed(async ({ page, base }) => {
    await open(page, `${base}index.html?vraagstuk=reisdocumenten&sort=title`);
    const names = await page.$$eval("[data-results] h2 a", (all) => all.map((link) => link.getAttribute("href")));
    await page.focus("[data-results] h2 a");
    await page.keyboard.press("Enter");
    await arrive(page, `${base}${names[0]}`);
    await ready(page);
    // Firefox keeps the storage of each folder apart on `file://`; there the trail stays away.
    if (base.startsWith("file:") && (await page.$('[data-module="trail"][hidden]'))) return;
    assert.equal(await text(page, '[data-trail="place"]'), `1 van ${names.length}`);
    await page.focus('[data-trail="after"]');
    await page.keyboard.press("Enter");
    await arrive(page, `${base}${names[1]}`);
    await ready(page);
    await page.focus('[data-trail="back"]');
    await page.keyboard.press("Enter");
    await arrive(page, `${base}index.html?vraagstuk=reisdocumenten&sort=title`);
  }),

  "back to the results is back to the card that was left: the same place, the focus on it, no page more in the history":
    placed(async ({ page, base }) => {
      const { slug, place, steps } = await leaveByTenth(page, base);
      if (!(await page.$('[data-module="trail"]:not([hidden])'))) return; // Firefox on `file://`, as above
      await page.focus('[data-trail="back"]');
      await page.keyboard.press("Enter");
      await cameBack(page, base, slug, place);
      assert.equal(await page.evaluate(() => history.length), steps + 1);
    }),

  "so it is after a look at a section, where the results are further away in the history": placed(
    async ({ page, base }) => {
      const { slug, place } = await leaveByTenth(page, base);
      if (!(await page.$('[data-module="trail"]:not([hidden])'))) return;
      await page.evaluate(() => {
        location.hash = "#inhoud";
      });
      await press(page, '[data-trail="back"]');
      await cameBack(page, base, slug, place);
    },
  ),

  "so it is with the button of the browser, and from a practice that was reached by its address": placed(
    async ({ page, base }) => {
      const { slug, place } = await leaveByTenth(page, base);
      await back(page);
      await cameBack(page, base, slug, place);
      await page.evaluate((name) => {
        location.href = `practices/${name}.html`;
      }, slug);
      await arrive(page, `${base}practices/${slug}.html`);
      await ready(page);
      if (!(await page.$('[data-module="trail"]:not([hidden])'))) return;
      await press(page, '[data-trail="back"]');
      await cameBack(page, base, slug, place);
    },
  ),

  "after going on to the next result it is the card of that one": placed(async ({ page, base }) => {
    const { next, place } = await leaveByTenth(page, base);
    if (!(await page.$('[data-module="trail"]:not([hidden])'))) return;
    await press(page, '[data-trail="after"]');
    await arrive(page, `${base}practices/${next}.html`);
    await ready(page);
    const steps = await page.evaluate(() => history.length);
    await press(page, '[data-trail="back"]');
    await cameBack(page, base, next, place, 400);
    assert.equal(await page.evaluate(() => history.length), steps);
  }),

  async "a long facet unfolds, and says so"({ page, base }) {
    await open(page, `${base}index.html`);
    const seen = () =>
      page.$$eval('[data-facet="vraagstuk"] label', (all) => all.filter((one) => one.checkVisibility()).length);
    const before = await seen();
    await page.focus('[data-facet="vraagstuk"] [data-unfold]');
    await page.keyboard.press("Enter");
    assert.ok((await seen()) > before);
    assert.equal(await page.$eval("[data-unfold]", (button) => button.getAttribute("aria-expanded")), "true");
  },

  async "a facet further down is folded, opens by its button, and where something is chosen"({ page, base }) {
    const isOpen = (facet) =>
      page.$eval(
        `[data-facet="${facet}"]`,
        (panel) =>
          panel.querySelector("label").checkVisibility() &&
          panel.querySelector("[data-toggle]").getAttribute("aria-expanded") === "true",
      );
    const open_ = async () => ({ situatie: await isOpen("situatie"), moment: await isOpen("moment") });
    await open(page, `${base}index.html`);
    assert.deepEqual(await open_(), { situatie: true, moment: false });
    await press(page, '[data-facet="moment"] [data-toggle]');
    assert.deepEqual(await open_(), { situatie: true, moment: true });
    await open(page, `${base}index.html?moment=verbeteren`);
    await until("it is open", () => isOpen("moment"));
    await press(page, '[data-facet="moment"] [data-toggle]');
    assert.equal(await isOpen("moment"), false);
    assert.match(await text(page, '[data-facet="moment"] [data-toggle]'), /^Moment\s+1 gekozen$/);
  },

  async "where nothing is left, the filter that is most in the way is named and can be taken off"({ page, base }) {
    await open(page, `${base}index.html?vraagstuk=nationaliteit&moment=verkennen&kanaal=telefoon`);
    assert.equal(await total(page), 0);
    const offer = await until("there is an offer", () => page.$('[data-way="filter"]:not([hidden]) button'));
    const promised = Number(/(\d+) praktijk/.exec(await offer.evaluate((button) => button.textContent))[1]);
    await offer.focus();
    await page.keyboard.press("Enter");
    await until("there is something again", async () => (await total(page)) === promised);
  },

  "the choice of dark stays, and no other page flashes": placed(async ({ page, base }) => {
    await open(page, `${base}index.html`);
    await page.select("#weergave", "dark");
    assert.equal(await page.$eval("html", (root) => getComputedStyle(root).colorScheme), "dark");
    if (base.startsWith("file:")) return; // a browser may keep storage per file there
    await open(page, `${base}practices/briefadres.html`);
    assert.equal(await page.$eval("html", (root) => root.getAttribute("data-theme")), "dark");
  }),

  async "a reader is told the number with its unit, and the total once"({ page, base, practices, says }) {
    await open(page, `${base}index.html`);
    const label = await page.$eval('input[value="reisdocumenten"]', (input) =>
      input
        .closest("label")
        .textContent.replace(/\u00ad/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
    assert.match(label, new RegExp(`^Reisdocumenten \\d+ ${says.practices[1]}$`));
    const unit = (total) => page.evaluate(unitAt, total);
    await open(page, `${base}index.html?q=briefadres`);
    assert.deepEqual([await unit(1), await unit(2)], says.practices);
    await open(page, `${base}index.html`);
    assert.equal((await page.$$('[role="status"]')).length, 1);
    assert.ok(await page.$('h2 [role="status"]'), "a heading leads to it");
    assert.equal(await text(page, '[role="status"]'), `${practices.length} ${says.found}`);
  },
};

/** In the page: what is said after a number where it is this one. @param {number} number */
function unitAt(number) {
  return document.querySelector(`[data-facet] [data-count="${number}"]`).parentElement.querySelector("[data-unit]")
    .textContent;
}

/** From a longer list, scrolled down, to the practice of its tenth card. @param {import("puppeteer-core").Page} page @param {string} base */
async function leaveByTenth(page, base) {
  await open(page, `${base}index.html?sort=title&page=2`);
  const [slug, next] = await page.$$eval("[data-results] > [data-practice]", (all) =>
    all.slice(9, 11).map((card) => card.getAttribute("data-practice")),
  );
  await page.evaluate((name) => {
    const link = document.querySelector(`[data-practice="${name}"] a`);
    link.scrollIntoView({ block: "center", behavior: "instant" });
    link.focus({ preventScroll: true });
  }, slug);
  const place = await page.evaluate(() => scrollY);
  assert.ok(place > 300, `only ${place} px down`);
  const steps = await page.evaluate(() => history.length);
  await page.keyboard.press("Enter");
  await arrive(page, `${base}practices/${slug}.html`);
  await ready(page);
  return { slug, next, place, steps };
}

/** @param {number} [most] how many pixels off is the same place */
async function cameBack(page, base, slug, place, most = 5) {
  await arrive(page, `${base}index.html?sort=title&page=2`);
  await until(`the focus is on the card of ${slug}`, () =>
    page.evaluate(
      (name) =>
        document.activeElement?.closest("[data-results] [data-practice]")?.getAttribute("data-practice") === name,
      slug,
    ),
  );
  await until(`the place is ${place}`, () => page.evaluate((was, off) => Math.abs(scrollY - was) <= off, place, most));
}
