/** What the site told the form → all that a file may name: people, practices, organisations, files. */

/**
 * @typedef {object} FormKnownScript
 * @property {(payload: FormPayload, kind: string, slug: string) => Known} known to a file of that kind and slug; a new
 *   file has no slug yet
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** @param {FormField[]} fields @returns {[slug: string, name: string, apart: string][]} */
  const organisationsOf = (fields) =>
    fields.flatMap(({ kind, choices, choiceLabels, fields: inner }) =>
      kind === "organisation"
        ? choices.map((each, n) => /** @type {[string, string, string]} */ ([each, choiceLabels[n], choiceLabels[n]]))
        : organisationsOf(inner),
    );

  /** Number in small letters → the file of the practice that has it. @param {FormPayload} payload @param {string} slug */
  function idsOf({ practices, forms }, slug) {
    const numbered = practices.filter(([name, , id]) => id && name !== slug);
    return new Map(numbered.map(([name, , id]) => [id.toLowerCase(), `${forms.practice?.folder}/${name}.md`]));
  }

  /** @type {FormTools["known"]} */
  form.known = function (payload, kind, slug) {
    const folder = (/** @type {string} */ each) => payload.forms[each]?.folder;
    const practices = form.names(payload.practices.map(([name, title]) => [name, title, title]));
    const wanteds = form.names(payload.wanted.map(([name, title]) => [name, title, title]));
    const contacts = form.names(payload.contacts.map(([who, name, team]) => [who, name, `${name}, ${team}`]));
    return {
      slug,
      folder: folder(kind),
      ids: idsOf(payload, slug),
      practices,
      contacts,
      wanteds,
      organisation: form.names(organisationsOf(payload.forms[kind].fields)),
      givers: new Map(payload.contacts.map(([who, , team]) => [who, team])),
      shared: new Set(payload.shared),
      files: new Set([
        ...practices.all.map(([name]) => `${folder("practice")}/${name}.md`),
        ...contacts.all.map(([name]) => `${folder("contact")}/${name}.md`),
        ...wanteds.all.map(([name]) => `${folder("wanted")}/${name}.md`),
        ...payload.elsewhere,
      ]),
      images: new Set(payload.images),
    };
  };
})(globalThis.sitegen);
