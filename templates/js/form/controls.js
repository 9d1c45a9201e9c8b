/** The controls of the form ↔ values. */

/**
 * @typedef {object} ControlsScript
 * @property {(root: HTMLElement, fields: FormField[], before: Map<string, Written>, names: Books) => Map<string,
 *   Written>} read controls ↔ values
 * @property {(root: HTMLElement, fields: FormField[], values: Map<string, Written>, names: Books) => void} fill
 * @property {(list: Element) => HTMLElement} addRow
 * @property {(input: EventTarget | null, names: Books, rules: FormRules) => void} settle what was typed becomes the
 *   name that it stands for; what was agreed to just now is of today; what is sought from now on gets its last day
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

  /** What the author put first stays first. @param {string[]} ticked @param {string[]} before */
  function inOldOrder(ticked, before) {
    const old = before.filter((value) => ticked.includes(value));
    return [...old, ...ticked.filter((value) => !old.includes(value))];
  }

  /** @param {Written} value */
  const itemsOf = (value) => (typeof value === "string" ? [value].filter(Boolean) : value);

  /** The day beside a tick, where its field asks for one. @param {Element} part @param {string} slug */
  const dayBeside = (part, slug) =>
    /** @type {HTMLInputElement | null} */ (part.querySelector(`[data-until="${CSS.escape(slug)}"]`));

  /** With their days, where any has one. @param {Element} part @param {FormField} field @param {Written} before @returns {Written} */
  function tickedOf(part, field, before) {
    const ticked = inputsOf(part)
      .filter(isTicked)
      .map((input) => input.value);
    const slugs = inOldOrder(
      ticked,
      itemsOf(before).map((item) => form.valueOfItem(item, field)),
    );
    const days = slugs.map((slug) => dayBeside(part, slug)?.value || "");
    if (!days.some(Boolean)) return slugs;
    const [value, until] = field.fields.map(({ key }) => key);
    return slugs.map((slug, number) => ({ [value]: slug, [until]: days[number] }));
  }

  /** Of a control that asks for names. @param {string} kind @param {Books} names */
  const bookOf = (kind, names) => form.bookOf(kind, names) ?? names.contacts;

  /** A line that stands for a record stays one. @param {string} text @param {FormField} field @param {Written} before */
  function linesOf(text, field, before) {
    const records = new Map(form.recordsOf(before).map((record) => [form.valueOfItem(record, field), record]));
    const lines = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => !form.isBlank(line));
    if (!lines.some((line) => records.has(line))) return lines;
    return lines.map((line) => records.get(line) ?? { [field.fields[0].key]: line });
  }

  /** @param {Element} part @param {FormField} field @param {Written} before @param {Books} names @returns {Written} */
  function valueOf(part, field, before, names) {
    const inputs = inputsOf(part);
    const way = part.getAttribute("data-control");
    if (way === "records") {
      return [...part.querySelectorAll("[data-row]")].map((row) => recordOf(row, field.fields, names));
    }
    if (way === "statement") return isTicked(inputs[0]) ? inputs[0].value || form.today() : "";
    if (way === "ticks") return tickedOf(part, field, before);
    if (way === "rows") {
      const texts = inputs.map((input) => input.value.trim()).filter((text) => !form.isBlank(text));
      return texts.map(bookOf(field.kind, names).slugOf);
    }
    if (way === "lines") return linesOf(inputs[0].value, field, before);
    return named(field, inputs[0].value.trim(), names);
  }

  /** @param {Element} input */
  const isTicked = (input) => /** @type {HTMLInputElement} */ (input).checked;

  /** Of several in one control; a name may hold a comma. @param {string} text @param {NameBook} book */
  function slugsOf(text, book) {
    const texts = book.meant(text).length ? [text] : text.split(";").map((each) => each.trim());
    return texts.filter(Boolean).map(book.slugOf);
  }

  /** An organisation by its short name, where it has one. @param {FormField} field @param {string} text @param {Books} names */
  const named = (field, text, names) =>
    field.kind === "organisation" ? (form.bookOf(field.kind, names)?.slugOf(text) ?? text) : text;

  /** The other way. @param {FormField} field @param {string} value @param {Books} names */
  const shown = (field, value, names) =>
    field.kind === "organisation" ? (form.bookOf(field.kind, names)?.shown(value) ?? value) : value;

  /** @param {Element} row @param {FormField[]} fields @param {Books} names @returns {WrittenRecord} */
  function recordOf(row, fields, names) {
    return Object.fromEntries(
      fields.map((inner) => {
        const part = /** @type {Element} */ (partOf(row, inner.key));
        const text = inputsOf(part)[0].value.trim();
        return [inner.key, inner.kind === "contacts" ? slugsOf(text, names.contacts) : named(inner, text, names)];
      }),
    );
  }

  /** @type {FormTools["read"]} */
  form.read = function (root, fields, before, names) {
    return new Map(
      fields.map((field) => {
        const part = partOf(root, field.key);
        const old = before.get(field.key) || "";
        return [field.key, part ? valueOf(part, field, old, names) : old];
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

  /** @param {Element} part @param {FormField} field @param {(string | WrittenRecord)[]} items */
  function putTicks(part, field, items) {
    for (const tick of part.querySelectorAll('input[type="checkbox"]')) {
      const box = /** @type {HTMLInputElement} */ (tick);
      const item = items.find((each) => form.valueOfItem(each, field) === box.value);
      const day = dayBeside(part, box.value);
      box.checked = item !== undefined;
      if (day) day.value = item && typeof item !== "string" ? String(form.valueIn(item, field.fields[1].key)) : "";
    }
  }

  /** @param {Element} part @param {FormField} field @param {Written} value @param {Books} names */
  function put(part, field, value, names) {
    const way = part.getAttribute("data-control");
    const many = /** @type {string[]} */ (typeof value === "string" ? [value].filter(Boolean) : value);
    if (way === "records") {
      rowsOf(part, many.length).forEach((row, number) =>
        putRecord(row, field.fields, /** @type {any} */ (many[number]), names),
      );
    } else if (way === "rows") {
      const least = Math.max(1, many.length);
      rowsOf(part, least).forEach((row, number) => {
        inputsOf(row)[0].value = bookOf(field.kind, names).shown(many[number] || "");
      });
    } else if (way === "ticks") {
      putTicks(part, field, itemsOf(value));
    } else if (way === "statement") {
      inputsOf(part)[0].value = many.join();
      /** @type {HTMLInputElement} */ (inputsOf(part)[0]).checked = many.length > 0;
    } else {
      const texts = itemsOf(value).map((item) => form.valueOfItem(item, field));
      inputsOf(part)[0].value = way === "lines" ? texts.join("\n") : shown(field, texts.join(", "), names);
    }
  }

  /** @param {Element} row @param {FormField[]} fields @param {WrittenRecord} record @param {Books} names */
  function putRecord(row, fields, record, names) {
    for (const inner of fields) {
      const value = form.valueIn(record, inner.key);
      const part = /** @type {Element} */ (partOf(row, inner.key));
      inputsOf(part)[0].value =
        typeof value === "string" ? shown(inner, value, names) : value.map(names.contacts.shown).join("; ");
    }
  }

  /** @type {FormTools["fill"]} */
  form.fill = function (root, fields, values, names) {
    for (const field of fields) {
      const part = partOf(root, field.key);
      if (part) put(part, field, values.get(field.key) || "", names);
    }
  };

  /** @type {FormTools["settle"]} */
  form.settle = function (input, names, rules) {
    if (!(input instanceof HTMLInputElement)) return;
    const list = input.getAttribute("list");
    const book = list && bookOf(list.replace("namen-", ""), names);
    const slugs = book && input.value.trim() ? slugsOf(input.value.trim(), book) : [];
    if (book && slugs.length && slugs.every(book.has)) input.value = slugs.map(book.shown).join("; ");
    if (input.closest('[data-control="statement"]')) input.value = "";
    const day = dayBeside(input.closest("[data-field]") ?? input, input.value);
    if (day && input.checked && !day.value) day.value = form.monthsAfter(form.today(), rules.dates.seekingMonths);
  };
})(globalThis.sitegen);
