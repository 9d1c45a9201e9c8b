import assert from "node:assert/strict";
import { test } from "node:test";
import { TARGETS, attempt } from "../fuzz/browser.mjs";

const MOST_MS = 50;
/** What froze lunr for seconds, and what is long: as a question, and as an address. */
const HEAVY = [
  `${"a".repeat(30)}~5`,
  `${"a".repeat(100)}~3`,
  "k* ".repeat(200),
  "*".repeat(100),
  "*a* ".repeat(50),
  "a b c d e f g h i j k l m n o p",
  "x".repeat(10_000),
  "verzekering".repeat(1_000),
  "paspoort ".repeat(1_000),
  '"'.repeat(10_000),
  '" a'.repeat(3_000),
  "e\u0301".repeat(5_000),
  "😀".repeat(5_000),
  "title:".repeat(2_000),
  "+-^~".repeat(2_500),
  "\0".repeat(10_000),
  "aan ".repeat(2_500),
  "thema=a&".repeat(12_500),
  "a=b&".repeat(25_000),
  "%ff".repeat(30_000),
  "%".repeat(100_000),
  "&".repeat(100_000),
];

/** Milliseconds of the processor, in the fastest of five, which is the one that was disturbed least. */
async function fastest(attempted) {
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    const start = process.cpuUsage();
    await attempted();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
  }
  return Math.min(...times);
}

for (const target of Object.keys(TARGETS)) {
  test(`the first random inputs of ${target} hold`, () => attempt(target, 200));
}

for (const [target, run] of Object.entries(TARGETS)) {
  test(`what is heavy for ${target} takes no longer than a reader can notice`, async () => {
    for (const text of HEAVY) {
      const spent = await fastest(() => run(text));
      assert.ok(spent < MOST_MS, `${spent} ms for ${text.slice(0, 30)}`);
    }
  });
}
