/** What pages and embedders may call: `search` and `count`; and the loading of the index. */
(function (sitegen) {
  "use strict";

  /** @type {Promise<SearchIndex> | undefined} */
  let index;

  /** @param {string} src @returns {Promise<void>} */
  function loadScript(src) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = src;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => reject(new Error(`${src} could not be loaded`)));
      document.head.append(script);
    });
  }

  sitegen.loadScript = loadScript;

  /** The index is large, so it comes when a search begins. */
  sitegen.loadIndex = function () {
    index ??= indexFromScripts().catch((error) => {
      index = undefined; // so that the next search tries again
      throw error;
    });
    return index;
  };

  async function indexFromScripts() {
    const host = document.querySelector("[data-search]");
    const sources = (host?.getAttribute("data-search") || "").split(" ");
    for (const src of sources) await loadScript(src);
    const folder = host?.getAttribute("data-shards") || "";
    const known = sitegen.spelling.knownWords(await sitegen.catalogue);
    return sitegen.makeIndex(await sitegen.indexPayload, (name) => loadScript(`${folder}${name}.js`), known);
  }

  sitegen.search = async function (text) {
    const { practices } = await sitegen.catalogue;
    const { scores } = await (await sitegen.loadIndex()).find(text);
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([ref, score]) => ({ id: practices[ref].slug, score }));
  };

  sitegen.count = async function (state) {
    const finder = sitegen.finder(await sitegen.catalogue);
    const picked = new Map(Object.entries(state.picked || {}));
    const { counts } = await finder.find({ q: state.q || "", picked, sort: "", page: 1, unknown: [] });
    return Object.fromEntries([...counts].map(([key, values]) => [key, Object.fromEntries(values)]));
  };
})(globalThis.sitegen);
