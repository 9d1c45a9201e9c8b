/** Facets, values and fields with the names that objects, promises and forms have by nature. */
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { running } from "./running.mjs";
import { look, option, untilSeen } from "./catalogue.mjs";
import { focus, open, press } from "./reader.mjs";
import { inBothBrowsers } from "./scenarios.mjs";
import { siteOf } from "./sites.mjs";
import { until } from "./until.mjs";

const NAMES = [
  "constructor",
  "then",
  "tostring",
  "valueof",
  "elements",
  "action",
  "method",
  "children",
  "attributes",
  "length",
  "contains",
  "append",
  "remove",
  "before",
  "submit",
  "reset",
  "replace",
  "id-2",
  "proto",
  "hasownproperty",
  "style",
  "hidden",
  "dataset",
  "target",
];
const FIELDS = ["value", "text", "entries", "keys", "get", "has", "next", "toprototype"];

const facets = NAMES.map(
  (name) =>
    `  - key: ${name}\n    label: Facet ${name}\n    values:\n${NAMES.map((value) => `      ${value}: Waarde ${value}\n`).join("")}`,
);
const fields = FIELDS.map((name) => `  - key: ${name}\n    label: Veld ${name}\n    type: texts\n`);
const practice = (title, value, names = NAMES) =>
  `---\ntitle: ${title}\nsummary: Zo gaat het.\n${names.map((name) => `${name}: ${value}\n`).join("")}contacts: [team]\n---\n\n## Constructor\n\nTekst.\n`;

const built = siteOf({
  "sitegen.yml": `site:\n  title: Namen\n  email: a@b.example\nfacets:\n${facets.join("")}fields:\n${fields.join("")}`,
  "content/contacts/team.md": "---\nname: Team\norganisation: Gemeente\nemail: a@b.example\nconsent: 2026-01-20\n---\n",
  "content/practices/constructor.md": practice("Een", "constructor"),
  "content/practices/then.md": practice("Twee", "then"),
  "content/practices/valueof.md": practice("Constructor drie", "then"),
  "content/practices/bare.md": practice("Zonder", "", []),
});

after(() => built.remove());

describe("a catalogue with names that objects have", { concurrency: true }, () => {
  inBothBrowsers(running, built.folder, (scenario) => {
    scenario("filters, counts and finds", async (page, base) => {
      await open(page, `${base}index.html`);
      assert.equal((await look(page)).total, 4);
      for (const facet of NAMES) {
        await page.evaluate((name) => {
          const panel = document.querySelector(`[data-facet="${name}"]`);
          panel.querySelector('[data-toggle][aria-expanded="false"]')?.click();
          panel.querySelector("[data-unfold]")?.click();
        }, facet);
        await press(page, option({ facet, value: "then" }));
        const seen = await untilSeen(
          page,
          `${facet} is ticked`,
          ({ search, total }) => search.includes(`${facet}=then`) && total === 2,
        );
        assert.deepEqual([seen.counts[facet].then, seen.counts[facet].constructor], [2, 1]);
        await page.evaluate(() =>
          document.querySelector("main form").dispatchEvent(new MouseEvent("click", { bubbles: true })),
        );
        await page.evaluate(() => document.querySelector("[data-chips] button").click());
        await untilSeen(page, "it is off again", ({ total, chips }) => total === 4 && !chips.length);
      }
      const counts = await page.evaluate(() => sitegen.count({ picked: { constructor: ["then"], then: ["then"] } }));
      assert.equal(counts.constructor.then, 2);
      const hits = await page.evaluate(() => sitegen.search("constructor"));
      assert.deepEqual(hits.map(({ id }) => id).sort(), ["bare", "constructor", "then", "valueof"]);
      await open(page, `${base}index.html?constructor=then&then=constructor&toString=x&__proto__=y`);
      const seen = await look(page);
      assert.equal(seen.total, 0);
      assert.equal(seen.chips.length, 3); // `__proto__` is no name of a facet
    });

    scenario("is filled in, and an original corrected", async (page, base) => {
      await open(page, `${base}practices/then.html`);
      await page.evaluate(() =>
        [...document.querySelectorAll("a")].find((link) => /^Verbeter/.test(link.textContent)).click(),
      );
      await until("the form is ready", () => page.$("html[data-form-ready]"));
      const preview = () => page.$eval("[data-form-preview]", (pre) => pre.textContent);
      const before = await preview();
      for (const name of NAMES) assert.match(before, new RegExp(`^${name}: then$`, "m"));
      await page.evaluate(() => document.querySelector("main details").setAttribute("open", ""));
      for (const name of FIELDS) await page.type(`#veld-${name}`, "constructor");
      const text = await preview();
      for (const name of FIELDS) assert.match(text, new RegExp(`^${name}: \\[constructor\\]$`, "m"));
      const mail = await page.$eval("[data-form-mail]", (link) => new URL(link.href).searchParams.get("body"));
      for (const name of NAMES) assert.ok(!mail.includes(`\n${name}: then`), `${name} has not changed`);
      for (const name of FIELDS) assert.ok(mail.includes(`${name}: [constructor]`), name);
      await open(page, `${base}practices/bare.html`);
      await page.evaluate(() =>
        [...document.querySelectorAll("a")].find((link) => /^Verbeter/.test(link.textContent)).click(),
      );
      await until("the form is ready", () => page.$("html[data-form-ready]"));
      const letter = await page.$eval("[data-form-mail]", (link) => new URL(link.href).searchParams.get("body"));
      assert.match(letter, /^content\/practices\/bare\.md\s+---\s+---\s*$/);
      await page.evaluate(() => document.querySelector("[data-form-copy]").closest("details").setAttribute("open", ""));
      await press(page, "[data-form-copy]");
      assert.equal(await page.$eval("[data-form-summary]", (box) => box.hidden), true);
      assert.notEqual(await focus(page), undefined);
    });
  });
});
