/** A site of which every field tries to run something: nothing does, in any browser, on any page. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { fileURLToPath } from "node:url";
import { running } from "./running.mjs";
import { follows, loads, pages, target } from "./crawl.mjs";
import { PLACES } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";
import { watch } from "./watch.mjs";
import { browsers, wholeOf } from "./ways.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TIMEOUT_MS = 120_000;
/** No page of ours has them, but for the base address on the page for wrong ones. */
const NEVER = /^(iframe|frame|object|embed|applet|math|base|style|audio|video|source|marquee)$/;
const RUNS = /^(on.*|style|srcdoc|formaction|background)$/;
const HIDDEN = /^\s*(javascript|vbscript|data(?!:image\/svg\+xml,%3C)|file|blob):/i;
const QUESTIONS = [
  "<img src=x onerror=alarm(1)>",
  '"><script>alarm(1)</script>',
  "javascript:alarm(1)",
  "__proto__",
  "{{constructor.constructor('alarm(1)')()}}",
  "\u2028<svg onload=alarm(1)>",
];

/** Facets whose keys forms, elements and objects have a meaning of their own for; see tests/hostile/site.py. */
const CLOBBERING = [
  "action",
  "append",
  "attributes",
  "children",
  "constructor",
  "dataset",
  "elements",
  "get",
  "has",
  "hidden",
  "item",
  "length",
  "method",
  "remove",
  "reset",
  "set",
  "size",
  "style",
  "submit",
  "target",
  "then",
  "value",
];

const place = mkdtempSync(join(tmpdir(), "sitegen-hostile-"));
const root = join(place, "site");
const folder = join(root, "build");
const local = join(ROOT, ".venv/bin/python");
const python = process.env.PYTHON || (existsSync(local) ? local : "python3");
execFileSync(python, ["-m", "tests.hostile.site", root], { cwd: ROOT });
execFileSync(python, ["-m", "sitegen", "build", "--quiet", "--root", root], {
  cwd: ROOT,
  stdio: ["ignore", "ignore", "pipe"],
});
const all = pages(folder);

after(async () => {
  rmSync(place, { recursive: true });
});

test("the pages of the hostile site hold no element, attribute or address of an author that is active", () => {
  for (const { path, elements } of all.values()) {
    for (const { name, attributes } of elements) {
      assert.ok(!NEVER.test(name) || path === "404.html", `${path}: <${name}>`);
      for (const [key, value] of attributes) {
        assert.ok(!RUNS.test(key), `${path}: ${key}`);
        assert.ok(!/^(href|src|action)$/.test(key) || !HIDDEN.test(value), `${path}: ${value}`);
      }
    }
  }
  assert.ok(all.size > 550, `${all.size} pages`);
});

test("the hostile site loads nothing from elsewhere, and its links go where an author may link to", () => {
  for (const page of all.values()) {
    assert.deepEqual(
      loads(page).filter((address) => !address.startsWith("data:") && !target(page, address)),
      [],
      page.path,
    );
    const odd = follows(page).filter(
      (address) => !target(page, address) && !/^(https?:\/\/|mailto:|tel:)/.test(address),
    );
    assert.deepEqual(odd, [], page.path);
  }
});

/** Its pages in both browsers at both places, for a policy is read otherwise from disk; the rest where all runs. */
describe("the hostile site", { concurrency: true }, () => {
  for (const browser of browsers) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      for (const where of ["http under a path", "file from disk"]) {
        describe(where, () => {
          let site;
          before(async () => {
            site = await PLACES[where](folder);
          });
          after(() => site.close());
          test("runs nothing on its pages", { timeout: TIMEOUT_MS }, () => visit(browser, site.base, samples()));
          if (where !== wholeOf(browser)) return;
          test("runs nothing that is asked", { timeout: TIMEOUT_MS }, () =>
            visit(
              browser,
              site.base,
              QUESTIONS.flatMap((text) => addresses(text)),
            ),
          );
          test("filters by facets of any name", { timeout: TIMEOUT_MS }, () => filters(browser, site.base));
        });
      }
    });
  }
});

/** The lists, which show every title, and practices and contacts of each kind. */
function samples() {
  const names = [...all.keys()].filter((path) => /^(practices|contacts)\/[vw]\d+\.html$/.test(path));
  const values = [...all.keys()].filter((path) => /^thema\/v\d+\.html$/.test(path));
  return [
    "index.html",
    "practices/index.html",
    "contacts/index.html",
    ...values.filter((_, n) => n % 10 === 0),
    ...names.filter((_, n) => n % 25 === 0),
  ];
}

/** A text in every place of an address that the scripts read. */
function addresses(text) {
  const coded = encodeURIComponent(text);
  return [`index.html?q=${coded}`, `index.html?${coded}=${coded}&thema=${coded}&sort=${coded}#${coded}`];
}

/** Tick a value of each, and read some from an address. @param {"chrome" | "firefox"} browser @param {string} base */
async function filters(browser, base) {
  const page = await running.page(browser);
  const watched = await watch(page, base);
  const isReady = () => page.evaluate(() => document.documentElement.hasAttribute("data-sitegen-ready"));
  const total = () => page.evaluate(() => Number(document.querySelector("[data-total]").getAttribute("data-total")));
  const click = (selector) => page.evaluate((wanted) => document.querySelector(wanted).click(), selector);
  await page.goto(`${base}index.html`);
  await until("the catalogue is ready", isReady);
  const all = await total();
  for (const key of CLOBBERING) {
    const box = `input[name="${key}"][value="x"]`;
    await click(box);
    await until(`${key} is picked`, async () => (await total()) < all / 2);
    await click(box);
    await until(`${key} is cleared`, async () => (await total()) === all);
  }
  const address = CLOBBERING.map((key) => `${key}=x`).join("&");
  await page.goto(`${base}index.html?${address}`);
  await until("the catalogue is ready with all of them", isReady);
  assert.ok((await total()) > 50 && (await total()) < all / 2);
  const ticked = await page.evaluate(() => document.querySelectorAll('input[value="x"]:checked').length);
  assert.equal(ticked, CLOBBERING.length);
  await watched.verify();
  await page.browserContext().close();
}

/** @param {"chrome" | "firefox"} browser @param {string} base @param {string[]} paths */
async function visit(browser, base, paths) {
  const page = await running.page(browser);
  const watched = await watch(page, base);
  const dialogs = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await page.evaluateOnNewDocument(() => {
    globalThis.alarm = () => {
      globalThis.alarmed = true;
    };
  });
  for (const path of paths) {
    await page.goto(base + path);
    if (path.startsWith("index.html")) {
      await until(`${path} is ready`, () =>
        page.evaluate(() => document.documentElement.hasAttribute("data-sitegen-ready")),
      );
    }
    const found = await page.evaluate(() => ({
      alarmed: "alarmed" in globalThis,
      active: [...document.querySelectorAll("*")]
        .flatMap((element) => [...element.attributes])
        .filter(({ name }) => /^on|^srcdoc$/.test(name))
        .map(({ name }) => name),
      inline: [...document.querySelectorAll("script:not([src])")].filter(
        ({ type, text }) => !/json$/.test(type) && !/^\(function\(\)\{"use strict";const LATE_MS=/.test(text),
      ).length,
    }));
    assert.deepEqual(found, { alarmed: false, active: [], inline: 0 }, path);
  }
  assert.deepEqual(dialogs, []);
  await watched.verify();
  await page.browserContext().close();
}
