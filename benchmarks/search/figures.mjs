/** Measured figures → rows of tables, judged by the targets. */

const KB = 1_000;
const MB = 1_000_000;

/**
 * Targets, at 10,000 practices unless said otherwise.
 * @type {[string, (figures: Figures) => number, number, string][]} name, figure, target, unit
 */
const TARGETS = [
  ["first search of a visit, in the page", ({ sent }) => sent.page.cold.bytes / KB, 80, "KB"],
  ["a further word", ({ sent }) => sent["ours, lunr query"].further / KB, 4.5, "KB"],
  ["a warm lunr query of 1–3 words, median", ({ warm }) => warm["ours, lunr query"][0], 0.6, "ms"],
  ["the same, p95", ({ warm }) => warm["ours, lunr query"][1], 3, "ms"],
  ["heap after 20 lunr queries", ({ heap }) => heap.usual["ours, lunr query"] / MB, 5, "MB"],
  ["heap in 500 lunr queries of all kinds, at most", ({ heap }) => heap.most / MB, 20, "MB"],
  ["first search from disk, Chromium", ({ disk }) => disk.chrome, 60, "ms"],
  ["first search from disk, Firefox", ({ disk }) => disk.firefox, 60, "ms"],
  ["memory to make the index", ({ memory }) => memory / MB, 100, "MB"],
  ["index on disk, compressed", ({ weight }) => weight.ours.bytes / MB, 4, "MB"],
];
const LARGE = 10_000;
const FIRST_AT_1000_KB = 50;
const LEAST_RATE = 2_500;

/**
 * @typedef {object} Figures of one size
 * @property {number} size @property {Record<string, any>} sent @property {Record<string, [number, number]>} warm
 * @property {{usual: Record<string, number>, most: number}} heap @property {Record<string, number>} disk
 * @property {Record<string, number>} rates @property {number} memory
 * @property {Record<string, import("./weight.mjs").Weight>} weight
 */

export const ENGINE_HEAD = [
  "practices",
  "engine",
  "first search",
  "requests",
  "further word, median / p95",
  "warm, median / p95",
  "÷ lunr.js",
  "÷ Pagefind",
  "heap after 20",
  "on disk, gzip",
  "files",
  "indexed / s",
];
export const PAGE_HEAD = [
  "practices",
  "the page before",
  "first search adds",
  "requests",
  "by folder",
  "from disk: Chromium",
  "Firefox",
  "heap in 500 of all kinds, at most",
  "memory to make the index",
];
export const TARGET_HEAD = ["practices", "what", "measured", "target", "kept"];

/** @param {Figures} figures @returns {string[][]} */
export function engineRows({ size, sent, warm, heap, weight, rates }) {
  return Object.keys(warm).map((name) => [
    number(size),
    name,
    kb(sent[name].cold.bytes),
    String(sent[name].cold.requests),
    `${kb(sent[name].further)} / ${kb(sent[name].further95)}`,
    `${warm[name][0].toFixed(2)} / ${warm[name][1].toFixed(2)} ms`,
    (warm[name][0] / warm["lunr.js"][0]).toFixed(2),
    (warm[name][0] / warm.Pagefind[0]).toFixed(2),
    mb(heap.usual[name]),
    weight[name] ? mb(weight[name].bytes) : "–",
    weight[name] ? number(weight[name].files) : "–",
    rates[name] ? number(Math.round(rates[name])) : "–",
  ]);
}

/** @param {Figures} figures @returns {string[]} */
export function pageRow({ size, sent, disk, heap, memory }) {
  const parts = Object.entries(sent.page.parts).map(([folder, bytes]) => `${folder} ${kb(bytes)}`);
  return [
    number(size),
    kb(sent.page.page),
    kb(sent.page.cold.bytes),
    String(sent.page.cold.requests),
    parts.join(", "),
    `${disk.chrome.toFixed(0)} ms`,
    `${disk.firefox.toFixed(0)} ms`,
    mb(heap.most),
    mb(memory),
  ];
}

/** @param {Figures[]} all @returns {string[][]} */
export function targetRows(all) {
  const judged = (size, name, value, target, unit, isKept) => [
    number(size),
    name,
    `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`,
    `${target} ${unit}`,
    isKept ? "yes" : "**no**",
  ];
  return all.flatMap((figures) => {
    const { size, sent, rates } = figures;
    if (size === 1_000) {
      const first = sent.page.cold.bytes / KB;
      return [judged(size, TARGETS[0][0], first, FIRST_AT_1000_KB, "KB", first <= FIRST_AT_1000_KB)];
    }
    if (size !== LARGE) return [];
    const rows = TARGETS.map(([name, figure, target, unit]) => {
      const value = figure(figures);
      return judged(size, name, value, target, unit, value <= target);
    });
    return [
      ...rows,
      judged(size, "practices indexed a second, one core", rates.ours, LEAST_RATE, "", rates.ours >= LEAST_RATE),
    ];
  });
}

const number = (value) => value.toLocaleString("en");
const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;
const mb = (bytes) => `${(bytes / MB).toFixed(1)} MB`;
