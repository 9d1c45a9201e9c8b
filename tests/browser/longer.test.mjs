/** Words that are 40 % longer than English, from left to right and from right to left, fit on every kind of page. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { scrollsSideways } from "./axe.mjs";
import { running } from "./running.mjs";
import { test } from "./twice.mjs";
import { browsers } from "./ways.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WIDTHS = [320, 1280];
const PAGES = [
  ...["index.html", "index.html?q=xqzwvkxq", "index.html?qb=qx&qa=q1", "practices/index.html", "practices/q1.html"],
  ...["practices/q15.html", "contacts/index.html", "contacts/q.html", "qa/q21.html", "qb/qx.html", "share.html"],
  ...["share-contact.html", "accessibility.html", "404.html"],
];

/** The catalogue of q's, in a language that does not exist. @param {string} tag of the site */
function inLongWords(tag) {
  const folder = mkdtempSync(join(tmpdir(), "sitegen-"));
  execFileSync(process.env.PYTHON || "python3", ["-m", "tests.words.pseudo", join(folder, "site"), tag], { cwd: ROOT });
  return { folder, base: `${pathToFileURL(join(folder, "site")).href}/` };
}

/** In the page: whether the name of the site stands before what is beside it, as its language reads. */
function startsAtItsSide() {
  const [brand, list] = [".masthead__brand", ".kept-link"].map((each) =>
    document.querySelector(each).getBoundingClientRect(),
  );
  return document.dir === "rtl" ? brand.right > list.right : brand.left < list.left;
}

const sites = new Map(["en", "ar"].map((tag) => [tag, inLongWords(tag)]));

describe("words that are longer than English", { concurrency: true }, () => {
  after(() => {
    for (const { folder } of sites.values()) rmSync(folder, { recursive: true });
  });

  for (const name of browsers) {
    describe(`in ${name}`, { concurrency: 1 }, () => {
      for (const [tag, { base }] of sites) {
        test(`fit, on a site whose language is ${tag}`, async () => {
          const page = await running.page(name);
          const wide = [];
          try {
            for (const width of WIDTHS) {
              await page.setViewport({ width, height: 900 });
              for (const place of PAGES) {
                await page.goto(base + place);
                if (await page.evaluate(scrollsSideways)) wide.push(`${place} at ${width} px`);
              }
            }
            await page.goto(`${base}practices/index.html`);
            assert.ok(await page.evaluate(startsAtItsSide), "the layout is mirrored with the text");
          } finally {
            await page.browserContext().close();
          }
          assert.deepEqual(wide, []);
        });
      }
    });
  }
});
