/** What readers of a catalogue ask, drawn from its texts; the same every run. */
import { generator } from "../../tests/search_index/queries.mjs";

const LEAST_LETTERS = 5;

/**
 * Questions of one, two and three words of one practice, in turn; no word comes twice.
 * @param {import("./prepare.mjs").Text[]} texts @param {number} count @param {number[]} [lengths]
 * @returns {string[]}
 */
export function questions(texts, count, lengths = [1, 2, 3]) {
  const random = generator(11);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const used = new Set();
  return Array.from({ length: count }, (_, n) => {
    const { title, summary, body } = pick(texts);
    const words = `${title} ${summary} ${body}`.toLowerCase().match(/\p{L}+/gu);
    const fresh = [...new Set(words)].filter((word) => word.length >= LEAST_LETTERS && !used.has(word));
    const asked = Array.from({ length: lengths[n % lengths.length] }, () => pick(fresh));
    for (const word of asked) used.add(word);
    return asked.join(" ");
  });
}

/** @param {number[]} values @param {number} share @returns {number} */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)];
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);
