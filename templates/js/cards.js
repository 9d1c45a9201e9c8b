/** What cards show, in scripts by stretches of practices; each comes when one of its cards is shown. */

/**
 * @typedef {object} PracticeData what the card of a practice shows
 * @property {string} slug
 * @property {string} [id]
 * @property {string} title
 * @property {string} summary
 * @property {string} [theme]
 * @property {string[]} [labels]
 * @property {string[]} [facts] short phrases
 * @property {boolean} [archived]
 * @property {string} [language] of its texts, if not that of the site
 * @property {string} text the script with its text
 *
 * @typedef {object} Cards
 * @property {(place: number) => number} inPage the position of the practice whose card stands at this place in the
 *   page as it came
 * @property {(ref: number) => PracticeData | undefined} known what the card at a position shows, once it has come
 * @property {(refs: number[]) => Promise<void>} load resolves when all have come or failed
 * @property {(ref: number) => string} stepTo where the card is, for `cardAt`
 *
 * @typedef {object} CardsScript
 * @property {(data: CatalogueData) => Cards} openCards
 * @property {(step: string, root: string) => Promise<PracticeData | undefined>} cardAt one card by where it is;
 *   `root` leads to the root of the site
 * @property {(carried: [number: number, cards: PracticeData[]]) => void} setCards
 */
(function (sitegen) {
  "use strict";

  /** Number of a script → its cards, once it has come. @type {Map<number, PracticeData[]>} */
  const arrived = new Map();
  /** Its name → how it is loaded. @type {Map<string, () => Promise<void>>} */
  const loads = new Map();

  sitegen.setCards = function ([number, cards]) {
    arrived.set(number, cards);
    sitegen.arrived();
  };

  /** @param {string} src */
  function fetched(src) {
    const load = loads.get(src) ?? sitegen.once(() => sitegen.loadScript(src));
    loads.set(src, load);
    return load();
  }

  /** @type {Sitegen["openCards"]} */
  function openCards(data) {
    const { total, cards: { folder, size, letters, hashes } } = data;
    const current = sitegen.currentOf(data);
    const listed = current && [...current];
    /** The newest comes first in the data, and last in the scripts. @param {number} ref */
    const numberOf = (ref) => Math.floor((total - 1 - ref) / size);
    /** @param {number} ref */
    const placeOf = (ref) => (total - 1 - ref) % size;
    /** @param {number} number */
    const sourceOf = (number) => `${folder}/${number}.${hashes.slice(number * letters, (number + 1) * letters)}.js`;

    return {
      inPage: (place) => (listed ? listed[place] : place),
      known: (ref) => arrived.get(numberOf(ref))?.[placeOf(ref)],
      stepTo: (ref) => `${sourceOf(numberOf(ref))}#${placeOf(ref)}`,
      async load(refs) {
        const numbers = new Set(refs.map(numberOf));
        await Promise.allSettled([...numbers].filter((n) => !arrived.has(n)).map((n) => fetched(sourceOf(n))));
      },
    };
  }

  /** @type {Sitegen["cardAt"]} */
  async function cardAt(step, root) {
    const [src, place] = step.split("#");
    await fetched(root + src);
    const number = Number(src.slice(src.lastIndexOf("/") + 1).split(".")[0]);
    return arrived.get(number)?.[Number(place)];
  }

  sitegen.openCards = openCards;
  sitegen.cardAt = cardAt;
})(globalThis.sitegen);
