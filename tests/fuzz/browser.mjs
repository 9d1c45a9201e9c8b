/**
 * Random addresses and questions for the scripts of the site: `node tests/fuzz/browser.mjs search 120 [seed]`
 * tries one target for so many seconds; a failure names the number of its input.
 */
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { index } from "../js/library.mjs";
import { generator } from "../js/random-states.mjs";
import { LOGIC, load, plain, text, vocabulary } from "../js/load.mjs";

const { state, list } = load({}, [...LOGIC, "js/list/address.js"]).sitegen;
const NAUGHTY = JSON.parse(text("node_modules/big-list-of-naughty-strings/blns.json"));
const MARKS = [
  ..."?&=#%+;:/\\*~^\"'<>(){}[]|!-_.,@ \t\n\0\u0301\u202e\ud800😀é日",
  "%ff",
  "%00",
  "%",
  "__proto__",
  "constructor",
  "thema=",
  "fase=",
  "q=",
  "page=",
  "sort=",
  "paspoort",
  "de ",
  '"',
  "title:",
  "~5",
  "k* ",
];

/** @param {() => number} random */
function randomText(random) {
  const one = (list) => list[Math.floor(random() * list.length)];
  const pieces = Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
    random() < 0.3 ? one(NAUGHTY) : one(MARKS),
  );
  return (random() < 0.02 ? [...pieces, one(MARKS).repeat(1 + Math.floor(random() * 5_000))] : pieces).join("");
}

/** What holds for any text. @type {Record<string, (text: string) => void | Promise<void>>} */
export const TARGETS = {
  address(written) {
    const read = state.read(`?${written}`, vocabulary);
    const again = state.read(state.write(read, vocabulary), vocabulary);
    assert.deepEqual(plain(again), plain(read), "a state has one address, which leads back to it");
    assert.ok(read.q.length <= 100 && read.unknown.length <= 10);
    for (const [key, values] of read.picked) {
      const known = vocabulary.find((facet) => facet.key === key).values.map(([slug]) => slug);
      assert.ok(values.every((value) => known.includes(value)));
    }
  },
  list(written) {
    const read = list.read(written);
    assert.deepEqual(plain(list.read(list.write(read).fragment)), plain(read), "what is read has an address");
    assert.ok(read.items.every(({ id }) => /^[a-z0-9-]{1,80}$/i.test(id)));
  },
  async search(written) {
    const { scores } = await index.find(written);
    for (const [ref, score] of scores) assert.ok(Number.isInteger(ref) && Number.isFinite(score), `${ref} ${score}`);
  },
};

/** Milliseconds that the slowest input took. */
let slowest = 0;

/** Inputs from number `first` on; an error says which one failed. */
export async function attempt(target, count, first = 0, end = Infinity) {
  let number = first;
  while (number < first + count && Date.now() < end) {
    const written = randomText(generator(number));
    const start = performance.now();
    try {
      await TARGETS[target](written);
      slowest = Math.max(slowest, performance.now() - start);
    } catch (error) {
      throw new Error(`${target} ${number}: ${JSON.stringify(written).slice(0, 200)}`, { cause: error });
    }
    number += 1;
  }
  return number - first;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [target, seconds, seed = "0"] = process.argv.slice(2);
  const end = Date.now() + Number(seconds) * 1000;
  const tried = await attempt(target, Infinity, Number(seed), end);
  process.stdout.write(`${target}: ${tried} inputs, 0 failures, slowest ${Math.round(slowest)} ms\n`);
}
