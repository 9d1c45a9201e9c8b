/** What a reader passes on of a list: a letter in a link, and plain text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIC, load, plain, text } from "./load.mjs";

const { mailOf, asText } = load({}, [...LOGIC, "js/list/mail.js", "js/list/as-text.js"]).sitegen;
const LONGEST = 1900;
const LINK = "https://klein.example/list.html#P0001,P0002";
const NAUGHTY = JSON.parse(text("node_modules/big-list-of-naughty-strings/blns.json"));

/** A mail as a mail program reads it. */
function mailed(subject, link, items) {
  const { href, left } = plain(mailOf(subject, link, items, (n) => `En nog ${n}.`));
  assert.ok(href.length <= LONGEST, `${href.length} characters`);
  const { protocol, searchParams } = new URL(href.replaceAll("+", "%2B"));
  assert.equal(protocol, "mailto:");
  return { subject: searchParams.get("subject"), paragraphs: searchParams.get("body").split("\r\n\r\n"), left };
}

const told = (title, n) => ({ title, address: `https://klein.example/p/P${1000 + n}.html` });

test("a mail has the name for a subject, then the link, titles and addresses", () => {
  const items = [told("Paspoort & co", 1), { title: "P0999 is er niet meer", address: "" }];
  assert.deepEqual(mailed("Week 1 + 2", LINK, items), {
    subject: "Week 1 + 2",
    paragraphs: [LINK, "Paspoort & co\r\nhttps://klein.example/p/P1001.html", "P0999 is er niet meer"],
    left: 0,
  });
});

test("what does not fit in a mail is counted in it, whatever the titles", () => {
  const titles = NAUGHTY.map((each) => each.replace(/\s+/g, " ").trim() || "-");
  for (let start = 0; start < titles.length; start += 30) {
    for (const count of [1, 5, 30, 300]) {
      const items = titles.slice(start, start + count).map(told);
      const { paragraphs, left } = mailed(titles[start].slice(0, 60), LINK, items);
      assert.equal(paragraphs[0], LINK);
      assert.equal(paragraphs.at(-1) === `En nog ${left}.`, left > 0);
      assert.equal(paragraphs.length, 1 + items.length - left + Number(left > 0));
    }
  }
});

test("a link that is too long itself is left out, and the titles are not", () => {
  const link = `https://klein.example/list.html#${"P0001,".repeat(300)}`;
  const { paragraphs, left } = mailed(
    "Alles",
    link,
    Array.from({ length: 300 }, (_, n) => told("Paspoort", n)),
  );
  assert.match(paragraphs[0], /^Paspoort\r\nhttps:/);
  assert.equal(paragraphs.at(-1), `En nog ${left}.`);
});

test("a list as text has what it takes to call, and no soft hyphens", () => {
  const words = { contact: "Contact: {text}", note: "Notitie: {text}" };
  const whole = {
    ...told("Pas\u00adpoort", 1),
    summary: "In tien mi\u00adnuten.",
    contacts: ["Jan, Duinrade, a@b.example", "Team {text}"],
    note: "Bel eerst,\ndaarna mailen",
  };
  const gone = { title: "P0999 is er niet meer", address: "", summary: "", contacts: [], note: "" };
  assert.equal(
    asText("Week\u00ad 1", LINK, [whole, gone], words),
    `Week 1\n${LINK}\n\n1. Paspoort\nIn tien minuten.\nhttps://klein.example/p/P1001.html\n` +
      "Contact: Jan, Duinrade, a@b.example\nContact: Team {text}\nNotitie: Bel eerst,\ndaarna mailen\n\n" +
      "2. P0999 is er niet meer\n",
  );
  assert.equal(
    asText("Week 1", "", [gone], words),
    "Week 1\n\n1. P0999 is er niet meer\n",
    "where nobody could open it",
  );
});
