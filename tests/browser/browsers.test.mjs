/** The site as readers meet it: in each browser, at each place. */
import { after, describe, test } from "node:test";
import { badSite, raisesAlarm } from "./alarm.mjs";
import { BROWSERS } from "./browsers.mjs";
import { Scenarios, TIMEOUT_MS } from "./scenarios.mjs";
import { ADDRESSES } from "./scenarios-addresses.mjs";
import { ALL } from "./scenarios-all.mjs";
import { ARCHIVE, ARCHIVED } from "./scenarios-archive.mjs";
import { CATALOGUE } from "./scenarios-catalogue.mjs";
import { FORM } from "./scenarios-form.mjs";
import { PAGES } from "./scenarios-pages.mjs";
import { SEARCH } from "./scenarios-search.mjs";
import { PLAIN } from "./scenarios-plain.mjs";
import { READER } from "./scenarios-reader.mjs";
import { TICK } from "./scenarios-tick.mjs";
import { TRANSLATED } from "./scenarios-translated.mjs";
import { PLACES, findOrBuild, practicesIn, withArchive } from "./sites.mjs";

/** What a place can break: links and addresses. */
const PLACED = { ...PAGES, ...ADDRESSES };
/** What else readers do: under a path and from disk, which are the hard ones. */
const ANYWHERE = { ...CATALOGUE, ...TICK, ...SEARCH, ...FORM, ...READER, ...TRANSLATED };
const AT_THE_ROOT = "http at the root";

const built = findOrBuild();
const archive = withArchive(ARCHIVED);
const practices = practicesIn(built.folder);
const running = new Scenarios();

/** In both browsers at once, in each one thing after the other. */
describe("the site", { concurrency: true }, () => {
  for (const browser of process.env.BROWSER ? [process.env.BROWSER] : BROWSERS) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      for (const [place, put] of Object.entries(PLACES)) {
        describe(place, () => {
          const site = Scenarios.during(() => put(built.folder));
          alarm(browser, put);
          running.run(browser, site, practices, place === AT_THE_ROOT ? PLACED : { ...PLACED, ...ANYWHERE });
          running.run(browser, site, practices, PLAIN, { scripts: false });
        });
      }
      describe("with an archive", () => {
        running.run(
          browser,
          Scenarios.during(() => PLACES["file from disk"](archive.folder)),
          practices,
          ARCHIVE,
        );
      });
      describe("every page", () => {
        const site = Scenarios.during(() => PLACES["http under a path"](built.folder));
        running.run(browser, site, practices, ALL);
        running.accessibility(browser, site, ["light", "dark"]);
      });
    });
  }
});

after(async () => {
  await running.close();
  built.remove();
  archive.remove();
});

function alarm(browser, put) {
  test("a page that does what it may not do raises an alarm", { timeout: TIMEOUT_MS }, async () => {
    const bad = badSite();
    const site = await put(bad.folder);
    await running.withPage(browser, {}, (page) => raisesAlarm(page, site.base));
    await site.close();
    bad.remove();
  });
}
