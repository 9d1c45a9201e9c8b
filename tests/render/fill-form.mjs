/** Prints, for each form in a file, the text that it lets through, or null. */
import { readFileSync } from "node:fs";
import { FORM, load } from "../js/load.mjs";

const { payload, forms } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { sitegen } = load({ document: { querySelector: () => null } }, ["js/namespace.js", "js/letters.js", ...FORM]);
const { fields } = payload.forms.practice;
const contacts = sitegen.form.names(payload.contacts);
const practices = sitegen.form.names([["briefadres", "Briefadres", "Briefadres"]]);
const known = {
  slug: "ingevuld",
  folder: "content/practices",
  contacts,
  practices,
  organisation: sitegen.form.names([]),
  shared: new Set(payload.shared),
  givers: new Map(payload.contacts.map(([slug, , team]) => [slug, team])),
  files: new Set(["content/practices/briefadres.md", ...contacts.all.map(([slug]) => `content/contacts/${slug}.md`)]),
  images: new Set(payload.images),
  ids: new Map([["p1", "briefadres.md"]]),
};

const texts = forms.map(([values, body]) => {
  const given = new Map(Object.entries(values));
  const faults = [
    ...sitegen.form.checkFields(fields, given, payload),
    ...sitegen.form.checkWhole("practice", fields, given, body, known, payload),
  ];
  return faults.length ? null : sitegen.form.compose(given, body);
});
process.stdout.write(JSON.stringify(texts));
