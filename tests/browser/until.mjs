/** Waiting for what must come true; never for a time. */
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 20_000;
/** At first, and at most: to look costs the page as much as much of what is waited for. */
const LOOK_AGAIN_MS = { first: 20, most: 200 };

/**
 * Until `look` gives something true, which is the result. A page that is on its way to another one
 * throws; that counts as not yet.
 * @template T @param {string} what @param {() => Promise<T>} look @returns {Promise<T>}
 */
export async function until(what, look) {
  const end = Date.now() + PATIENCE_MS;
  for (let wait = LOOK_AGAIN_MS.first; ; wait = Math.min(wait * 1.5, LOOK_AGAIN_MS.most)) {
    let why = "";
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      why = `: ${error.message}`;
    }
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS / 1000} s until ${what}${why}`);
    await pause(wait);
  }
}
