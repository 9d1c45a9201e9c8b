/** The list of this reader on every page: how many practices it holds, and a button to keep one in it. */

/**
 * @typedef {object} KeepingScript
 * @property {KeptLists} kept the lists of this reader on this site
 * @property {Promise<void>} carried once what came by a link of another page is among them
 * @property {() => void} drawKept again, when they may have changed
 * @property {(card: Element) => void} keepIn puts the button on a card
 */
(function (sitegen) {
  "use strict";

  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-kept]"));
  const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector("template[data-keep]"));
  // Several sites may stand on one host, and on a disk.
  const kept = sitegen.openKept(`sitegen-lists ${link?.pathname}`);

  function drawKept() {
    const { at, lists } = kept.read();
    const ids = sitegen.idsOf(lists[at]);
    for (const button of document.querySelectorAll("button[data-keep]")) {
      button.setAttribute("aria-pressed", String(ids.includes(button.getAttribute("data-keep") ?? "")));
    }
    sitegen.write(link?.querySelector("[data-kept-count]") ?? null, sitegen.number(ids.length));
  }

  /** @param {Element | null} place @param {string} id @param {string} title */
  function add(place, id, title) {
    const button = /** @type {Element} */ (template?.content.firstElementChild?.cloneNode(true));
    button.setAttribute("data-keep", id);
    button.setAttribute("aria-label", sitegen.filled(button.getAttribute("data-text") ?? "", { title }));
    button.addEventListener("click", () => {
      const now = kept.read();
      const next = sitegen.toggled(now.lists[now.at], id);
      if (next === now.lists[now.at]) link?.click(); // it is full, as its page says
      now.lists[now.at] = next;
      kept.write(now);
      drawKept();
    });
    place?.append(button);
  }

  /** What a name is read out as: without soft hyphens. @param {Element | null} element */
  const said = (element) => (element?.textContent ?? "").replaceAll("\u00ad", "");

  /** @type {Sitegen["keepIn"]} */
  function keepIn(card) {
    /** @param {string} part */
    const of = (part) => said(card.querySelector(`[data-part="${part}"]`));
    const id = of("id") || card.getAttribute("data-practice") || "";
    add(card.querySelector(".practice-card__tab"), id, of("title"));
  }

  if (template) {
    for (const card of document.querySelectorAll("[data-practice]")) keepIn(card);
    for (const place of document.querySelectorAll("[data-keep-here]")) {
      add(place, place.getAttribute("data-keep-here") ?? "", said(document.querySelector("h1")));
    }
  }
  /** On a disk and without storage, pages do not remember together: links carry the list (`list/carrying.js`). */
  function isApart() {
    try {
      return !localStorage || location.protocol === "file:";
    } catch {
      return true;
    }
  }

  drawKept();
  sitegen.kept = kept;
  sitegen.drawKept = drawKept;
  sitegen.keepIn = keepIn;
  const carrying = document.querySelector("[data-carrying]")?.getAttribute("data-carrying") ?? "";
  const isBrought = () => sitegen.loadScript(carrying).then(() => sitegen.brought);
  sitegen.carried = link && isApart() ? isBrought().catch(() => undefined) : Promise.resolve();
})(globalThis.sitegen);
