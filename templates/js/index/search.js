/**
 * Search as readers mean it, on top of exact lunr queries: all words count, inflections and
 * synonyms too; parts of compounds and misspellings come after, so that nothing is in vain.
 */
(function (sitegen) {
  "use strict";

  const FUZZY_FROM = 5;
  const PREFIX_FROM = 2;
  const COMPOUND_FROM = 4;
  const MOST_COMPOUND = 40;
  const STEM_FROM = 4;
  const MAX_ENDING = 4;
  const SYNONYM_WEIGHT = 0.8;
  const HALFWAY_WEIGHT = 0.2;
  /** With fewer practices than this that have all the words, those with some of them are shown too. */
  const FEW = 3;
  const LINKS = ["s", "e", "en"];

  /** @type {Sitegen["makeIndex"]} */
  function makeIndex(payload, load, known) {
    const stem = sitegen.tokens.stemmer(payload.language);
    const stopWords = new Set(payload.stopWords);
    const index = sitegen.openIndex(payload, load);
    const last = payload.documents - 1;

    /** @param {(query: LunrQuery) => void} build @returns {Promise<Map<number, number>>} position → score */
    async function ask(build) {
      let isEmpty = true;
      const hits = await index.query((query) => {
        build(query);
        isEmpty = !query.clauses.length;
      });
      if (isEmpty) return new Map(); // lunr gives every document for no terms
      // Documents are numbered oldest first, so that a new one moves none; the page is newest first.
      return new Map(hits.map(({ document, score }) => [last - document, score]));
    }

    /** Hits of a word: the word itself in any inflection, else what it may be a part of or meant as. */
    async function findWord(/** @type {string} */ word) {
      const [exact, near] = await Promise.all([
        ask((query) => query.term(stem(word), { usePipeline: false })),
        ask((query) => nearly(query, word)),
      ]);
      if (exact.size) return { exact, near };
      const attempts = word.length < FUZZY_FROM ? [asTyped] : [oneEditAway, asSpelt, inParts];
      for (const attempt of near.size ? [asTyped] : attempts) {
        const found = await attempt(word);
        if (found.size) return { exact, near: found };
      }
      return { exact, near };
    }

    /** @param {string} word */
    function asTyped(word) {
      return ask((query) => {
        nearly(query, word);
        halfway(query, word);
      });
    }

    /** @param {string} word */
    function oneEditAway(word) {
      return ask((query) => {
        misspelt(query, word);
        halfway(query, word);
      });
    }

    /** By the words of titles and summaries, which have endings; the index holds stems. @param {string} word */
    function asSpelt(word) {
      const meant = sitegen.spelling.correct(word, known);
      return meant ? ask((query) => query.term(stem(meant), { usePipeline: false })) : new Map();
    }

    /** A compound that nobody wrote: practices that have both its parts, the last as short as can be. @param {string} word */
    async function inParts(word) {
      if (word.length > MOST_COMPOUND) return new Map();
      const cuts = [];
      for (let at = word.length - COMPOUND_FROM; at >= COMPOUND_FROM; at--) {
        for (const first of [word.slice(0, at), ...linkless(word.slice(0, at))]) cuts.push([first, word.slice(at)]);
      }
      const found = await Promise.all(cuts.map((parts) => Promise.all(parts.map((part) =>
        ask((query) => query.term(stem(part), { usePipeline: false }))))));
      const [first, last] = found.find((parts) => common(parts).length) ?? [new Map(), new Map()];
      return new Map(common([first, last]).map((ref) => [ref, (first.get(ref) || 0) + (last.get(ref) || 0)]));
    }

    /** @param {LunrQuery} query @param {string} word */
    function nearly(query, word) {
      const { LEADING, TRAILING } = globalThis.lunr.Query.wildcard;
      if (word.length >= PREFIX_FROM) query.term(word, { wildcard: TRAILING, boost: 2, usePipeline: false });
      if (word.length > STEM_FROM) query.term(word.slice(0, -1), { boost: HALFWAY_WEIGHT, usePipeline: false });
      const part = stem(word);
      if (part.length < COMPOUND_FROM) return;
      if (!word.startsWith(part)) query.term(part, { wildcard: TRAILING, usePipeline: false });
      query.term(part, { wildcard: LEADING, usePipeline: false });
    }

    /** @param {LunrQuery} query @param {string} word */
    function misspelt(query, word) {
      query.term(word, { editDistance: 1, usePipeline: false });
      const part = stem(word);
      if (part !== word && part.length >= STEM_FROM) query.term(part, { editDistance: 1, usePipeline: false });
    }

    /**
     * A stem can be shorter than what is typed so far: `vermiss` for `vermissin`, `wet` for `wett`.
     * @param {LunrQuery} query @param {string} word
     */
    function halfway(query, word) {
      const { TRAILING } = globalThis.lunr.Query.wildcard;
      const starts = new Set();
      for (let end = word.length - 1; end >= Math.max(STEM_FROM, word.length - MAX_ENDING); end--) {
        starts.add(word.slice(0, end)).add(stem(word.slice(0, end)));
      }
      for (const start of starts) {
        if (start.length >= STEM_FROM) query.term(start, { boost: HALFWAY_WEIGHT, usePipeline: false });
      }
      const isDoubled = word.length >= STEM_FROM && word.at(-1) === word.at(-2);
      if (isDoubled) query.term(word.slice(0, -1), { wildcard: TRAILING, boost: HALFWAY_WEIGHT, usePipeline: false });
    }

    /** The best of the ways to fill a slot, per practice. @param {string[][]} ways */
    async function findSlot(ways) {
      const found = await Promise.all(ways.map(async (words) => together(await Promise.all(words.map(findWord)))));
      /** @type {Map<number, Match>} */
      const best = new Map();
      found.forEach((matches, way) => {
        for (const [ref, { exact, score }] of matches) {
          const weight = way ? (score * SYNONYM_WEIGHT) / ways[way].length : score;
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
      const words = sitegen.askedWords(text, stopWords);
      const slots = sitegen.askedSlots(words, payload.synonyms, stem);
      const found = await Promise.all(slots.map(findSlot));
      const all = new Set(common(found));
      const isFew = all.size < FEW && words.length > 1;
      // Of a phrase with synonyms, each word is better than nothing too.
      if (isFew && slots.length < words.length) found.push(...await Promise.all(words.map((word) => findSlot([[word]]))));
      const refs = isFew ? new Set([...all, ...found.flatMap((matches) => [...matches.keys()])]) : all;
      // What has all the words comes before what has some of them.
      const score = (/** @type {number} */ ref) => (all.has(ref) ? found.length : 0) + total(found, ref);
      return { scores: new Map([...refs].map((ref) => [ref, score(ref)])), isLoose: refs.size > all.size };
    }

    /** @type {SearchIndex["marks"]} */
    function marks(text, query) {
      const asked = sitegen.askedWords(query, stopWords);
      const wanted = sitegen.askedSlots(asked, payload.synonyms, stem).flat(2);
      const stems = new Set(wanted.map(stem));
      return sitegen.tokens
        .spans(text)
        .filter((span) => span.words.some((word) => !stopWords.has(word)
          && (stems.has(stem(word)) || wanted.some((w) => w.length >= PREFIX_FROM && word.startsWith(w)))))
        .map((span) => [span.from, span.to]);
    }

    return { find, marks, query: index.query };
  }

  /** The first part of a compound without the letters that link it: `gemeente-s-`, `boek-en-`. @param {string} part */
  function linkless(part) {
    return LINKS.filter((link) => part.endsWith(link) && part.length - link.length >= COMPOUND_FROM)
      .map((link) => part.slice(0, -link.length));
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
