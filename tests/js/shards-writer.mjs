/** Terms → the shards of an index: what `sitegen/search_index/{codec,postings,shards}.py` do, for a few texts. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MOST_SHARED = 25;
/** Words in a shard of an index. */
const MOST = 8;
/** Shelves whose cards are shards too. */
const RARE = ["words", "known", "knownBackwards"];
let written = 0;

/** @param {number} value of at least 0 */
export function number(value) {
  return value < 32 ? ALPHABET[value] : ALPHABET[32 + (value % 32)] + number(Math.floor(value / 32));
}

/** @param {number[]} values */
export const numbers = (values) => values.map(number).join("");

/** @param {string[]} words sorted */
export function frontCoded(words) {
  /** @type {string[]} */
  let before = [];
  return words
    .map((word) => {
      const characters = [...word];
      const differing = characters.findIndex((character, n) => character !== before[n]);
      const shared = Math.min(differing < 0 ? characters.length : differing, MOST_SHARED);
      before = characters;
      return String.fromCharCode(97 + shared) + characters.slice(shared).join("");
    })
    .join("\n");
}

/**
 * The card of a shelf, and its shards: name → what its script hands over. No two have the same name.
 * @param {string[]} words @param {number} most in a shard
 * @param {(word: string) => string} [dataOf]
 */
export function writeShelf(words, most, dataOf = () => "") {
  const sorted = [...words].sort();
  const stretches = Array.from({ length: Math.ceil(sorted.length / most) }, (_, n) =>
    sorted.slice(n * most, n * most + most),
  );
  const shards = new Map(
    stretches.map((stretch) => [
      `s${String(++written).padStart(6, "0")}`,
      [frontCoded(stretch), stretch.map(dataOf).join("")],
    ]),
  );
  return {
    card: { starts: frontCoded(stretches.map(([first]) => first)), names: [...shards.keys()].join("") },
    shards,
  };
}

/**
 * What the meta file of an index says, and all its shards.
 * @param {Record<string, string[]>[]} documents the terms of each field, oldest document first
 * @param {Record<string, number>} boosts
 * @param {string[]} known whole words
 */
export function writeIndex(documents, boosts, known) {
  const fields = Object.keys(boosts);
  const lengths = fields.map((field) => numbers(documents.map((terms) => terms[field].length)));
  /** Term → field → document → how often. @type {Map<string, Map<number, number>[]>} */
  const entries = new Map();
  documents.forEach((terms, document) =>
    fields.forEach((field, column) => {
      for (const term of terms[field]) {
        if (!entries.has(term)) {
          entries.set(
            term,
            fields.map(() => new Map()),
          );
        }
        const often = entries.get(term)[column];
        often.set(document, (often.get(document) || 0) + 1);
      }
    }),
  );
  const words = [...entries.keys()];
  const postings = writeShelf(words, MOST, (word) => entries.get(word).map(fieldPostings).join(""));
  const shelves = { postings, ...bothWays("words", "backwards", words), ...bothWays("known", "knownBackwards", known) };
  return {
    meta: {
      documents: documents.length,
      fields,
      boosts: Object.values(boosts),
      lengths,
      shelves: {
        ...Object.fromEntries(Object.entries(shelves).map(([name, { card }]) => [name, card])),
        ...Object.fromEntries(RARE.map((name) => [name, `cardOf_${name}`])),
      },
    },
    shards: new Map([
      ...Object.values(shelves).flatMap((shelf) => [...shelf.shards]),
      ...RARE.map(
        (name) => /** @type {const} */ ([`cardOf_${name}`, [shelves[name].card.starts, shelves[name].card.names]]),
      ),
    ]),
  };
}

/** @param {string} name @param {string} nameBackwards @param {string[]} words each once or more */
function bothWays(name, nameBackwards, words) {
  const each = [...new Set(words)];
  return {
    [name]: writeShelf(each, MOST),
    [nameBackwards]: writeShelf(
      each.map((word) => [...word].reverse().join("")),
      MOST,
    ),
  };
}

/** @param {Map<number, number>} often document → how often */
function fieldPostings(often) {
  let last = -1;
  const parts = [number(often.size)];
  for (const [document, frequency] of often) {
    const gap = document - last - 1;
    parts.push(frequency > 1 ? number(gap * 2 + 1) + number(frequency - 2) : number(gap * 2));
    last = document;
  }
  return parts.join("");
}
