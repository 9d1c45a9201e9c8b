/**
 * What a reader keeps: picked on several pages, put in order, passed on; in Chromium over http, in Firefox from disk, in
 * the copy to take along.
 */
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { pathToFileURL } from "node:url";
import { running } from "./running.mjs";
import { axeFinds, scrollsSideways } from "./axe.mjs";
import { address, arrive, back, forward, open, press, ready } from "./reader.mjs";
import { inBothBrowsers, TIMEOUT_MS } from "./scenarios.mjs";
import { PLACES, findOrBuild, siteOf, unpackedBundle } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";

const built = findOrBuild();
const bundle = unpackedBundle();
const places = { ...PLACES, "file from disk": bundle.put };

after(() => {
  built.remove();
  bundle.remove();
});

/** @param {Parameters<typeof inBothBrowsers>[2]} register */
const inBoth = (register) => inBothBrowsers(running, built.folder, register, places);

const FREE = 'button[data-keep][aria-pressed="false"]';
const ITEMS = "[data-list-items] > [data-item]";

/** The list on the page: ids and notes in order, and what it is called. */
const listed = (page) =>
  page.evaluate((items) => {
    const all = [...document.querySelectorAll(items)];
    const note = (card) => card.querySelector("textarea").value;
    return {
      name: document.querySelector("[data-list-name]").value,
      items: all.map((card) => [card.getAttribute("data-item"), note(card)]),
    };
  }, ITEMS);
const ids = async (page) => (await listed(page)).items.map(([id]) => id);
const count = (page) => page.$eval("[data-kept-count]", (element) => element.textContent);

const SIDE_BY_SIDE = "[data-comparison] tbody tr";

/** The ids of what is compared, in order. */
const compared = (page) =>
  page.$$eval("[data-comparison] thead th", (all) => all.map((each) => /P\d+/.exec(each.textContent)?.[0]));

/** The one `data-compare…` that has the focus. */
const focused = (page) =>
  page.evaluate(() => document.activeElement.getAttributeNames().find((name) => name.startsWith("data-compare-")));

/** Goes to the page of a list as a reader does. */
async function openList(page) {
  await press(page, "[data-kept]");
  await arrive(page, /list\.html/);
  await until("the list is there", () => page.$("[data-list][data-ready]"));
}

/** So many that they have a page of their own. */
function withManyLists() {
  const list = (n) =>
    `---\ntitle: Lijst ${n}\nsummary: Om mee te beginnen.\npractices:\n  - practice: loket\n    note: Eerst.\n---\n\nEn dan verder.\n`;
  return siteOf({
    "sitegen.yml":
      "site:\n  title: Lijsten\n  language: nl\n  email: a@b.example\nfacets:\n  - key: thema\n    label: Thema\n    values:\n      a: A\n",
    "content/contacts/team.md":
      "---\nname: Team\norganisation: Gemeente\nemail: a@b.example\nconsent: 2026-01-20\n---\n",
    "content/practices/loket.md": "---\ntitle: Loket\nsummary: Een loket.\ncontacts: [team]\n---\n\nTekst.\n",
    ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`content/lists/list-${n}.md`, list(n)])),
  });
}

/** Whether a reader sees it. @param {string} selector */
const isShown = (page, selector) => page.$eval(selector, (element) => element.checkVisibility());

/** A card by its handle, to above another. @param {string} card @param {string} other */
async function drag(page, card, other) {
  await page.setViewport({ width: 1280, height: 2000 }); // both are in view
  const from = await page.$eval(`${card} [data-handle]`, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const top = await page.$eval(other, (element) => element.getBoundingClientRect().top);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, top + 4, { steps: 5 });
  await page.mouse.up();
  await page.setViewport({ width: 1280, height: 900 });
}

/** A link on the page, pressed. @param {string} selector @param {RegExp} place */
async function follow(page, selector, place) {
  await press(page, selector);
  await arrive(page, place);
  await ready(page);
}

