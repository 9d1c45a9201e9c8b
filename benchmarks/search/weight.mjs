/** What an index weighs on the disk of a host that compresses. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** @typedef {{files: number, bytes: number}} Weight gzip level 6, as sent */

/** @param {string} site @returns {Record<string, Weight>} */
export function weights(site) {
  return {
    ours: weigh(ours(site)),
    "lunr.js": weigh([join(site, "data/lunr.json")]),
    MiniSearch: weigh([join(site, "bench/minisearch.json")]),
    Pagefind: weigh(filesIn(join(site, "pagefind"))),
  };
}

/** The scripts that a search begins with and the shards, as the first page names them. @param {string} site */
function ours(site) {
  const page = readFileSync(join(site, "index.html"), "utf8");
  const named = (attribute) => page.match(new RegExp(`${attribute}="([^"]*)"`))[1];
  return [
    ...named("data-search")
      .split(" ")
      .map((path) => join(site, path)),
    ...filesIn(join(site, named("data-shards"))),
  ];
}

/** @param {string} folder */
function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((path) => join(folder, String(path)));
  return paths.filter((path) => statSync(path).isFile());
}

/** @param {string[]} files @returns {Weight} */
function weigh(files) {
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 6 }).length, 0),
  };
}
