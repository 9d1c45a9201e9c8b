/** A list as plain text, for a mail or for minutes. It comes when a reader copies it. */

/**
 * @typedef {Told & {summary: string, contacts: string[], note: string}} ToldWhole
 *
 * @typedef {object} AsTextScript
 * @property {(name: string, link: string, items: ToldWhole[], words: {contact: string, note: string}) => string} [asText]
 *   without the places where long words may break; `words` have places `{text}`
 */
(function (sitegen) {
  "use strict";

  /** As in `sitegen/words/syllables.py`. */
  const SOFT = /\u00ad/g;

  /** @type {Required<AsTextScript>["asText"]} */
  function asText(name, link, items, words) {
    const paragraphs = items.map(({ title, summary, address, contacts, note }, n) =>
      [
        `${n + 1}. ${title}`,
        summary,
        address,
        ...contacts.map((text) => sitegen.filled(words.contact, { text })),
        note && sitegen.filled(words.note, { text: note }),
      ]
        .filter(Boolean)
        .join("\n"),
    );
    const head = [name, link].filter(Boolean).join("\n");
    return `${[head, ...paragraphs].join("\n\n")}\n`.replace(SOFT, "");
  }

  sitegen.asText = asText;
  sitegen.arrived();
})(globalThis.sitegen);
