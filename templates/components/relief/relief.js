/**
 * No dead ends: the spelling that was meant, also when little was found, the one filter whose
 * removal gives most, and what the archive has.
 */

/**
 * @typedef {object} ReliefScript
 * @property {object} relief
 * @property {(root: HTMLElement, state: State, total: number, finder: Finder, take: (change: Change) => void) =>
 *   void} relief.draw
 */
(function (sitegen) {
  "use strict";

  let turn = 0;
  /** With fewer than this, another spelling may be what was meant: if it gives so many times more. */
  const FEW = 3;
  const WAYS = ["filter", "archived", "query", "spelling"];

  /** @type {Sitegen["relief"]["draw"]} */
  async function draw(root, state, total, finder, take) {
    const mine = ++turn;
    if (total > 0) root.hidden = true;
    for (const part of root.querySelectorAll("[data-nothing]")) part.toggleAttribute("hidden", total > 0);
    for (const way of WAYS) offer(root, way, "", 0, () => undefined);
    if (total >= FEW) return;
    if (!total) await offerLess(root, state, finder, take, () => mine === turn);
    if (mine !== turn) return;
    if (!total) root.hidden = false;
    const { meant, gain } = await otherSpelling(state, total, finder);
    if (mine !== turn || !meant) return;
    offer(root, "spelling", meant, gain, () => take((now) => ({ ...now, q: meant })));
    root.hidden = false;
  }

  /**
   * All at once, so that none moves another.
   * @param {Element} root @param {State} state @param {Finder} finder @param {(change: Change) => void} take @param {() => boolean} isAsked
   */
  async function offerLess(root, state, finder, take, isAsked) {
    const best = await bestRemoval(state, finder);
    const kept = state.archived ? 0 : await count({ ...state, archived: true }, finder);
    const free = state.q.trim() && state.picked.size ? await count({ ...state, q: "" }, finder) : 0;
    if (!isAsked()) return;
    offer(root, "filter", best.label, best.total, () => take(best.change));
    offer(root, "archived", kept ? "-" : "", kept, () => take((now) => ({ ...now, archived: true })));
    offer(root, "query", free ? "-" : "", free, () => take((now) => ({ ...now, q: "" })));
  }

  /**
   * What authors write as well is not taken for a mistake, however few they are.
   * @param {State} state @param {number} total @param {Finder} finder
   */
  async function otherSpelling(state, total, finder) {
    const searcher = state.q.trim() ? await sitegen.loadIndex().catch(() => null) : null;
    const meant = searcher ? await searcher.correct(state.q).catch(() => "") : "";
    const gain = meant ? await count({ ...state, q: meant }, finder) : 0;
    const isMeant = total ? gain >= FEW * total && (await isNear(state, finder)) : gain > 0;
    return { meant: isMeant ? meant : "", gain };
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
    let best = { label: "", total: 0, change: (/** @type {State} */ now) => now };
    for (const facet of finder.data.facets) {
      for (const slug of state.picked.get(facet.key) || []) {
        /** @type {Change} */
        const change = (now) => sitegen.state.without(now, facet.key, slug);
        const total = await count(change(state), finder);
        const label = facet.values.find((value) => value[0] === slug)?.[1] || slug;
        if (total > best.total) best = { label, total, change };
      }
    }
    return best;
  }

  /** @param {Element} root @param {string} way @param {string} text @param {number} n @param {() => void} take */
  function offer(root, way, text, n, take) {
    const item = /** @type {Element} */ (root.querySelector(`[data-way="${way}"]`));
    const button = /** @type {HTMLElement} */ (item.querySelector("button"));
    item.toggleAttribute("hidden", !text);
    for (const part of item.querySelectorAll("[data-n-other]")) part.textContent = sitegen.counted(part, n, { text });
    button.onclick = take;
  }

  sitegen.relief = { draw };
})(globalThis.sitegen);
