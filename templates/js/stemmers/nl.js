/*!
 * Dutch: `dutch_porter` of Snowball 3.1.1, https://snowballstem.org/algorithms/dutch_porter/stemmer.html
 * (BSD-3-Clause, see LICENSE-snowball). Vowels that count as consonants are capitals meanwhile.
 */
(function (sitegen) {
  "use strict";

  const { oneOf, regionAfter, split } = sitegen.wordParts;

  const VOWEL_AND_OTHER = /[aeiouyè][^aeiouyè]/u;
  const ENDS_IN_CONSONANT = /[^aeiouyè]$/u;
  const PLURALS = oneOf("heden ene en se s");
  const DERIVATIONS = oneOf("end ing ig lijk baar bar");

  /** @param {string} word */
  const undouble = (word) => (/(?:dd|kk|tt)$/.test(word) ? word.slice(0, -1) : word);

  /** @param {string} word @param {number} length of `en` or `ene` @param {number} r1 */
  function withoutEn(word, length, r1) {
    const rest = word.slice(0, -length);
    const isEnding = rest.length >= r1 && ENDS_IN_CONSONANT.test(rest) && !rest.endsWith("gem");
    return isEnding ? undouble(rest) : word;
  }

  /** @param {string} word @param {number} r1 */
  function withoutE(word, r1) {
    const [rest, ending] = split(word, /e$/);
    return ending && rest.length >= r1 && ENDS_IN_CONSONANT.test(rest) ? undouble(rest) : word;
  }

  /** @param {string} word @param {number} r1 */
  function withoutPlural(word, r1) {
    const [rest, ending] = split(word, PLURALS);
    if (ending === "en" || ending === "ene") return withoutEn(word, ending.length, r1);
    if (!ending || rest.length < r1) return word;
    if (ending === "heden") return `${rest}heid`;
    return /[^aeijouyè]$/u.test(rest) ? rest : word;
  }

  /** @param {string} word @param {number} r1 @param {number} r2 */
  function withoutHeid(word, r1, r2) {
    const [rest, ending] = split(word, /heid$/);
    if (!ending || rest.length < r2 || rest.endsWith("c")) return word;
    return rest.endsWith("en") ? withoutEn(rest, 2, r1) : rest;
  }

  /** @param {string} word @param {number} r1 @param {number} r2 @param {boolean} hadE */
  function withoutDerivation(word, r1, r2, hadE) {
    const [rest, ending] = split(word, DERIVATIONS);
    if (!ending || rest.length < r2) return word;
    switch (ending) {
      case "ig":
        return rest.endsWith("e") ? word : rest;
      case "lijk":
        return withoutE(rest, r1);
      case "baar":
        return rest;
      case "bar":
        return hadE ? rest : word;
      default: // `end` and `ing`
        return /(?:^|[^e])ig$/u.test(rest) && rest.length - 2 >= r2 ? rest.slice(0, -2) : undouble(rest);
    }
  }

  sitegen.stemmers.nl = (word) => {
    const marked = word
      .replace(/[áäéëíïóöúü]/g, (letter) => letter.normalize("NFD")[0])
      .replace(/^y/, "Y")
      .replace(/([aeiouyè])(y|i(?=[aeiouyè]))/g, (_, vowel, next) => vowel + next.toUpperCase());
    const region = regionAfter(0, marked, VOWEL_AND_OTHER);
    const r1 = Math.max(region, [...marked].slice(0, 3).join("").length);
    const r2 = regionAfter(region, marked, VOWEL_AND_OTHER);

    const singular = withoutPlural(marked, r1);
    const bare = withoutE(singular, r1);
    return withoutDerivation(withoutHeid(bare, r1, r2), r1, r2, bare !== singular)
      .replace(/([^aeiouyè])([aeou])\2([^aeiouyèI])$/u, "$1$2$3")
      .replace(/[IY]/g, (letter) => letter.toLowerCase());
  };
})(globalThis.sitegen);
