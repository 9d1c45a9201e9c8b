/** What the address asks of the form: a file to start from, and what is to come into it. */

/**
 * @typedef {object} FormAskedScript
 * @property {(kind: string) => { slug: string, isAdoption: boolean }} asked the practice or contact to start from, if
 *   any, and whether to add who uses it
 * @property {(kind: string, isChange: boolean, fields: FormField[], known: Known) => Map<string, Written>} begun title,
 *   values of facets, and what a new file answers; of a contact that is there, what they offer or seek besides
 * @property {(before: Map<string, Written>, begun: Map<string, Written>, fields: FormField[], rules: FormRules) =>
 *   Map<string, Written>} start both together; what is begun of what someone seeks gets its last day
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const EXCHANGED = ["offers", "seeks"];

  /** @type {FormTools["asked"]} */
  form.asked = function (kind) {
    const query = new URLSearchParams(location.search);
    const [slug] = (query.get(kind === "contact" ? "contact" : "praktijk") || "").split("."); // version 0.2 wrote a hash behind it
    return { slug, isAdoption: query.get("doel") === "gebruik" };
  };

  /**
   * Anyone can write an address, so that it begins with nothing else, and with no value that could not be chosen.
   * @type {FormTools["begun"]}
   */
  form.begun = function (fileKind, isChange, fields, known) {
    const query = new URLSearchParams(location.search);
    const free = fields.filter(({ key }) => !isChange || (fileKind === "contact" && EXCHANGED.includes(key)));
    /** @type {Map<string, Written>} */
    const values = new Map();
    for (const { key, kind, choices, maxLength } of free) {
      const given = query.getAll(key);
      const chosen = given.filter((slug) => (kind === "wanteds" ? known.wanteds.has(slug) : choices.includes(slug)));
      // Where authors name what they offer themselves, any name could be chosen.
      if (kind === "texts" && EXCHANGED.includes(key)) {
        const texts = given.map((text) => [...text].slice(0, maxLength).join("")).filter((text) => !form.isBlank(text));
        if (texts.length) values.set(key, texts);
      }
      if (key === "title" && given[0]) values.set(key, [...given[0]].slice(0, maxLength).join(""));
      else if (kind === "choice" && key !== "status" && chosen.length) values.set(key, chosen[0]);
      else if (["choices", "wanteds"].includes(kind) && chosen.length) values.set(key, chosen);
    }
    return values;
  };

  /** A value with its last day in the place of one without, or of one that is past. @param {(string | WrittenRecord)[]} items @param {string} value @param {FormField} field @param {FormRules} rules */
  function renewed(items, value, field, rules) {
    const [key, until] = field.fields.map((inner) => inner.key);
    const there = items.find((item) => form.valueOfItem(item, field) === value);
    const day = there && typeof there !== "string" ? String(form.valueIn(there, until)) : "";
    const last = day >= form.today() ? day : form.monthsAfter(form.today(), rules.dates.seekingMonths);
    const item = { [key]: value, [until]: last };
    return there ? items.map((each) => (each === there ? item : each)) : [...items, item];
  }

  /** What is there, and what comes to it. @param {(string | WrittenRecord)[]} items @param {string[]} given @param {FormField} field @param {FormRules} rules */
  function joined(items, given, field, rules) {
    if (field.kind === "choices" && field.fields.length) {
      return given.reduce((all, slug) => renewed(all, slug, field, rules), items);
    }
    const there = new Set(items.map((item) => form.valueOfItem(item, field)));
    return [...items, ...given.filter((value) => !there.has(value))];
  }

  /** @type {FormTools["start"]} */
  form.start = function (before, begun, fields, rules) {
    const values = new Map(before);
    for (const field of fields) {
      const given = begun.get(field.key);
      const there = values.get(field.key) || [];
      if (typeof given === "string") values.set(field.key, given);
      else if (given) {
        const items = typeof there === "string" ? [there] : there;
        values.set(field.key, joined(items, /** @type {string[]} */ (given), field, rules));
      }
    }
    return values;
  };
})(globalThis.sitegen);
