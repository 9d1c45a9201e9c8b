/** What this reader searched for before, kept in this browser and nowhere else. */

/**
 * @typedef {object} RecentScript
 * @property {{ all: () => string[], add: (text: string) => void, forget: () => void }} recent
 */
(function (sitegen) {
  "use strict";

  const KEY = "sitegen-recent";
  const MOST = 5;

  /** @returns {string[]} */
  function all() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) || "[]");
      return Array.isArray(kept) ? kept.filter((text) => typeof text === "string").slice(0, MOST) : [];
    } catch {
      return [];
    }
  }

  /** @param {string[]} texts */
  function keep(texts) {
    try {
      localStorage.setItem(KEY, JSON.stringify(texts.slice(0, MOST)));
    } catch {
      // Without storage nothing is remembered.
    }
  }

  /** @param {string} text */
  function add(text) {
    const asked = text.trim();
    if (asked) keep([asked, ...all().filter((other) => other !== asked)]);
  }

  sitegen.recent = { all, add, forget: () => keep([]) };
})(globalThis.sitegen);
