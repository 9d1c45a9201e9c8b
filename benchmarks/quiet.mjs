/** Other work on the machine would be measured too: wait until there is little of it. */
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

const MOST_BUSY = 0.15;
const SECONDS_IN_A_ROW = 3;
const LONGEST_WAIT_S = 60; // of a whole run: a machine that others use does not get quiet for us
const ATTEMPTS = 3;

let waited = 0;
let disturbed = 0;

/** What to say of a run in which other programs could not be kept out; empty if they could. */
export function disturbance() {
  return disturbed
    ? `**Other work used the processors during ${disturbed} of its measurements: figures are too high.** `
    : "";
}

/** Resolves when the machine has been idle for some seconds, or when a run has waited long enough for that. */
export async function quiet() {
  for (let row = 0; row < SECONDS_IN_A_ROW && waited < LONGEST_WAIT_S; waited++) {
    const before = machine();
    await sleep(1000);
    row = share(before, machine(), 0) <= MOST_BUSY ? row + 1 : 0;
  }
}

/**
 * What a measurement finds when nothing but the browser (and we) used the processors much; what it
 * finds anyway, once a run has waited long enough for that.
 * @template T
 * @param {import("puppeteer-core").Browser} browser
 * @param {() => Promise<{found: T, end: () => Promise<void>}>} measure `end` comes after the count
 *   of processor time, for a process that has gone cannot be asked
 * @returns {Promise<T>}
 */
export async function undisturbed(browser, measure) {
  for (let attempt = 1; ; attempt++) {
    await quiet();
    const [before, ours] = [machine(), await used(browser)];
    const { found, end } = await measure();
    const [after, oursAfter] = [machine(), await used(browser)];
    await end();
    let own = 0;
    for (const [id, time] of oursAfter) own += time - (ours.get(id) ?? 0);
    const isQuiet = share(before, after, own) <= MOST_BUSY;
    if (!isQuiet && attempt < ATTEMPTS && waited < LONGEST_WAIT_S) continue;
    if (!isQuiet) disturbed++;
    return found;
  }
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
