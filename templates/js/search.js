/**
 * Questions to the prebuilt lunr index. What a reader types never reaches lunr's own parser,
 * which throws on `title:` and freezes on `~5`; finished terms go in one by one.
 */
(function (sitegen) {
  "use strict";

  const MAX_QUERY = 100;
  const MAX_TERMS = 10;
  const FUZZY_FROM = 5;
  const PREFIX_FROM = 2;
  const STEM_FROM = 4;
  const MAX_ENDING = 4;

  /**
   * @param {IndexPayload} payload
   * @returns {SearchIndex}
   */
  function makeIndex(payload) {
    const { lunr } = globalThis;
    if (!lunr) throw new Error("lunr comes before the index");
    const { wildcard } = lunr.Query;
    const stem = sitegen.tokens.stemmer(payload.language);
    const stop = new Set(payload.stopWords);
    const index = payload.index ? lunr.Index.load(payload.index) : null;

    /** @param {string} text @returns {string[]} the words worth searching for */
    function questionWords(text) {
      const all = [...new Set(sitegen.tokens.words(text.slice(0, MAX_QUERY)))].slice(0, MAX_TERMS);
      const kept = all.filter((word) => !stop.has(word));
      return kept.length ? kept : all;
    }

    /**
     * @param {(query: LunrQuery) => void} build
     * @returns {Map<number, number>} position → score
     */
    function ask(build) {
      const hits = index ? index.query(build) : [];
      return new Map(hits.map((hit) => [Number(hit.ref), hit.score]));
    }

    /** @param {string} word */
    function findWord(word) {
      const exact = ask((query) => {
        query.term(stem(word), { boost: 10, usePipeline: false });
        if (word.length >= PREFIX_FROM) {
          query.term(word, { wildcard: wildcard.TRAILING, usePipeline: false });
        }
      });
      if (exact.size || word.length < FUZZY_FROM) return exact;
      return ask((query) => {
        query.term(stem(word), { editDistance: 1, usePipeline: false });
        // A stem can be shorter than what is typed so far: `vermiss` for `vermissin`.
        for (let end = word.length - 2; end >= Math.max(STEM_FROM, word.length - MAX_ENDING); end--) {
          query.term(word.slice(0, end), { usePipeline: false });
        }
      });
    }

    /** @param {string} text @returns {Hits} */
    function find(text) {
      const found = questionWords(text).map(findWord);
      const all = [...(found[0]?.keys() ?? [])].filter((ref) => found.every((hits) => hits.has(ref)));
      const isLoose = !all.length && found.length > 1;
      const refs = isLoose ? [...new Set(found.flatMap((hits) => [...hits.keys()]))] : all;
      /** @param {number} ref */
      const score = (ref) => found.reduce((sum, hits) => sum + (hits.get(ref) || 0), 0);
      return { scores: new Map(refs.map((ref) => [ref, score(ref)])), isLoose: isLoose && refs.length > 0 };
    }

    /** @type {SearchIndex["marks"]} */
    function marks(text, query) {
      const wanted = questionWords(query);
      const stems = new Set(wanted.map(stem));
      return sitegen.tokens
        .spans(text)
        .filter((span) => span.words.some((word) => !stop.has(word)
          && (stems.has(stem(word)) || wanted.some((w) => w.length >= PREFIX_FROM && word.startsWith(w)))))
        .map((span) => [span.from, span.to]);
    }

    return { find, marks };
  }

  sitegen.makeIndex = makeIndex;
})(globalThis.sitegen);
