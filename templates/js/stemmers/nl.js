/**
 * Dutch, ours: forms of one word get one stem. Twin of `sitegen/search_index/stems.py` and `participles.py`, which say
 * what the tables are for.
 */
(function (sitegen) {
  "use strict";

  const { oneOf, regionAfter, split } = sitegen.wordParts;

  /** @param {string} pairs @returns {Map<string, string>} */
  const table = (pairs) => new Map(pairs.split(" ").map((pair) => /** @type {[string, string]} */ (pair.split(":"))));

  const REGULAR = table(
    "beenderen:been bladeren:blad centra:centrum eieren:ei gelederen:gelid gemoederen:gemoed goederen:goed" +
      " heden:heid hoenderen:hoen kalveren:kalf kinderen:kind kleren:kleed klederen:kleed lammeren:lam leden:lid" +
      " liederen:lied raderen:rad runderen:rund schepen:schip steden:stad volkeren:volk",
  );
  const IRREGULAR = oneOf([...REGULAR.keys()].join(" "));
  const LIKE_IRREGULAR = /(?:(?:^s|arres|be|ge|k|over|ver)leden|besteden)$/;
  const FITS = /^(?:(?=.{3}).*[aeiouy]|[ou][gr]$)/u;
  const SMALL = /^(.{2,}[^aeiou])jes?$/u;
  /** @type {[RegExp, string][]} */
  const BEFORE_JE = [
    [/([bgklmnprs])\1et$/, "$1"],
    [/nget$/, "ng"],
    [/(..)ink$/u, "$1ing"],
    [/((?:aa|oo|uu|[eiou][eiuj]|[eru])m)p$/, "$1"],
    [/([dmt]ent|[kt]aart|b[eu]urt|soort|[^s]poort)$/u, "$1"],
    [/((?:aa|oo|uu|[eiou][eiuj]|[ao]u|[aeiouy].*e)[lnr]|w|ij|[tr]ie|[ts]or|rn)t$/u, "$1"],
  ];
  const OWN_S = new RegExp(
    "(?:[aiojs]|(?:^|[^a])u|(?:^|[^e])au|(?:^|[^hkt])art|(?:^|[^o])len|(?:^|[^a])men|(?:^|[^p])lan|(?:^|[^e])laar" +
      "|(?:^|[bdfgjklnpr])me|(?:^|[defgjkmnprst])le|[ilmnprs]be|[ocx]ce|[dgp]re|[^if]ere|[^i]are|[pvwlr]ee|[mp]oe" +
      "|[bdghkr]an|advie|beur|chet|chot|fiet|fond|gid|gren|hal|hek|kaar|koer|koet|laat|(?:ver|v)lie|lood|mut|pit|pol" +
      "|pul|reek|rin|rot|rp|rup|tenden|toet|wen|^[pv]er)s$",
    "u",
  );
  const LATIN = /(...(?:ic|im?|e))(?:um|a)$|(...(?:ic|log))(?:us|i)$/u;
  const INFLECTED = [
    /[dfkpvw](enene?)$/,
    /[^k](ennen)$/u,
    /[^aeiou](ene?)$/u,
    /(?:ie|ee|[aeou]i)(en)$/,
    /(?:...i|zi)e(n)$/u,
    /(?:[^aeiou]|[aeou]i)(e)$/u,
  ];
  const PERSON = /(?:[dgkmpw]|[eio]er|[dkt]er|[^b][eu]ur|el|aal|oel|uil|vul|[^r]eef|ijf|oof|oon|eun)t$/u;
  const NO_PERSON = /(?:markt|takt|naakt|strikt|erwt|[cds]ept|cript|crypt|cerpt|rupt|(?:ge|be|ver).*[kp]t)$/u;
  const DERIVED = oneOf("end ing ig lijk baar");
  const VOWEL_AND_OTHER = /[aeiouy][^aeiouy]/u;

  const SEPARABLE =
    "aan achterna achter af bekend bij binnen buiten deel dicht door goed in kennis klaar kwijt langs leeg les mede mee" +
    " naar na neer om onder open op over plaats rond samen schoon stil stop tegen terug thuis toe tussen uit vast voor" +
    " vol vrij waar weer weg";
  const VERB = new RegExp(`^(${SEPARABLE.replace(/ /g, "|")}|)(ge|be|ver|ont|her|er(?=[kv])|mis|)(.{3,})$`, "u");
  const INSEPARABLE = /^(?:achter|door|om|onder|over|vol|weer)$/;
  const CHANGES = [
    "ij e bijt blijf blijk drijf dwijn gelijk glijd grijp hijs kijk knijp krijg lijd mijd prijs rijd rijs schijn schrijf" +
      " slijt smijt snijd splijt stijg strijd wijs zwijg",
    "ie o bied giet kies vlieg",
    "ui o buig duik kruip schuif sluit zuig",
    "i o bind dring drink dwing gin klim klink krimp stink vind zing zink",
    "e o berg brek derf geld help nem scheld schend schenk scher smelt sprek stel sterf tref trek vecht vel weg werf" +
      " werp zend zwem zwerf",
  ];
  const STRONG = table("lor:lies vror:vries");
  for (const [now, then, ...roots] of CHANGES.map((line) => line.split(" "))) {
    for (const root of roots) STRONG.set(root.replace(now, then), root);
  }
  const STRONG_WITH_GE = table(
    "drog:drieg lek:lijk log:lieg schot:schiet slag:slaan sprong:spring strek:strijk wek:wijk won:win",
  );
  for (const same of "drag graf hang hef houd kom lad lat les lop met roep scheid slap tred vang".split(" ")) {
    STRONG_WITH_GE.set(same, same);
  }
  const STRONG_WITH_BOTH = /^(?:gef|val)$/;
  const IRREGULAR_VERBS = table("bracht:breng daan:doen dacht:denk kocht:kop zocht:zoek");
  const WITHOUT_CHANGE = /^(?:gaan|licht|meld|print|richt|staan|start|stort|test|vat|wacht|zet|zie)$/;
  const OWN_GE = /^(?:beur|bruik|eft|hoorza+m|lo+[fv]|luk)/;
  const WEAK =
    /(?:(?:[bfglmrsvwy]|[ao]i|[aeiou]{2}n|[aeiouy].*[^aeiouyhlt]en|[kr]en|scan|plan)d|(?:[fgkpx]|[^aeiou]s|[pm][ai]s|ei?s|uis|los)t)$/u;
  const NOT_WEAK =
    /^(?:aard|beeld|boord|duld|eld|geld|hard|held|hoofd|kracht|land|meld|recept|rest|schuld|test|veld|weld|wereld|w?oord)$/;

  sitegen.stemmers.nl = (word) => {
    const singular = withoutS(withoutJe(regular(word))).replace(LATIN, "$1$2");
    const bare = withoutEn(singular);
    const end = hard(bare);
    const verb = infinitive(end, singular.startsWith(`${bare}en`));
    const root = verb === end ? hard(bare === singular ? withoutT(bare) : bare) : verb;
    return hard(withoutDerivation(root.replace(/(..eer)d$/u, "$1"))).replace(/([aeou])\1([^aeiouy])$/u, "$1$2");
  };

  /** @param {string} word */
  function regular(word) {
    if (LIKE_IRREGULAR.test(word)) return word;
    return word.replace(IRREGULAR, (plural) => REGULAR.get(plural) || plural);
  }

  /** @param {string} word */
  function withoutJe(word) {
    const small = SMALL.exec(word)?.[1];
    if (!small) return word;
    const [before, end] = BEFORE_JE.find(([pattern]) => pattern.test(small)) || ["", ""];
    return small.replace(before, end);
  }

  /** @param {string} word */
  function withoutS(word) {
    const rest = word.slice(0, -1);
    return word.endsWith("s") && !OWN_S.test(word) && FITS.test(rest) ? rest : word;
  }

  /** @param {string} word */
  function withoutEn(word) {
    for (const pattern of INFLECTED) {
      const ending = pattern.exec(word)?.[1];
      const rest = ending ? word.slice(0, -ending.length) : "";
      if (FITS.test(rest)) return ending === "e" ? uninflected(rest) : rest;
    }
    return word;
  }

  /** @param {string} word */
  function withoutT(word) {
    const rest = word.slice(0, -1);
    return PERSON.test(word) && !NO_PERSON.test(word) && FITS.test(rest) ? rest : word;
  }

  /** @param {string} adjective */
  function uninflected(adjective) {
    if (adjective.endsWith("bar")) return `${adjective.slice(0, -2)}aar`;
    return /[^aeiouys]s$/u.test(adjective) ? withoutS(adjective) : adjective;
  }

  /** @param {string} word */
  function hard(word) {
    return word
      .replace(/([^aeiouy])\1$/u, "$1")
      .replace(/v$/, "f")
      .replace(/z$/, "s");
  }

  /** @param {string} word */
  function withoutDerivation(word) {
    const region = regionAfter(regionAfter(0, word, VOWEL_AND_OTHER), word, VOWEL_AND_OTHER);
    const isState = /heid$/.test(word) && word.length - 4 >= region && !/(?:c|over)heid$/.test(word);
    const state = isState ? hard(word.slice(0, -4)) : word;
    const [rest, ending] = split(state, DERIVED);
    if (!ending || rest.length < region) return state;
    if (ending === "lijk") return withoutEn(rest);
    if (ending === "ig") return rest.endsWith("e") ? state : rest;
    return /(?:^|[^e])ig$/u.test(rest) && rest.length - 2 >= region ? rest.slice(0, -2) : rest;
  }

  /** @param {string} word @param {boolean} hasEn */
  function infinitive(word, hasEn) {
    const [, separable, prefix, root] = VERB.exec(word) || ["", "", "", ""];
    if (prefix === "ge" && !OWN_GE.test(root)) {
      const verb = afterGe(root, hasEn, separable !== "");
      return verb ? separable + verb : word;
    }
    if (!prefix && !INSEPARABLE.test(separable)) return word;
    const verb = IRREGULAR_VERBS.get(root) || (hasEn && STRONG.get(root)) || weak(root);
    return verb ? separable + prefix + verb : word;
  }

  /** @param {string} root @param {boolean} hasEn @param {boolean} isSeparable */
  function afterGe(root, hasEn, isSeparable) {
    if (hasEn && isSeparable && STRONG_WITH_BOTH.test(root)) return root;
    const strong = hasEn && (STRONG.get(root) || STRONG_WITH_GE.get(root));
    const isKept = !hasEn && (WITHOUT_CHANGE.test(root) || (isSeparable && /[dt]$/.test(root)));
    return IRREGULAR_VERBS.get(root) || strong || weak(root) || (isKept ? root : "");
  }

  /** @param {string} root */
  function weak(root) {
    if (!WEAK.test(root) || NOT_WEAK.test(root)) return "";
    return root.slice(0, -1).replace(/^(.{3,})en$/u, "$1");
  }
})(globalThis.sitegen);
