/** The texts of practices, each a small script that comes when somebody wants to read in it. */

/**
 * @typedef {[anchor: string, heading: string, text: string]} Passage anchor, heading and text of a piece of a
 *   practice
 *
 * @typedef {object} TextsScript
 * @property {(carried: [slug: string, passages: Passage[]]) => void} setText called by the scripts with texts
 * @property {(practice: PracticeData) => Promise<Passage[]>} passagesOf
 * @property {(practice: PracticeData) => Promise<string[]>} textsOf title, summary, headings and texts of a practice;
 *   of its texts none when they do not arrive
 */
(function (sitegen) {
  "use strict";

  /** Slug → its passages, once loaded. @type {Map<string, Passage[]>} */
  const texts = new Map();

  sitegen.setText = function ([slug, passages]) {
    texts.set(slug, passages);
    sitegen.arrived();
  };

  /** @type {Sitegen["passagesOf"]} */
  async function passagesOf({ slug, text }) {
    if (!texts.has(slug)) await sitegen.loadScript(text);
    return texts.get(slug) || [];
  }

  /** @type {Sitegen["textsOf"]} */
  async function textsOf(practice) {
    const passages = await passagesOf(practice).catch(() => []); // better to read less than not to answer
    return [practice.title, practice.summary, ...passages.flatMap(([, heading, text]) => [heading, text])];
  }

  sitegen.passagesOf = passagesOf;
  sitegen.textsOf = textsOf;
})(globalThis.sitegen);
