/** Addresses that nobody would make by hand: text of every kind after the `?` and the `#`. */

const PIECES = [
  ..."abcXYZ019 +&=?#%;/\\'\"<>~*!()._-éßĳ日😀\0\n\u0301\u202e",
  "q=",
  "sort=",
  "page=",
  "__proto__=",
  "constructor=",
  "toString",
  "%",
  "%ff",
  "%00",
  "%u0041",
  "javascript:alert(1)",
  "<img src=x onerror=alert(1)>",
  "]]>",
  "\ud800",
  "paspoort",
  "-paspoort",
  '"briefadres',
  "title:",
  "~9",
  "^",
  "a".repeat(300),
];

/** The ones that broke something somewhere before. */
const KNOWN = [
  "?%",
  "?%ff=%ff",
  "?q=%00",
  "?q=aaaaa~5",
  `?q=${"k* ".repeat(100)}`,
  `?q=${"a".repeat(100_000)}`,
  "?__proto__=x",
  "?constructor=x&toString=y&hasOwnProperty=z",
  "?q=__proto__",
  "?q=constructor&sort=constructor",
  "?page=9999",
  "?page=-1&page=1e9",
  "?sort=",
  "?q=title:",
  "?q=%2B",
  "?q=foo~",
  "?q=https%3A//x",
  `?${"&".repeat(10_000)}`,
  `?${"x=y&".repeat(5_000)}`,
  "?q=%3Cscript%3Ealert(1)%3C/script%3E",
  "#%",
  "#%ff",
  "#__proto__",
  `#${"x".repeat(100_000)}`,
];

/**
 * The known ones, then random ones with a seed. Browsers take some 200 changes of address in ten seconds.
 * @param {number} count @param {number} seed
 */
export function* addresses(count, seed) {
  yield* KNOWN;
  let state = seed;
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let n = KNOWN.length; n < count; n++) {
    const text = Array.from({ length: 1 + below(12) }, () => PIECES[below(PIECES.length)]).join("");
    yield (below(5) ? "?" : "#") + text;
  }
}

/**
 * In the page: goes to each address as the back button does, and waits until the page has answered.
 * @param {string[]} all
 * @returns {Promise<{longest: number, faults: string[]}>} the longest that one
 *   kept the page busy, in milliseconds; scripts of the index that are still to come are not waited for
 */
export async function visit(all) {
  const faults = [];
  addEventListener("error", ({ message }) => faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
  let longest = 0;
  for (const text of all) {
    const address = new URL("index.html", location.href);
    const [search, ...hash] = text.split("#");
    address.search = search;
    address.hash = hash.join("#");
    history.replaceState(null, "", address);
    const start = performance.now();
    dispatchEvent(new PopStateEvent("popstate"));
    await new Promise((resolve) => setTimeout(resolve));
    longest = Math.max(longest, performance.now() - start);
  }
  return { longest, faults };
}
