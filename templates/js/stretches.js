/** What scripts hold of a stretch of practices or contacts each, the last first: cards, texts, originals, bodies. */

/**
 * @typedef {object} StretchNames scripts with `size` of them each: `kind/number.hash.js`, a hash of so many letters
 * @property {number} size
 * @property {number} letters
 * @property {string} hashes
 *
 * @typedef {{ cards: PracticeData, texts: Passage[], originals: Original, "originals/contacts": Original, bodies: Whole }}
 *   StretchKinds what scripts may hold of a practice, or of a contact
 */

/**
 * @template Item
 * @typedef {object} Stretches
 * @property {(ref: number) => Item | undefined} known what is said of the practice at a position, once that has come
 * @property {(refs: number[]) => Promise<void>} load resolves when all have come or failed
 * @property {(ref: number) => Promise<Item>} arrival resolves when it has come, however late
 * @property {(ref: number) => string} stepTo where it is, for `cardAt`
 */

/**
 * @typedef {object} StretchesScript
 * @property {<Kind extends keyof StretchKinds>(kind: Kind, names: StretchNames, total: number,
 *   root?: string) => Stretches<StretchKinds[Kind]>} openStretches `total` is the number of all practices; `root` leads
 *   to the root of the site, from pages that are not there
 * @property {(step: string, root: string) => Promise<PracticeData | undefined>} cardAt one card by where it is;
 *   `root` leads to the root of the site
 * @property {(carried: [kind: string, number: number, items: unknown[]]) => void} setStretch called by these scripts
 */
(function (sitegen) {
  "use strict";

  /** `kind/number` of a script → what it holds, once it has come. @type {Map<string, unknown[]>} */
  const arrived = new Map();
  /** Its address → how it is loaded. @type {Map<string, () => Promise<void>>} */
  const loads = new Map();

  /** What looks whether something has come. @type {Set<() => void>} */
  const waiting = new Set();

  sitegen.setStretch = function ([kind, number, items]) {
    arrived.set(`${kind}/${number}`, items);
    sitegen.arrived();
    for (const look of waiting) look();
  };

  /** @param {string} src @param {HasArrived} hasArrived */
  function fetched(src, hasArrived) {
    const load = loads.get(src) ?? sitegen.once(() => sitegen.loadScript(src, hasArrived));
    loads.set(src, load);
    return load();
  }

  /** @type {Sitegen["openStretches"]} */
  function openStretches(kind, { size, letters, hashes }, total, root = "") {
    /** The newest comes first in the data, and last in the scripts. @param {number} ref */
    const numberOf = (ref) => Math.floor((total - 1 - ref) / size);
    /** @param {number} ref */
    const placeOf = (ref) => (total - 1 - ref) % size;
    /** @param {number} ref */
    const sourceOf = (ref) => {
      const number = numberOf(ref);
      return `${kind}/${number}.${hashes.slice(number * letters, (number + 1) * letters)}.js`;
    };
    /** @param {number} ref */
    const known = (ref) => /** @type {any} */ (arrived.get(`${kind}/${numberOf(ref)}`)?.[placeOf(ref)] ?? undefined);

    return {
      known,
      arrival: (ref) =>
        new Promise((resolve) => {
          const look = () => {
            if (known(ref) === undefined) return;
            waiting.delete(look);
            resolve(known(ref));
          };
          waiting.add(look);
          look();
        }),
      stepTo: (ref) => `${sourceOf(ref)}#${placeOf(ref)}`,
      async load(refs) {
        const lacking = refs.filter((ref) => known(ref) === undefined);
        await Promise.allSettled(lacking.map((ref) => fetched(root + sourceOf(ref), () => known(ref) !== undefined)));
      },
    };
  }

  /** @type {Sitegen["cardAt"]} */
  async function cardAt(step, root) {
    const [src, place] = step.split("#");
    const cardsThere = () => /** @type {PracticeData[] | undefined} */ (arrived.get(src.split(".")[0]));
    await fetched(root + src, () => Boolean(cardsThere()));
    return cardsThere()?.[Number(place)];
  }

  sitegen.openStretches = openStretches;
  sitegen.cardAt = cardAt;
})(globalThis.sitegen);
