/** What officials type: phrases, questions, misspellings, and anything else that fits in the box. */
import assert from "node:assert/strict";
import { untilSeen } from "./catalogue.mjs";
import { arrive, open, press, ready, type } from "./reader.mjs";
import { until } from "./until.mjs";
import { generator } from "../search_index/queries.mjs";
import { placed } from "./ways.mjs";

const BOX = 'form[data-catalogue] input[name="q"]';
const MOST = 10_000;
const TEXTS = 120;
const PIECES = [
  "paspoort",
  "geheim adres",
  " ",
  '"',
  "“",
  "„",
  "”",
  "'",
  "*",
  "~1",
  "^2",
  "-",
  "+",
  ":",
  "\\",
  "\0",
  "\n",
  "\u0301",
  "\u200f",
  "😀",
  "\ud800",
  "\udc00",
  "𠀀",
  "ﷺ",
  "İ",
  "ß",
  "é",
  "__proto__",
  "constructor",
  "hoe",
  "de",
  "x",
  "1",
  "</script>",
  "%",
];

/** Any text: pieces in a row, or one of them again and again. */
export function anyTexts() {
  const random = generator(23);
  const below = (limit) => Math.floor(random() * limit);
  const piece = () => (below(3) ? PIECES[below(PIECES.length)] : String.fromCharCode(below(0x10000)));
  return Array.from({ length: TEXTS }, (_, n) => {
    if (n % 4 === 0) return piece().repeat(MOST).slice(0, MOST);
    return Array.from({ length: 1 + below(n % 2 ? 12 : 900) }, piece)
      .join(below(2) ? " " : "")
      .slice(0, MOST);
  });
}

