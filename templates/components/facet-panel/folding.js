/** What of a facet is in view: all of it or its name alone, and of a long list what would give most. */

/**
 * @typedef {object} FoldingScript
 * @property {object} folding
 * @property {(panel: Element) => void} folding.attach
 * @property {(panel: Element, chosen: number) => void} folding.follow opens where something is chosen, and says how much
 * @property {(panel: Element, counts: Map<string, number>) => void} folding.arrange what would give something comes
 *   first, most first, in a long list whose order that is; not while the reader is in it
 */
(function (sitegen) {
  "use strict";

  const NARROW = "(max-width: 55.99rem)";
  const SHOWN = 10; // as in `facet-panel.html`

  /** What the reader opened or closed, and so stays as it is. @type {WeakSet<Element>} */
  const byHand = new WeakSet();

  /** @param {Element} panel @param {boolean} isOpen */
  function setOpen(panel, isOpen) {
    panel.toggleAttribute("data-closed", !isOpen);
    panel.querySelector("[data-toggle]")?.setAttribute("aria-expanded", String(isOpen));
  }

  /** @type {Sitegen["folding"]["attach"]} */
  function attach(panel) {
    panel.querySelector("[data-toggle]")?.addEventListener("click", () => {
      byHand.add(panel);
      setOpen(panel, panel.hasAttribute("data-closed"));
    });
    if (matchMedia(NARROW).matches) setOpen(panel, false);
  }

  /** @type {Sitegen["folding"]["follow"]} */
  function follow(panel, chosen) {
    const said = panel.querySelector("[data-chosen]");
    sitegen.write(said, chosen ? sitegen.counted(said, chosen) : "");
    if (chosen && !byHand.has(panel) && panel.hasAttribute("data-closed")) setOpen(panel, true);
  }

  /** @type {Sitegen["folding"]["arrange"]} */
  function arrange(panel, counts) {
    if (!panel.hasAttribute("data-by-count") || panel.matches(":hover, :focus-within")) return;
    for (const list of panel.querySelectorAll("ul[data-needs-script], ul[data-needs-script] ul")) sort(list, counts);
    [...panel.querySelectorAll("ul[data-needs-script] li")].forEach((item, place) => {
      item.toggleAttribute("data-extra", place >= SHOWN);
    });
  }

  /** @param {Element} list @param {Map<string, number>} counts */
  function sort(list, counts) {
    const before = [...list.children];
    const amount = new Map(before.map((item) => [item, counts.get(item.querySelector("input")?.value ?? "") ?? 0]));
    const after = [...before].sort((a, b) => (amount.get(b) ?? 0) - (amount.get(a) ?? 0));
    if (after.some((item, place) => item !== before[place])) list.append(...after);
  }

  sitegen.folding = { attach, follow, arrange };
})(globalThis.sitegen);
