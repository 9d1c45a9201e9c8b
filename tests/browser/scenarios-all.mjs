/** What takes every page; at one place is enough. */
import assert from "node:assert/strict";
import { open } from "./reader.mjs";
import { scrollsSideways } from "./axe.mjs";

/**
 * A complaint that belongs to the test is what it returns.
 * @type {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void | RegExp>>}
 */
export const ALL = {
  async "every practice opens on a phone without a complaint, and does not scroll sideways"({ page, base, practices }) {
    await page.setViewport({ width: 320, height: 800 });
    const wide = [];
    for (const slug of practices) {
      await open(page, `${base}practices/${slug}.html`);
      if (await page.evaluate(scrollsSideways)) wide.push(slug);
    }
    assert.deepEqual(wide, []);
  },

  async "an address without a page gives the page that says so, whose links work"({ page, base }) {
    await open(page, `${base}er/is/niets.html`);
    const links = await page.$$eval("a[href]", (all) => all.map((link) => link.href));
    const inside = links.filter((link) => link.startsWith(base));
    assert.ok(inside.length > 10);
    for (const link of new Set(inside)) assert.equal((await fetch(link)).status, 200, link);
    await open(
      page,
      inside.find((link) => link.endsWith("/index.html")),
    );
    return /status of 404/;
  },
};
