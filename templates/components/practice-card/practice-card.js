/** A card beyond the first ones, made of the same markup as those. */

/**
 * @typedef {object} PracticeCardScript
 * @property {{ make: (template: HTMLTemplateElement, practice: PracticeData) => Element }} practiceCard
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["practiceCard"]["make"]} */
  function make(template, practice) {
    const card = /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
    card.setAttribute("data-practice", practice.slug);
    fill(card, "theme", practice.theme);
    fill(card, "id", practice.id);
    fill(card, "title", practice.title);
    fill(card, "summary", practice.summary);
    fill(card, "labels", practice.labels?.join(" · "));
    const title = card.querySelector('[data-part="title"]');
    const blank = title?.getAttribute("href") ?? ""; // it leads to the list in the same folder
    title?.setAttribute("href", blank.replace("index.html", `${practice.slug}.html`));
    if (practice.language) {
      for (const part of card.querySelectorAll("[data-mark], [data-quote]")) {
        part.setAttribute("lang", practice.language);
        part.setAttribute("dir", "auto");
      }
    }
    if (!practice.archived) card.querySelector('[data-part="archived"]')?.remove();
    fillFacts(card, practice.facts ?? []);
    return card;
  }

  /** @param {Element} card @param {string} part @param {string} [text] without one its part goes away */
  function fill(card, part, text) {
    const element = card.querySelector(`[data-part="${part}"]`);
    if (element && text) element.textContent = text;
    else element?.remove();
  }

  /** @param {Element} card @param {string[]} facts */
  function fillFacts(card, facts) {
    const list = card.querySelector('[data-part="facts"]');
    list?.replaceChildren(
      ...facts.map((fact) => {
        const item = document.createElement("li");
        item.textContent = fact;
        return item;
      }),
    );
    if (!facts.length) list?.remove();
  }

  sitegen.practiceCard = { make };
})(globalThis.sitegen);
