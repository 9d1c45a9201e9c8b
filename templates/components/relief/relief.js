/** No dead ends: the spelling that was meant, and the one filter whose removal gives most. */
(function (sitegen) {
  "use strict";

  /** @type {Set<string> | undefined} */
  let known;
  let turn = 0;

  /** @type {Sitegen["relief"]["draw"]} */
  async function draw(root, state, total, finder, go) {
    const mine = ++turn;
    if (root instanceof HTMLElement) root.hidden = total > 0;
    if (total > 0) return;
    known ??= sitegen.spelling.knownWords(finder.data);
    const meant = state.q.trim() ? sitegen.spelling.correct(state.q, known) : "";
    offer(root, "spelling", meant, 0, () => go({ ...state, q: meant }));
    const best = await bestRemoval(state, finder);
    const free = state.q.trim() && state.picked.size ? await count({ ...state, q: "" }, finder) : 0;
    if (mine !== turn) return;
    offer(root, "filter", best.label, best.total, () => go(best.state));
    offer(root, "query", free ? "-" : "", free, () => go({ ...state, q: "" }));
  }

  /** @param {State} state @param {Finder} finder */
  async function count(state, finder) {
    return (await finder.find(state)).refs.length;
  }

  /** @param {State} state @param {Finder} finder */
  async function bestRemoval(state, finder) {
    let best = { label: "", total: 0, state };
    for (const facet of finder.data.facets) {
      for (const slug of state.picked.get(facet.key) || []) {
        const without = sitegen.state.without(state, facet.key, slug);
        const total = await count(without, finder);
        const label = facet.values.find((value) => value[0] === slug)?.[1] || slug;
        if (total > best.total) best = { label, total, state: without };
      }
    }
    return best;
  }

  /** @param {Element} root @param {string} way @param {string} text @param {number} n @param {() => void} take */
  function offer(root, way, text, n, take) {
    const item = root.querySelector(`[data-way="${way}"]`);
    const button = item?.querySelector("button");
    if (!(item instanceof HTMLElement) || !button) return;
    item.hidden = !text;
    const words = (n === 1 && button.getAttribute("data-one")) || button.getAttribute("data-text") || "";
    button.textContent = words.replace("{text}", text).replace("{n}", String(n));
    button.onclick = take;
  }

  sitegen.relief = { draw };
})(globalThis.sitegen);
