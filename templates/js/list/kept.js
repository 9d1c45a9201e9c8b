/**
 * The lists that this browser remembers, each as it stands in its address: ids in order, then name and notes
 * (`address.js`). What is remembered is never trusted, and a browser that remembers nothing is no mistake.
 */

/**
 * @typedef {object} Kept
 * @property {number} at which of the lists is the current one
 * @property {number} [time] when it was written, in ms, where pages have to agree on it
 * @property {string[]} lists what stands behind `#` in the address of each; one at least
 *
 * @typedef {object} KeptLists
 * @property {string} key by which the browser remembers them
 * @property {() => Kept} read
 * @property {(kept: Kept) => boolean} write whether the browser remembers it
 *
 * @typedef {object} KeptScript
 * @property {(key: string) => KeptLists} openKept
 * @property {(fragment: string) => string[]} idsOf what a list holds, in order, each once: ids, else slugs
 * @property {(fragment: string, id: string) => string} toggled with this one at the end, or without it; as it was, if it
 *   is full
 * @property {number} mostIds that a list holds
 */
(function (sitegen) {
  "use strict";

  const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;
  const LONGEST_ID = 80;
  const MOST_IDS = 300;

  /** @type {Sitegen["idsOf"]} */
  function idsOf(fragment) {
    const ids = fragment.split("&", 1)[0].split(",");
    return [...new Set(ids)].filter((id) => id.length <= LONGEST_ID && ID.test(id)).slice(0, MOST_IDS);
  }

  /** @type {Sitegen["toggled"]} */
  function toggled(fragment, id) {
    const ids = idsOf(fragment);
    const rest = ids.filter((each) => each !== id);
    const [, behind = ""] = /(&[^]*)/.exec(fragment) ?? [];
    if (rest.length === ids.length && ids.length >= MOST_IDS) return fragment;
    return (rest.length < ids.length ? rest : [...ids, id]).join(",") + behind;
  }

  /** @param {unknown} said @returns {Kept} */
  function checked(said) {
    const { at, lists } = Object(said);
    const texts = Array.isArray(lists) ? lists.filter((each) => typeof each === "string") : [];
    return { at: texts[at >>> 0] === undefined ? 0 : at >>> 0, lists: texts.length ? texts : [""] };
  }

  /** @type {Sitegen["openKept"]} */
  function openKept(key) {
    /** What the browser did not take. @type {string | undefined} */
    let refused;

    return {
      key,
      read() {
        try {
          return checked(JSON.parse(refused ?? localStorage.getItem(key) ?? ""));
        } catch {
          return checked(null);
        }
      },
      write(kept) {
        const text = JSON.stringify(kept);
        refused = undefined;
        try {
          localStorage.setItem(key, text);
        } catch {
          refused = text; // for as long as the page
        }
        return refused === undefined;
      },
    };
  }

  sitegen.openKept = openKept;
  sitegen.idsOf = idsOf;
  sitegen.toggled = toggled;
  sitegen.mostIds = MOST_IDS;
})(globalThis.sitegen);
