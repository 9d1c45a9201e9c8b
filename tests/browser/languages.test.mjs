/**
 * Sites in English and German: the main things that readers do, and axe on every kind of page. What differs here are
 * words, so that each language has one browser; what browsers do otherwise than each other is tested in Dutch.
 */
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { Scenarios } from "./scenarios.mjs";
import { SAID } from "./said.mjs";
import { CATALOGUE } from "./scenarios-catalogue.mjs";
import { FORM } from "./scenarios-form.mjs";
import { PAGES } from "./scenarios-pages.mjs";
import { PLAIN } from "./scenarios-plain.mjs";
import { READER } from "./scenarios-reader.mjs";
import { PLACES, inLanguage, practicesIn } from "./sites.mjs";
import { browsers } from "./ways.mjs";

const MAIN = only({ ...CATALOGUE, ...PAGES, ...FORM, ...READER }, [
  "the first view shows all practices",
  "a ticked value gives as many practices as stood at it, an address and a chip",
  "two facets and a search keep every count true and mark what was searched for",
  "a chip that is removed unticks its value and leaves the focus in the page",
  "sorted by title the practices have the order of the page with all titles",
  "without results there is a message, and one button to have everything back",
  "a reader is told the number with its unit, and the total once",
  "a click on a card leads to the practice, its contact, and another practice",
  "from the navigation to a file that passes check",
  "a page is improved by the same form, and the whole of its file passes check",
  "what is missing is said at the top and beside the field, and the keys lead there",
  "the mail and the repository get the text, and one too long is announced",
]);

/** What else there is without scripts has no words of the interface. */
const MAIN_WITHOUT_SCRIPTS = only(PLAIN, [
  "nothing is shown that needs a script, and nothing is empty",
  "each facet has links to its values, with their numbers",
]);

/** Those scenarios; a title that there is no more is said. @param {Record<string, any>} all @param {string[]} titles */
function only(all, titles) {
  assert.deepEqual(
    titles.filter((title) => !all[title]),
    [],
    "there is no such scenario",
  );
  return Object.fromEntries(titles.map((title) => [title, all[title]]));
}

const running = new Scenarios();
const sites = [
  { says: SAID.en, browser: "chrome" },
  { says: SAID.de, browser: "firefox" },
]
  .filter(({ browser }) => browsers.includes(browser))
  .map((site) => ({ ...site, built: inLanguage(site.says.language) }));

after(async () => {
  for (const { built } of sites) built.remove();
});

/** Both at once, in each one thing after the other. */
describe("a site in another language", { concurrency: true }, () => {
  for (const { says, browser, built } of sites) {
    const practices = practicesIn(built.folder);
    describe(`in ${says.language}, in ${browser}`, { concurrency: 1 }, () => {
      const site = Scenarios.during(() => PLACES["http under a path"](built.folder));
      running.run(browser, site, practices, MAIN, {}, says);
      running.run(browser, site, practices, MAIN_WITHOUT_SCRIPTS, { scripts: false }, says);
      running.accessibility(browser, site, "light", "words");
    });
  }
});
