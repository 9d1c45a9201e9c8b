/** Where a finished text can go: a new file in the repository, or a letter. */

/**
 * @typedef {object} SendScript
 * @property {(pattern: string, path: string, value: string) => { href: string, isWhole: boolean }} newFile
 * @property {(to: string, subject: string, body: string, instead: string) => { href: string, isWhole: boolean }}
 *   letter
 */
(function (sitegen) {
  "use strict";

  /** GitHub refuses addresses over 8,191 bytes (github/docs#5136). */
  const ADDRESS_LIMIT = 8_000;
  /** Outlook cuts a letter's address at 2,083 characters. */
  const LETTER_LIMIT = 1_900;

  /** @param {string} pattern @param {Record<string, string>} values */
  function filled(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, (_, name) =>
      encodeURIComponent(Object.hasOwn(values, name) ? values[name] : ""),
    );
  }

  /** The address of a new file; without its text where that would be too long. @type {FormTools["newFile"]} */
  function newFile(pattern, path, value) {
    const whole = filled(pattern, { path, value });
    return whole.length <= ADDRESS_LIMIT
      ? { href: whole, isWhole: true }
      : { href: filled(pattern, { path }), isWhole: false };
  }

  /** A letter with the text; or one that announces an attachment where it would be too long. @type {FormTools["letter"]} */
  function letter(to, subject, body, instead) {
    const address = (/** @type {string} */ text) =>
      `mailto:${encodeURIComponent(to).replace("%40", "@")}?subject=${encodeURIComponent(subject)}` +
      `&body=${encodeURIComponent(text.replace(/\n/g, "\r\n"))}`;
    const whole = address(body);
    return whole.length <= LETTER_LIMIT ? { href: whole, isWhole: true } : { href: address(instead), isWhole: false };
  }

  Object.assign(sitegen.form, { newFile, letter });
})(globalThis.sitegen);
