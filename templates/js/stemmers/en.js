/*!
 * English: `english` of Snowball 3.1.1 (Porter 2), https://snowballstem.org/algorithms/english/stemmer.html
 * (BSD-3-Clause, see LICENSE-snowball). A `y` that counts as a consonant is a capital meanwhile.
 */
(function (sitegen) {
  "use strict";

  const { oneOf, regionAfter, split } = sitegen.wordParts;

  const VOWEL_AND_OTHER = /[aeiouy][^aeiouy]/u;
  const EXCEPTIONS = new Map([
    ["skis", "ski"],
    ["skies", "sky"],
    ["idly", "idl"],
    ["gently", "gentl"],
    ["ugly", "ugli"],
    ["early", "earli"],
    ["only", "onli"],
    ["singly", "singl"],
    ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word) => /** @type {const} */ ([word, word])),
  ]);
  /** Beginnings that are a first region of their own. */
  const BEGINNING = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;
  const ENDS_IN_SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/u;

  const PLURALS = oneOf("sses ied ies us ss s");
  const VERB_ENDINGS = oneOf("eedly ingly edly eed ing ed");

  /** @type {Record<string, string>} */
  const STEP_2 = {
    tional: "tion",
    enci: "ence",
    anci: "ance",
    abli: "able",
    entli: "ent",
    izer: "ize",
    ization: "ize",
    ational: "ate",
    ation: "ate",
    ator: "ate",
    alism: "al",
    aliti: "al",
    alli: "al",
    fulness: "ful",
    fulli: "ful",
    ousli: "ous",
    ousness: "ous",
    iveness: "ive",
    iviti: "ive",
    biliti: "ble",
    bli: "ble",
    ogist: "og",
    ogi: "og",
    lessli: "less",
    li: "",
  };
  /** @type {Record<string, string>} */
  const STEP_3 = {
    tional: "tion",
    ational: "ate",
    alize: "al",
    icate: "ic",
    iciti: "ic",
    ical: "ic",
    ful: "",
    ness: "",
    ative: "",
  };
  const STEP_2_ENDINGS = oneOf(Object.keys(STEP_2).join(" "));
  const STEP_3_ENDINGS = oneOf(Object.keys(STEP_3).join(" "));
  const STEP_4_ENDINGS = oneOf("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion");

  /** @param {string} word */
  function step1a(word) {
    const [rest, ending] = split(word.replace(/(?:'s'|'s|')$/, ""), PLURALS);
    switch (ending) {
      case "sses":
        return `${rest}ss`;
      case "ied":
      case "ies":
        return /../su.test(rest) ? `${rest}i` : `${rest}ie`;
      case "s":
        return /[aeiouy]./su.test(rest) ? rest : rest + ending;
      default: // `us`, `ss` and none
        return rest + ending;
    }
  }

  /** @param {string} word @param {number} r1 */
  function step1b(word, r1) {
    const [rest, ending] = split(word, VERB_ENDINGS);
    if (ending.startsWith("eed")) {
      return rest.length >= r1 && !/^(?:succ|proc|exc)$/.test(rest) ? `${rest}ee` : word;
    }
    if (ending === "ing") {
      if (/^[^aeiouy]y$/u.test(rest)) return `${rest.slice(0, -1)}ie`;
      if (/^(?:even|cann|inn|earr|herr|out)$/.test(rest)) return word;
    }
    return ending && /[aeiouy]/.test(rest) ? mended(rest, r1) : word;
  }

  /** What is left without `ed` or `ing`, spelled as a word again. @param {string} rest @param {number} r1 */
  function mended(rest, r1) {
    if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
    if (/([bdfgmnprt])\1$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
    return rest.length === r1 && ENDS_IN_SHORT_SYLLABLE.test(rest) ? `${rest}e` : rest;
  }

  /** @param {string} word @param {number} r1 */
  function step2(word, r1) {
    const [rest, ending] = split(word, STEP_2_ENDINGS);
    if (!ending || rest.length < r1) return word;
    if (ending === "ogi" && !rest.endsWith("l")) return word;
    if (ending === "li" && !/[cdeghkmnrt]$/.test(rest)) return word;
    return rest + STEP_2[ending];
  }

  /** @param {string} word @param {number} r1 @param {number} r2 */
  function step3(word, r1, r2) {
    const [rest, ending] = split(word, STEP_3_ENDINGS);
    return ending && rest.length >= (ending === "ative" ? r2 : r1) ? rest + STEP_3[ending] : word;
  }

  /** @param {string} word @param {number} r2 */
  function step4(word, r2) {
    const [rest, ending] = split(word, STEP_4_ENDINGS);
    return rest.length >= r2 && (ending !== "ion" || /[st]$/.test(rest)) ? rest : word;
  }

  /** @param {string} word @param {number} r1 @param {number} r2 */
  function step5(word, r1, r2) {
    const [rest, ending] = split(word, /[el]$/);
    if (ending === "l") return rest.length >= r2 && rest.endsWith("l") ? rest : word;
    return rest.length >= r2 || (rest.length >= r1 && !ENDS_IN_SHORT_SYLLABLE.test(rest)) ? rest : word;
  }

  sitegen.stemmers.en = (word) => {
    const exception = EXCEPTIONS.get(word);
    if (exception || [...word].length < 3) return exception ?? word;
    const marked = word
      .replace(/^'/, "")
      .replace(/^y/, "Y")
      .replace(/([aeiouy])y/g, "$1Y");
    const beginning = BEGINNING.exec(marked);
    const r1 = beginning ? beginning[0].length : regionAfter(0, marked, VOWEL_AND_OTHER);
    const r2 = regionAfter(r1, marked, VOWEL_AND_OTHER);

    const verb = step1b(step1a(marked), r1).replace(/(.[^aeiouy])[yY]$/su, "$1i");
    return step5(step4(step3(step2(verb, r1), r1, r2), r2), r1, r2).replace(/Y/g, "y");
  };
})(globalThis.sitegen);
