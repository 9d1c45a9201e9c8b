/** What pages and embedders may call: `search` and `count`; and the loading of what these need. */

/**
 * @typedef {object} ApiScript
 * @property {() => Promise<SearchIndex>} loadIndex
 * @property {() => Promise<void>} loadSeldom what few questions need
 * @property {() => Promise<void>} loadWords
 * @property {() => Promise<OrdersData>} loadOrders
 * @property {() => Promise<string[]>} loadSlugs by position
 * @property {(isWanted: (facet: FacetData) => boolean) => Promise<boolean>} loadValues all values of the facets that
 *   are wanted, where only the first are there; whether some came now
 * @property {(text: string) => Promise<{ id: string, score: number }[]>} search all hits but the archived, best
 *   first, before facets; `id` is the slug
 * @property {(state: { q?: string, picked?: Record<string, string[]>, archived?: boolean }) => Promise<Record<string,
 *   Record<string, number>>>} count facet → value → number of practices in a state
 */
(function (sitegen) {
  "use strict";

  /** The index is large, so it comes when a search begins. */
  sitegen.loadIndex = sitegen.once(async () => {
    const host = document.querySelector("[data-search]");
    const sources = (host?.getAttribute("data-search") || "").split(" ");
    await Promise.all(sources.map((src) => sitegen.loadScript(src)));
    const folder = host?.getAttribute("data-shards") || "";
    const cards = sitegen.openCards(await sitegen.catalogue);
    const payload = await sitegen.indexPayload;
    const shard = (/** @type {string} */ name) => sitegen.loadScript(`${folder}${name}.js`);
    const lunr = sitegen.once(async () => {
      await sitegen.loadScript(payload.lunr, () => Boolean(globalThis.lunr));
      return globalThis.lunr;
    });
    return sitegen.makeIndex(payload, {
      shard,
      lunr,
      seldom: sitegen.loadSeldom,
      textsOf: (ref) => sitegen.textsOf(ref, cards),
    });
  });

  sitegen.loadSeldom = sitegen.once(async () => sitegen.loadScript((await sitegen.indexPayload).seldom));

  /** What tells words apart, with the script of long lists. */
  sitegen.loadWords = sitegen.once(() =>
    sitegen.loadScript(document.querySelector("[data-words]")?.getAttribute("data-words") || ""),
  );

  sitegen.loadOrders = sitegen.once(async () => {
    await sitegen.loadScript((await sitegen.catalogue).orders);
    return sitegen.orders;
  });

  sitegen.loadSlugs = sitegen.once(async () => {
    await sitegen.loadScript((await sitegen.catalogue).slugs);
    return sitegen.slugs;
  });

  sitegen.loadValues = async function (isWanted) {
    const { facets } = await sitegen.catalogue;
    const wanted = facets.filter((facet) => facet.all && isWanted(facet));
    await Promise.all(
      wanted.map((facet) => (facet.load ??= sitegen.once(() => sitegen.loadScript(facet.all ?? "")))()),
    );
    return wanted.length > 0;
  };

  sitegen.search = async function (text) {
    const [index, slugs, data] = await Promise.all([sitegen.loadIndex(), sitegen.loadSlugs(), sitegen.catalogue]);
    const { scores } = await index.find(text, sitegen.currentOf(data));
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([ref, score]) => ({ id: slugs[ref], score }));
  };

  sitegen.count = async function (state) {
    await sitegen.loadValues(() => true);
    const finder = sitegen.finder(await sitegen.catalogue);
    const picked = new Map(Object.entries(state.picked || {}));
    const asked = { q: state.q || "", picked, archived: Boolean(state.archived), sort: "", page: 1, unknown: [] };
    const { counts } = await finder.find(asked);
    return Object.fromEntries([...counts].map(([key, values]) => [key, Object.fromEntries(values)]));
  };
})(globalThis.sitegen);
