/*!
 * French: `french` of Snowball 3.1.1, https://snowballstem.org/algorithms/french/stemmer.html
 * (BSD-3-Clause, see LICENSE-snowball). Vowels that count as consonants are capitals meanwhile,
 * and `He` and `Hi` are ë and ï.
 */
(function (sitegen) {
  "use strict";

  /**
   * @typedef {object} FrenchRegions where the regions of a French word begin
   * @property {number} rV
   * @property {number} r1
   * @property {number} r2
   */

  const { oneOf, regionAfter, split } = sitegen.wordParts;

  const VOWEL = "[aeiouyàâèéêëîïôùû]";
  const OTHER = "[^aeiouyàâèéêëîïôùû]";
  const VOWEL_AND_OTHER = RegExp(`${VOWEL}${OTHER}`, "u");
  const ENDS_IN_CONSONANT = RegExp(`${OTHER}$`, "u");
  const BEFORE_RV = RegExp(`^(?:${VOWEL}{2}.|col|par|tap|ni${VOWEL}|.${OTHER}*${VOWEL})`, "su");
  const CONSONANT_SOUND_LAST = RegExp(`${VOWEL}(?:y|[ui](?=${VOWEL}))|y(?=${VOWEL})|qu`, "gu");
  const ACCENT = RegExp(`[éè](${OTHER}+)$`, "u");
  /** @type {Record<string, string>} */
  const PLAIN = { He: "ë", Hi: "ï", H: "", I: "i", U: "u", Y: "y" };

  const STANDARD = oneOf(`
    iqUes? ances? ables? ismes? istes? eux atrices? ations? ateurs? logies? usions? utions? ences?
    issements? ements? ités? ives? ifs? eaux aux oux euses? amment emment ments?`);
  const I_VERBS = oneOf(`
    i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent
    issais issait issant issante issantes issants isse issent isses issez issiez issions issons it
    îmes ît îtes`);
  const VERBS = oneOf(`
    ions
    eais ée ées é és er era erai eraIent erais erait eras erez eriez erions erons eront èrent ez iez
    a ai aIent ait ant ante antes ants as asse assent asses assiez assions âmes ât âtes
    ais aise aises`);
  const RESIDUES = oneOf("e ière Ière ion ier Ier");

  /** Endings that go when they begin in R2, and what comes in their place. @type {Record<string, string>} */
  const IN_R2 = {
    iqUe: "",
    ance: "",
    able: "",
    isme: "",
    iste: "",
    eux: "",
    logie: "log",
    usion: "u",
    ution: "u",
    ence: "ent",
  };
  /** What becomes of inner endings that begin before R2. @type {Record<string, string>} */
  const BEFORE_R2 = { abil: "abl", ic: "iqU", iv: "iv" };

  /** @param {string} word @param {RegExp} endings @param {number} r2 */
  function withoutInner(word, endings, r2) {
    const [rest, ending] = split(word, endings);
    if (!ending) return word;
    return rest.length >= r2 ? rest : rest + BEFORE_R2[ending];
  }

  /** @param {string} word without `if` or `iv` @param {number} r2 @returns {string} without `at` too */
  function withoutAt(word, r2) {
    const [rest, ending] = split(word, /at$/);
    return ending && rest.length >= r2 ? rest : word;
  }

  /** @param {string} word without `ement` @param {FrenchRegions} regions */
  function withoutInnerOfEment(word, { rV, r1, r2 }) {
    const [rest, ending] = split(word, /(?:iqU|abl|[Ii]èr|eus|iv)$/);
    switch (ending) {
      case "":
        return word;
      case "ièr":
      case "Ièr":
        return rest.length >= rV ? `${rest}i` : word;
      case "eus":
        if (rest.length < r2 && rest.length >= r1) return `${rest}eux`;
    }
    if (rest.length < r2) return word;
    return ending === "iv" ? withoutAt(rest, r2) : rest;
  }

  /** @param {string} word @param {FrenchRegions} regions @returns {string | null} null if there is no such ending */
  function withoutStandard(word, regions) {
    const { rV, r1, r2 } = regions;
    const [rest, plural] = split(word, STANDARD);
    const ending = plural.replace(/s$/, "");
    const from = rest.length;
    if (ending in IN_R2) return from >= r2 ? rest + IN_R2[ending] : null;
    switch (ending) {
      case "atrice":
      case "ateur":
      case "ation":
        return from >= r2 ? withoutInner(rest, /ic$/, r2) : null;
      case "ité":
        return from >= r2 ? withoutInner(rest, /(?:abil|ic|iv)$/, r2) : null;
      case "if":
      case "ive": {
        if (from < r2) return null;
        const shorter = withoutAt(rest, r2);
        return shorter === rest ? rest : withoutInner(shorter, /ic$/, r2);
      }
      case "euse":
        if (from >= r2) return rest;
        return from >= r1 ? `${rest}eux` : null;
      case "ement":
        return from >= rV ? withoutInnerOfEment(rest, regions) : null;
      case "issement":
        return from >= r1 && ENDS_IN_CONSONANT.test(rest) ? rest : null;
      case "eaux":
        return `${rest}eau`;
      case "aux":
        return from >= r1 ? `${rest}al` : null;
      case "oux":
        return /[bhjlnp]$/.test(rest) ? `${rest}ou` : null;
      default:
        return null;
    }
  }

  /** Adverbs become adjectives, which may have endings of verbs. @param {string} word @param {number} rV */
  function withoutAdverb(word, rV) {
    const [rest, ending] = split(word, STANDARD);
    switch (ending) {
      case "amment":
      case "emment":
        return rest.length >= rV ? `${rest}${ending[0]}nt` : word;
      case "ment":
      case "ments":
        return rest.length > rV && !ENDS_IN_CONSONANT.test(rest) ? rest : word;
      default:
        return word;
    }
  }

  /** @param {string} word @param {number} rV @returns {string | null} */
  function withoutIVerb(word, rV) {
    const [rest, ending] = split(word.slice(rV), I_VERBS);
    return ending && ENDS_IN_CONSONANT.test(rest) && !rest.endsWith("H") ? word.slice(0, -ending.length) : null;
  }

  /** @param {string} word @param {FrenchRegions} regions @returns {string | null} */
  function withoutVerb(word, { rV, r2 }) {
    const [, ending] = split(word.slice(rV), VERBS);
    if (!ending) return null;
    const rest = word.slice(0, -ending.length);
    if (ending === "ions") return rest.length >= r2 ? rest : null;
    if (/^aise?s?$/.test(ending)) return /(?:^.al|épl|auv)$/su.test(rest) ? null : rest;
    return /^[aâ]/.test(ending) && rest.length > rV && rest.endsWith("e") ? rest.slice(0, -1) : rest;
  }

  /** @param {string} word @param {FrenchRegions} regions */
  function withoutResidue(word, { rV, r2 }) {
    const singular = word.replace(/(Hi|[^aiosuè])s$/u, "$1");
    const [tail, ending] = split(singular.slice(rV), RESIDUES);
    if (!ending) return singular;
    const rest = singular.slice(0, -ending.length);
    if (ending === "ion") return rest.length >= r2 && /[st]$/.test(tail) ? rest : singular;
    return ending === "e" ? rest : `${rest}i`;
  }

  sitegen.stemmers.fr = (word) => {
    const marked = word
      .replace(/^(?:[cdjlmnst]|qu)'(?=.)/su, "")
      .replace(CONSONANT_SOUND_LAST, (found) => found.slice(0, -1) + found.slice(-1).toUpperCase())
      .replace(/ë/g, "He")
      .replace(/ï/g, "Hi");
    const r1 = regionAfter(0, marked, VOWEL_AND_OTHER);
    const regions = {
      rV: BEFORE_RV.exec(marked)?.[0].length ?? marked.length,
      r1,
      r2: regionAfter(r1, marked, VOWEL_AND_OTHER),
    };
    const standard = withoutStandard(marked, regions);
    const verb = standard ?? withoutAdverb(marked, regions.rV);
    const bare = standard ?? withoutIVerb(verb, regions.rV) ?? withoutVerb(verb, regions);
    const stem = bare?.replace(/Y$/, "i").replace(/ç$/, "c") ?? withoutResidue(verb, regions);
    return stem
      .replace(/(e(?:ll|ill|nn|tt)|onn)$/, (found) => found.slice(0, -1))
      .replace(ACCENT, "e$1")
      .replace(/H[ei]?|[IUY]/g, (mark) => PLAIN[mark]);
  };
})(globalThis.sitegen);
