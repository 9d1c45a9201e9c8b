/** What the address asks of the form: a practice to start from, or what a new file begins with. */

/**
 * @typedef {object} FormAskedScript
 * @property {() => { slug: string, isAdoption: boolean }} asked the practice to start from, if any, and whether to add
 *   who uses it
 * @property {(fields: FormField[], known: Known) => Map<string, Written>} begun title, values of facets, and what a new
 *   file answers
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** @type {FormTools["asked"]} */
  form.asked = function () {
    const query = new URLSearchParams(location.search);
    const [slug] = (query.get("praktijk") || "").split("."); // version 0.2 wrote a hash behind it
    return { slug, isAdoption: query.get("doel") === "gebruik" };
  };

  /**
   * Anyone can write an address, so that it begins with nothing else, and with no value that could not be chosen.
   * @type {FormTools["begun"]}
   */
  form.begun = function (fields, known) {
    const query = new URLSearchParams(location.search);
    /** @type {Map<string, Written>} */
    const values = new Map();
    for (const { key, kind, choices, maxLength } of fields) {
      const given = query.getAll(key);
      const chosen = given.filter((slug) => (kind === "wanteds" ? known.wanteds.has(slug) : choices.includes(slug)));
      if (key === "title" && given[0]) values.set(key, [...given[0]].slice(0, maxLength).join(""));
      else if (kind === "choice" && key !== "status" && chosen.length) values.set(key, chosen[0]);
      else if (["choices", "wanteds"].includes(kind) && chosen.length) values.set(key, chosen);
    }
    return values;
  };
})(globalThis.sitegen);
