/** The controls of the form ↔ values, and what is wrong beside each. */

/**
 * @typedef {object} ControlsScript
 * @property {(root: HTMLElement, fields: FormField[], before: Map<string, Written>) => Map<string, Written>} read
 *   controls ↔ values
 * @property {(root: HTMLElement, fields: FormField[], values: Map<string, Written>) => void} fill
 * @property {(list: Element) => HTMLElement} addRow
 * @property {(input: HTMLInputElement, names: Map<string, string>) => void} settle
 * @property {(root: HTMLElement, faults: Fault[], rules: FormRules) => void} showFaults
 * @property {(root: HTMLElement, advice: Fault[], rules: FormRules) => void} showAdvice
 * @property {(root: ParentNode, key: string) => Element | null} partOf the part of the form that holds a field
 * @property {(part: Element | null) => boolean} isTouched whether something in it is other than the page came with
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** @param {ParentNode} root @param {string} key */
  const partOf = (root, key) => root.querySelector(`[data-field="${CSS.escape(key)}"]`);

  /** @param {Element} part @returns {(HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]} */
  const inputsOf = (part) =>
    [...part.querySelectorAll("input, textarea, select")].map((input) => /** @type {HTMLInputElement} */ (input));

  /** @type {FormTools["partOf"]} */
  form.partOf = partOf;

  /** @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} input */
  function isChanged(input) {
    if (input instanceof HTMLSelectElement) return input.selectedIndex > 0;
    return (
      input.value !== input.defaultValue ||
      (input instanceof HTMLInputElement && input.checked !== input.defaultChecked)
    );
  }

  /** @type {FormTools["isTouched"]} */
  form.isTouched = (part) =>
    Boolean(part) &&
    (part instanceof HTMLTextAreaElement ? [part] : inputsOf(/** @type {Element} */ (part))).some(isChanged);

  /** What the author put first stays first. @param {string[]} ticked @param {Written} before */
  function inOldOrder(ticked, before) {
    const old = Array.isArray(before) ? before.filter((value) => ticked.includes(/** @type {string} */ (value))) : [];
    return [...old, ...ticked.filter((value) => !old.includes(value))];
  }

  /** @param {Element} part @param {FormField} field @param {Written} before @returns {Written} */
  function valueOf(part, field, before) {
    const inputs = inputsOf(part);
    const way = part.getAttribute("data-control");
    if (way === "records") return [...part.querySelectorAll("[data-row]")].map((row) => recordOf(row, field.fields));
    if (way === "ticks") {
      const ticked = inputs.filter((input) => /** @type {HTMLInputElement} */ (input).checked);
      return inOldOrder(
        ticked.map((input) => input.value),
        before,
      );
    }
    if (way === "rows") return inputs.map((input) => input.value.trim()).filter((text) => !form.isBlank(text));
    if (way === "lines") {
      return inputs[0].value
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => !form.isBlank(line));
    }
    return inputs[0].value.trim();
  }

  /** @param {Element} row @param {FormField[]} fields @returns {WrittenRecord} */
  function recordOf(row, fields) {
    return Object.fromEntries(
      fields.map((inner) => {
        const part = /** @type {Element} */ (partOf(row, inner.key));
        const text = inputsOf(part)[0].value.trim();
        return [inner.key, inner.kind === "contacts" ? text.split(/[\s,]+/).filter(Boolean) : text];
      }),
    );
  }

  /** @type {FormTools["read"]} */
  form.read = function (root, fields, before) {
    return new Map(
      fields.map((field) => {
        const part = partOf(root, field.key);
        const old = before.get(field.key) || "";
        return [field.key, part ? valueOf(part, field, old) : old];
      }),
    );
  };

  /** A row more, with ids of its own. @type {FormTools["addRow"]} */
  form.addRow = function (list) {
    const template = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
    const row = /** @type {HTMLElement} */ (template.content.cloneNode(true)).children[0];
    const number = list.querySelectorAll("[data-row]").length;
    for (const element of [row, ...row.querySelectorAll("*")]) {
      for (const name of ["id", "for", "aria-labelledby", "aria-describedby"]) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.replaceAll("ROW", String(number)));
      }
    }
    template.before(row);
    return /** @type {HTMLElement} */ (row);
  };

  /** @param {Element} part @param {number} count @returns {Element[]} */
  function rowsOf(part, count) {
    part.querySelectorAll("[data-row]").forEach((row) => row.remove());
    return Array.from({ length: count }, () => form.addRow(part));
  }

  /** @param {Element} part @param {FormField} field @param {Written} value */
  function put(part, field, value) {
    const way = part.getAttribute("data-control");
    const many = /** @type {string[]} */ (typeof value === "string" ? [value].filter(Boolean) : value);
    if (way === "records") {
      rowsOf(part, many.length).forEach((row, number) =>
        putRecord(row, field.fields, /** @type {any} */ (many[number])),
      );
    } else if (way === "rows") {
      const least = Math.max(1, many.length);
      rowsOf(part, least).forEach((row, number) => {
        inputsOf(row)[0].value = many[number] || "";
      });
    } else if (way === "ticks") {
      for (const input of inputsOf(part)) /** @type {HTMLInputElement} */ (input).checked = many.includes(input.value);
    } else {
      inputsOf(part)[0].value = way === "lines" ? many.join("\n") : many.join(", ");
    }
  }

  /** @param {Element} row @param {FormField[]} fields @param {WrittenRecord} record */
  function putRecord(row, fields, record) {
    for (const inner of fields) {
      const value = form.valueIn(record, inner.key);
      const part = /** @type {Element} */ (partOf(row, inner.key));
      inputsOf(part)[0].value = typeof value === "string" ? value : value.join(", ");
    }
  }

  /** @type {FormTools["fill"]} */
  form.fill = function (root, fields, values) {
    for (const field of fields) {
      const part = partOf(root, field.key);
      if (part) put(part, field, values.get(field.key) || "");
    }
  };

  /** A name that stands for one file becomes that file's. @type {FormTools["settle"]} */
  form.settle = function (input, names) {
    const wanted = form.slugify(input.value);
    const meant = [...names].filter(([slug, name]) => wanted === slug || wanted === form.slugify(name));
    if (wanted && meant.length === 1) input.value = meant[0][0];
  };

  /**
   * In a form nobody adds a line to a file, so that advice is left out.
   * @param {Fault} fault @param {{message: string, help: string}} words
   */
  const inForm = (fault, { message, help }) => (fault.code === "missing-field" ? message : `${message} ${help}`);

  /** @param {HTMLElement} root */
  const partsOf = (root) => root.querySelectorAll("[data-field]:not([data-field] [data-field])");

  /** @param {Element | null} place @param {Fault[]} faults @param {FormRules} rules */
  function say(place, faults, rules) {
    const said = faults.map((fault) => inForm(fault, form.wording(fault, rules)));
    sitegen.write(place, [...new Set(said)].join("\n"));
  }

  /** @type {FormTools["showAdvice"]} */
  form.showAdvice = function (root, advice, rules) {
    for (const part of partsOf(root)) {
      say(
        part.querySelector("[data-advice]"),
        advice.filter(({ field }) => field === part.getAttribute("data-field")),
        rules,
      );
    }
  };

  /** @type {FormTools["showFaults"]} */
  form.showFaults = function (root, faults, rules) {
    for (const part of partsOf(root)) {
      const own = faults.filter((fault) => fault.field === part.getAttribute("data-field"));
      say(part.querySelector("[data-fault]"), own, rules);
      for (const input of inputsOf(part)) {
        if (own.length) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      }
    }
  };
})(globalThis.sitegen);
