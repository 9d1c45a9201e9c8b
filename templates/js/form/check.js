/**
 * Values → what `sitegen check` would say of them: the same codes, in words without keys and files. Twin of
 * `sitegen/model/scalars.py`; `tests/shared/form.json` holds the two together.
 */

/**
 * @typedef {object} FormField
 * @property {string} key
 * @property {string} kind
 * @property {string} label
 * @property {boolean} required
 * @property {string[]} choices
 * @property {string[]} choiceLabels what each of the choices is called; none: they speak for themselves
 * @property {number} maxLength in characters; 0 means no limit of its own
 * @property {string} future what a date is that has yet to come: `plan`, `unlikely` or `wrong`
 * @property {string} example
 * @property {FormField[]} fields the keys of each record
 *
 * @typedef {object} FormRules what fields are checked by, as Python declares it
 * @property {Record<string, [string, string, number]>} patterns kind → code, what the whole text must be, its
 *   greatest length
 * @property {Record<string, string>} lists kinds that hold many → the kind of each item
 * @property {string[]} units the units that a time can be given in
 * @property {string[]} flags
 * @property {{ earliest: string, planYears: number, seekingMonths: number }} dates the first day that is likely, how
 *   many years ahead a plan may lie, and for how many months someone seeks what they give no day for
 * @property {number} longestList characters of a list of choices that a message shows whole
 * @property {string} control the characters that no text may hold
 * @property {string} hidden the characters that no file may hold
 * @property {string} reserved the names that no page may have
 * @property {[string, string, boolean][]} notes how notes to colleagues start, how they end, and whether both are
 *   needed to be one
 * @property {object} remarks what editors remark on: patterns, and the texts of links that say nothing
 * @property {string} remarks.sentence
 * @property {string} remarks.heading
 * @property {string} remarks.bullet
 * @property {string} remarks.address
 * @property {string} remarks.markup
 * @property {string[]} remarks.vague
 * @property {Record<string, [source: string, flags: string][]>} remarks.links
 * @property {[code: string, pattern: string, near: string][]} remarks.marks
 * @property {[pattern: string, plain: string][]} remarks.signs
 * @property {Record<string, { message: string, help: string, [variant: `help_${string}` | `message_${string}`]:
 *   string }>} wordings
 *
 * @typedef {object} Fault one thing that is wrong
 * @property {string} code
 * @property {string} field
 * @property {string} [inner] the field of a record
 * @property {boolean} [isWrong] of a date: whether it keeps from handing in
 * @property {Record<string, string | number>} facts
 *
 * @typedef {object} CheckScript
 * @property {(fields: FormField[], values: Map<string, Written>, rules: FormRules) => Fault[]} checkFields
 * @property {(text: string, rules: FormRules) => boolean} isDay
 * @property {(found: Fault, rules: FormRules) => { message: string, help: string }} wording
 * @property {(found: Fault, fields: FormField[], names: Books) => Fault} labelled with what its field, and who or
 *   what is named in it, is called
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** @param {string} text */
  const lengthOf = (text) => [...text].length;

  /** @type {FormTools["isDay"]} */
  form.isDay = function (text, data) {
    const day = new Date(`${text}T00:00:00Z`);
    const fits = new RegExp(`^(?:${data.patterns["date"][1]})$`, "u").test(text) && !text.startsWith("0000");
    return fits && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  };

  /**
   * One text by its kind: a code with its facts, or nothing.
   * @param {FormField} field @param {string} kind @param {string} value @param {FormRules} data
   * @returns {[string, Record<string, string | number>] | null}
   */
  function faultOf(field, kind, value, data) {
    const { example } = field;
    if (kind === "text" || kind === "file" || kind === "organisation") return faultOfText(field, value, data);
    if (kind === "choice") {
      if (field.choices.includes(value)) return null;
      const names = field.choices.flatMap((choice, number) =>
        [field.choiceLabels[number] || choice, choice].map((name) => /** @type {[string, string]} */ ([name, choice])),
      );
      const near = form.nearest(value, names);
      const allowed = field.choices.join(", ");
      if (near || allowed.length <= data.longestList) {
        return ["unknown-value", near ? { value, near } : { value, allowed }];
      }
      const some = form.nearestFew(value, names, 3).join(", ");
      return ["unknown-value", { value, some, total: field.choices.length }];
    }
    if (kind === "flag") return data.flags.includes(value.toLowerCase()) ? null : ["invalid-flag", { value }];
    const [code, pattern, limit] = data.patterns[kind];
    if (kind === "date") return form.isDay(value, data) ? null : [code, { value, example }];
    const fits = new RegExp(`^(?:${pattern})$`, "u").test(value) && lengthOf(value) <= limit;
    if (kind === "effort" && fits && !data.units.includes(value.split(" ")[1])) return [code, { value, example }];
    if ((kind === "id" || kind === "slug") && fits && new RegExp(`^(?:${data.reserved})$`, "i").test(value)) {
      return ["reserved-name", { value, name: value }];
    }
    return fits ? null : [code, { value, example }];
  }

  /**
   * @param {FormField} field @param {string} value @param {FormRules} data
   * @returns {[string, Record<string, string | number>] | null}
   */
  function faultOfText(field, value, data) {
    const control = new RegExp(data.control, "u").exec(value);
    if (control) {
      const code = /** @type {number} */ (control[0].codePointAt(0)).toString(16).toUpperCase();
      return ["control-character", { value, character: `U+${code.padStart(4, "0")}` }];
    }
    const [note] = form.notesInWords(value, data);
    if (note) return ["note-shown", { value: note }];
    const length = lengthOf(value);
    return field.maxLength && length > field.maxLength ? ["too-long", { value, length, limit: field.maxLength }] : null;
  }

  /** @param {FormField} field @param {Written | undefined} value @param {FormRules} data @returns {Fault[]} */
  function checkField(field, value, data) {
    const { key, label, example } = field;
    const texts = typeof value === "string" ? [value] : value || [];
    const filled = texts.filter((item) => typeof item !== "string" || !form.isBlank(item));
    if (!filled.length) {
      return field.required ? [{ code: "missing-field", field: key, facts: { key, label, example } }] : [];
    }
    if (field.kind === "records") {
      return filled.flatMap((record) => checkRecord(field, /** @type {WrittenRecord} */ (record), data));
    }
    return checkItems(field, filled, data);
  }

  /** Texts, or records that stand for their first value. @param {FormField} field @param {(string | WrittenRecord)[]} items @param {FormRules} data @returns {Fault[]} */
  function checkItems(field, items, data) {
    const kind = data.lists[field.kind] || field.kind;
    const seen = new Set();
    /** @type {Fault[]} */
    const found = [];
    for (const item of items) {
      const text = form.valueOfItem(item, field);
      if (typeof item !== "string") {
        const faults = checkRecord(field, item, data);
        found.push(...faults);
        if (faults.length) continue;
      }
      const fault =
        seen.has(text) && data.lists[field.kind]
          ? /** @type {[string, Record<string, string>]} */ (["repeated-value", { value: text }])
          : faultOf(field, kind, text, data);
      seen.add(text);
      if (fault) found.push({ code: fault[0], field: field.key, facts: { key: field.key, ...fault[1] } });
    }
    return found;
  }

  /** @param {FormField} field @param {WrittenRecord} record @param {FormRules} data @returns {Fault[]} */
  function checkRecord(field, record, data) {
    return field.fields
      .flatMap((inner) => checkField(inner, form.valueIn(record, inner.key), data))
      .map((found) => ({ ...found, field: field.key, inner: found.field }));
  }

  /** @type {FormTools["checkFields"]} */
  form.checkFields = (fields, values, data) =>
    fields.flatMap((field) => checkField(field, values.get(field.key), data));

  /** @type {FormTools["wording"]} */
  form.wording = function (found, rules) {
    const words = rules.wordings[found.code];
    const variant = Object.keys(found.facts)
      .sort()
      .find((name) => found.facts[name] && words[`help_${name}`]);
    const help = variant ? words[`help_${variant}`] : words.help;
    /** Control characters are spelled out. @param {string} character */
    const spelled = (character) => `\\x${(character.codePointAt(0) || 0).toString(16).padStart(2, "0")}`;
    /** @param {string} text */
    const fill = (text) =>
      text.replace(/\{(\w+)\}/g, (_, name) =>
        String(found.facts[name] ?? "").replace(new RegExp(rules.control, "gu"), spelled),
      );
    return { message: fill(words[`message_${found.inner || found.field}`] || words.message), help: fill(help) };
  };

  /** @type {FormTools["labelled"]} */
  form.labelled = function (found, fields, names) {
    const outer = fields.find(({ key }) => key === found.field);
    const field = outer?.fields.find(({ key }) => key === found.inner) || outer;
    const book = field ? form.bookOf(field.kind, names) : undefined;
    const { value } = found.facts;
    const facts = book && value !== undefined ? { ...found.facts, value: book.shown(String(value)) } : found.facts;
    return { ...found, facts: { label: field?.label || "", ...facts } };
  };
})(globalThis.sitegen);
