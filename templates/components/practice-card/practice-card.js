/** A card beyond the first ones, made of the same markup as those. */

/**
 * @typedef {object} PracticeCardScript
 * @property {object} practiceCard
 * @property {(template: HTMLTemplateElement, practice: PracticeData) => Element} practiceCard.make
 * @property {(card: Element, picked: Set<string>) => void} practiceCard.meet marks the labels that were chosen
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["practiceCard"]["make"]} */
  function make(template, practice) {
    const card = /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
    card.setAttribute("data-practice", practice.slug);
    fill(card, "theme", practice.theme);
    fill(card, "id", practice.id);
    fill(card, "title", practice.soft ?? practice.title);
    fill(card, "summary", practice.summary);
    fill(card, "facts", practice.facts?.join(" · "));
    fill(card, "published", practice.published);
    fill(card, "reviewed", practice.reviewed);
    fillLabels(card, practice.labels ?? []);
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
    return card;
  }

  /** @param {Element} card @param {string} part @param {string} [text] without one its part goes away */
  function fill(card, part, text) {
    const element = card.querySelector(`[data-part="${part}"]`);
    if (element && text) element.textContent = text;
    else element?.remove();
  }

  /** @param {Element} card @param {string[]} labels */
  function fillLabels(card, labels) {
    const line = card.querySelector('[data-part="labels"]');
    line?.replaceChildren(...labels.flatMap((label) => [element(label), " "]));
    if (!labels.length) line?.remove();
  }

  /** @param {string} label */
  function element(label) {
    const span = document.createElement("span");
    span.textContent = label;
    return span;
  }

  /** @type {Sitegen["practiceCard"]["meet"]} */
  function meet(card, picked) {
    const line = card.querySelector('[data-part="labels"]');
    const met = [...(line?.children ?? [])].filter((label) =>
      label.toggleAttribute("data-met", picked.has(label.textContent ?? "")),
    );
    line?.toggleAttribute("data-met", met.length > 0);
  }

  sitegen.practiceCard = { make, meet };
})(globalThis.sitegen);
