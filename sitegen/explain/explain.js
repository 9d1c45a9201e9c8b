/**
 * What the search box finds, and why. Runs after the scripts of the site, in any engine:
 * `explainQuestion(question)` promises an answer that can be written as JSON.
 */
(function (sitegen) {
  "use strict";

  /**
   * @param {Map<string, () => void>} files path → what the script there does
   * @param {{first: string[], query: string, withArchived: boolean, limit: number}} question
   */
  async function explainQuestion(files, { first, query, withArchived, limit }) {
    sitegen.loadScript = async (path) => files.get(path)?.();
    await Promise.all(first.map((path) => sitegen.loadScript(path)));
    const [data, payload] = [await sitegen.catalogue, await sitegen.indexPayload];
    const index = sitegen.makeIndex(payload, sourcesOf(data, payload));
    const hits = await index.find(query, withArchived ? null : sitegen.currentOf(data));
    const asked = sitegen.readQuestion(query, new Set(payload.stopWords), new Set(payload.askingWords));
    const best = [...hits.scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const shown = best.slice(0, limit || best.length).map(async ([position, score]) => ({
      position,
      score,
      isComplete: score >= hits.found.length,
      reasons: await reasonsFor(position, hits, index, payload),
    }));
    return {
      words: asked.words,
      phrases: asked.phrases.map(({ words }) => words),
      total: best.length,
      complete: hits.complete,
      isCommon: hits.isCommon,
      corrections: hits.corrections,
      isLoose: hits.isLoose,
      isCut: hits.isCut,
      lists: index.lists(query).map(({ href }) => href),
      wanted: best.length ? [] : index.wanted(query).map(({ href }) => href), // as on the page, where nothing is found
      hits: await Promise.all(shown),
    };
  }

  /** @param {CatalogueData} data @param {IndexPayload} payload @returns {IndexSources} */
  function sourcesOf(data, payload) {
    const cards = sitegen.openCards(data);
    return {
      shard: (name) => sitegen.loadScript(`index/${name}.js`),
      lunr: sitegen.once(async () => {
        await sitegen.loadScript(payload.lunr);
        return globalThis.lunr;
      }),
      seldom: async () => undefined, // it is there already
      textsOf: (position) => sitegen.textsOf(position, cards),
    };
  }

  /**
   * Every term that makes the practice at a position a hit, by field.
   * @param {number} position @param {Hits} hits @param {SearchIndex} index @param {IndexPayload} payload
   */
  async function reasonsFor(position, hits, index, payload) {
    const reasons = [];
    for (const matches of hits.found) {
      if (!matches.kinds[position]) continue;
      const { way, synonymOf } = usedWay(matches, position);
      for (const part of way.words ?? []) {
        for (const { term, why } of await termsOf(part, position, index)) {
          for (const { field, times } of placesOf(term, position, payload)) {
            reasons.push({ word: part.word, field, term: term.letters, times, why, synonymOf });
          }
        }
      }
    }
    return reasons;
  }

  /**
   * Of the ways to mean a part of the question the one that counted, and what was typed if that is another.
   * @param {Matches} matches @param {number} position
   */
  function usedWay(matches, position) {
    const { ways = [], weights = [], kinds, scores } = matches;
    if (!ways.length) return { way: matches, synonymOf: "" };
    const counted = ways.findIndex(
      (way, n) => way.kinds[position] === kinds[position] && way.scores[position] * weights[n] === scores[position],
    );
    const typed = (ways[0].words ?? []).map(({ word }) => word).join(" ");
    const isJoined = ways[counted].words?.some(({ exact }) => exact.why === "joined");
    return { way: ways[counted], synonymOf: counted && !isJoined ? typed : "" };
  }

  /**
   * The terms that a word stands for at a position, and why; each once.
   * @param {WordMatches} part @param {number} position @param {SearchIndex} index
   */
  async function termsOf({ exact, foremost, near }, position, index) {
    const isExact = exact.kinds[position] > 0;
    const matches = [exact, foremost].find(({ kinds }) => kinds[position]) ?? near;
    const sources = matches.words ? matches.words.map(({ near: each }) => each) : [matches];
    /** @type {Map<string, {term: TermEntry, why: string}>} */
    const terms = new Map();
    for (const { clauses = [], why = matches.why } of sources) {
      for (const clause of clauses) {
        const how = why ?? (isExact ? "inflected" : howOf(clause));
        for (const term of await index.entries(clause)) {
          if (!terms.has(term.letters)) terms.set(term.letters, { term, why: how });
        }
      }
    }
    return terms.values();
  }

  /** @param {AskedClause} clause */
  function howOf({ term, editDistance }) {
    if (editDistance) return "typo";
    return term.startsWith("*") ? "compound" : "prefix";
  }

  /** @param {TermEntry} term @param {number} position @param {IndexPayload} payload */
  function placesOf(term, position, payload) {
    const document = payload.documents - 1 - position;
    return payload.fields.flatMap((field, n) => {
      const at = sitegen.documentsOf(term, n).indexOf(document);
      return at < 0 ? [] : [{ field, times: term.postings.frequencies[sitegen.listOf(term, n).start + at] }];
    });
  }

  Object.assign(globalThis, { explainQuestion });
})(globalThis.sitegen);
