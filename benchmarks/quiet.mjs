/** Other work on the machine would be measured too; wait until there is little of it. */
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

const LEAST_IDLE = 0.85;
const SECONDS_IN_A_ROW = 3;
const LONGEST_WAIT_S = 900;

/** Resolves when the machine has been idle for some seconds, or with a warning after long. */
export async function quiet() {
  let row = 0;
  for (let second = 0; row < SECONDS_IN_A_ROW; second++) {
    if (second === LONGEST_WAIT_S) {
      console.warn("The machine stays busy: these figures are too high.");
      return;
    }
    row = (await idleShare()) >= LEAST_IDLE ? row + 1 : 0;
  }
}

/** The part of all processors that nobody used during one second, between 0 and 1. */
async function idleShare() {
  const before = total();
  await sleep(1000);
  const after = total();
  return (after.idle - before.idle) / (after.all - before.all);
}

function total() {
  const times = cpus().map((cpu) => cpu.times);
  const all = times.flatMap(Object.values).reduce((sum, each) => sum + each, 0);
  return { idle: times.reduce((sum, each) => sum + each.idle, 0), all };
}
