/**
 * The results a reader came from, remembered for this tab only, so that a practice page can lead
 * back to the card that they left by, on to the next, and to the one before.
 *
 * Where the results are still among the last pages of the tab, the way back is a step of the browser:
 * it brings the list as it was. Elsewhere it is their address, and the place is looked up.
 */

/**
 * @typedef {object} TrailScript
 * @property {object} trail
 * @property {(event: MouseEvent, slug: string, steps: string[]) => void} trail.leave by a link of the card of a
 *   practice; `steps` are all results in order: slugs, or where cards are
 * @property {(form: ParentNode) => void} trail.comeBack to the place and the card that were left
 * @property {(slug: string) => void} trail.arrive at a page; the slug is empty where it is that of no practice
 * @property {(root: HTMLElement, slug: string) => void} trail.draw
 */
(function (sitegen) {
  "use strict";

  const KEY = "sitegen-trail";
  /** The page that a link leads to, and how many steps back the results are from there. */
  const STEP_KEY = "sitegen-step";
  /** The practice that a reader comes back from. */
  const RETURN_KEY = "sitegen-return";
  const MOST = 1000;
  /** Where a card is: nothing else is loaded, whatever the storage says. */
  const STEP = /^cards\/\d+\.[a-z0-9]+\.js#\d+$/;
  const SLUG = /^[a-z0-9-]+$/;

  /** @typedef {{search: string, scroll: number, steps: string[]}} Trail `steps` are slugs, or where cards are */

  /** @param {string} key @param {unknown} value */
  function store(key, value) {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Without storage there is no trail.
    }
  }

  /** @param {string} key @returns {Record<string, unknown>} */
  function stored(key) {
    try {
      return Object(JSON.parse(sessionStorage.getItem(key) || "null"));
    } catch {
      return {};
    }
  }

  /** What was stored, once. @param {string} key */
  function taken(key) {
    const value = stored(key);
    store(key, null);
    return value;
  }

  /** @returns {Trail | null} */
  function kept() {
    const { search, scroll, steps } = stored(KEY);
    return typeof search === "string" && Array.isArray(steps) ? { search, scroll: Number(scroll) || 0, steps } : null;
  }

  /** In this tab, so that its history goes on from here. @param {MouseEvent} event */
  const isHere = (event) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  /** @type {Sitegen["trail"]["leave"]} */
  function leave(event, slug, steps) {
    history.replaceState({ scroll: scrollY, card: slug }, "");
    history.scrollRestoration = "manual"; // a browser looks for the place in the list as it came, and may be the later one
    store(KEY, { search: location.search, scroll: scrollY, steps: steps.slice(0, MOST) });
    if (isHere(event)) store(STEP_KEY, { slug, back: 1 });
  }

  /** @type {Sitegen["trail"]["comeBack"]} */
  function comeBack(form) {
    const { slug } = taken(RETURN_KEY);
    const left = Object(history.state);
    history.scrollRestoration = "auto";
    const scroll = left.scroll ?? (slug ? kept()?.scroll : undefined);
    if (typeof scroll === "number") scrollTo({ top: scroll, behavior: "instant" });
    const card = cardOf(form, slug) ?? cardOf(form, left.card);
    const now = document.activeElement;
    if (!card || (now && now !== document.body && !now.closest("[data-results]"))) return;
    card.querySelector("a")?.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  /** @param {ParentNode} form @param {unknown} slug */
  function cardOf(form, slug) {
    const isName = typeof slug === "string" && SLUG.test(slug);
    return isName ? form.querySelector(`[data-results] [data-practice="${slug}"]`) : null;
  }

  /** @type {Sitegen["trail"]["draw"]} */
  function draw(root, slug) {
    const trail = kept();
    const position = trail ? trail.steps.indexOf(slug) : -1;
    if (!trail || position < 0) return;
    lead(root, "back", `../index.html${trail.search}`, (event) => {
      store(RETURN_KEY, { slug });
      const back = stepsBack();
      if (!back) return;
      event.preventDefault();
      history.go(-back);
    });
    void leadTo(root, "before", trail, position - 1);
    void leadTo(root, "after", trail, position + 1);
    const place = root.querySelector('[data-trail="place"]');
    const text = place?.getAttribute("data-text") || "";
    place?.append(sitegen.filled(text, { n: position + 1, total: trail.steps.length }));
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
      if (card) store(KEY, trail);
    }
    const slug = trail.steps[position];
    lead(root, name, typeof slug === "string" && SLUG.test(slug) ? `${slug}.html` : "", () => {
      if (stepsBack()) store(STEP_KEY, { slug, back: stepsBack() + 1 });
    });
  }

  /** @param {Element} root @param {string} name @param {string} href @param {(event: MouseEvent) => void} go */
  function lead(root, name, href, go) {
    /** @type {HTMLAnchorElement | null} */
    const link = root.querySelector(`[data-trail="${name}"]`);
    if (!href) link?.remove();
    link?.setAttribute("href", href);
    link?.addEventListener("click", (event) => {
      if (isHere(event)) go(event);
    });
  }

  /** How far the results are: 0 when nobody knows, as after a step to a section of the page. */
  const stepsBack = () => Number(Object(history.state).back) || 0;

  /** The steps are noted with the page in the history of the tab, where it is known again. @type {Sitegen["trail"]["arrive"]} */
  function arrive(slug) {
    const step = taken(STEP_KEY);
    if (step["slug"] === slug && !stepsBack()) history.replaceState({ back: step["back"] }, "");
  }

  sitegen.trail = { leave, comeBack, arrive, draw };
})(globalThis.sitegen);
