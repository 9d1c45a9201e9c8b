/** A list as a letter to a colleague, in a link that opens a mail program. */

/**
 * @typedef {object} Told what is told of a practice elsewhere
 * @property {string} title
 * @property {string} address of its page; empty where nobody else could open it
 *
 * @typedef {object} MailScript
 * @property {(subject: string, link: string, items: Told[], more: (n: number) => string) => {href: string, left:
 *   number}} mailOf how many do not fit is said in it too; in an address that is too long nothing is left of a link
 */
(function (sitegen) {
  "use strict";

  /** Mail programs, and browsers that call them, cut what is longer. */
  const LONGEST = 1900;
  const GAP = "\r\n\r\n";

  /** @type {Sitegen["mailOf"]} */
  function mailOf(subject, link, items, more) {
    const start = `mailto:?subject=${encodeURIComponent(subject)}&body=`;
    const paragraphs = items.map(({ title, address }) => [title, address].filter(Boolean).join("\r\n"));
    const whole = (/** @type {number} */ n) => {
      const rest = n < items.length ? [more(items.length - n)] : [];
      return start + encodeURIComponent([link, ...paragraphs.slice(0, n), ...rest].filter(Boolean).join(GAP));
    };
    if (link && whole(0).length > LONGEST) return mailOf(subject, "", items, more);
    let n = 0;
    while (n < items.length && whole(n + 1).length <= LONGEST) n++;
    return { href: whole(n), left: items.length - n };
  }

  sitegen.mailOf = mailOf;
})(globalThis.sitegen);
