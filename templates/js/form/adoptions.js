/** Who uses a practice too, as far as it can be wrong. Twin of `sitegen/model/checks/adoptions.py`. */

/**
 * @typedef {object} AdoptionsScript
 * @property {(fields: FormField[], values: Map<string, Written>, known: Known) => Fault[]} checkAdoptions
 * @property {(values: Map<string, Written>, known: Known) => Fault[]} adviseAdoptions what keeps nobody from handing in
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const FIELD = "adopted_by";
  const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

  /** @param {string} code @param {string} inner @param {Record<string, string>} facts @returns {Fault} */
  const found = (code, inner, facts = {}) => ({ code, field: FIELD, inner, facts });

  /** Equal for names that differ in capitals or spaces alone. @param {string} name */
  const same = (name) => name.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean).join(" ");

  /** @param {string} name @param {Known} known @returns {Fault[]} */
  function unknown(name, known) {
    const book = known.organisation;
    if (!book.all.length || !SLUG.test(name) || book.has(name)) return [];
    const nearest = book.nearest(name);
    return [found("unknown-organisation", "organisation", { value: name, near: nearest && book.shown(nearest) })];
  }

  /** @param {WrittenRecord} record @param {string} giver whom the practice is of @param {string} first @param {Known} known @returns {Fault[]} */
  function check(record, giver, first, known) {
    const text = (/** @type {string} */ key) => String(form.valueIn(record, key) || "");
    const name = known.organisation.shown(text("organisation"));
    const [since, until] = [text("since"), text("until")];
    return [
      ...unknown(text("organisation"), known),
      ...(giver && same(name) === same(giver)
        ? [found("adopted-by-giver", "organisation", { value: name, first })]
        : []),
      ...(text("stage") === "stopped" && !until ? [found("missing-until", "stage")] : []),
      ...(since && until && until < since ? [found("until-before-since", "until", { value: until, since })] : []),
    ];
  }

  /** People who are named and did not say that they may be. @param {WrittenRecord} record @param {Known} known @returns {Fault[]} */
  function unasked(record, known) {
    if (form.valueIn(record, "consent")) return [];
    return [form.valueIn(record, "contact")]
      .flat()
      .filter((slug) => known.contacts.has(slug) && !known.shared.has(slug))
      .map((value) => found("adopter-unasked", "contact", { value }));
  }

  /** A last day of what counts as in use. @param {WrittenRecord} record @returns {Fault[]} */
  function ended(record) {
    const counts = ["", "in-use"].includes(String(form.valueIn(record, "stage") || ""));
    return counts && form.valueIn(record, "until") ? [found("until-in-use", "until")] : [];
  }

  /** @type {FormTools["adviseAdoptions"]} */
  form.adviseAdoptions = function (values, known) {
    const seen = new Set();
    return form.recordsOf(values.get(FIELD) || "").flatMap((record) => {
      const value = known.organisation.shown(String(form.valueIn(record, "organisation")));
      const isSecond = seen.has(same(value)) && !form.isBlank(value);
      seen.add(same(value));
      const twice = isSecond ? [found("adopted-twice", "organisation", { value })] : [];
      return [...twice, ...ended(record), ...unasked(record, known)];
    });
  };

  /** @type {FormTools["checkAdoptions"]} */
  form.checkAdoptions = function (fields, values, known) {
    if (!fields.some(({ key }) => key === FIELD)) return [];
    const [first = ""] = /** @type {string[]} */ (values.get("contacts") || []);
    const records = /** @type {WrittenRecord[]} */ (values.get(FIELD) || []);
    return records.flatMap((record) => check(record, known.givers.get(first) || "", first, known));
  };
})(globalThis.sitegen);
