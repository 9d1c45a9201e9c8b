/** A catalogue small enough to know by heart, and its index as `sitegen/search_index/meta.py` makes it. */
import { LOGIC, LUNR, SEARCH, SELDOM, WORDS, load, stemmers, text } from "./load.mjs";
import { writeIndex } from "./shards-writer.mjs";

const list = (name) => text(`sitegen/search_index/${name}/nl.txt`).split(/\s+/).filter(Boolean).sort();
export const STOP_WORDS = list("stopwords");

const BOOSTS = JSON.parse(/^BOOSTS = (\{.*\})$/m.exec(text("sitegen/search_index/postings.py"))[1]);

/** Name → the texts of a practice; a test speaks of practices by these names. */
const PRACTICES = {
  passports: {
    title: "Paspoorten op afspraak",
    summary: "Minder wachten aan de balie",
    facets: "Reisdocumenten",
    body: "",
  },
  request: {
    title: "Paspoortaanvraag thuis",
    summary: "Op het scherm",
    facets: "Reisdocumenten",
    body: "Het kind gaat mee.",
  },
  moving: {
    title: "Verhuizing doorgeven",
    summary: "Een brief met coördinatie",
    facets: "Verhuizing en adres",
    body: "",
  },
  address: {
    title: "Briefadres in 's-Gravenkapelle",
    summary: "Onderzoek naar het adres",
    facets: "Verhuizing en adres",
    body: "Wie een paspoort wil, komt langs.",
  },
  privacy: {
    title: "AVG/GDPR (privacy)",
    summary: "Versie 2.23 van 2027",
    facets: "constructor",
    body: "Een crèche en ’n café.",
  },
};
export const NAMES = Object.keys(PRACTICES);

const { lunr, sitegen } = load({}, [LUNR, ...LOGIC, ...WORDS, ...stemmers("nl"), ...SEARCH, ...SELDOM]);
const stem = sitegen.tokens.stemmer("nl");
const stop = new Set(STOP_WORDS);
const terms = (words) =>
  sitegen.tokens
    .words(words)
    .filter((word) => !stop.has(word))
    .map(stem);

/** Sorted, for that is the order that the shards can tell. @param {Record<string, string>} texts */
const fieldsOf = (texts) =>
  Object.fromEntries(Object.keys(BOOSTS).map((field) => [field, terms(texts[field] || "").sort()]));

/**
 * The meta file of an index and its shards. Documents are numbered oldest first; `practices` are
 * newest first, as on the page.
 * @param {Record<string, string>[]} practices @param {string[][]} [synonyms]
 */
export function write(practices, synonyms = []) {
  const known = practices.flatMap(({ title = "", summary = "" }) => sitegen.tokens.words(`${title} ${summary}`));
  const { meta, shards } = writeIndex([...practices].reverse().map(fieldsOf), BOOSTS, known);
  const phrases = synonyms.map((group) =>
    group.map((phrase) => sitegen.tokens.words(phrase).filter((word) => !stop.has(word))),
  );
  const payload = {
    lunr: "lunr.js",
    seldom: "seldom.js",
    languages: ["nl"],
    stopWords: STOP_WORDS,
    askingWords: list("askingwords"),
    ...Object.fromEntries(["particles", "links", "prefixes"].map((name) => [name, list(name)])),
    synonyms: phrases,
    ...meta,
  };
  return { payload, shards };
}

/** @param {Record<string, string>[]} practices @param {string[][]} [synonyms] */
function open(practices, synonyms) {
  const { payload, shards } = write(practices, synonyms);
  const loaded = [];
  const read = [];
  const automata = [];
  const index = sitegen.makeIndex(payload, {
    async shard(name) {
      loaded.push(name);
      sitegen.shard(name, ...shards.get(name));
    },
    async lunr() {
      automata.push(lunr);
      return lunr;
    },
    async seldom() {},
    async textsOf(ref) {
      read.push(ref);
      return Object.values(practices[ref]);
    },
  });
  return { ...index, loaded, read, automata, shards };
}

/** Stock lunr over the same documents. @param {Record<string, string>[]} practices */
export function stock(practices) {
  const builder = new lunr.Builder();
  builder.ref("ref");
  for (const [field, boost] of Object.entries(BOOSTS)) builder.field(field, { boost });
  [...practices].reverse().forEach((texts, ref) => builder.add({ ref: String(ref), ...fieldsOf(texts) }));
  return lunr.Index.load(JSON.parse(JSON.stringify(builder.build())));
}

export const CATALOGUE = Object.values(PRACTICES);
export const rawLunr = stock(CATALOGUE);
export const index = open(CATALOGUE);
export const { wildcard, presence } = lunr.Query;

/** The clauses of a query that is built as lunr wants it. @param {(query: any) => void} build */
export function clausesOf(build) {
  const query = new lunr.Query(Object.keys(BOOSTS));
  build(query);
  return query.clauses;
}

/** The index of other practices: a list of `{title, summary, facets, people, body}`, each optional. */
export const indexOf = open;

/** The positions of what a question finds, best first. */
export async function ranked(question, searched) {
  const { scores } = await searched.find(question);
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([ref]) => ref);
}

/** The names of what a question finds in the catalogue of this file, best first. */
export const found = async (question) => (await ranked(question, index)).map((ref) => NAMES[ref]);
