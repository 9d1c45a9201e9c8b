/** The file that an author is making: what stands in the controls → its path, its text and what is wrong in it. */

/**
 * @typedef {object} FormFile what is worked out of the controls is worked out anew each time it is asked for
 * @property {HTMLFormElement} root
 * @property {string} kind `practice`, `contact` or `wanted`
 * @property {FormPayload} payload
 * @property {Original | null} original the file that is changed; `null` for a new one
 * @property {FormField[]} fields
 * @property {Known} known
 * @property {Map<string, Written>} before what the fields of the original hold
 * @property {Map<string, Written>} begun what the address filled in
 * @property {Map<string, Written>} start what the fields hold before anyone types: all that was there, and what was begun
 * @property {HTMLTextAreaElement} body
 * @property {Map<string, Written>} values
 * @property {string} slug
 * @property {string} path
 * @property {string} text
 * @property {string} letterText of a correction only what changed
 * @property {Fault[]} faults what keeps it from being sent
 * @property {Fault[]} advice
 *
 * @typedef {object} FileScript
 * @property {(payload: FormPayload, original: Original | null) => FormFile} openFile
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** @implements {FormFile} */
  class OpenFile {
    /** @param {FormPayload} payload @param {Original | null} original */
    constructor(payload, original) {
      this.root = form.element("root", HTMLFormElement);
      this.kind = this.root.getAttribute("data-form-root") || "practice";
      this.payload = payload;
      this.original = original;
      this.fields = payload.forms[this.kind].fields;
      this.known = form.known(payload, this.kind, original?.slug || "");
      /** @type {Map<string, Written>} */
      this.before = new Map(Object.entries(original?.fields || {}));
      this.begun = form.begun(this.kind, Boolean(original), this.fields, this.known);
      this.start = form.start(this.before, this.begun, this.fields, payload);
      this.body = /** @type {HTMLTextAreaElement} */ (this.root.querySelector('[data-field="body"] textarea'));
    }

    get values() {
      return form.read(this.root, this.fields, this.before, this.known);
    }

    get slug() {
      if (this.original) return this.original.slug;
      const taken = /** @type {NameBook} */ (form.bookOf(`${this.kind}s`, this.known));
      const wanted = form.slugify(String(this.values.get(this.kind === "contact" ? "name" : "title")));
      const isReserved = new RegExp(`^(?:${this.payload.reserved})$`, "i").test(wanted);
      const slug = isReserved ? `${wanted}-${this.kind}` : wanted || this.kind;
      for (let number = 2; taken.has(slug); number++) {
        const other = `${slug.slice(0, 76)}-${number}`;
        if (!taken.has(other)) return other;
      }
      return slug;
    }

    get path() {
      return `${this.payload.forms[this.kind].folder}/${this.slug}.md`;
    }

    /** In the order of the original, new fields in that of the schema. */
    get text() {
      const values = this.values;
      const order = new Set([...this.before.keys(), ...values.keys()]);
      return form.compose(
        [...order].map((key) => [key, values.get(key) || ""]),
        this.body.value,
      );
    }

    get faults() {
      const { values, fields, payload, known } = this;
      return [
        ...form.checkFields(fields, values, payload),
        ...form.checkWhole(this.kind, fields, values, this.body.value, { ...known, slug: this.slug }, payload),
        ...this.dates.filter(({ isWrong }) => isWrong),
      ].map((fault) => form.labelled(fault, fields, known));
    }

    get dates() {
      return form.checkDates(this.fields, this.values, this.payload, form.today());
    }

    get advice() {
      return [
        ...form.advise(this.kind, this.values, this.body.value, this.payload, this.payload.wantsSteps),
        ...form.adviseAdoptions(this.values, this.known),
        ...this.dates.filter(({ isWrong }) => !isWrong),
      ].map((fault) => form.labelled(fault, this.fields, this.known));
    }

    /** So that the editors see at once what it is about. */
    get letterText() {
      if (!this.original) return this.text;
      const before = this.original;
      const same = (/** @type {string} */ key, /** @type {Written} */ value) =>
        form.compose([[key, value]], "") === form.compose([[key, this.before.get(key) || ""]], "");
      const changed = [...this.values].filter(([key, value]) => !same(key, value));
      const isSame = this.body.value.trim() === before.body.trim();
      return form.compose(changed, isSame ? "" : this.body.value);
    }
  }

  /** @type {FormTools["openFile"]} */
  form.openFile = (payload, original) => new OpenFile(payload, original);
})(globalThis.sitegen);
