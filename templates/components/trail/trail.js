/**
 * The results a reader came from, remembered for this tab only, so that a practice page can lead
 * back, on to the next, and to the one before.
 */
(function (sitegen) {
  "use strict";

  const KEY = "sitegen-trail";
  const MOST = 1000;
  /** Where a card is: nothing else is loaded, whatever the storage says. */
  const STEP = /^cards\/\d+\.[a-z0-9]+\.js#\d+$/;

  /** @typedef {{search: string, steps: string[]}} Trail `steps` are slugs, or where cards are */

  /** @type {Sitegen["trail"]["keep"]} */
  function keep(steps) {
    try {
      store({ search: location.search, steps: steps.slice(0, MOST) });
    } catch {
      // Without storage there is no trail.
    }
  }

  /** @param {Trail} trail */
  function store(trail) {
    sessionStorage.setItem(KEY, JSON.stringify(trail));
  }

  /** @returns {Trail | null} */
  function kept() {
    try {
      const { search, steps } = JSON.parse(sessionStorage.getItem(KEY) || "null") || {};
      return typeof search === "string" && Array.isArray(steps) ? { search, steps } : null;
    } catch {
      return null;
    }
  }

  /** @param {HTMLElement} root @param {string} slug */
  function draw(root, slug) {
    const trail = kept();
    const position = trail ? trail.steps.indexOf(slug) : -1;
    if (!trail || position < 0) return;
    lead(root, "back", `../index.html${trail.search}`);
    void leadTo(root, "before", trail, position - 1);
    void leadTo(root, "after", trail, position + 1);
    const place = root.querySelector('[data-trail="place"]');
    const text = place?.getAttribute("data-text") || "";
    if (place) {
      place.textContent = text.replace("{n}", String(position + 1)).replace("{total}", String(trail.steps.length));
    }
    root.hidden = false;
  }

  /**
   * A result that was not shown yet is known by where its card is; its slug is written down, so that
   * its page finds itself in the trail.
   * @param {HTMLElement} root @param {string} name @param {Trail} trail @param {number} position
   */
  async function leadTo(root, name, trail, position) {
    const step = trail.steps[position];
    if (STEP.test(step)) {
      const card = await sitegen.cardAt(step, "../").catch(() => undefined);
      trail.steps[position] = card?.slug ?? step;
      if (card) store(trail);
    }
    lead(root, name, pageOf(trail.steps[position]));
  }

  /** @param {unknown} slug */
  function pageOf(slug) {
    return typeof slug === "string" && /^[a-z0-9-]+$/.test(slug) ? `${slug}.html` : "";
  }

  /** @param {Element} root @param {string} name @param {string} href */
  function lead(root, name, href) {
    const link = root.querySelector(`[data-trail="${name}"]`);
    if (link instanceof HTMLAnchorElement && href) link.href = href;
    else link?.remove();
  }

  const root = document.querySelector('[data-module="trail"]');
  const slug = document.querySelector("[data-practice-page]")?.getAttribute("data-practice-page");
  if (root instanceof HTMLElement && slug) draw(root, slug);

  sitegen.trail = { keep };
})(globalThis.sitegen);
