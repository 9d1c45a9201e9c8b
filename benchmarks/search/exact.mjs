/** Random queries of every kind to the shards of a site, and the same to stock lunr.js. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const COMPARE = fileURLToPath(new URL("../../tests/search_index/compare.mjs", import.meta.url));
const PROCESSES = 2; // stock lunr.js takes 0.4 GB each at 10,000 practices
const MOST_OUTPUT = 16 * 1024 * 1024;

/** @typedef {{label: string, site: string, perKind: number}} Catalogue built with `--lunr-json` */
/** @typedef {{label: string, asked: number, answered: number, kinds: number, different: number, differences: object[]}} Verdict */

/**
 * Every catalogue gets questions of its own from each of two processes.
 * @param {Catalogue[]} catalogues @returns {Promise<Verdict[]>}
 */
export async function compareAll(catalogues) {
  const verdicts = [];
  for (const { label, site, perKind } of catalogues) {
    const seeds = Array.from({ length: PROCESSES }, (_, n) => 101 + n);
    const parts = await Promise.all(seeds.map((seed) => compare(site, Math.ceil(perKind / PROCESSES), seed)));
    const sum = (key) => parts.reduce((all, part) => all + part[key], 0);
    verdicts.push({
      label,
      asked: sum("asked"),
      answered: sum("answered"),
      kinds: parts[0].kinds,
      different: sum("different"),
      differences: parts.flatMap((part) => part.differences),
    });
  }
  return verdicts;
}

/** @param {string} site @param {number} perKind @param {number} seed */
async function compare(site, perKind, seed) {
  const { stdout } = await promisify(execFile)("node", [COMPARE, site, String(perKind), String(seed)], {
    maxBuffer: MOST_OUTPUT,
  });
  return JSON.parse(stdout);
}
