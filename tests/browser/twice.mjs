/**
 * A test that drives a browser. One that fails is run a second time, for a browser on a busy machine may lose a page or
 * paint late; what needed it is named at the end. More than a few of them are a fault of ours, and fail.
 */
import { after, test as once } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

/** Second runs in one process. */
const MOST = 4;
const PATIENCE_MS = 300_000;
let second = 0;
/** @type {string[]} */
const unsteady = [];

/**
 * @param {string} title
 * @param {[() => void | Promise<void>] | [{timeout: number}, () => void | Promise<void>]} rest timeout: of one run, in ms
 */
export function test(title, ...rest) {
  const run = rest.length === 1 ? rest[0] : rest[1];
  const { timeout } = rest.length === 1 ? { timeout: PATIENCE_MS } : rest[0];
  return once(title, async () => {
    try {
      await within(timeout, run);
    } catch (error) {
      if (++second > MOST) throw error;
      await within(timeout, run);
      unsteady.push(`${title}: ${error.message}`);
    }
  });
}

/** @param {number} timeout in ms @param {() => void | Promise<void>} run @throws {Error} when it takes longer */
async function within(timeout, run) {
  const end = new AbortController();
  const late = pause(timeout, undefined, { signal: end.signal, ref: false }).then(() => {
    throw new Error(`not done after ${timeout / 1000} s`);
  });
  late.catch(() => undefined);
  try {
    await Promise.race([run(), late]);
  } finally {
    end.abort();
  }
}

after(() => {
  for (const each of unsteady) console.log(`# unsteady, right the second time: ${each}`);
});
