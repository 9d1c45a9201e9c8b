/* global document, requestAnimationFrame, MutationObserver */
/**
 * How long a reader waits after ticking a box: real clicks, timed by the browser's own Event
 * Timing, which a trace holds unrounded.
 */

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"];
const REST_MS = 200; // of a hand on a box, before it presses
const PRESSED_MS = 100; // between button down and up, as a hand does
const PAUSE_MS = 60; // after a tick
const LONGEST_MS = 5_000;

/**
 * @typedef {object} Tick
 * @property {number} paint ms from the click until the next frame stood on the screen
 * @property {number} result ms from the click until the frame with the total and the cards in view, new ones loaded
 * @property {number} rest ms from the click until the numbers and the other cards stood there too
 * @property {number} work ms of processor time of the main thread until it handed that frame over
 */

/**
 * @param {import("puppeteer-core").Page} page fresh, so that its first tick counts too
 * @param {number} count
 * @returns {Promise<Tick[]>}
 */
export async function measureTicks(page, count) {
  await page.evaluate(watch);
  await page.tracing.start({ categories: CATEGORIES });
  const later = [];
  for (let number = 0; number < count; number++) later.push(await tick(page, number));
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const ticks = readTrace(traceEvents);
  if (ticks.length !== count) throw new Error(`${count} ticks, but ${ticks.length} in the trace of ${page.url()}`);
  return ticks.map((each, n) => {
    const result = Math.max(each.paint, later[n].result);
    return { ...each, result, rest: Math.max(result, later[n].rest) };
  });
}

/** @param {import("puppeteer-core").Page} page @param {number} number @returns {Promise<Pick<Tick, "result" | "rest">>} */
async function tick(page, number) {
  const { x, y } = await page.evaluate(place, number);
  await page.mouse.move(x, y);
  await page.evaluate(settled, REST_MS);
  await page.mouse.down();
  await page.evaluate(settled, PRESSED_MS);
  await page.mouse.up();
  await page.evaluate(settled, PAUSE_MS);
  return page.evaluate(complete, LONGEST_MS);
}

/** In the page: notes when a click came, and when the frame after each change of the list was done. */
function watch() {
  const bench = { clicked: 0, result: 0, rest: 0 };
  globalThis.bench = bench;
  const note = (what) =>
    new MutationObserver(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        bench[what] = performance.now();
      };
      requestAnimationFrame(() => port2.postMessage(null)); // arrives when the frame is done
    });
  const list = document.querySelector("[data-results]");
  const result = note("result");
  if (list) result.observe(list, { childList: true });
  if (list) result.observe(document.querySelector("[data-total]"), { attributeFilter: ["data-total"] });
  if (list) note("rest").observe(list, { attributeFilter: ["aria-busy"] });
  document.addEventListener(
    "click",
    ({ timeStamp }) => {
      bench.clicked = timeStamp;
    },
    true,
  );
}

/**
 * In the page: once the list waits for nothing more, how long it took to change; 0 if it did not.
 * @param {number} longest
 */
async function complete(longest) {
  const { bench } = globalThis;
  const until = performance.now() + longest;
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  while (document.querySelector('[data-results][aria-busy="true"]') && performance.now() < until) await frame();
  await frame();
  await frame();
  return { result: Math.max(0, bench.result - bench.clicked), rest: Math.max(0, bench.rest - bench.clicked) };
}

/**
 * In the page: the box for this tick, brought into view. Four ticks go round: one facet, the next
 * one too, and both away again; then on to the next facets.
 * @param {number} number
 */
function place(number) {
  const panels = document.querySelectorAll("fieldset");
  const panel = panels[(Math.floor(number / 4) + (number % 2)) % panels.length];
  const box =
    panel.querySelector(
      number % 4 < 2 ? "input[type=checkbox]:not(:checked, [aria-disabled])" : "input[type=checkbox]:checked",
    ) ?? panel.querySelector("input[type=checkbox]");
  box.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = box.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** In the page: after two frames and a pause. @param {number} pause */
function settled(pause) {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, pause)));
  });
}

/** @param {any[]} events of a trace, in which `dur` is passed time and `tdur` processor time @returns {Tick[]} */
function readTrace(events) {
  const tasks = events.filter((event) => event.name === "RunTask" && event.dur > 0);
  return events
    .filter((event) => event.name === "EventTiming" && event.ph === "b" && event.args.data.type === "click")
    .map(({ pid, tid, ts, args: { data } }) => {
      const end = ts + (data.commitFinishTime - data.timeStamp) * 1000;
      const work = tasks
        .filter((task) => task.pid === pid && task.tid === tid && task.ts < end && task.ts + task.dur > ts)
        .map((task) => (Math.min(end, task.ts + task.dur) - Math.max(ts, task.ts)) * (task.tdur / task.dur));
      return { paint: data.duration, work: work.reduce((sum, each) => sum + each, 0) / 1000 };
    });
}
