/**
 * Dates that can hardly be right. Twin of `sitegen/model/checks/dates.py`; `tests/shared/form.json`
 * holds the two together. What the date should have been is only worked out by `sitegen check`.
 */

/**
 * @typedef {object} DatesScript
 * @property {(fields: FormField[], values: Map<string, Written>, rules: FormRules, today: string) => Fault[]}
 *   checkDates dates that can hardly be right; `today` and they are written as `2026-03-12`
 * @property {() => string} today the day that `sitegen check` goes by, which is that of Greenwich
 * @property {(day: string, months: number) => string} monthsAfter the same day so many months later; the 28th where a
 *   month has fewer days
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** @type {FormTools["today"]} */
  form.today = () => new Date().toISOString().slice(0, 10);

  /** Twin of `sitegen/model/months.py`. @type {FormTools["monthsAfter"]} */
  form.monthsAfter = function (day, months) {
    const [year, month, date] = day.split("-").map(Number);
    return new Date(Date.UTC(year, month - 1 + months, Math.min(date, 28))).toISOString().slice(0, 10);
  };

  /** @param {FormField} field @param {string} today @param {FormRules} rules */
  function latest(field, today, rules) {
    return field.future === "plan" ? `${Number(today.slice(0, 4)) + rules.dates.planYears}-12-31` : today;
  }

  /** Days in this form compare as text. @param {FormField} field @param {string} value @param {FormRules} rules @param {string} today @returns {Fault[]} */
  function judge(field, value, rules, today) {
    if (!form.isDay(value, rules)) return [];
    const facts = { key: field.key, value, today };
    if (value < rules.dates.earliest) return [{ code: "early-date", field: field.key, facts }];
    if (value <= latest(field, today, rules)) return [];
    return [{ code: "future-date", field: field.key, facts, isWrong: field.future === "wrong" }];
  }

  /** @type {FormTools["checkDates"]} */
  form.checkDates = function (fields, values, rules, today) {
    return fields.flatMap((field) => {
      const value = values.get(field.key) || "";
      if (field.kind === "date") return judge(field, String(value), rules, today);
      if (!field.fields.length) return [];
      return form
        .recordsOf(value)
        .flatMap((record) =>
          form
            .checkDates(field.fields, new Map(Object.entries(record)), rules, today)
            .map((fault) => ({ ...fault, field: field.key, inner: fault.field })),
        );
    });
  };
})(globalThis.sitegen);
