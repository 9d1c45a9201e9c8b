/**
 * Pictures of every page type, to be looked at: wide, 320 px, dark, and printed.
 * `make screenshots` puts them into screenshots/.
 */
import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { launch } from "../tests/browser/browsers.mjs";

const PAGES = {
  catalogue: "index.html",
  filtered: "index.html?q=paspoort&moment=uitvoeren",
  empty: "index.html?q=pasport&vraagstuk=burgerlijke-stand&moment=verkennen&kanaal=telefoon",
  practice: "practices/adresonderzoek-in-zes-stappen.html",
  contact: "contacts/wilgenstad-adresonderzoek.html",
  contacts: "contacts/index.html",
  value: "vraagstuk/reisdocumenten.html",
  titles: "practices/index.html",
  list: "list.html#P0001,P0014,P0030",
  startingList: "lists/startpakket-nieuwe-medewerker.html",
  handout: "handout.html#P0001,P0014",
  exchange: "vraag-en-aanbod.html",
  wanted: "gezocht/index.html",
  matrix: "dekking.html",
  news: "wat-is-er-nieuw.html",
  organisations: "organisations/index.html",
  organisation: "organisations/wilgenstad.html",
  form: "deel.html",
  accessibility: "toegankelijkheid.html",
  wrong: "404.html",
};
const LOOKS = {
  wide: { width: 1280, height: 900, scheme: "light" },
  dark: { width: 1280, height: 900, scheme: "dark" },
  narrow: { width: 320, height: 800, scheme: "light" },
};

const site = new URL("build/", pathToFileURL(`${process.cwd()}/`));
mkdirSync("screenshots", { recursive: true });
// Only Chromium's own protocol can imitate a scheme and paper.
const browser = await launch("chrome", { protocol: "cdp" });
const page = await browser.newPage();
for (const [name, address] of Object.entries(PAGES)) {
  for (const [look, { width, height, scheme }] of Object.entries(LOOKS)) {
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(new URL(address, site).href);
    await page.waitForSelector("html[data-sitegen-ready]");
    await page.screenshot({ path: `screenshots/${name}-${look}.png` });
  }
  await page.pdf({ path: `screenshots/${name}-print.pdf`, format: "A4", printBackground: false });
}
await page.setViewport({ width: 320, height: 700 });
await page.goto(new URL("index.html", site).href);
await page.waitForSelector("html[data-sitegen-ready]");
await page.click("[data-open-filters]");
await page.screenshot({ path: "screenshots/dialog-narrow.png" });
await page.setViewport({ width: 1120, height: 700 });
await page.goto(new URL("deel.html", site).href);
await page.waitForSelector("html[data-form-ready]");
await page.type("#veld-title", "Briefadres: van aanvraag tot besluit");
await page.type("#veld-summary", "Met één goed gesprek krijgt iemand zonder woonadres snel duidelijkheid.");
await page.type('[data-field="contacts"] input', "wilgenstad-adresonderzok");
await page.keyboard.press("Tab");
await page.$eval("#basis", (heading) => heading.scrollIntoView());
await page.screenshot({ path: "screenshots/form-filled.png" });
await browser.close();
