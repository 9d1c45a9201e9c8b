/** Other work on the machine would be measured too: wait until there is little of it. */
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

const MOST_BUSY = 0.15;
const SECONDS_IN_A_ROW = 3;
const LONGEST_WAIT_S = 900;
const ATTEMPTS = 30;

/** Resolves when the machine has been idle for some seconds, or with a warning after long. */
export async function quiet() {
  let row = 0;
  for (let second = 0; row < SECONDS_IN_A_ROW; second++) {
    if (second === LONGEST_WAIT_S) {
      console.warn("The machine stays busy: these figures are too high.");
      return;
    }
    const before = machine();
    await sleep(1000);
    row = share(before, machine(), 0) <= MOST_BUSY ? row + 1 : 0;
  }
}

/**
 * What a measurement finds when nothing but the browser (and we) used the processors much.
 * @template T
 * @param {import("puppeteer-core").Browser} browser
 * @param {() => Promise<{found: T, end: () => Promise<void>}>} measure `end` comes after the count
 *   of processor time, for a process that has gone cannot be asked
 * @returns {Promise<T>}
 */
export async function undisturbed(browser, measure) {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await quiet();
    const [before, ours] = [machine(), await used(browser)];
    const { found, end } = await measure();
    const [after, oursAfter] = [machine(), await used(browser)];
    await end();
    let own = 0;
    for (const [id, time] of oursAfter) own += time - (ours.get(id) ?? 0);
    if (share(before, after, own) <= MOST_BUSY) return found;
  }
  throw new Error("The machine is too busy with other work to measure anything.");
}

/** Time of all processors so far, in ms. */
function machine() {
  const times = cpus().map((cpu) => cpu.times);
  const all = times.flatMap(Object.values).reduce((sum, each) => sum + each, 0);
  return { all, busy: all - times.reduce((sum, each) => sum + each.idle, 0) };
}

/** The part of all processors that was busy between two moments, without `own` ms of it. */
function share(before, after, own) {
  return (after.busy - before.busy - own) / (after.all - before.all);
}

/** @param {import("puppeteer-core").Browser} browser @returns {Promise<Map<number, number>>} process → ms so far */
async function used(browser) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const { user, system } = process.cpuUsage();
  return new Map([[process.pid, (user + system) / 1000], ...processInfo.map((each) => [each.id, each.cpuTime * 1000])]);
}
