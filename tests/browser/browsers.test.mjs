/** The site as readers meet it: in each browser, at each place. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { badSite, raisesAlarm } from "./alarm.mjs";
import { KINDS, examine } from "./axe.mjs";
import { BROWSERS, Running } from "./browsers.mjs";
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
import { watch } from "./watch.mjs";

const TIMEOUT_MS = 120_000;

/** What a place can break: links and addresses. */
const PLACED = { ...PAGES, ...ADDRESSES };
/** What else readers do: under a path and from disk, which are the hard ones. */
const ANYWHERE = { ...CATALOGUE, ...TICK, ...SEARCH, ...FORM, ...READER, ...TRANSLATED };
const AT_THE_ROOT = "http at the root";

const built = findOrBuild();
const archive = withArchive(ARCHIVED);
const practices = practicesIn(built.folder);
const running = new Running();

/** In both browsers at once, in each one thing after the other. */
describe("the site", { concurrency: true }, () => {
  for (const browser of process.env.BROWSER ? [process.env.BROWSER] : BROWSERS) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      for (const [place, put] of Object.entries(PLACES)) {
        describe(place, () => {
          const site = during(() => put(built.folder));
          alarm(browser, put);
          scenarios(browser, site, place === AT_THE_ROOT ? PLACED : { ...PLACED, ...ANYWHERE });
          scenarios(browser, site, PLAIN, { scripts: false });
        });
      }
      describe("with an archive", () => {
        scenarios(
          browser,
          during(() => PLACES["file from disk"](archive.folder)),
          ARCHIVE,
        );
      });
      describe("every page", () => {
        const site = during(() => PLACES["http under a path"](built.folder));
        scenarios(browser, site, ALL);
        accessibility(browser, site);
      });
    });
  }
});

after(async () => {
  await running.close();
  built.remove();
  archive.remove();
});

/** A site for as long as the tests around it run. @param {() => Promise<import("./sites.mjs").Site>} put */
function during(put) {
  let site;
  before(async () => {
    site = await put();
  });
  after(() => site.close());
  return () => site;
}

/** A page for one test, of someone with an empty browser. */
async function withPage(browser, reader, use) {
  const page = await running.page(browser, reader);
  try {
    await use(page);
  } finally {
    await page.browserContext().close();
  }
}

/** Each by a reader of that kind; without complaints, and asking for nothing that is elsewhere or missing. */
function scenarios(browser, site, all, reader = {}) {
  for (const [title, run] of Object.entries(all)) {
    const name = reader.scripts === false ? `without scripts, ${title}` : title;
    test(name, { timeout: TIMEOUT_MS }, () =>
      withPage(browser, reader, async (page) => {
        const { base, log } = site();
        const watched = await watch(page, base);
        const expected = await run({ page, base, practices });
        await watched.verify(expected);
        const missing = log.splice(0).filter(({ status }) => status !== 200);
        if (!expected) assert.deepEqual(missing, [], "asked for what is not there");
      }),
    );
  }
}

function alarm(browser, put) {
  test("a page that does what it may not do raises an alarm", { timeout: TIMEOUT_MS }, async () => {
    const bad = badSite();
    const site = await put(bad.folder);
    await withPage(browser, {}, (page) => raisesAlarm(page, site.base));
    await site.close();
    bad.remove();
  });
}

function accessibility(browser, site) {
  for (const look of ["light", "dark"]) {
    for (const [kind, path] of Object.entries(KINDS)) {
      test(`axe finds nothing on ${kind}, ${look}`, { timeout: TIMEOUT_MS }, () =>
        withPage(browser, { look }, (page) => examine(page, site().base + path)),
      );
    }
  }
}
