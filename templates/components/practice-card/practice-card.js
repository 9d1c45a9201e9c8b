/** A card beyond the first ones, made of the same markup as those. */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["practiceCard"]["make"]} */
  function make(template, practice, facets) {
    const card = /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
    const [theme, ...labels] = labelsOf(practice, facets);
    card.setAttribute("data-practice", practice.slug);
    fill(card, "theme", theme[0] || "");
    fill(card, "id", practice.id);
    fill(card, "title", practice.title);
    fill(card, "summary", practice.summary);
    fill(card, "labels", labels.flat().join(" · "));
    card.querySelector('[data-part="title"]')?.setAttribute("href", `practices/${practice.slug}.html`);
    fillFacts(card, practice.facts);
    return card;
  }

  /** @param {PracticeData} practice @param {FacetData[]} facets @returns {string[][]} per written facet */
  function labelsOf(practice, facets) {
    const labels = facets.filter((facet) => facet.isWritten).map((facet) => {
      const names = new Map(facet.values.map(([slug, label]) => [slug, label]));
      const slugs = practice.facets[facet.key] || [];
      return slugs.filter((slug) => slug !== facet.missing).map((slug) => names.get(slug) || slug);
    });
    return labels.length ? labels : [[]];
  }

  /** @param {Element} card @param {string} part @param {string} text an empty text takes its part away */
  function fill(card, part, text) {
    const element = card.querySelector(`[data-part="${part}"]`);
    if (element && text) element.textContent = text;
    else element?.remove();
  }

  /** @param {Element} card @param {string[]} facts */
  function fillFacts(card, facts) {
    const list = card.querySelector('[data-part="facts"]');
    list?.replaceChildren(...facts.map((fact) => {
      const item = document.createElement("li");
      item.textContent = fact;
      return item;
    }));
    if (!facts.length) list?.remove();
  }

  sitegen.practiceCard = { make };
})(globalThis.sitegen);
