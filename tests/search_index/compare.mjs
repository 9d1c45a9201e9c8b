/**
 * `node compare.mjs SITE PER_KIND [SEED]`: random queries to the shards of a site and to stock
 * lunr.js over the whole index; prints JSON with the differences in reference, order and score.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openSite } from "./site-index.mjs";
import { clausesOf, randomQueries } from "./queries.mjs";

const [folder, perKind, seed = "7"] = process.argv.slice(2);
const { sitegen, shard, lunr: loadLunr } = openSite(folder);
const lunr = await loadLunr();
const serialized = JSON.parse(readFileSync(join(folder, "data/lunr.json"), "utf8")).index;
const stock = lunr.Index.load(serialized);
const payload = await sitegen.indexPayload;
const index = sitegen.openIndex(payload, shard, loadLunr);
const terms = serialized.invertedIndex.map(([term]) => term);
const differences = [];
let asked = 0;
const kinds = new Set();
let answered = 0;
for (const [kind, build] of randomQueries(terms, lunr, Number(perKind), Number(seed))) {
  const expected = stock.query(build).map(({ ref, score }) => [Number(ref), score]);
  const found = (await index.query(clausesOf(lunr, payload.fields, build))).map(({ document, score }) => [
    document,
    score,
  ]);
  asked++;
  kinds.add(kind);
  answered += expected.length > 0 ? 1 : 0;
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    const at = expected.findIndex((hit, n) => JSON.stringify(hit) !== JSON.stringify(found[n]));
    differences.push({ kind, at, expected: expected[at], found: found[at], lengths: [expected.length, found.length] });
  }
}
process.stdout.write(
  JSON.stringify({
    asked,
    answered,
    kinds: kinds.size,
    differences: differences.slice(0, 20),
    different: differences.length,
  }),
);
