/** The site of `benchmarks/peers` for Eleventy: a page per practice, per facet value, home, sitemap. */
import { readFileSync } from "node:fs";

const FACETS = JSON.parse(readFileSync("facets.json", "utf8"));

export default function (config) {
  config.addPassthroughCopy("site.css");
  config.addGlobalData("facets", FACETS);
  config.addCollection("values", (api) => {
    const values = new Map();
    for (const page of api.getFilteredByTag("practices")) {
      for (const facet of FACETS) {
        for (const value of page.data[facet] ?? []) {
          const key = `${facet}/${value}`;
          if (!values.has(key)) values.set(key, { facet, value, key, pages: [] });
          values.get(key).pages.push(page);
        }
      }
    }
    return [...values.values()];
  });
  return { dir: { input: ".", includes: "_includes", output: "public" }, markdownTemplateEngine: false };
}
