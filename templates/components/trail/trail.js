/**
 * The results a reader came from, remembered for this tab only, so that a practice page can lead
 * back, on to the next, and to the one before.
 */
(function (sitegen) {
  "use strict";

  const KEY = "sitegen-trail";
  const MOST = 1000;

  /** @type {Sitegen["trail"]["keep"]} */
  function keep(slugs) {
    try {
      const trail = { search: location.search, slugs: slugs.slice(0, MOST) };
      sessionStorage.setItem(KEY, JSON.stringify(trail));
    } catch {
      // Without storage there is no trail.
    }
  }

  /** @returns {{search: string, slugs: string[]} | null} */
  function kept() {
    try {
      const { search, slugs } = JSON.parse(sessionStorage.getItem(KEY) || "null") || {};
      return typeof search === "string" && Array.isArray(slugs) ? { search, slugs } : null;
    } catch {
      return null;
    }
  }

  /** @param {HTMLElement} root @param {string} slug */
  function draw(root, slug) {
    const trail = kept();
    const position = trail ? trail.slugs.indexOf(slug) : -1;
    if (!trail || position < 0) return;
    lead(root, "back", `../index.html${trail.search}`);
    lead(root, "before", pageOf(trail.slugs[position - 1]));
    lead(root, "after", pageOf(trail.slugs[position + 1]));
    const place = root.querySelector('[data-trail="place"]');
    const text = place?.getAttribute("data-text") || "";
    if (place) {
      place.textContent = text.replace("{n}", String(position + 1)).replace("{total}", String(trail.slugs.length));
    }
    root.hidden = false;
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
