/**
 * What the page needs and does not get: a script or the style sheet that does not come, comes late, or something
 * else in its place. Each is asked for a second time before it counts. Then one sentence says so, and it is asked
 * for again and again. A script has arrived when it has marked itself (`sitegen.arrived`), for a page to sign in,
 * in its place, loads as well.
 */

/**
 * @typedef {(address: string) => Promise<void>} Ask resolves when what was asked for has arrived
 *
 * @typedef {object} Early what goes before the scripts of the page, and watches over them
 * @property {() => boolean} takeOver presses what was pressed before; the rest of what a reader did is in the
 *   address. Whether a question was sent.
 * @property {(src: string, ask: Ask) => Promise<void>} watch has a file asked for, and again when that fails. Rejects
 *   after the second failure, or when it lasts too long; then the page says so, and it is asked for until it comes:
 *   an event `sitegen-return` of the window.
 *
 * @typedef {object} OutageScript
 * @property {Early} [early] what runs before the others; nothing if its script did not come
 * @property {boolean} [isTaken] whether the scripts have taken over
 */
(function () {
  "use strict";

  const NAMED = "script[defer], link[rel=stylesheet]";
  const AGAIN_MS = 1000;
  const SLOW_MS = 5000;
  const LATE_MS = 15_000;
  /** Each time four times as long. */
  const BACK_OFF_MS = 4000;
  const MOST_TRIES = 5;

  const root = document.documentElement;
  /** Address → what is the matter. @type {Map<string, "slow" | "failed">} */
  const troubles = new Map();
  /** Address → how to ask for it, of what is not there. @type {Map<string, Ask>} */
  const lacking = new Map();
  let tries = 0;
  let timer = 0;

  /** @type {Early["watch"]} */
  async function watch(src, ask) {
    const isKnown = lacking.has(src); // then nothing waits long for it: when it comes, it is shown
    const coming = isKnown ? again(src, ask) : ask(src).catch(() => pause(AGAIN_MS).then(() => again(src, ask)));
    const slow = setTimeout(trouble, SLOW_MS, src, "slow");
    const late = pause(isKnown ? AGAIN_MS : LATE_MS).then(() => Promise.reject(new Error(`${src} is late`)));
    try {
      await Promise.race([coming, late]);
      arrive(src);
    } catch (error) {
      fail(src, ask);
      coming.then(
        () => comeBack(src),
        () => undefined,
      );
      throw error;
    } finally {
      clearTimeout(slow);
    }
  }

  /** At an address that no cache has an answer for. @param {string} src @param {Ask} ask */
  function again(src, ask) {
    return ask(`${src}?${Date.now()}`);
  }

  /** @param {number} ms @returns {Promise<void>} */
  function pause(ms) {
    return new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  }

  /** @param {string} src */
  function arrive(src) {
    lacking.delete(src);
    trouble(src);
  }

  /** Who did without can show it now. @param {string} src */
  function comeBack(src) {
    if (!lacking.has(src)) return;
    arrive(src);
    dispatchEvent(new Event("sitegen-return"));
  }

  /** @param {string} src @param {Ask} ask */
  function fail(src, ask) {
    lacking.set(src, ask);
    trouble(src, "failed");
    if (!timer && tries < MOST_TRIES) timer = setTimeout(retry, BACK_OFF_MS * 4 ** tries++);
  }

  function retry() {
    clearTimeout(timer);
    timer = 0;
    for (const [src, ask] of lacking) {
      again(src, ask).then(
        () => comeBack(src),
        () => fail(src, ask),
      );
    }
  }

  /** @param {string} src @param {"slow" | "failed"} [kind] */
  function trouble(src, kind) {
    if (kind) troubles.set(src, kind);
    else troubles.delete(src);
    if (!troubles.size) tries = 0;
    draw();
  }

  function draw() {
    const kinds = [...troubles.values()];
    const kind = kinds.includes("failed") ? "failed" : kinds[0];
    // What does nothing is not shown; what was typed and ticked stays in it, for when the scripts come after all.
    if (!globalThis.sitegen.isTaken) root.setAttribute("data-scripts", kind === "failed" ? kind : "on");
    root.toggleAttribute("data-lacking", Boolean(kind));
    for (const box of document.querySelectorAll("[data-outage]")) box.toggleAttribute("hidden", !kind);
    for (const line of document.querySelectorAll("[data-trouble]")) {
      line.toggleAttribute("hidden", line.getAttribute("data-trouble") !== kind);
    }
  }

  /** What the page itself names: elements that have come or failed, or that stand in for those. @type {WeakSet<Element>} */
  const settled = new WeakSet();

  /** @param {Pick<Event, "type" | "target">} event */
  function settle({ type, target }) {
    if (!(target instanceof Element) || !target.matches(NAMED) || settled.has(target)) return;
    settled.add(target);
    if (hasCome(type, target)) trouble(addressOf(target));
    else watch(addressOf(target), replacing(target)).catch(() => undefined);
  }

  /** @param {string} event @param {Element} element */
  function hasCome(event, element) {
    return event === "load" && (element.localName === "link" || element.hasAttribute("data-arrived"));
  }

  /** @param {Element} element */
  function addressOf(element) {
    return element.getAttribute("src") || element.getAttribute("href") || "";
  }

  /** The first time it has failed already. @param {Element} element @returns {Ask} */
  function replacing(element) {
    const src = addressOf(element);
    return (address) =>
      new Promise((resolve, reject) => {
        if (address === src) {
          reject();
          return;
        }
        const fresh = document.createElement(element.localName);
        for (const { name, value } of element.attributes) fresh.setAttribute(name, value === src ? address : value);
        if (fresh instanceof HTMLScriptElement) fresh.async = false; // in their order
        settled.add(fresh);
        for (const type of ["load", "error"]) {
          fresh.addEventListener(type, () => (hasCome(type, fresh) ? resolve() : reject()));
        }
        element.replaceWith(fresh);
        element = fresh;
      });
  }

  /** Scripts of the page run when all of it is there; before that none is late. @param {"slow" | "failed"} kind */
  function look(kind) {
    if (document.readyState === "loading") setTimeout(look, SLOW_MS, kind);
    else for (const each of document.querySelectorAll(NAMED)) if (!settled.has(each)) trouble(addressOf(each), kind);
  }

  /** A style sheet by what it does: a browser may make an empty one of nothing. @param {Element} element */
  function isThere(element) {
    if (element.localName === "script") return element.hasAttribute("data-arrived");
    return Boolean(getComputedStyle(root).getPropertyValue("--paper"));
  }

  /** What came or failed before this script was there. */
  function catchUp() {
    for (const each of document.querySelectorAll(NAMED)) {
      if (isThere(each)) settled.add(each);
      else if (document.readyState === "complete") settle({ type: "error", target: each });
    }
  }

  /** @type {Early} */
  const early = { watch, takeOver: () => false };
  globalThis.sitegen ??= /** @type {Sitegen} */ ({});
  globalThis.sitegen.early = early;
  draw();
  catchUp();
  for (const type of ["load", "error"]) document.addEventListener(type, settle, true);
  document.addEventListener("readystatechange", draw); // the sentence is in the page only now
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-reload]")) location.reload();
  });
  addEventListener("load", catchUp);
  addEventListener("online", retry);
  setTimeout(look, SLOW_MS, "slow");
  setTimeout(look, LATE_MS, "failed");
})();
