/** The practices of a list as cards, each with its note and what moves it. */

/**
 * @typedef {object} ListItem
 * @property {string} id
 * @property {string} note
 * @property {string} title
 * @property {Element} card
 *
 * @typedef {object} ListItemTools
 * @property {(id: string, note: string) => void} noted
 * @property {(id: string, by: number) => void} moved
 * @property {(id: string) => void} removed
 *
 * @typedef {object} ItemsScript
 * @property {object} listItems
 * @property {(root: Element, item: Picked, practice: PracticeData | undefined, tools: ListItemTools) => ListItem}
 *   listItems.make without a practice, that of one that is gone
 * @property {(list: Element, cards: Element[]) => void} listItems.put in this order; the focus stays where it is
 * @property {(card: Element, note: string) => void} listItems.write this note, and as paper has it
 */
(function (sitegen) {
  "use strict";

  /** What arrow keys on a button do: so many places, or to an end. */
  const KEYS = new Map([
    ["ArrowUp", -1],
    ["ArrowDown", 1],
    ["Home", -Infinity],
    ["End", Infinity],
  ]);

  /** @param {Element} root @param {string} name */
  const template = (root, name) => /** @type {HTMLTemplateElement} */ (root.querySelector(`template[data-${name}]`));

  /** @param {Element} root @param {Picked} item @param {PracticeData | undefined} practice */
  function cardOf(root, { id }, practice) {
    const blank = template(root, "card");
    if (practice) return sitegen.practiceCard.make(blank, practice);
    const gone = template(root, "gone");
    const title = sitegen.filled(gone.getAttribute("data-text") ?? "", { id });
    const said = { slug: "", title, summary: gone.getAttribute("data-why") ?? "" };
    const card = sitegen.practiceCard.make(blank, said);
    card.querySelector("a")?.removeAttribute("href"); // there is no page to go to
    return card;
  }

  /** @type {Sitegen["listItems"]["make"]} */
  function make(root, item, practice, tools) {
    const { id, note } = item;
    const card = cardOf(root, item, practice);
    const title = practice?.title ?? id;
    const controls = /** @type {Element} */ (template(root, "tools").content.firstElementChild?.cloneNode(true));
    const field = /** @type {HTMLTextAreaElement} */ (controls.querySelector("[data-note]"));
    for (const button of controls.querySelectorAll("button")) {
      button.setAttribute("aria-label", sitegen.filled(button.getAttribute("data-text") ?? "", { title }));
    }
    const box = /** @type {HTMLInputElement | null} */ (controls.querySelector("[data-compare]"));
    if (box && practice) {
      box.value = id;
      box.setAttribute("aria-label", sitegen.filled(box.getAttribute("data-text") ?? "", { title }));
    } else box?.closest("label")?.remove();
    field.addEventListener("input", () => {
      write(controls, field.value);
      tools.noted(id, field.value);
    });
    write(controls, note);
    controls.querySelector("[data-remove]")?.addEventListener("click", () => tools.removed(id));
    for (const button of controls.querySelectorAll("[data-move]")) {
      button.addEventListener("click", () => tools.moved(id, Number(button.getAttribute("data-move"))));
    }
    controls.addEventListener("keydown", (event) => {
      const { key, target } = /** @type {KeyboardEvent} */ (event);
      const by = target instanceof HTMLButtonElement ? KEYS.get(key) : undefined;
      if (by === undefined) return;
      event.preventDefault();
      tools.moved(id, by);
    });
    card.append(controls);
    card.setAttribute("data-item", id);
    return { id, note, title, card };
  }

  /** @type {Sitegen["listItems"]["put"]} */
  function put(list, cards) {
    const had = /** @type {HTMLElement | null} */ (document.activeElement);
    sitegen.cardList.put(list, cards);
    if (had !== document.activeElement && had && list.contains(had)) had.focus();
    cards.forEach((card, place) => {
      card.querySelector('[data-move="-1"]')?.setAttribute("aria-disabled", String(place === 0));
      card.querySelector('[data-move="1"]')?.setAttribute("aria-disabled", String(place === cards.length - 1));
    });
  }

  /** Its field shows two lines of it, and paper does not scroll. @type {Sitegen["listItems"]["write"]} */
  function write(card, note) {
    const field = /** @type {HTMLTextAreaElement | null} */ (card.querySelector("[data-note]"));
    if (!field) return;
    if (field.value !== note) field.value = note;
    field.closest("div")?.setAttribute("data-said", note);
  }

  sitegen.listItems = { make, put, write };
})(globalThis.sitegen);
