/** `node answers.mjs SITE QUERIES.json WITH_ARCHIVED`: what our search answers to each query; prints JSON. */
import { readFileSync } from "node:fs";
import { openSearch } from "./site-index.mjs";

const [folder, file, withArchived] = process.argv.slice(2);
const { index, slugs, current } = await openSearch(folder);
const answers = [];
for (const query of JSON.parse(readFileSync(file, "utf8"))) {
  const { scores, isLoose, isCut } = await index.find(query, withArchived === "True" ? null : current);
  const hits = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([ref, score]) => [slugs[ref], score]);
  answers.push({ hits, isLoose, isCut });
}
process.stdout.write(JSON.stringify(answers));
