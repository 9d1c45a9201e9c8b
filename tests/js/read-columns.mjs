/** `node read-columns.mjs COLUMNS.json`: which practices the browser finds for each value, for pytest to compare. */
import { readFileSync } from "node:fs";
import { load } from "./load.mjs";

const { sitegen } = load();
const answers = JSON.parse(readFileSync(process.argv[2], "utf8")).map(({ slugs, total, sets, column }) => {
  const facet = {
    key: "k",
    label: "",
    mode: "any",
    values: slugs.map((slug) => [slug, slug]),
    aliases: {},
    sets,
    column,
  };
  const index = sitegen.facets.compile([facet], total);
  return Object.fromEntries(slugs.map((slug) => [slug, index.query(new Map([["k", [slug]]]), null).refs]));
});
process.stdout.write(JSON.stringify(answers));
