/** The facet index of a built site: its bytes beside what cannot be less, and the time of one state. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { load } from "../../tests/js/load.mjs";

const STATES = 200;

export const COLUMNS_HEAD = [
  "practices",
  "facets",
  "gzip",
  "entropy",
  "gzip ÷ entropy",
  "read, ms",
  "filter and all numbers, ms",
];

/** @param {string} folder of a site @returns {Promise<string[]>} a row */
export async function measureColumns(folder) {
  const name = readdirSync(join(folder, "assets")).find((file) => file.startsWith("catalogue."));
  const context = load();
  vm.runInContext(readFileSync(join(folder, "assets", name), "utf8"), context);
  const { facets, total } = await context.sitegen.catalogue;
  const bytes = gzipSync(facets.map(({ sets, column }) => `${sets} ${column}`).join("\n"), { level: 6 }).length;
  const least = facets.reduce((sum, facet) => sum + entropy(context.sitegen.codec.numbers(facet.column), total), 0) / 8;
  const begin = performance.now();
  const index = context.sitegen.facets.compile(facets, total);
  const read = performance.now() - begin;
  const times = Array.from({ length: STATES }, (_, n) => {
    const { key, values } = facets[n % facets.length];
    const started = performance.now();
    index.query(new Map([[key, [values[n % values.length][0]]]]), null);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return [
    total.toLocaleString("en"),
    String(facets.length),
    bytes.toLocaleString("en"),
    Math.ceil(least).toLocaleString("en"),
    (bytes / least).toFixed(2),
    read.toFixed(1),
    times[STATES / 2].toFixed(2),
  ];
}

/** Bits that a column takes at least, facets being independent. @param {() => number} next @param {number} total */
function entropy(next, total) {
  const often = new Map();
  for (let n = 0; n < total; n++) {
    const set = next();
    often.set(set, (often.get(set) ?? 0) + 1);
  }
  return [...often.values()].reduce((sum, count) => sum - count * Math.log2(count / total), 0);
}
