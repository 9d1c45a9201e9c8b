/** What the form says beside a field: what is wrong with it, what could be better, which day was agreed to. */

/**
 * @typedef {object} BesideScript
 * @property {(root: HTMLElement, faults: Fault[], rules: FormRules) => void} showFaults
 * @property {(root: HTMLElement, advice: Fault[], rules: FormRules) => void} showAdvice
 * @property {(day: string, shape: Intl.DateTimeFormatOptions) => string} dayOf a day in the language of the page
 * @property {(root: HTMLElement, values: Map<string, Written>) => void} showDays since when something is agreed to, and
 *   until when what is ticked is sought
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** @param {HTMLElement} root */
  const partsOf = (root) => root.querySelectorAll("[data-field]:not([data-field] [data-field])");

  /** @param {Element | null} place @param {Fault[]} faults @param {FormRules} rules */
  function say(place, faults, rules) {
    const said = faults.map((fault) => {
      const { message, help } = form.wording(fault, rules);
      return `${message} ${help}`.trim();
    });
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

  /** @type {FormTools["dayOf"]} */
  form.dayOf = (day, shape) =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString(document.documentElement.lang, { ...shape, timeZone: "UTC" });

  /** @type {FormTools["showDays"]} */
  form.showDays = function (root, values) {
    for (const part of root.querySelectorAll('[data-control="statement"]')) {
      const value = String(values.get(part.getAttribute("data-field") || "") || "");
      const text = sitegen.filled(part.getAttribute("data-text") || "", {
        day: form.dayOf(value, { dateStyle: "long" }),
      });
      sitegen.write(part.querySelector("[data-day]"), value ? text : "");
    }
    for (const tick of root.querySelectorAll("[data-tick]")) {
      const box = tick.querySelector('input[type="checkbox"]');
      tick
        .querySelector("[data-beside]")
        ?.toggleAttribute("hidden", !box || !(/** @type {HTMLInputElement} */ (box).checked));
    }
  };

  /** @type {FormTools["showFaults"]} */
  form.showFaults = function (root, faults, rules) {
    for (const part of partsOf(root)) {
      const own = faults.filter((fault) => fault.field === part.getAttribute("data-field"));
      say(part.querySelector("[data-fault]"), own, rules);
      for (const input of part.querySelectorAll("input, textarea, select")) {
        if (own.length) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      }
    }
  };
})(globalThis.sitegen);
