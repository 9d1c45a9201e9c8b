/** What a screen reader is given: Chromium's accessibility tree. Firefox shows its own to no driver. */
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { launch } from "./browsers.mjs";
import { PLACES, findOrBuild } from "./sites.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";

const built = findOrBuild();
let site;
let browser;
let page;

/** Every node with this role, its name as it is heard: soft hyphens are not. @param {string} role */
async function nodes(role) {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const heard = (node) => ({ ...node, name: node.name?.replace(/\u00ad/g, "") });
  const flat = (node) => [heard(node), ...(node.children || []).flatMap(flat)];
  return flat(tree).filter((node) => node.role === role);
}

const words = (node) => [node.name, ...(node.children || []).map(words)].filter(Boolean).join(" ");

describe("the accessibility tree", () => {
  before(async () => {
    site = await PLACES["http at the root"](built.folder);
    browser = await launch("chrome", { protocol: "cdp" });
    page = await browser.newPage();
    await page.goto(`${site.base}index.html`);
    await page.waitForSelector("html[data-sitegen-ready]");
  });

  after(async () => {
    await browser?.close();
    await site?.close();
    built.remove();
  });

  test("a filter is read with its number and unit", async () => {
    const names = (await nodes("checkbox")).map((node) => node.name.replace(/\s+/g, " "));
    assert.ok(names.includes("Reisdocumenten 9 praktijken"), names.slice(0, 3).join("; "));
    assert.ok(names.every((name) => /\d+ praktijk(en)?$/.test(name)));
  });

  test("the total is a status of one sentence, and follows a tick", async () => {
    const said = async () => (await nodes("status")).map(words);
    assert.match((await said()).join(), /45 praktijken gevonden/);
    await page.click('input[value="reisdocumenten"]');
    await until("the status follows", async () => /9 praktijken gevonden/.test((await said()).join()));
    assert.equal((await nodes("checkbox")).find((node) => node.name.startsWith("Reisdocumenten")).checked, true);
  });

  test("after a tick the cards of its list are read, each once, and none of the list before it", async () => {
    const titles = () =>
      page.$$eval("[data-results] h2", (all) => all.map((title) => title.textContent.replaceAll("\u00ad", "")));
    const before = await titles();
    await page.click('input[value="reisdocumenten"]');
    await page.waitForSelector("[data-results]:not([aria-busy])");
    const after = await titles();
    const read = (await nodes("heading"))
      .map((node) => node.name)
      .filter((name) => [...before, ...after].includes(name));
    assert.ok(
      before.some((title) => !after.includes(title)),
      "every card stays",
    );
    assert.deepEqual(read, after);
  });

  test("filters are groups with their names, the search is a combobox, the page has its landmarks", async () => {
    const groups = (await nodes("group")).map((node) => node.name).join("; ");
    for (const name of ["Vraagstuk", "Situatie", "Moment", "Kanaal", "Opbrengst"]) {
      assert.ok(groups.includes(name), groups);
    }
    assert.equal((await nodes("combobox")).filter((node) => node.name.startsWith("Waar hebt u")).length, 1);
    for (const role of ["banner", "navigation", "main", "search", "contentinfo"]) {
      assert.ok((await nodes(role)).length >= 1, role);
    }
  });
});