/** @type {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void>>} */
export const SEARCH = {
  async "words in quotes must stand together, and are marked as one"({ page, base }) {
    await open(page, `${base}index.html`);
    await type(page, BOX, "geheim adres");
    const apart = await untilSeen(
      page,
      "the words are found",
      ({ search, sort }) => /geheim/.test(search) && sort === "relevance",
    );
    await open(page, `${base}index.html`);
    await type(page, BOX, '"geheim adres"');
    const together = await untilSeen(page, "fewer have the phrase", ({ total }) => total > 0 && total < apart.total);
    await until("a snippet marks the phrase", () =>
      page.$$eval("mark", (all) => all.some((mark) => mark.textContent.toLowerCase() === "geheim adres")),
    );
    assert.ok(together.total < apart.total);
    await open(page, `${base}index.html`);
    await type(page, BOX, '"adres geheim');
    await untilSeen(page, "the other order is not found", ({ total }) => total === 0);
  },

  "the text of a practice comes when its card is seen, and not before": placed(async ({ page, base }) => {
    const before = page.viewport();
    await page.setViewport({ width: 1280, height: 700 });
    await open(page, `${base}index.html`);
    await type(page, BOX, "procent");
    // While the word is being typed the list is another, and what is scrolled to moves with it.
    await untilSeen(
      page,
      "the whole word is searched for",
      ({ total, search }) => total > 10 && new URLSearchParams(search).get("q") === "procent",
    );
    const card = (/** @type {number} */ n) => `[data-results] > :nth-child(${n})`;
    const isQuoted = (/** @type {number} */ n) =>
      page.$eval(card(n), (each) => Boolean(each.querySelector('[data-part="snippet"]:not([hidden]) mark')));
    const texts = () => page.$$eval('script[src^="texts/"]', (all) => all.length);
    await page.$eval(card(1), (first) => first.scrollIntoView({ block: "start", behavior: "instant" }));
    await until("the first card is quoted", () => isQuoted(1));
    const few = await texts();
    assert.ok(few < 10, `${few} texts`);
    await page.$eval(card(10), (last) => last.scrollIntoView({ block: "start", behavior: "instant" }));
    await until("the last one that is quoted gets its text", async () => (await texts()) > few && isQuoted(10));
    const all = await texts();
    await open(page, `${base}index.html?q=versnipperaar`);
    await untilSeen(page, "what its summary says already needs no text", ({ total }) => total === 1);
    assert.deepEqual([all > few, await texts(), await isQuoted(1)], [true, 0, false]);
    await page.setViewport(before);
  }),

  async "lists by the editors are offered beside what is found, and counted nowhere"({ page, base }) {
    const line = () => page.$eval(".catalogue__lists", (each) => each.checkVisibility() && each.textContent.trim());
    await open(page, `${base}index.html`);
    const usual = await line();
    assert.match(usual, /^Lijsten: .+ · .+/);
    await type(page, BOX, "verkiezing");
    await until("one is offered", async () => (await line()) === "Lijst: Naar een rustige verkiezingsdag");
    const { total } = await untilSeen(page, "the question is answered", ({ search }) => search === "?q=verkiezing");
    assert.equal(total, await page.evaluate(async () => (await sitegen.search("verkiezing")).length));
    await open(page, `${base}index.html?q=verkiezing&vraagstuk=verkiezingen`);
    await until("no facet knows lists", async () => (await line()) === false);
    await open(page, `${base}index.html?q=verkiezing`);
    await press(page, ".catalogue__lists a");
    await arrive(page, `${base}lists/rustige-verkiezingsdag.html`);
    await press(page, "[data-practice]");
    await arrive(page, `${base}practices/stembureauleden-werven.html`);
    await press(page, 'main a[href$="lists/rustige-verkiezingsdag.html"]');
    await arrive(page, `${base}lists/rustige-verkiezingsdag.html`);
    await ready(page);
    await press(page, ".value-bar .button");
    await arrive(page, `${base}list.html#P0034,P0035,P0036,P0037&Naar+een+rustige+verkiezingsdag&`);
    await until("it is the reader's", async () => (await page.$$("[data-list-items] > li")).length === 4);
    assert.equal(await page.$eval("[data-list-name]", (name) => name.value), "Naar een rustige verkiezingsdag");
    assert.match(await page.$eval("[data-list-items] textarea", (note) => note.value), /^Vijf maanden vooraf\. /);
    await open(page, `${base}index.html?q=verkiezing`);
    await page.$eval(BOX, (box) => box.select());
    await page.keyboard.press("Backspace");
    await until("all are named again", async () => (await line()) === usual);
  },

  async "what has a part of the words stands under a line, and the total says how many"({ page, base }) {
    await open(page, `${base}index.html?q=privacy+verklaring`);
    const seen = await untilSeen(page, "some have all words", ({ said }) => said.includes("met alle woorden"));
    const [total, full, part] = seen.said.match(/\d+/g).map(Number);
    assert.equal(full + part, total);
    assert.equal(total, seen.total);
    const isLine = await page.$$eval("[data-results] > *", (all) =>
      all.map((each) => !each.matches("[data-practice]")),
    );
    assert.equal(isLine.indexOf(true), full);
    await page.select('select[name="sort"]', "title");
    await untilSeen(page, "the list is by title", ({ sort }) => sort === "title");
    assert.equal(await page.$("[data-results] > :not([data-practice])"), null);
  },

  async "it is said what was searched for, with a way back, and marked on the page that it leads to"({ page, base }) {
    await open(page, `${base}index.html?q=paspoord`);
    await until("it is said", () =>
      page.$$eval(".findings p", (all) => all.some((p) => /‘paspoort’, niet op ‘paspoord’/.test(p.textContent))),
    );
    await press(page, "[data-results] a");
    const marked = await until("the words are marked", async () => {
      const words = await page.$$eval("mark", (all) => all.map((mark) => mark.textContent.replace(/\u00ad/g, "")));
      return words.length > 0 && words;
    });
    assert.ok(
      marked.every((word) => /paspoort/i.test(word)),
      String(marked),
    );
    await press(page, "[data-found] button");
    assert.equal(await page.$("mark"), null);
    await open(page, `${base}index.html?q=paspoord`);
    await until("the way back is there", () => page.$(".findings button"));
    await press(page, ".findings button");
    await untilSeen(page, "the word itself is nowhere", ({ text, total }) => text === '"paspoord"' && total === 0);
  },

  async "where nothing is found there are ways on, with true numbers, and the editors"({ page, base }) {
    await open(page, `${base}index.html?q=verkies+zwxqv+qwrtpk+blorp`);
    const link = ".findings li a";
    await until("there are ways on", () => page.$(link));
    const nothing = await page.$eval("p[data-nothing]", (p) => p.textContent);
    assert.match(nothing, /verkies zwxqv qwrtpk blorp/);
    const letter = await page.$eval('.findings a[href^="mailto:"]', (a) => decodeURIComponent(a.href));
    assert.match(letter, /verkies zwxqv qwrtpk blorp/);
    const promised = await page.$eval(".findings li", (li) => Number(/\((\d+)/.exec(li.textContent)[1]));
    await press(page, link);
    await untilSeen(page, "the promise is kept", ({ total }) => total === promised);
  },

  async "a whole sentence is answered by its subject"({ page, base }) {
    await open(page, `${base}index.html`);
    await type(page, BOX, "Hoe regel ik een briefadres voor iemand?");
    await untilSeen(page, "it is first", ({ cards }) => cards[0] === "briefadres");
  },

  async "where nothing is found stands what is asked for already, and the form to ask for it"({ page, base }) {
    await open(page, `${base}index.html?q=buurman`);
    await until("nothing is found", async () => (await page.$('[data-total="0"]')) !== null);
    const ways = await until("ways on", () =>
      page.$$eval(".findings a", (all) => all.length && all.map((a) => a.href)),
    );
    assert.ok(
      ways.some((href) => href.endsWith("/gezocht/uitnodigen-voor-naturalisatie.html")),
      ways.join(" "),
    );
    assert.ok(
      ways.some((href) => href.endsWith("/vraag.html?title=buurman")),
      ways.join(" "),
    );
  },

  async "another spelling is offered where nothing is found, with what it gives"({ page, base }) {
    await open(page, `${base}index.html`);
    await type(page, BOX, "brif");
    const offer = '[data-way="spelling"]:not([hidden])';
    await until("another spelling is offered", () => page.$(offer));
    const promised = await page.$eval(`${offer} [data-gain]`, (gain) => Number(/\d+/.exec(gain.textContent)));
    assert.ok(promised > 2);
    await press(page, `${offer} button`);
    await untilSeen(page, "the offer is kept", ({ total, search }) => total === promised && search === "?q=brief");
  },

  async "any text of ten thousand characters is answered"({ page, base }) {
    await open(page, `${base}index.html`);
    // Halves of characters would not survive the way into the page as text.
    const texts = anyTexts().map((text) => Array.from({ length: text.length }, (_, n) => text.charCodeAt(n)));
    const wrong = await page.evaluate(async (all) => {
      const { total } = await sitegen.catalogue;
      const faults = [];
      for (const codes of all) {
        const text = codes.map((code) => String.fromCharCode(code)).join("");
        const hits = await sitegen.search(text).catch((error) => String(error));
        const isGood = Array.isArray(hits) && hits.length <= total && hits.every(({ score }) => Number.isFinite(score));
        if (!isGood) faults.push([text.slice(0, 50), hits]);
      }
      return faults;
    }, texts);
    assert.deepEqual(wrong, []);
  },
};
