/** Runs scripts of the templates as a browser does, one after another in one global scope. */
import { readFileSync } from "node:fs";
import vm from "node:vm";

export const LUNR = "js/vendor/lunr.min.js";
/** The stemmers of some languages. @param {string[]} languages */
export const stemmers = (...languages) => ["parts", ...languages].map((name) => `js/stemmers/${name}.js`);
const LOGIC_NAMES =
  "namespace loading writing counting codec state facets order stretches cards recent list/kept finder api";
export const LOGIC = LOGIC_NAMES.split(" ").map((name) => `js/${name}.js`);
/** What tells words apart. */
export const WORDS = ["js/letters.js", "js/tokens.js"];
const SEARCH_NAMES =
  "texts shelf postings score shards matches question phrase marks word rank lists offered search suggest";
export const SEARCH = SEARCH_NAMES.split(" ").map((name) => `js/index/${name}.js`);
/** What comes with a question that needs it. */
export const SELDOM = ["spelling", "instead"].map((name) => `js/index/${name}.js`);

const FORM_NAMES =
  "compose patterns nearest notes code check adoptions whole names almost advice dates send elements controls beside card " +
  "asked known file draft purpose listed ways page";
export const FORM = FORM_NAMES.split(" ").map((name) => `js/form/${name}.js`);

const ROOT = new URL("../../", import.meta.url);

/** @param {string} path from the root of the repository */
export const text = (path) => readFileSync(new URL(path, ROOT), "utf8");

/** The cases that pytest reads too. @param {string} name */
export const shared = (name) => JSON.parse(text(`tests/shared/${name}.json`));

/** The facets of `facets.json`, which names values only, with labels. */
export const vocabulary = shared("facets").facets.map((facet) => ({
  ...facet,
  label: facet.key,
  values: facet.values.map(([slug]) => [slug, slug.toUpperCase()]),
}));

/**
 * @param {object} [page] what the scripts may find of a browser; they must not need more
 * @param {string[]} [scripts]
 */
export function load(page = {}, scripts = [...LOGIC, ...WORDS, ...stemmers("nl"), ...SEARCH, ...SELDOM]) {
  const context = vm.createContext({ URLSearchParams, ...page });
  for (const name of scripts) {
    vm.runInContext(text(`templates/${name}`), context, { filename: name });
  }
  return context;
}

/** Data from a vm context with the prototypes of this one, which `deepEqual` compares. */
export const plain = (value) => structuredClone(value);
