/*!
 * German: `german` of Snowball 3.1.1, https://snowballstem.org/algorithms/german/stemmer.html
 * (BSD-3-Clause, see LICENSE-snowball). Vowels that count as consonants are capitals meanwhile.
 */
(function (sitegen) {
  "use strict";

  const { oneOf, regionAfter, split } = sitegen.wordParts;

  const VOWEL_AND_OTHER = /[aeiouyäöü][^aeiouyäöü]/u;
  /** @type {Record<string, string>} */
  const SPELLINGS = { ß: "ss", ae: "ä", oe: "ö", ue: "ü", qu: "qu" };
  /** @type {Record<string, string>} */
  const PLAIN = { U: "u", Y: "y", ä: "a", ö: "o", ü: "u" };
  const STEP_1 = oneOf("em ern er erin erinnen e en es s ln lns");
  const STEP_2 = oneOf("en er est et st");
  const STEP_3 = oneOf("end ung ig ik isch lich heit keit");

  /** @param {string} word @param {number} r1 */
  function step1(word, r1) {
    const [rest, ending] = split(word, STEP_1);
    if (!ending || rest.length < r1) return word;
    switch (ending) {
      case "em":
        return rest.endsWith("syst") ? word : rest;
      case "e":
      case "en":
      case "es":
        return rest.replace(/niss$/, "nis");
      case "s":
        return /[bdfghklmnrt]$/.test(rest) ? rest : word;
      case "ln":
      case "lns":
        return `${rest}l`;
      default: // `er` and all that begins with it
        return rest;
    }
  }

  /** @param {string} word @param {number} r1 */
  function step2(word, r1) {
    const [rest, ending] = split(word, STEP_2);
    if (rest.length < r1) return word;
    if (ending === "st") return /...[bdfghklmnt]$/su.test(rest) ? rest : word;
    if (ending === "et") {
      return /[dfgklmnrstzUä]$/.test(rest) && !/(?:geordn|intern|plan|tick|tr)$/.test(rest) ? rest : word;
    }
    return rest;
  }

  /** @param {string} word @param {number} r1 @param {number} r2 */
  function step3(word, r1, r2) {
    const [rest, ending] = split(word, STEP_3);
    if (!ending || rest.length < r2) return word;
    /** @param {RegExp} inner @param {number} region */
    const without = (inner, region) => {
      const [shorter, found] = split(rest, inner);
      return found && shorter.length >= region ? shorter : rest;
    };
    switch (ending) {
      case "end":
      case "ung":
        return rest.endsWith("eig") ? rest : without(/ig$/, r2);
      case "lich":
      case "heit":
        return without(/(?:er|en)$/, r1);
      case "keit":
        return without(/(?:lich|ig)$/, r2);
      default: // `ig`, `ik` and `isch`
        return rest.endsWith("e") ? word : rest;
    }
  }

  sitegen.stemmers.de = (word) => {
    const marked = word
      .replace(/([aeiouyäöü])([uy])(?=[aeiouyäöü])/g, (_, vowel, next) => vowel + next.toUpperCase())
      .replace(/qu|[aou]e|ß/g, (spelling) => SPELLINGS[spelling]);
    const region = regionAfter(0, marked, VOWEL_AND_OTHER);
    const r1 = Math.max(region, [...marked].slice(0, 3).join("").length);
    const r2 = regionAfter(region, marked, VOWEL_AND_OTHER);

    return step3(step2(step1(marked, r1), r1), r1, r2)
      .replace(/(..)'(?:sch|s)?$/su, "$1")
      .replace(/[UYäöü]/g, (letter) => PLAIN[letter]);
  };
})(globalThis.sitegen);
