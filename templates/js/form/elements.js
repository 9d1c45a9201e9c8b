/** The parts of a page with a form, by name, and the one that says what just happened. */

/**
 * @typedef {object} ElementsScript
 * @property {<T extends Element>(name: string, type: new () => T) => T} element the one with `data-form-` and that name,
 *   which the page has
 * @property {(name: string) => void} say a sentence of the page, by name; empty for silence
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** @type {FormTools["element"]} */
  form.element = function (name, type) {
    const element = document.querySelector(`[data-form-${name}]`);
    if (!(element instanceof type)) throw new Error(`the page has no data-form-${name}`);
    return element;
  };

  /** @type {FormTools["say"]} */
  form.say = function (name) {
    const said = form.element("said", HTMLElement);
    said.textContent = said.getAttribute(`data-${name}`);
  };
})(globalThis.sitegen);
