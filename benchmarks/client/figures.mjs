/** Measured ticks and visits → rows of tables, judged by the budgets. */

// Practices × slowdown → the next frame, in the median.
const TICK_BUDGETS_MS = new Map([
  ["1000 × 1", 20],
  ["1000 × 4", 70],
  ["10000 × 1", 20],
  ["10000 × 4", 70],
]);
const BYTE_BUDGETS = new Map([
  [40, 40_000],
  [1_000, 50_000],
  [10_000, 100_000],
]);

/** @typedef {{size: number, way: string, rate: number, site: Tick[], plain: Tick[]}} Comparison */
/** @typedef {import("./ticks.mjs").Tick} Tick */
/** @typedef {{size: number, bytes: Record<string, number>}} Visit */

export const TICK_HEAD = [
  "practices",
  "from",
  "CPU",
  "next frame",
  "of which work",
  "result",
  "rest",
  "plain page",
  "next frame ÷ plain",
  "budget",
  "kept",
];
export const VISIT_HEAD = ["practices", "HTML", "CSS", "JS", "data", "other", "together", "budget", "kept"];

/** @param {Comparison} comparison @returns {string[]} */
export function tickRow({ size, way, rate, site, plain }) {
  const budget = TICK_BUDGETS_MS.get(`${size} × ${rate}`);
  const [median, p95] = both(site, "paint");
  const [plainMedian, plainP95] = both(plain, "paint");
  return [
    number(size),
    way,
    rate === 1 ? "as it is" : `${rate}× slower`,
    pair(median, p95),
    pair(...both(site, "work")),
    pair(...both(site, "result")),
    pair(...both(site, "rest")),
    pair(plainMedian, plainP95),
    `${(median / plainMedian).toFixed(2)} / ${(p95 / plainP95).toFixed(2)}`,
    budget ? String(budget) : "–",
    budget ? verdict(median, budget) : "–",
  ];
}

/** @param {Visit} visit @returns {string[]} */
export function visitRow({ size, bytes }) {
  const total = Object.values(bytes).reduce((sum, each) => sum + each, 0);
  const budget = BYTE_BUDGETS.get(size);
  return [
    number(size),
    ...Object.values(bytes).map(number),
    number(total),
    budget ? number(budget) : "–",
    budget ? verdict(total, budget) : "–",
  ];
}

/** @param {number} value @param {number} budget */
const verdict = (value, budget) => (value <= budget ? "yes" : "**no**");

/** @param {Tick[]} ticks @param {keyof Tick} what @returns {[number, number]} median and p95 */
function both(ticks, what) {
  const sorted = ticks.map((tick) => tick[what]).sort((a, b) => a - b);
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1];
  return [at(0.5), at(0.95)];
}

/** @param {number} median @param {number} p95 */
const pair = (median, p95) => `${median.toFixed(1)} / ${p95.toFixed(1)}`;

/** @param {number} value */
const number = (value) => value.toLocaleString("en");
