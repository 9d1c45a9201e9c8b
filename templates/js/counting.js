/**
 * Words about numbers, in the language of the page: an element that says how many there are of something has every
 * plural form of its text as an attribute, `data-n-one`, `data-n-few`, `data-n-other`, by the names of CLDR.
 */

/**
 * @typedef {object} CountingScript
 * @property {(number: number) => string} number with the separators of the language
 * @property {(text: string, facts: Record<string, string | number>) => string} filled `{name}` in a text becomes the
 *   fact of that name
 * @property {(element: Element | null, n: number, facts?: Record<string, string>) => string} counted the text of an
 *   element for so many, with `{n}` and other facts filled in
 */
(function (sitegen) {
  "use strict";

  const SMALL = 1000;
  /** @type {Intl.PluralRules | undefined} */
  let rules;

  const language = () => document.documentElement.lang;

  /** @type {Sitegen["number"]} */
  function number(n) {
    return Math.abs(n) < SMALL ? String(n) : n.toLocaleString(language());
  }

  /** @type {Sitegen["filled"]} */
  function filled(text, facts) {
    return text.replace(/\{(\w+)\}/g, (place, name) => {
      const fact = facts[name] ?? place;
      return typeof fact === "number" ? number(fact) : fact;
    });
  }

  /** @type {Sitegen["counted"]} */
  function counted(element, n, facts = {}) {
    rules ??= new Intl.PluralRules(language());
    const text = element?.getAttribute(`data-n-${rules.select(n)}`) ?? element?.getAttribute("data-n-other");
    return filled(text || "", { ...facts, n });
  }

  Object.assign(sitegen, { number, filled, counted });
})(globalThis.sitegen);
