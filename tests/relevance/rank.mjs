/**
 * `node rank.mjs SITE QUERIES.json`: for each query the first three practices by our search, and by
 * stock lunr.js over the same index (stems, any word); prints JSON.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openSite } from "../search_index/site-index.mjs";

const [folder, file] = process.argv.slice(2);
const { sitegen, shard, lunr } = openSite(folder);
const { slugs, index: serialized } = JSON.parse(readFileSync(join(folder, "data/lunr.json"), "utf8"));
const stock = (await lunr()).Index.load(serialized);
const payload = await sitegen.indexPayload;
const ours = sitegen.makeIndex(payload, { shard, lunr, seldom: sitegen.loadSeldom, textsOf: async () => [] });
const newest = slugs.length - 1; // the slugs in lunr's file go by document, oldest first
const stem = sitegen.tokens.stemmer(payload.languages[0]);

const answers = [];
for (const query of JSON.parse(readFileSync(file, "utf8"))) {
  const { scores } = await ours.find(query);
  const first = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
  const words = sitegen.tokens.words(query);
  const plain = stock.query((asked) => words.forEach((word) => asked.term(stem(word), { usePipeline: false })));
  answers.push({
    ours: first.map(([ref]) => slugs[newest - ref]),
    stock: plain.slice(0, 3).map(({ ref }) => slugs[Number(ref)]),
  });
}
process.stdout.write(JSON.stringify(answers));
