/** A facet with more values than there is room for: what would give something comes first, and what is ticked stays. */
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { running } from "./running.mjs";
import { open, press } from "./reader.mjs";
import { PLACES, siteOf } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";
import { browsers } from "./ways.mjs";

const VALUES = Array.from({ length: 15 }, (_, n) => `w${n}`);

/** The last values have most practices, and only the first ones are about bread. */
const practice = (value, n) =>
  `---\ntitle: Werk ${value} ${n}\nsummary: Zo gaat het.\nwaarde: ${value}\ncontacts: [team]\n---\n\n## Werk\n\n${VALUES.indexOf(value) < 2 ? "Brood." : "Kaas."}\n`;

const built = siteOf({
  "sitegen.yml": `site: {title: Proef, language: nl}\nfacets:\n  - key: waarde\n    label: Waarde\n    values: {${VALUES.map((value) => `${value}: Waarde ${value}`).join(", ")}}\n`,
  "content/contacts/team.md": "---\nname: Team\norganisation: Gemeente\nemail: a@b.example\nconsent: 2026-01-20\n---\n",
  ...Object.fromEntries(
    VALUES.flatMap((value, place) =>
      Array.from({ length: 1 + Math.floor(place / 5) }, (_, n) => [
        `content/practices/${value}-${n}.md`,
        practice(value, n),
      ]),
    ),
  ),
});

/** @param {import("puppeteer-core").Page} page */
const seen = (page) =>
  page.$$eval("[data-facet] ul[data-needs-script] > li", (all) =>
    all.filter((item) => item.checkVisibility()).map((item) => item.querySelector("input").value),
  );

describe("a long facet", { concurrency: true }, () => {
  for (const browser of browsers) {
    test(`in ${browser} shows what a reader can choose`, { timeout: 120_000 }, async () => {
      const site = await PLACES["file from disk"](built.folder);
      const page = await running.page(browser);
      await open(page, `${site.base}index.html`);
      assert.deepEqual(await seen(page), ["w10", "w11", "w12", "w13", "w14", "w5", "w6", "w7", "w8", "w9"]);
      await open(page, `${site.base}index.html?q=brood`);
      await until("what is about bread comes first", async () => (await seen(page)).slice(0, 2).join() === "w0,w1");
      await open(page, `${site.base}index.html?q=brood&waarde=w4`);
      await until("what is ticked is in view", async () => (await seen(page)).includes("w4"));
      const before = await seen(page);
      await press(page, 'label:has(> input[value="w1"])');
      await until("there is one more chip", async () => (await page.$$("[data-chips] > li")).length === 2);
      assert.deepEqual(await seen(page), before, "it moved under the pointer");
      await site.close();
    });
  }
});

after(() => built.remove());
