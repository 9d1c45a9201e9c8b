/** Scripts that come later than the page, and what can wait until the next frame. */

/**
 * @typedef {(script: Element) => boolean} HasArrived of a script that has run: whether it was what was asked for
 *
 * @typedef {object} LoadingScript
 * @property {() => Promise<void>} nextFrame once what has changed by now stands on the screen
 * @property {(src: string, hasArrived?: HasArrived) => Promise<void>} loadScript resolves on arrival, by default when
 *   the script has said so; rejects when that fails twice or lasts too long
 * @property {<T>(load: () => Promise<T>) => () => Promise<T>} once what is loaded once; after a failure the next call
 *   tries again
 */
(function (sitegen) {
  "use strict";

  const HIDDEN_MS = 100;
  const WATCHER_MS = 1000;
  /** More scripts under way come no sooner, and arriving together they hold up the page. */
  const AT_ONCE = 12;

  /** @type {(() => void)[]} */
  const waiting = [];
  let underWay = 0;

  /** @type {HasArrived} */
  const isMarked = (script) => script.hasAttribute("data-arrived");

  /** Pages that embed the scripts have nothing that watches over them. @param {string} src @param {HasArrived} hasArrived */
  function load(src, hasArrived) {
    return sitegen.early ? sitegen.early.watch(src, (address) => ask(address, hasArrived)) : ask(src, () => true);
  }

  /** @type {Sitegen["loadScript"]} */
  function loadScript(src, hasArrived = isMarked) {
    const watcher = sitegen.early
      ? null
      : [...(document.scripts ?? [])].find((each) => each.hasAttribute("fetchpriority"));
    return watcher ? settled(watcher).then(() => load(src, hasArrived)) : load(src, hasArrived);
  }

  /** What watches comes by itself, and may be later than who asks; that it failed may be long ago. @param {Element} script @returns {Promise<unknown>} */
  function settled(script) {
    return new Promise((resolve) => {
      for (const type of ["load", "error"]) script.addEventListener(type, resolve);
      setTimeout(resolve, WATCHER_MS);
    });
  }

  /** @param {string} src @param {HasArrived} hasArrived @returns {Promise<void>} */
  function ask(src, hasArrived) {
    return new Promise((resolve, reject) => {
      waiting.push(() => {
        const script = document.createElement("script");
        const fail = () => {
          done();
          reject(new Error(`${src} could not be loaded`));
        };
        script.src = src;
        script.addEventListener("load", () => {
          if (hasArrived(script)) {
            done();
            resolve();
          } else fail();
        });
        script.addEventListener("error", fail);
        document.head.append(script);
      });
      next();
    });
  }

  function done() {
    underWay -= 1;
    next();
  }

  function next() {
    if (underWay >= AT_ONCE) return;
    const begin = waiting.shift();
    if (!begin) return;
    underWay += 1;
    begin();
  }

  /** @type {Sitegen["once"]} */
  function once(load) {
    /** @type {ReturnType<typeof load> | undefined} */
    let coming;
    return () => {
      coming ??= load().catch((error) => {
        coming = undefined;
        throw error;
      });
      return coming;
    };
  }

  /** @type {Sitegen["nextFrame"]} */
  function nextFrame() {
    return new Promise((resolve) => {
      // Not just after this frame: other processes still put it on the screen, and need the processor.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      setTimeout(resolve, HIDDEN_MS); // a page in the background has no frames
    });
  }

  sitegen.nextFrame = nextFrame;
  sitegen.loadScript = loadScript;
  sitegen.once = once;
})(globalThis.sitegen);
