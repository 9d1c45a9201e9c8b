/** What comes out of a printer: as PDF files from both browsers, read by `paper.py`. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe } from "node:test";
import { fileURLToPath } from "node:url";
import { axeFinds } from "./axe.mjs";
import { running } from "./running.mjs";
import { hear, letters, read, untilPrinted } from "./printed.mjs";
import { open, press } from "./reader.mjs";
import { PLACES, findOrBuild, withTheme } from "./sites.mjs";
import { test } from "./twice.mjs";
import { watch } from "./watch.mjs";
import { until } from "./until.mjs";
import { browsers } from "./ways.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TIMEOUT_MS = 240_000;
const MOST_PAGES = 3;
const ADDRESS = "https://praktijken-burgerzaken.example/p/";
const theme = (name) => readFileSync(join(ROOT, `docs/themes/${name}.css`), "utf8");
/** As a municipality may have them: without a light look. */
const DARK_TOKENS =
  ":root { --utrecht-page-background-color: #10243a; --utrecht-document-color: #eef; --utrecht-link-color: #9cf; }\n";
const THEMES = {
  waterkant: theme("waterkant"),
  "nl-design-system, on dark": DARK_TOKENS + theme("nl-design-system"),
  "dark, and not by tokens": "body, .prose, .practice-card__body { background: #111; color: #eee } a { color: #fd0 }",
};

/** What is looked at with all themes, by its kind. */
const PRINTED = [
  "practices/adresonderzoek-in-zes-stappen.html",
  "index.html?q=paspoort",
  "handout.html#P0014&Een+lijst&P0014=Bel+eerst",
  "worksheet.html#P0014,P0001&Een+lijst&P0014=Bel+eerst",
];

/** The slugs of the longest, by words. @param {number} count */
function longest(count) {
  const folder = join(ROOT, "content/practices");
  const words = (name) => readFileSync(join(folder, name), "utf8").split(/\s+/).length;
  const names = readdirSync(folder).sort((a, b) => words(b) - words(a) || (a < b ? -1 : 1));
  return names.slice(0, count).map((name) => name.replace(".md", ""));
}

const folder = mkdtempSync(join(tmpdir(), "sitegen-paper-"));
const built = findOrBuild();
const themed = Object.entries(THEMES).map(([name, css]) => ({ name, site: withTheme(css) }));
after(async () => {
  for (const { remove } of [built, ...themed.map(({ site }) => site)]) remove();
  rmSync(folder, { recursive: true });
});

