/** What the page says it is for: a new file, a better practice, who uses it, an answer, or what a contact can help with. */

/**
 * @typedef {object} PurposeScript
 * @property {(file: FormFile, isAdoption: boolean) => void} tellPurpose
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const EXCHANGED = ["offers", "seeks"];

  /** Heading and title of the page. @param {string} name of a sentence of the heading @param {string} title what it is filled in with */
  function nameAll(name, title) {
    const heading = form.element("heading", HTMLElement);
    const before = heading.textContent || "";
    heading.textContent = sitegen.filled(heading.getAttribute(`data-${name}`) || "", { title });
    document.title = document.title.replace(before, () => heading.textContent || "");
  }

  /** To improve a file, or to say who uses a practice. @param {FormFile} file @param {boolean} isAdoption */
  function tellOriginal({ original, before }, isAdoption) {
    if (!original) return;
    const title = String(before.get("title") || before.get("name") || original.slug);
    form.element("name", HTMLElement).textContent = title;
    form.element("editing", HTMLElement).hidden = false;
    form.element("lead", HTMLElement).hidden = true;
    nameAll(isAdoption ? "adopt" : "improve", title);
  }

  /** Whom it helps, where it was asked for. @param {FormFile} file */
  function tellAnswered({ begun, known }) {
    const slugs = /** @type {string[]} */ (begun.get("answers") || []);
    if (!slugs.length) return;
    form.element("asked", HTMLElement).textContent = slugs.map(known.wanteds.shown).join(" · ");
    form.element("answering", HTMLElement).hidden = false;
  }

  /** A contact who begins with what they can help with, or look for. @param {FormFile} file */
  function tellExchanged({ fields, begun }) {
    const field = fields.find(({ key }) => EXCHANGED.includes(key) && begun.has(key));
    if (!field) return;
    const { key, choices, choiceLabels } = field;
    const labels = /** @type {string[]} */ (begun.get(key)).map((slug) => choiceLabels[choices.indexOf(slug)] ?? slug);
    nameAll(key, labels.join(" · "));
  }

  /** @type {FormTools["tellPurpose"]} */
  form.tellPurpose = function (file, isAdoption) {
    tellOriginal(file, isAdoption);
    tellAnswered(file);
    tellExchanged(file);
  };
})(globalThis.sitegen);
