/**
 * No dead ends: the spelling that was meant, also when little was found, the one filter whose
 * removal gives most, and what the archive has.
 */
(function (sitegen) {
  "use strict";

  let turn = 0;
  /** With fewer than this, another spelling may be what was meant: if it gives so many times more. */
  const FEW = 3;

  /** @type {Sitegen["relief"]["draw"]} */
  async function draw(root, state, total, finder, go) {
    const mine = ++turn;
    const box = /** @type {HTMLElement} */ (root);
    box.hidden = total > 0;
    for (const part of root.querySelectorAll("[data-nothing]")) part.toggleAttribute("hidden", total > 0);
    if (total >= FEW) return;
    const searcher = state.q.trim() ? await sitegen.loadIndex().catch(() => null) : null;
    const meant = searcher ? await searcher.correct(state.q).catch(() => "") : "";
    const gain = meant ? await count({ ...state, q: meant }, finder) : 0;
    // What authors write as well is not taken for a mistake, however few they are.
    const isMeant = total ? gain >= FEW * total && await isNear(state, finder) : gain > 0;
    if (mine !== turn) return;
    offer(root, "spelling", isMeant ? meant : "", gain, () => go({ ...state, q: meant }));
    box.hidden = total > 0 && !isMeant;
    if (total > 0) {
      for (const way of ["filter", "archived", "query"]) offer(root, way, "", 0, () => undefined);
      return;
    }
    const best = await bestRemoval(state, finder);
    const kept = state.archived ? 0 : await count({ ...state, archived: true }, finder);
    const free = state.q.trim() && state.picked.size ? await count({ ...state, q: "" }, finder) : 0;
    if (mine !== turn) return;
    offer(root, "filter", best.label, best.total, () => go(best.state));
    offer(root, "archived", kept ? "-" : "", kept, () => go({ ...state, archived: true }));
    offer(root, "query", free ? "-" : "", free, () => go({ ...state, q: "" }));
  }

  /** @param {State} state @param {Finder} finder */
  async function count(state, finder) {
    return (await finder.find(state)).refs.length;
  }

  /** @param {State} state @param {Finder} finder */
  async function isNear(state, finder) {
    return (await finder.find(state)).hits?.isNear ?? false;
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
    for (const part of item.querySelectorAll("[data-text]")) {
      const words = (n === 1 && part.getAttribute("data-one")) || part.getAttribute("data-text") || "";
      part.textContent = words.replace("{text}", text).replace("{n}", String(n));
    }
    button.onclick = take;
  }

  sitegen.relief = { draw };
})(globalThis.sitegen);
