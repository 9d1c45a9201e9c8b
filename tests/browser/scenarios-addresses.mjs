/** Whatever the address says, the page stays whole, and nothing in it becomes markup or code. */
import assert from "node:assert/strict";
import { addresses, visit } from "./addresses.mjs";
import { look, untilSeen, untilTotal } from "./catalogue.mjs";
import { open } from "./reader.mjs";
import { placed } from "./ways.mjs";

const PER_PLACE = 150;
const UNKNOWN = "?__proto__=een&constructor=twee&kleur=rood";

/** @type {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void>>} */
export const ADDRESSES = {
  "no address, however mangled, makes the page throw or lose its way": placed(async ({ page, base, practices }) => {
    await open(page, `${base}index.html`);
    const all = [...addresses(PER_PLACE, Date.now() >>> 0)];
    const { faults } = await page.evaluate(visit, all);
    assert.deepEqual(faults, [], JSON.stringify(all));
    assert.equal(await page.evaluate(() => document.querySelectorAll("main img[onerror], main script").length), 0);
    await page.evaluate(() => {
      history.replaceState(null, "", new URL("index.html", location.href).pathname);
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await untilTotal(page, practices.length);
  }),

  async "what an address says that means nothing here is shown, and can be taken off"({ page, base, practices }) {
    await open(page, `${base}index.html${UNKNOWN}`);
    const seen = await untilSeen(page, "every pair that looks like a facet is named", ({ chips }) =>
      ["twee", "rood"].every((word) => chips.join().includes(word)),
    );
    assert.equal(seen.total, practices.length);
    assert.equal((await look(page)).text, "");
  },
};