/** @param {import("puppeteer-core").Page} page @param {string} name */
async function print(page, name) {
  const path = join(folder, `${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  return path;
}

describe("on paper", { concurrency: true }, () => {
  for (const browser of browsers) {
    describe(`by ${browser}`, { concurrency: 1 }, () => {
      test(
        "the longest practices take three pages, say where they are from, and break well",
        { timeout: TIMEOUT_MS },
        async () => {
          const site = await PLACES["file from disk"](built.folder);
          const page = await running.page(browser);
          const watched = await watch(page, site.base);
          const printed = [];
          for (const slug of longest(5)) {
            await open(page, `${site.base}practices/${slug}.html`);
            await hear(page);
            const isLoaded = () => page.evaluate(() => [...document.scripts].some((each) => /codes\./.test(each.src)));
            assert.equal(await isLoaded(), false, "nothing of it comes before someone prints");
            if (printed.length % 2) {
              await page.keyboard.down("Control");
              await page.keyboard.press("p");
              await page.keyboard.up("Control");
            } else await press(page, "[data-print]");
            await untilPrinted(page);
            const facts = await page.evaluate(() => ({
              title: document.querySelector("h1").textContent,
              id: document.querySelector(".key-facts__id").textContent,
              headings: [...document.querySelectorAll("main :is(h1, h2, h3):not([data-practice] *)")].map(
                (each) => each.textContent,
              ),
            }));
            printed.push({ slug, path: await print(page, `${browser}-${slug}`), ...facts });
          }
          await watched.verify();
          await page.browserContext().close();
          await site.close();
          const files = await read(printed.map(({ path }) => path));
          printed.forEach(({ slug, title, id, headings }, n) => holds(files[n], { slug, title, id, headings }));
        },
      );

      test(
        "four practices side by side print on one sheet, and lists without what changes them",
        { timeout: TIMEOUT_MS },
        async () => {
          const site = await PLACES["file from disk"](built.folder);
          const page = await running.page(browser, { look: "dark" });
          await open(page, `${site.base}list.html#P0001,P0014,P0005,P0009,P0020&-compare=P0001,P0014,P0005,P0009`);
          await until("they are side by side", () => page.$("[data-comparison] tbody tr"));
          await hear(page);
          await press(page, "[data-compare-print]");
          await untilPrinted(page);
          const path = await print(page, `${browser}-side-by-side`);
          const note = "Bel eerst met het team. ".repeat(15).trim();
          await open(page, `${site.base}list.html#P0001,P0014&Week+1&P0014=${encodeURIComponent(note)}`);
          await until("the list is there", () => page.$("[data-list][data-ready] [data-item]"));
          const listed = await print(page, `${browser}-list`);
          await open(page, `${site.base}lists/startpakket-nieuwe-medewerker.html`);
          const published = await print(page, `${browser}-published`);
          await page.browserContext().close();
          await site.close();
          const [sheets, list, editors] = await read([path, listed, published]);
          const [own, theirs] = [list, editors].map((pages) => letters(pages.map(({ text }) => text).join(" ")));
          assert.ok(own.includes(letters(note)), "a note is whole");
          for (const said of ["Omhoog", "Vergelijk", "Hand-out", "Uw eigen lijsten"]) {
            assert.ok(!own.includes(letters(said)), `${said} is for the screen`);
          }
          assert.ok(theirs.includes(letters("Het plan waar de rest in past.")), "notes of the editors are there");
          assert.deepEqual(
            [list, editors].flat().flatMap(({ faint }) => faint),
            [],
          );
          assert.equal(sheets.length, 1);
          assert.ok(sheets[0].width > sheets[0].height, "on its side");
          assert.deepEqual(sheets[0].faint, []);
          for (const said of ["P0009", "Niet ingevuld", "verschilt", "+31 88 000 01 10", "Dagelijks uitvoeren"]) {
            assert.ok(letters(sheets[0].text).includes(letters(said)), said);
          }
          assert.ok(!sheets[0].text.includes("P0020"), "the list itself is not on it");
        },
      );

      test("the list prints whole by its button, and by the keys what is there", { timeout: TIMEOUT_MS }, async () => {
        const site = await PLACES["http under a path"](built.folder);
        const page = await running.page(browser);
        const watched = await watch(page, site.base);
        await open(page, `${site.base}index.html?sort=title`);
        const some = await print(page, `${browser}-some`);
        await hear(page);
        await press(page, "[data-print-list]");
        await untilPrinted(page);
        const titles = await page.$$eval("[data-results] [data-part=title]", (all) =>
          all.map((each) => each.textContent),
        );
        const whole = await print(page, `${browser}-whole`);
        await open(page, `${site.base}index.html?q=paspoort&vraagstuk=reisdocumenten`);
        const asked = await print(page, `${browser}-asked`);
        await watched.verify();
        await page.browserContext().close();
        await site.close();
        const [part, all, found] = (await read([some, whole, asked])).map((pages) =>
          pages.map(({ text }) => text).join(" "),
        );
        assert.match(part, /12 van 45/);
        assert.doesNotMatch(all, /van 45/);
        assert.match(all, /45 praktijken gevonden/);
        assert.match(all, /Kopie van \d+ \S+ 20\d\d/);
        assert.equal(titles.length, 45);
        const numbers = all.match(/\bP\d{4}\b/g);
        assert.equal(new Set(numbers).size, 45);
        assert.match(found, /Gezocht naar: paspoort/);
        assert.match(found, /Vraagstuk: ?Reisdocumenten/);
      });

      for (const look of ["light", "dark"]) {
        test(`it is dark on light whatever the theme, for who reads ${look}`, { timeout: TIMEOUT_MS }, async () => {
          const page = await running.page(browser, { look });
          page.setDefaultNavigationTimeout(TIMEOUT_MS); // laying out paper may keep a browser busy
          const printed = [];
          for (const { name, site } of [{ name: "ours", site: built }, ...themed]) {
            const place = await PLACES["file from disk"](site.folder);
            for (const path of PRINTED) {
              await open(page, place.base + path);
              if (/#/.test(path)) {
                await until("it is made", () => page.$("[data-printed-list][data-ready] [data-code] svg"));
              }
              if (look === "dark") {
                await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
              }
              printed.push({ name, path, file: await print(page, `${browser}-${look}-${printed.length}`) });
            }
            await place.close();
          }
          await page.browserContext().close();
          const files = await read(printed.map(({ file }) => file));
          printed.forEach(({ name, path }, n) => {
            const faint = files[n].flatMap((sheet) => sheet.faint);
            assert.deepEqual(faint, [], `${name}, ${path}`);
            const lines = files[n].flatMap((sheet) => sheet.lines);
            assert.ok(lines.length > 10, `${name}, ${path}: there is text`);
          });
        });
      }
    });
  }

  test("what there is and what is missing is one A4 on its side", { timeout: TIMEOUT_MS }, async () => {
    const site = await PLACES["file from disk"](built.folder);
    for (const browser of browsers) {
      const page = await running.page(browser);
      await open(page, `${site.base}dekking.html`);
      const pages = await read([await print(page, `matrix-${browser}`)]).then(([first]) => first);
      assert.equal(pages.length, 1, browser);
      const [{ width, height, text, faint }] = pages;
      assert.ok(width > height && Math.abs(width - 842) < 2, `${browser}: ${width} × ${height}`);
      for (const said of ["Wat er is en wat ontbreekt", "Evalueren en verbeteren", "Opleiding en team", "n.v.t."]) {
        assert.ok(letters(text).includes(letters(said)), `${browser}: ${said}`);
      }
      assert.deepEqual(faint, [], browser);
      await page.browserContext().close();
    }
    await site.close();
  });

  test("axe finds nothing in what is printed", { timeout: TIMEOUT_MS }, async () => {
    const site = await PLACES["file from disk"](built.folder);
    const page = await running.page("chrome");
    await page.emulateMediaType("print");
    for (const path of ["practices/adresonderzoek-in-zes-stappen.html", "index.html?q=paspoort"]) {
      await open(page, site.base + path);
      await page.evaluate(() => sitegen.paper.fill());
      assert.deepEqual(await axeFinds(page), [], path);
    }
    await page.browserContext().close();
    await site.close();
  });
});

/** @param {Awaited<ReturnType<typeof read>>[number]} pages @param {{slug: string, title: string, id: string, headings: string[]}} facts */
function holds(pages, { slug, title, id, headings }) {
  assert.ok(pages.length <= MOST_PAGES, `${slug} takes ${pages.length} pages`);
  assert.deepEqual(
    pages.flatMap(({ codes }) => codes),
    [`${ADDRESS}${id}.html`],
    slug,
  );
  const all = letters(pages.map(({ text }) => text).join(" "));
  for (const text of [title, `${ADDRESS}${id}.html`, "Licentie: CC0 1.0"]) {
    assert.ok(all.includes(letters(text)), `${slug}: ${text}`);
  }
  assert.match(all, /Kopievan\d+\D+20\d\d/, slug);
  assert.ok(!all.includes("Zieook"), slug);
  pages.forEach(({ lines }, n) => {
    assert.ok(lines.length > 1, `${slug}, page ${n + 1} has a single line: ${lines}`);
    const last = letters(lines.at(-1));
    assert.ok(
      !headings.some((heading) => letters(heading).endsWith(last)),
      `${slug}, page ${n + 1} ends with a heading: ${lines.at(-1)}`,
    );
  });
}
