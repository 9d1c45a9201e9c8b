/**
 * Search as readers mean it, on top of exact lunr queries: all words count, inflections and
 * synonyms too; parts of compounds and misspellings come after, so that nothing is in vain.
 */
(function (sitegen) {
  "use strict";

  const FUZZY_FROM = 5;
  const PREFIX_FROM = 2;
  const COMPOUND_FROM = 4;
  const STEM_FROM = 4;
  const MAX_ENDING = 4;
  const SYNONYM_WEIGHT = 0.8;

  /** @type {Sitegen["makeIndex"]} */
  function makeIndex(payload, load) {
    const stem = sitegen.tokens.stemmer(payload.language);
    const stopWords = new Set(payload.stopWords);
    const index = sitegen.openIndex(payload, load);
    const last = payload.documents - 1;

    /** @param {(query: LunrQuery) => void} build @returns {Promise<Map<number, number>>} position → score */
    async function ask(build) {
      const hits = await index.query(build);
      // Documents are numbered oldest first, so that a new one moves none; the page is newest first.
      return new Map(hits.map(({ document, score }) => [last - document, score]));
    }

    /** Hits of a word: the word itself in any inflection, else what it may be a part of or meant as. */
    async function findWord(/** @type {string} */ word) {
      const [exact, near] = await Promise.all([
        ask((query) => query.term(stem(word), { usePipeline: false })),
        ask((query) => nearly(query, word)),
      ]);
      if (exact.size || near.size || word.length < FUZZY_FROM) return { exact, near };
      return { exact, near: await ask((query) => misspelt(query, word)) };
    }

    /** @param {LunrQuery} query @param {string} word */
    function nearly(query, word) {
      const { LEADING, TRAILING } = globalThis.lunr.Query.wildcard;
      if (word.length >= PREFIX_FROM) query.term(word, { wildcard: TRAILING, boost: 2, usePipeline: false });
      const part = stem(word);
      if (part.length < COMPOUND_FROM) return;
      if (!word.startsWith(part)) query.term(part, { wildcard: TRAILING, usePipeline: false });
      query.term(part, { wildcard: LEADING, usePipeline: false });
    }

    /** @param {LunrQuery} query @param {string} word */
    function misspelt(query, word) {
      query.term(word, { editDistance: 1, usePipeline: false });
      if (stem(word) !== word) query.term(stem(word), { editDistance: 1, usePipeline: false });
      // A stem can be shorter than what is typed so far: `vermiss` for `vermissin`.
      for (let end = word.length - 2; end >= Math.max(STEM_FROM, word.length - MAX_ENDING); end--) {
        query.term(word.slice(0, end), { usePipeline: false });
      }
    }

    /** The best of the ways to fill a slot, per practice. @param {string[][]} ways */
    async function findSlot(ways) {
      const found = await Promise.all(ways.map(async (words) => together(await Promise.all(words.map(findWord)))));
      /** @type {Map<number, Match>} */
      const best = new Map();
      found.forEach((matches, way) => {
        for (const [ref, { exact, score }] of matches) {
          const weight = way ? score * SYNONYM_WEIGHT : score;
          const known = best.get(ref);
          if (!known || exact > known.exact || (exact === known.exact && weight > known.score)) {
            best.set(ref, { exact, score: weight });
          }
        }
      });
      return best;
    }

    /** @type {SearchIndex["find"]} */
    async function find(text) {
      const slots = sitegen.askedSlots(sitegen.askedWords(text, stopWords), payload.synonyms);
      const found = await Promise.all(slots.map(findSlot));
      const all = common(found);
      const isLoose = !all.length && found.length > 1;
      const refs = isLoose ? [...new Set(found.flatMap((matches) => [...matches.keys()]))] : all;
      const scores = new Map(refs.map((ref) => [ref, total(found, ref)]));
      return { scores, isLoose: isLoose && refs.length > 0 };
    }

    /** @type {SearchIndex["marks"]} */
    function marks(text, query) {
      const asked = sitegen.askedWords(query, stopWords);
      const wanted = sitegen.askedSlots(asked, payload.synonyms).flat(2);
      const stems = new Set(wanted.map(stem));
      return sitegen.tokens
        .spans(text)
        .filter((span) => span.words.some((word) => !stopWords.has(word)
          && (stems.has(stem(word)) || wanted.some((w) => w.length >= PREFIX_FROM && word.startsWith(w)))))
        .map((span) => [span.from, span.to]);
    }

    return { find, marks, query: index.query };
  }

  /** @param {Map<number, unknown>[]} found the refs that all have */
  function common(found) {
    return [...(found[0]?.keys() ?? [])].filter((ref) => found.every((matches) => matches.has(ref)));
  }

  /**
   * Practices that have every word of a way to fill a slot; exact only if every word is.
   * @param {{exact: Map<number, number>, near: Map<number, number>}[]} words
   * @returns {Map<number, Match>}
   */
  function together(words) {
    const either = words.map(({ exact, near }) => new Map([...near, ...exact]));
    return new Map(common(either).map((ref) => [ref, {
      exact: words.every(({ exact }) => exact.has(ref)) ? 1 : 0,
      score: either.reduce((sum, scores) => sum + (scores.get(ref) || 0), 0),
    }]));
  }

  /**
   * A whole number for the slots that are met exactly, and lunr's scores squeezed between 0 and 1:
   * compounds and misspellings come below exact hits, whatever they weigh.
   * @param {Map<number, Match>[]} found @param {number} ref
   */
  function total(found, ref) {
    let exact = 0;
    let score = 0;
    for (const matches of found) {
      exact += matches.get(ref)?.exact || 0;
      score += matches.get(ref)?.score || 0;
    }
    return exact + score / (1 + score);
  }

  sitegen.makeIndex = makeIndex;
})(globalThis.sitegen);
