/**
 * Values → the text of a content file. Twin of `sitegen/authoring/compose.py`; `tests/shared/form.json`
 * holds the two together.
 */

/**
 * @typedef {Record<string, string | string[]>} WrittenRecord what an author writes in one field
 *
 * @typedef {string | (string | WrittenRecord)[]} Written
 *
 * @typedef {object} ComposeScript
 * @property {FormTools} form the form for authors; only on its own pages
 *
 * @typedef {object} ComposeTools
 * @property {(text: string) => boolean} isBlank
 * @property {(text: string, signs: string) => string} strip without any of the signs at both ends
 * @property {(record: WrittenRecord, key: string) => string | string[]} valueIn empty for a key that the record does
 *   not have
 * @property {(value: Written) => WrittenRecord[]} recordsOf the items of a list that say more than one thing
 * @property {(item: string | WrittenRecord, field: FormField) => string} valueOfItem an item of a list, or what its record
 *   says first
 * @property {(fields: Iterable<[string, Written]>, body: string) => string} compose
 */

/**
 * What is on `sitegen.form`, and which script of this folder puts it there.
 *
 * @typedef {ComposeTools // isBlank, strip, valueIn, recordsOf, valueOfItem, compose
 *   & PatternsScript // pattern, unescaped, cells
 *   & NearestScript // nearest, nearestFew
 *   & NotesScript // notes, notesInWords
 *   & CodeScript // fences, mapCode, withoutCode
 *   & AdoptionsScript // checkAdoptions, adviseAdoptions
 *   & CheckScript // checkFields, isDay, wording, labelled
 *   & NamesScript // bookOf, names
 *   & WholeScript // slugify, links, checkWhole
 *   & AlmostScript // almost, almostLinks, markupInFields
 *   & AdviceScript // advise
 *   & DatesScript // checkDates, today, monthsAfter
 *   & SendScript // newFile, letter
 *   & ElementsScript // element, say
 *   & ControlsScript // read, fill, addRow, settle, partOf, isTouched
 *   & BesideScript // showFaults, showAdvice, dayOf, showDays
 *   & CardScript // showCard
 *   & FormAskedScript // asked, begun, start
 *   & FormKnownScript // known
 *   & FileScript // openFile
 *   & DraftScript // openDraft
 *   & PurposeScript // tellPurpose
 *   & ListedScript // offerDetails
 *   & WaysScript // drawWays, take
 * } FormTools
 */
(function (sitegen) {
  "use strict";

  const PLAIN = /^[A-Za-z0-9À-ÖØ-öø-ÿ+./(][ -~¡-ɏ‐-‧€]*$/;
  const LIKE_YAML = /: | #|\t|[ :]$/;
  const UNSAFE_IN_FLOW = /[,[\]{}:?]/;
  const SHORT = /^[A-Za-z0-9._/-]+$/;
  const KEPT = /^[ !#-[\]-~¡-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/;
  /** What Python's `str.strip` takes for space, unlike `trim`. */
  const MORE_SPACE = "\x1c\x1d\x1e\x1f\x85";

  /** @param {string} text */
  const isBlank = (text) =>
    [...text].every((character) => MORE_SPACE.includes(character) || (character !== "\ufeff" && !character.trim()));

  /** @param {string} character */
  function quoted(character) {
    if (KEPT.test(character)) return character;
    if (character === '"' || character === "\\") return `\\${character}`;
    const code = /** @type {number} */ (character.codePointAt(0)).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
  }

  /** A text as YAML. @param {string} text */
  function scalar(text, isInFlow = false) {
    const isPlain =
      PLAIN.test(text) && !LIKE_YAML.test(text) && text !== "null" && !(isInFlow && UNSAFE_IN_FLOW.test(text));
    return isPlain ? text : `"${[...text].map(quoted).join("")}"`;
  }

  /** @param {string[]} texts */
  const flow = (texts) => `[${texts.map((text) => scalar(text, true)).join(", ")}]`;

  /** @param {WrittenRecord} record @returns {string[]} */
  function recordLines(record) {
    const filled = Object.entries(record).filter(([, value]) =>
      typeof value === "string" ? !isBlank(value) : value.length > 0,
    );
    return filled.map(
      ([key, value], number) =>
        `${number ? "    " : "  - "}${key}: ${typeof value === "string" ? scalar(value) : flow(value)}`,
    );
  }

  /** @type {FormTools["recordsOf"]} */
  const recordsOf = (value) => (typeof value === "string" ? [] : value.filter((item) => typeof item !== "string"));

  /** @type {FormTools["valueOfItem"]} */
  const valueOfItem = (item, { fields }) => (typeof item === "string" ? item : String(valueIn(item, fields[0].key)));

  /** @param {string} key @param {Written} value @returns {string[]} */
  function fieldLines(key, value) {
    if (typeof value === "string") return isBlank(value) ? [] : [`${key}: ${scalar(value)}`];
    const records = recordsOf(value);
    const texts = value.filter((item) => typeof item === "string").filter((text) => !isBlank(text));
    if (records.length) return [`${key}:`, ...records.flatMap(recordLines)];
    if (!texts.length) return [];
    if (texts.every((text) => SHORT.test(text))) return [`${key}: ${flow(texts)}`];
    return [`${key}:`, ...texts.map((text) => `  - ${scalar(text)}`)];
  }

  /** What content calls a key may be what an object has by nature. @type {FormTools["valueIn"]} */
  const valueIn = (record, key) => (Object.hasOwn(record, key) ? record[key] : "");

  /** As Python's `str.strip`. @type {FormTools["strip"]} */
  function strip(text, signs) {
    let [from, to] = [0, text.length];
    while (from < to && signs.includes(text[from])) from += 1;
    while (from < to && signs.includes(text[to - 1])) to -= 1;
    return text.slice(from, to);
  }

  /** @type {FormTools["compose"]} */
  function compose(fields, body) {
    const lines = [...fields].flatMap(([key, value]) => fieldLines(key, value));
    const text = strip(body.replace(/\r\n?/g, "\n"), "\n");
    return ["---", ...lines, "---", ...(text ? ["", text] : []), ""].join("\n");
  }

  sitegen.form = /** @type {FormTools} */ ({ isBlank, strip, valueIn, recordsOf, valueOfItem, compose });
})(globalThis.sitegen);
