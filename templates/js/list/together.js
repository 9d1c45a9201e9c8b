/**
 * What the pages of a copy on a disk remember together. Firefox has each file remember for itself; so each has the same
 * page in a frame (`keeper.js`), which remembers for all. What was written last is what both say.
 */

/**
 * @typedef {object} TogetherScript
 * @property {(address: string) => void} setKeeper called by this script; from the root of the site
 * @property {Promise<void>} [together] once this page remembers what the others do, as far as that can be
 */
(function (sitegen) {
  "use strict";

  /** Links carry the list all the same. */
  const PATIENCE_MS = 1000;
  const { kept } = sitegen;
  const { write } = kept;
  /** A list that is there without this was written before it was added. @param {unknown} text */
  const timeOf = (text) => {
    try {
      return Number(Object(JSON.parse(String(text))).time) || 0;
    } catch {
      return 0;
    }
  };

  /** @param {string} address @returns {Promise<void>} */
  function meet(address) {
    const frame = document.createElement("iframe");
    const say = (/** @type {object} */ what) => frame.contentWindow?.postMessage(what, "*");
    frame.hidden = true;
    frame.src = `${address}#${encodeURIComponent(kept.key)}`;

    /** @param {unknown} theirs */
    function agree(theirs) {
      const ours = localStorage.getItem(kept.key);
      if (typeof theirs === "string" && timeOf(theirs) > timeOf(ours)) {
        localStorage.setItem(kept.key, theirs);
        dispatchEvent(new Event("storage")); // as from another page
      } else if (ours !== null && (theirs === null || timeOf(ours) > timeOf(theirs))) say({ kept: ours });
    }

    kept.write = (next) => {
      const isKept = write({ ...next, time: Date.now() });
      if (isKept) say({ kept: localStorage.getItem(kept.key) });
      return isKept;
    };
    addEventListener("pageshow", ({ persisted }) => persisted && say({}));
    return new Promise((resolve) => {
      setTimeout(resolve, PATIENCE_MS);
      addEventListener("message", ({ source, data }) => {
        if (source !== frame.contentWindow) return;
        agree(Object(data).kept);
        resolve();
      });
      document.body.append(frame);
    });
  }

  /** A browser that may remember nothing does so in no frame either. */
  function isForgetful() {
    try {
      return !localStorage;
    } catch {
      return true;
    }
  }

  sitegen.setKeeper = (address) => {
    if (location.protocol !== "file:" || isForgetful()) return;
    const { href } = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-kept]"));
    sitegen.together = meet(new URL(address, href).href);
  };
})(globalThis.sitegen);
