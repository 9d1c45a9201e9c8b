/** Accessibility by axe-core: each kind of page, wide and narrow. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { press, ready } from "./reader.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const [WIDE, NARROW] = [1280, 320];
/** What depends on colours alone. */
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Kind of page → its address. */
export const KINDS = {
  catalogue: "index.html",
  "filtered catalogue": "index.html?q=paspoort&vraagstuk=reisdocumenten&bestaat-niet=x",
  "catalogue without results": "index.html?q=xqzwvkxq&vraagstuk=reisdocumenten",
  practice: "practices/briefadres.html",
  contact: "contacts/wilgenstad-adresonderzoek.html",
  contacts: "contacts/index.html",
  "offered and sought": "vraag-en-aanbod.html",
  "what is new": "wat-is-er-nieuw.html",
  organisation: "organisations/wilgenstad.html",
  organisations: "organisations/index.html",
  "list by the editors": "lists/startpakket-nieuwe-medewerker.html",
  "facet value": "vraagstuk/reisdocumenten.html",
  "page that is not there": "deze/pagina/is-er-niet.html",
  "all practices": "practices/index.html",
  "form for a practice": "deel.html",
  "form for a contact": "deel-contact.html",
  "form to ask for a practice": "vraag.html",
  "what is asked for": "gezocht/index.html",
  "question that is answered": "gezocht/balie-zonder-systeem.html",
  "what there is and what is missing": "dekking.html",
  list: "list.html#P0014,P0999,P0001&Introductieweek&P0001=Bel+eerst",
  "accessibility statement": "toegankelijkheid.html",
};

/**
 * A page wide and narrow. Where only its colours are other than in a page that was examined, those are looked at; where
 * only its words are, it is looked at narrow, where they have least room.
 * @param {import("puppeteer-core").Page} page @param {string} address @param {"all" | "colours" | "words"} [what]
 */
export async function examine(page, address, what = "all") {
  const found = [];
  for (const width of what === "words" ? [NARROW] : [WIDE, NARROW]) {
    await page.setViewport({ width, height: 900 });
    await page.goto(address);
    await ready(page);
    const add = (problems, when = "") => found.push(...problems.map((problem) => `at ${width} px${when}, ${problem}`));
    add(await axeFinds(page, what === "colours" ? COLOURS : undefined));
    if (await page.evaluate(scrollsSideways)) add(["the page scrolls sideways"]);
    const filters = width === NARROW && (await page.$("[data-open-filters]"));
    if (!filters) continue;
    await press(page, filters);
    add(await axeFinds(page, what === "colours" ? COLOURS : undefined), " with the filters open");
  }
  if (found.length) throw new Error(["", ...found].join("\n- "));
}

/** In words, one for each element. @param {object} [runOnly] which rules; else all @returns {Promise<string[]>} */
export async function axeFinds(page, runOnly) {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    async (rules) => {
      const { violations } = await axe.run(document, { preload: false, resultTypes: ["violations"], ...rules });
      return violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, nodes }));
    },
    runOnly ? { runOnly } : {},
  );
  return found.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${impact}): ${help}; ${target.join(" ")}; ${failureSummary.replace(/\s+/g, " ")}`,
    ),
  );
}

/** In the page. */
export function scrollsSideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}