describe("the list of a reader", { concurrency: true }, () => {
  inBoth((scenario) => {
    scenario("five from three pages, put in order by keys, with a note, are what the link says", async (page, base) => {
      await open(page, `${base}index.html`);
      await press(page, "[data-results] > :nth-child(1) button[data-keep]");
      await press(page, "[data-results] > :nth-child(2) button[data-keep]");
      await until("two are counted", async () => (await count(page)) === "2");
      await follow(page, "[data-results] > :nth-child(3) h2 a", /practices\//);
      await until("what was kept came along", async () => (await count(page)) === "2");
      await press(page, "[data-keep-here] button");
      await follow(page, '.practice__aside a[href*="vraagstuk/"]', /vraagstuk\//);
      await until("three came along", async () => (await count(page)) === "3");
      await press(page, FREE);
      await until("four are counted", async () => (await count(page)) === "4");
      await press(page, FREE);
      await openList(page);
      const before = await ids(page);
      assert.equal(before.length, 5);

      await page.focus(`${ITEMS}:last-child [data-move="-1"]`);
      await page.keyboard.press("Home");
      const moved = [before[4], ...before.slice(0, 4)];
      assert.deepEqual(await ids(page), moved);
      const focused = await page.evaluate(() => document.activeElement.closest("[data-item]")?.dataset.item);
      assert.equal(focused, before[4], "the focus stays on what was moved");
      assert.match(await page.$eval("[data-list-said]", (said) => said.textContent), /: 1 van 5$/);
      await page.keyboard.press("ArrowDown");
      assert.deepEqual(await ids(page), [before[0], before[4], ...before.slice(1, 4)]);

      await page.focus("[data-list-name]");
      await page.keyboard.type("Week 1: 'é' & #%");
      await page.focus(`${ITEMS} textarea`);
      await page.keyboard.type("Bel eerst, <b>12.00</b>");
      await until("the note is in the address", async () => /Bel\+eerst/.test(await address(page)));
      const made = await listed(page);
      await page.reload();
      await until("the list is there", () => page.$("[data-list][data-ready]"));
      assert.deepEqual(await listed(page), made, "after it came anew");

      const link = await address(page);
      const other = await running.page(/firefox/i.test(await page.browser().version()) ? "firefox" : "chrome");
      await open(other, link);
      await until("the list is there", () => other.$("[data-list][data-ready]"));
      assert.deepEqual(await listed(other), made, "for whoever gets the link");
      assert.equal(await count(other), "0", "it is not theirs until they say so");
      await press(other, "[data-list-keep]");
      await until("it is theirs", async () => (await count(other)) === "5");
      await other.browserContext().close();
    });

    scenario("what is kept is there after a step back, in another tab, and after a visit anew", async (page, base) => {
      await open(page, `${base}index.html`);
      await press(page, "[data-results] > :nth-child(1) button[data-keep]");
      await until("one is counted", async () => (await count(page)) === "1");
      await follow(page, "[data-results] > :nth-child(2) h2 a", /practices\//);
      await follow(page, '.practice__aside a[href*="vraagstuk/"]', /vraagstuk\//);
      await until("it came along", async () => (await count(page)) === "1");
      await press(page, (await page.$$(FREE)).at(-1)); // another one
      await until("two are counted", async () => (await count(page)) === "2");
      await back(page);
      await arrive(page, /practices\//);
      await until("both are there a step back", async () => (await count(page)) === "2");
      await press(page, "[data-keep-here] button");
      await until("three are counted", async () => (await count(page)) === "3");
      await back(page);
      await arrive(page, /index\.html/);
      await until("all are there two steps back", async () => (await count(page)) === "3");

      const other = await page.browserContext().newPage();
      await open(other, `${base}contacts/index.html`);
      await until("another tab has them", async () => (await count(other)) === "3");
      await open(other, `${base}practices/briefadres.html`);
      await press(other, "[data-keep-here] button");
      await until("four are counted there", async () => (await count(other)) === "4");
      await until("this one hears of it", async () => (await count(page)) === "4");
      await press(page, "[data-results] > :nth-child(3) button[data-keep]");
      await until("five are counted", async () => (await count(page)) === "5");
      await until("the other one hears of it", async () => (await count(other)) === "5");

      await open(other, `${base}list.html#P0014&Van+een+collega`);
      await until("the list is there", () => other.$("[data-list][data-ready]"));
      await press(page, "[data-results] > :nth-child(4) button[data-keep]");
      await until("six are counted", async () => (await count(page)) === "6");
      await press(other, "[data-list-keep]");
      await until("theirs is a list of its own", async () => (await count(other)) === "1");
      await other.select("[data-list-select]", "0");
      await until("what was kept meanwhile is in the other", async () => (await ids(other)).length === 6);
      await other.close();
      await openList(page);
      assert.equal((await ids(page)).length, 6);
    });

    scenario("what a link brings never takes the place of what was there; what went comes back", async (page, base) => {
      await open(page, `${base}list.html#P0014,P0999,briefadres&Van+een+collega`);
      await until("the list is there", () => page.$("[data-list][data-ready]"));
      assert.deepEqual(await ids(page), ["P0014", "P0999"], "one practice by two names is one");
      assert.match(await page.$eval('[data-item="P0999"]', (card) => card.textContent), /P0999 is er niet meer/);
      await press(page, "[data-list-keep]");
      await until("it is kept", async () => (await count(page)) === "2");
      await press(page, '[data-item="P0999"] [data-remove]');
      await until("one is left", async () => (await ids(page)).length === 1);
      assert.equal(await page.evaluate(() => document.activeElement.hasAttribute("data-undo")), true);
      await page.keyboard.press("Enter");
      await until("it is back", async () => (await ids(page)).length === 2);
      await page.evaluate(() => {
        location.hash = "#P0001";
      });
      await until("the other is shown", async () => (await ids(page))[0] === "P0001");
      assert.equal(await count(page), "2", "theirs is as it was");
      await press(page, "[data-list-own]");
      await until("theirs is shown", async () => (await ids(page)).length === 2);
    });

    scenario("two to four stand side by side, by keys alone, and the way back leads back", async (page, base) => {
      const list = `${base}list.html#P0001,P0014,P0999,P0005,P0009,P0020&P0014=Bel+eerst`;
      await open(page, list);
      await until("the list is there", () => page.$("[data-list][data-ready]"));
      assert.equal(await page.$('[data-item="P0999"] [data-compare]'), null, "what is gone cannot be compared");
      const scripts = () => page.evaluate(() => [...document.scripts].map(({ src }) => src).join(" "));
      assert.doesNotMatch(await scripts(), /comparison|bodies/, "nothing of it has come yet");

      await page.focus('[data-item="P0001"] [data-compare]');
      await page.keyboard.press(" ");
      await page.focus("[data-compare-start]");
      await page.keyboard.press("Enter");
      assert.match(
        await page.$eval("[data-compare-hint]", (hint) => hint.textContent),
        /1 gekozen. Kies er twee, drie/,
      );
      await page.focus('[data-item="P0014"] [data-compare]');
      await page.keyboard.press(" ");
      await page.focus("[data-compare-start]");
      await page.keyboard.press("Enter");
      await until("they are side by side", () => page.$(SIDE_BY_SIDE));
      assert.equal(await focused(page), "data-compare-heading");
      assert.deepEqual(await compared(page), ["P0001", "P0014"]);
      assert.equal(await address(page), `${list}&-compare=P0001,P0014`);
      const rows = await page.$$eval(`${SIDE_BY_SIDE}`, (all) =>
        all.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim())),
      );
      assert.deepEqual(
        rows.find(([fact]) => fact.startsWith("Uw notitie")),
        ["Uw notitie", "Niet ingevuld", "Bel eerst"],
      );
      assert.deepEqual(
        rows.find(([fact]) => fact.startsWith("Vraagstuk")),
        [
          "Vraagstuk verschilt",
          "Reisdocumenten Balie en dienstverlening",
          "Verhuizing en briefadres Balie en dienstverlening",
        ],
      );
      const alone = await page.$$eval("[data-comparison] li strong", (all) => all.map((each) => each.textContent));
      assert.ok(alone.includes("Reisdocumenten") && !alone.includes("Balie en dienstverlening"), alone.join());
      assert.deepEqual(await axeFinds(page), []);
      await page.setViewport({ width: 390, height: 800 });
      assert.deepEqual(await axeFinds(page), [], "on a phone");
      assert.equal(await page.evaluate(scrollsSideways), false);
      await page.setViewport({ width: 1280, height: 900 });

      await back(page);
      await until("the list is back", async () => !(await page.$("html[data-comparing]")));
      assert.equal(await focused(page), "data-compare-start");
      assert.equal(await address(page), list);
      await forward(page);
      await until("the comparison is back", () => page.$(`html[data-comparing] ${SIDE_BY_SIDE}`));
      await page.reload();
      await until("the comparison came anew", () => page.$(`[data-list][data-ready] ${SIDE_BY_SIDE}`));
      assert.deepEqual(await compared(page), ["P0001", "P0014"]);
      await press(page, "[data-compare-leave]");
      await until("it is left", async () => !(await page.$("html[data-comparing]")));
      assert.equal(await focused(page), "data-compare-start");
      assert.equal(await address(page), list);
    });

    scenario("a list goes by mail, as text, and as a code that a room can read", async (page, base) => {
      const SITE = "https://praktijken-burgerzaken.example/";
      await open(page, `${base}list.html#P0001,P0999,P0014&Week+1+%26+2&P0014=Bel+eerst`);
      await until("the list is there", () => page.$("[data-list][data-ready]"));
      const scripts = () => page.evaluate(() => [...document.scripts].map(({ src }) => src).join(" "));
      assert.doesNotMatch(await scripts(), /codes|as-text|bodies/, "nothing of it has come yet");

      const mail = new URL(await page.$eval("[data-share-mail]", (link) => link.href));
      assert.equal(mail.searchParams.get("subject"), "Week 1 & 2");
      assert.equal(
        mail.searchParams.get("body").replaceAll("\r\n", "\n"),
        `${SITE}list.html#P0001,P0999,P0014\n\nPaspoort aanvragen in tien minuten\n${SITE}p/P0001.html\n\n` +
          `P0999 is er niet meer\n\nBriefadres: van aanvraag tot besluit\n${SITE}p/P0014.html`,
      );

      await page.evaluate(() => {
        const clipboard = { writeText: async (text) => void (globalThis.copied = text) };
        Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
      });
      const said = () => page.$eval("[data-share-said]", (element) => element.textContent);
      await page.focus("[data-share-text]");
      await page.keyboard.press("Enter");
      await until("it is copied", async () => (await said()) === "Gekopieerd");
      const text = await page.evaluate(() => globalThis.copied);
      assert.match(
        text,
        /^Week 1 & 2\nhttps:.*#P0001,P0999,P0014\n\n1\. Paspoort aanvragen in tien minuten\nEen vaste/,
      );
      assert.match(text, /\nContact: Team adresonderzoek, .*@wilgenstad\.example, \+31.*\nNotitie: Bel eerst\n$/);
      assert.doesNotMatch(text, /\u00ad/);
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
      });
      await press(page, "[data-share-text]");
      await until("it is shown to copy", () => page.$("[data-share-by-hand] textarea"));
      assert.equal(await page.evaluate(() => document.activeElement.value), text, "it has the focus");

      await page.focus("[data-share-qr]");
      await page.keyboard.press("Enter");
      await until("the code is there", () => page.$("[data-share-dialog][open] svg path"));
      assert.equal(
        await page.$eval("[data-share-dialog] [data-code]", (code) => code.getAttribute("data-code")),
        `${SITE}list.html#P0001,P0999,P0014`,
        "ids alone: no name and no note",
      );
      assert.deepEqual(await axeFinds(page), []);
      await page.keyboard.press("Escape");
      await until("it is closed", async () => !(await page.$("[data-share-dialog][open]")));
      assert.equal(await page.evaluate(() => document.activeElement.hasAttribute("data-share-qr")), true);

      await page.evaluate(() => {
        location.hash = `#${Array.from({ length: 60 }, (_, n) => `P${5000 + n}`).join(",")}`;
      });
      await until("the other is shown", async () => (await ids(page)).length === 60);
      await press(page, "[data-share-qr]");
      await until("it is said", async () => /te lang voor een code/.test(await said()));
      assert.equal(await page.$("[data-share-dialog][open]"), null);
      assert.match(await page.$eval("[data-share-cut]", (cut) => cut.innerText), /passen niet in de mail/);
    });

    scenario(
      "by the pointer and by name: dragged, several, deleted, undone; what does not fit is said",
      async (page, base) => {
        await open(page, `${base}list.html#P0001,P0014,P0005&Eerste`);
        await until("the list is there", () => page.$("[data-list][data-ready]"));
        await press(page, "[data-list-keep]");
        await until("it is theirs", async () => (await count(page)) === "3");

        await drag(page, `${ITEMS}:last-child`, `${ITEMS}:first-child`);
        await until("the last is first", async () => (await ids(page)).join() === "P0005,P0001,P0014");
        assert.match(await page.$eval("[data-list-said]", (said) => said.textContent), /: 1 van 3$/);

        await press(page, "[data-list-new]");
        await until("an empty one is shown", async () => (await ids(page)).length === 0);
        assert.equal(await isShown(page, "[data-list-empty]"), true, "it explains itself");
        await page.keyboard.type("Tweede");
        await until("it has its name", async () => /Tweede/.test(await address(page)));
        await page.select("[data-list-select]", "0");
        await until("the first is shown", async () => (await ids(page)).length === 3);
        await press(page, "[data-list-delete]");
        await until("it is gone", async () => (await listed(page)).name === "Tweede");
        await page.keyboard.press("Enter"); // on the button that brings it back
        await until("it is back", async () => (await ids(page)).join() === "P0005,P0001,P0014");
        assert.equal((await listed(page)).name, "Eerste");

        assert.equal(await isShown(page, "[data-list-unfit]"), false);
        for (const each of [1, 2, 3]) {
          const selector = `${ITEMS}:nth-child(${each}) textarea`;
          await page.$eval(selector, (field) => {
            field.value = "é<b>&".repeat(99);
            field.dispatchEvent(new Event("input", { bubbles: true }));
          });
        }
        await until("it is said", () => isShown(page, "[data-list-unfit]"));
        assert.ok((await address(page)).length < 2000);
        assert.equal((await listed(page)).items[2][1].length, 495, "the browser has it all the same");
      },
    );

    scenario(
      "a browser that keeps nothing says so, and the list goes along with links and the search",
      async (page, base) => {
        await page.evaluateOnNewDocument(() =>
          Object.defineProperty(globalThis, "localStorage", {
            get() {
              throw new DOMException("", "SecurityError");
            },
          }),
        );
        await open(page, `${base}practices/briefadres.html`);
        await press(page, "[data-keep-here] button");
        await until("it is counted", async () => (await count(page)) === "1");
        await press(page, ".masthead__search input");
        await page.keyboard.type("paspoort");
        await page.keyboard.press("Enter");
        await arrive(page, /index\.html\?q=paspoort/);
        await ready(page);
        await until("it came along with a question", async () => (await count(page)) === "1");
        await openList(page);
        assert.deepEqual(await ids(page), ["P0014"]);
        assert.equal(
          await page.$eval('[data-item="P0014"]', (card) => card.querySelector("a").textContent.length > 0),
          true,
        );
        await press(page, `${ITEMS} [data-remove]`);
        await until("it is said", () => isShown(page, "[data-list-lost]"));
      },
    );

    scenario("a list that is full says so where it stands", async (page, base) => {
      const full = Array.from({ length: 300 }, (_, n) => `X${n}`).join();
      await open(page, `${base}index.html#&list=${full}`);
      await page.evaluate((list) => {
        sitegen.kept.write({ at: 0, lists: [list] });
        sitegen.drawKept();
      }, full);
      await press(page, FREE);
      await arrive(page, /list\.html/);
      await until("it is said", () => isShown(page, "[data-list-full]"));
      assert.match(await page.$eval("[data-list-full]", (said) => said.textContent), /vol.* 300/);
      assert.equal(await count(page), "300");
    });
  });

  test("without scripts the page of a list says what it takes", { timeout: TIMEOUT_MS }, async () => {
    const page = await running.page("chrome", { scripts: false });
    await page.goto(`${pathToFileURL(built.folder)}/list.html#P0001`);
    assert.equal(await isShown(page, "[data-plain]"), true);
    assert.equal(await isShown(page, "[data-list]"), false);
    assert.equal(await isShown(page, "[data-kept]"), false);
    await page.browserContext().close();
  });

  test("axe finds nothing on lists by the editors in a dark Firefox", { timeout: TIMEOUT_MS }, async () => {
    const many = withManyLists();
    const page = await running.page("firefox", { look: "dark" });
    for (const path of ["lists/index.html", "lists/list-1.html"]) {
      await open(page, `${pathToFileURL(many.folder)}/${path}`);
      assert.deepEqual(await axeFinds(page), [], path);
    }
    await page.browserContext().close();
    many.remove();
  });
});
