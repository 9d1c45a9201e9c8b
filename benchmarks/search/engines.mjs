/* global document, location, lunr, MiniSearch, sitegen */
/**
 * How a page opens each engine. `open` runs in the page and leaves `globalThis.engine`: `search`
 * resolves when the hits are known, `first` to the names of the best practices, with all it takes
 * to show them.
 */

const BLANK = "bench/blank.html";

/**
 * @typedef {object} Engine
 * @property {string} name @property {string} address of the page
 * @property {() => Promise<void>} open in the page
 */

/** @type {Engine[]} */
export const ENGINES = [
  { name: "ours", address: "index.html", open: openOurs },
  { name: "ours, lunr query", address: "index.html", open: openPlain },
  { name: "lunr.js", address: BLANK, open: openLunr },
  { name: "MiniSearch", address: BLANK, open: openMiniSearch },
  { name: "Pagefind", address: BLANK, open: openPagefind },
];

/** What readers get: inflections, parts of compounds, synonyms, misspellings. */
async function openOurs() {
  const first = async (text, count) => (await sitegen.search(text)).slice(0, count).map(({ id }) => id);
  globalThis.engine = { search: (text) => sitegen.search(text), first };
}

/** One exact lunr query, to compare the engine alone. */
async function openPlain() {
  const index = await sitegen.loadIndex();
  const { languages } = await sitegen.indexPayload;
  const stem = sitegen.tokens.stemmer(languages[0]);
  const search = (text) => index.query(sitegen.tokens.words(text).map((word) => ({ term: stem(word) })));
  globalThis.engine = { search, first: search };
}

/** The same query to stock lunr.js over the whole index, in our terms: lunr.nl has the same stemmer. */
async function openLunr() {
  for (const name of ["lunr", "lunr.stemmer.support", "lunr.nl"]) {
    const script = document.createElement("script");
    script.src = `${name}.js`;
    document.head.append(script);
    await new Promise((resolve) => script.addEventListener("load", resolve));
  }
  const { slugs, index: serialized } = await (await fetch("../data/lunr.json")).json();
  const index = lunr.Index.load(serialized);
  const stem = (word) => lunr.nl.stemmer(new lunr.Token(word, {})).toString();
  const search = async (text) =>
    index.query((query) => {
      for (const word of text.split(" ")) query.term(stem(word), { usePipeline: false });
    });
  const first = async (text, count) => (await search(text)).slice(0, count).map(({ ref }) => slugs[ref]);
  globalThis.engine = { search, first };
}

async function openMiniSearch() {
  const script = document.createElement("script");
  script.src = "minisearch.js";
  document.head.append(script);
  await new Promise((resolve) => script.addEventListener("load", resolve));
  const json = await (await fetch("minisearch.json")).text();
  const fields = ["title", "summary", "facets", "people", "body"];
  const index = MiniSearch.loadJSON(json, { fields, storeFields: ["title", "summary"] });
  const search = async (text) => index.search(text, { boost: { title: 10, summary: 5, facets: 2, people: 2 } });
  globalThis.engine = {
    search,
    first: async (text, count) => (await search(text)).slice(0, count).map(({ id }) => id),
  };
}

async function openPagefind() {
  const pagefind = await import(new URL("../pagefind/pagefind.js", location.href).href);
  await pagefind.init();
  const first = async (text, count) => {
    const { results } = await pagefind.search(text);
    const shown = await Promise.all(results.slice(0, count).map((result) => result.data()));
    return shown.map(({ url }) => url.match(/([^/]+)\.html$/)[1]);
  };
  globalThis.engine = { search: (text) => pagefind.search(text), first };
}
