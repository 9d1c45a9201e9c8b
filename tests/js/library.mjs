/** A catalogue small enough to know by heart, and its index as `sitegen/render/search.py` makes it. */
import { load, text } from "./load.mjs";

export const STOP_WORDS = text("sitegen/render/stopwords/nl.txt").split(/\s+/).filter(Boolean).sort();

const BOOSTS = JSON.parse(/^BOOSTS = (\{.*\})$/m.exec(text("sitegen/render/search.py"))[1]);

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

const { lunr, sitegen } = load();
const stem = sitegen.tokens.stemmer("nl");
const stop = new Set(STOP_WORDS);
const terms = (words) => sitegen.tokens.words(words).filter((word) => !stop.has(word)).map(stem);

function payloadOf(practices) {
  const builder = new lunr.Builder();
  builder.ref("ref");
  for (const [field, boost] of Object.entries(BOOSTS)) builder.field(field, { boost });
  practices.forEach((texts, ref) => {
    const fields = Object.entries(texts).map(([field, words]) => [field, terms(words)]);
    builder.add({ ref: String(ref), ...Object.fromEntries(fields) });
  });
  const index = practices.length ? JSON.parse(JSON.stringify(builder.build())) : null;
  return { language: "nl", stopWords: STOP_WORDS, index };
}

export const payload = payloadOf(Object.values(PRACTICES));
export const rawLunr = lunr.Index.load(payload.index);
export const index = sitegen.makeIndex(payload);

/** The index of other practices: a list of `{title, summary, facets, body}`, each optional. */
export const indexOf = (practices) => sitegen.makeIndex(payloadOf(practices));

/** The positions of what a question finds, best first. */
export function ranked(question, searched) {
  const scores = [...searched.find(question).scores];
  return scores.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([ref]) => ref);
}

/** The names of what a question finds in the catalogue of this file, best first. */
export const found = (question) => ranked(question, index).map((ref) => NAMES[ref]);
