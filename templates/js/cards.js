/** What cards show; each comes when it is shown. */

/**
 * @typedef {object} PracticeData what the card of a practice shows
 * @property {string} slug
 * @property {string} [id]
 * @property {string} title
 * @property {string} [soft] the title with the places where its long words may break, if it has any
 * @property {string} summary
 * @property {string} [theme]
 * @property {string[]} [labels]
 * @property {string[]} [facts] short phrases
 * @property {string} [published] when
 * @property {string} [reviewed] when
 * @property {boolean} [archived]
 * @property {string} [language] of its texts, if not that of the site
 *
 * @typedef {object} CardPlaces
 * @property {(place: number) => number} inPage the position of the practice whose card stands at this place in the
 *   page as it came
 *
 * @typedef {Stretches<PracticeData> & CardPlaces} Cards
 *
 * @typedef {object} CardsScript
 * @property {(data: CatalogueData) => Cards} openCards
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["openCards"]} */
  function openCards(data) {
    const current = sitegen.currentOf(data);
    const listed = current && [...current];
    return {
      ...sitegen.openStretches("cards", data.stretches, data.total),
      inPage: (place) => (listed ? listed[place] : place),
    };
  }

  sitegen.openCards = openCards;
})(globalThis.sitegen);
