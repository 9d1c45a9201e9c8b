/** A practice that is shown whole on the page of another is what its own page shows. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, describe } from "node:test";
import { shared } from "../js/load.mjs";
import { running } from "./running.mjs";
import { open } from "./reader.mjs";
import { inBothBrowsers } from "./scenarios.mjs";
import { practicesIn, siteOf } from "./sites.mjs";

const CASES = shared("bodies");
const PIXEL = Buffer.from(
  "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63" +
    "fcff9fa11e0007820279a1f5e0f60000000049454e44ae426082",
  "hex",
);
const LINKS =
  '## Kop\n\nZie [de kop](#kop), [een geval](case-1.md#zo-doet-u-het-2), [nog een](case-2.md), [het team](../contacts/team.md) en [ver weg](https://a.example/).\n\n![Loket](../images/loket.png "Het loket")';

/** @param {string} title @param {string} body */
const practice = (title, body) =>
  `---\ntitle: ${title}\nsummary: Zo gaat het.\nthema: a\ncontacts: [team]\n---\n\n${body}\n\nTot slot.\n`;

const built = siteOf({
  "sitegen.yml":
    "site:\n  title: Heel\n  email: a@b.example\nfacets:\n  - key: thema\n    label: Thema\n    values:\n      a: A\n",
  "content/contacts/team.md": "---\nname: Team\norganisation: Gemeente\nemail: a@b.example\nconsent: 2026-01-20\n---\n",
  "content/images/loket.png": PIXEL,
  "content/practices/links.md": practice("Links", LINKS),
  ...Object.fromEntries(
    CASES.bodies.map(({ markdown }, n) => [`content/practices/case-${n}.md`, practice(`Geval ${n}`, markdown)]),
  ),
});

/** @param {string} name of a script among the assets @returns {string} its path */
function asset(name) {
  return `assets/${readdirSync(`${built.folder}/assets`).find((file) => file.startsWith(`${name}.`))}`;
}

/** In a browser: what is inside an element, with the addresses of other pages in full. @param {Element} element */
function normalised(element) {
  const copy = element.cloneNode(true);
  for (const [name, places] of Object.entries({
    href: copy.querySelectorAll("a"),
    src: copy.querySelectorAll("img"),
  })) {
    for (const each of places) if (!each.getAttribute(name).startsWith("#")) each.setAttribute(name, each[name]);
  }
  return copy.innerHTML.trim();
}

/** In a browser: puts a practice on the page, whole, and waits for its images. @param {string} slug */
async function show(slug) {
  const ref = (await sitegen.slugs).indexOf(slug);
  const { body } = await sitegen.wholeOf(ref, "../");
  const box = document.createElement("div");
  box.id = "shown";
  box.append(sitegen.drawBody(body, { root: "../", prefix: "" }));
  document.querySelector("#shown")?.remove();
  document.querySelector("main").append(box);
  for (const image of box.querySelectorAll("img")) await image.decode();
}

/** In a browser: the HTML of nodes that are shown there. */
function drawn(nodes) {
  const box = document.createElement("div");
  box.append(sitegen.drawBody(nodes, { root: "../", prefix: "P0001-" }));
  document.querySelector("main").append(box);
  return box.innerHTML;
}

/** Opens the page of a practice, with the scripts by which it shows others. */
async function openWithBodies(page, base) {
  await open(page, `${base}practices/links.html`);
  for (const name of ["bodies", "slugs"]) {
    await page.evaluate((src) => sitegen.loadScript(src), `../${asset(name)}`);
  }
}

after(() => built.remove());

describe("a whole practice on another page", { concurrency: true }, () => {
  inBothBrowsers(running, built.folder, (scenario) => {
    scenario("is what its own page shows", async (page, base) => {
      const slugs = practicesIn(built.folder);
      const own = new Map();
      for (const slug of slugs) {
        await open(page, `${base}practices/${slug}.html`);
        own.set(slug, await page.$eval(".prose", normalised));
      }
      await openWithBodies(page, base);
      for (const slug of slugs) {
        await page.evaluate(show, slug);
        assert.equal(await page.$eval("#shown", normalised), own.get(slug), slug);
      }
    });

    scenario("is never more than a body may be", async (page, base) => {
      await openWithBodies(page, base);
      for (const { what, nodes, html } of CASES.shown.filter(({ html }) => !html.includes("media/"))) {
        assert.equal(await page.evaluate(drawn, nodes), html, what);
      }
    });
  });
});
