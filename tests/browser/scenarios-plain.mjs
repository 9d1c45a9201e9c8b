/** Without JavaScript: title → what a reader does. */
import assert from "node:assert/strict";
import { arrive, press, shown } from "./reader.mjs";
import { placed } from "./ways.mjs";

const KINDS = [
  "index.html",
  "practices/index.html",
  "practices/briefadres.html",
  "contacts/index.html",
  "contacts/wilgenstad-adresonderzoek.html",
  "vraagstuk/reisdocumenten.html",
  "deel.html",
];

/** @type {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void>>} */
export const PLAIN = {
  "a practice is two clicks away, by a facet value": placed(async ({ page, base }) => {
    await page.goto(`${base}index.html`);
    await press(page, await shown(page, "fieldset[data-facet] a"));
    await arrive(page, /\/[a-z-]+\/[a-z0-9-]+\.html$/);
    await press(page, await shown(page, "[data-practice]"));
    await arrive(page, `${base}practices/`);
  }),

  async "a practice is two clicks away, by the list of all"({ page, base, practices }) {
    await page.goto(`${base}index.html`);
    await press(page, await shown(page, 'main a[href="practices/index.html"]'));
    await arrive(page, `${base}practices/index.html`);
    const links = await page.evaluate(() => [...document.querySelectorAll("main a")].map((link) => link.href));
    for (const slug of practices) assert.ok(links.includes(`${base}practices/${slug}.html`), slug);
    await press(page, await shown(page, "main li a"));
    await arrive(page, new RegExp(`/practices/(?!index)[a-z0-9-]+\\.html$`));
  },

  async "on a phone the menu opens, over what is below it"({ page, base }) {
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${base}index.html`);
    await press(page, ".masthead__button");
    await press(page, await shown(page, '.masthead__panel a[href="contacts/index.html"]'));
    await arrive(page, `${base}contacts/index.html`);
  },

  async "nothing is shown that needs a script, and nothing is empty"({ page, base }) {
    const found = [];
    for (const path of KINDS) {
      await page.goto(base + path);
      found.push(...(await page.evaluate(lacking)).map((element) => `${path}: ${element}`));
    }
    assert.deepEqual(found, []);
  },

  "an old address leads to its practice": placed(async ({ page, base }) => {
    await page.goto(`${base}p/P0014.html`).catch(() => undefined); // it leaves while it arrives
    await arrive(page, `${base}practices/briefadres.html`);
  }),

  async "each facet has links to its values, with their numbers"({ page, base }) {
    await page.goto(`${base}index.html`);
    const facets = await page.evaluate(() => {
      const isWhole = (link) => link.checkVisibility() && /\D+\d+/.test(link.textContent);
      return [...document.querySelectorAll("fieldset[data-facet]")].map((facet) => ({
        values: facet.querySelectorAll("input[type=checkbox][name]").length,
        links: [...facet.querySelectorAll("a")].filter(isWhole).length,
      }));
    });
    assert.ok(facets.length > 0);
    for (const { values, links } of facets) assert.equal(links, values);
  },
};

/** In the page: what does nothing here, or says nothing. */
function lacking() {
  const say = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120);
  const shown = (selector, within = document) =>
    [...within.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const dead = shown("input, select, textarea, button, dialog, a:not([href])");
  const silent = shown("main, section, fieldset, nav, form, ul, ol, li, dl, dd, dt, p, h1, h2, h3, a, aside").filter(
    (element) => !element.innerText.trim() && !element.querySelector("img"),
  );
  const linkless = shown("fieldset, nav").filter((element) => !shown("a", element).length);
  return [...dead, ...silent, ...linkless].map(say);
}
