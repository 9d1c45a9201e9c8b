/** The texts of practices; each comes when somebody wants to read in it. */

/**
 * @typedef {[anchor: string, heading: string, text: string]} Passage anchor, heading and text of a piece of a
 *   practice
 *
 * @typedef {object} TextsScript
 * @property {(ref: number) => Promise<Passage[] | undefined>} passagesOf nothing when they do not arrive
 * @property {(ref: number, cards: Cards) => Promise<string[]>} textsOf title, summary, headings and texts of a
 *   practice, as far as they arrive
 */
(function (sitegen) {
  "use strict";

  const openTexts = sitegen.once(async () => {
    const { stretches, total } = await sitegen.catalogue;
    return sitegen.openStretches("texts", stretches, total);
  });

  /** @type {Sitegen["passagesOf"]} */
  async function passagesOf(ref) {
    const texts = await openTexts();
    await texts.load([ref]);
    return texts.known(ref);
  }

  /** @type {Sitegen["textsOf"]} */
  async function textsOf(ref, cards) {
    const [passages = []] = await Promise.all([passagesOf(ref), cards.load([ref])]); // better to read less than not to answer
    const practice = cards.known(ref);
    return practice
      ? [practice.title, practice.summary, ...passages.flatMap(([, heading, text]) => [heading, text])]
      : [];
  }

  sitegen.passagesOf = passagesOf;
  sitegen.textsOf = textsOf;
})(globalThis.sitegen);
