/** The site as readers meet it: in each browser, at each place. */
import { after, describe } from "node:test";
import { badSite, raisesAlarm } from "./alarm.mjs";
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
import { test } from "./twice.mjs";
import { browsers, runIn, waysOf, wholeOf } from "./ways.mjs";

/** What readers do, each with an empty browser. In which browser and at which place: see ways.mjs. */
const SCENARIOS = {
  ...PAGES,
  ...ADDRESSES,
  ...CATALOGUE,
  ...TICK,
  ...SEARCH,
  ...FORM,
  ...READER,
  ...TRANSLATED,
};

/** Each look in one browser: axe reads the page and its colours, which are the same in both. */
const LOOKS = /** @type {const} */ ({ chrome: ["light", "all"], firefox: ["dark", "colours"] });

const built = findOrBuild();
const archive = withArchive(ARCHIVED);
const practices = practicesIn(built.folder);
const running = new Scenarios();

/** In both browsers at once, in each one thing after the other. */
describe("the site", { concurrency: true }, () => {
  for (const browser of browsers) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      for (const way of waysOf(browser)) {
        describe(way.place, () => {
          const put = PLACES[way.place];
          const site = Scenarios.during(() => put(built.folder));
          alarm(browser, put);
          running.run(browser, site, practices, runIn(way, SCENARIOS));
          running.run(browser, site, practices, runIn(way, PLAIN), { scripts: false });
        });
      }
      describe("with an archive", () => {
        running.run(
          browser,
          Scenarios.during(() => PLACES[wholeOf(browser)](archive.folder)),
          practices,
          ARCHIVE,
        );
      });
      describe("every page", () => {
        const site = Scenarios.during(() => PLACES["http under a path"](built.folder));
        running.run(browser, site, practices, ALL);
        running.accessibility(browser, site, ...LOOKS[browser]);
      });
    });
  }
});

after(async () => {
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
