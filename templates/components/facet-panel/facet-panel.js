/** One facet: ticks its boxes, writes its numbers, unfolds its long list. What searches in that is `narrow.js`. */

/**
 * @typedef {object} FacetPanelScript
 * @property {object} facetPanel
 * @property {(panel: Element, state: State) => void} facetPanel.tick
 * @property {(panel: Element, counts: Map<string, Map<string, number>>) => void} facetPanel.draw after `tick`, for a
 *   ticked box stays in reach
 */
(function (sitegen) {
  "use strict";

  /** What a panel shows of one value; the same as in the page, which is slow to ask. */
  /** @typedef {{input: HTMLInputElement, item: Element | null, isTicked: boolean, shown: Element | null, count: string, unit: Element | null, said: string, isOff: boolean}} Option */

  /** @type {WeakMap<Element, Option[]>} */
  const known = new WeakMap();

  /** @param {Element} panel @returns {Option[]} */
  function optionsOf(panel) {
    const options =
      known.get(panel) ??
      Array.from(inputs(panel), (input) => {
        const shown = input.closest("label")?.querySelector("[data-count]") ?? null;
        const count = shown?.getAttribute("data-count") || "";
        const unit = input.closest("label")?.querySelector("[data-unit]") ?? null;
        const said = unit?.textContent || "";
        const item = input.closest("li");
        const isTicked = item?.hasAttribute("data-ticked") ?? false;
        return { input, item, isTicked, shown, count, unit, said, isOff: input.hasAttribute("aria-disabled") };
      });
    known.set(panel, options);
    return options;
  }

  /** @type {Sitegen["facetPanel"]["tick"]} */
  function tick(panel, state) {
    const picked = new Set(state.picked.get(panel.getAttribute("data-facet") || ""));
    sitegen.folding.follow(panel, picked.size);
    if (picked.size) void enlarge(panel, false);
    if (sitegen.options?.keep(panel, picked)) known.delete(panel);
    let isOther = false;
    for (const option of optionsOf(panel)) {
      const isTicked = picked.has(option.input.value);
      if (option.input.checked !== isTicked) option.input.checked = isTicked;
      if (option.isTicked === isTicked) continue;
      option.isTicked = isTicked;
      option.item?.toggleAttribute("data-ticked", isTicked);
      isOther = true;
    }
    if (isOther) keep(panel);
  }

  /** What is ticked, or has a child that is, is not folded away. `:has()` is not in every browser of the floor. @param {Element} panel */
  function keep(panel) {
    for (const item of panel.querySelectorAll("li")) {
      const isKept = item.hasAttribute("data-ticked") || Boolean(item.querySelector("[data-ticked]"));
      item.toggleAttribute("data-kept", isKept);
    }
  }

  /** @type {Sitegen["facetPanel"]["draw"]} */
  function draw(panel, counts) {
    const numbers = counts.get(panel.getAttribute("data-facet") || "");
    if (numbers && sitegen.options?.arrange(panel, numbers)) known.delete(panel);
    for (const option of optionsOf(panel)) write(panel, option, numbers?.get(option.input.value) || 0);
    if (numbers) sitegen.folding.arrange(panel, numbers);
  }

  /** @param {Element} panel @param {Option} option @param {number} number */
  function write(panel, option, number) {
    const count = String(number);
    if (option.shown && option.count !== count) {
      option.shown.setAttribute("data-count", count);
      option.shown.textContent = sitegen.number(number);
      option.count = count;
      name(option, sitegen.counted(panel, number));
    }
    // Stays in place and reachable; a ticked box can always be unticked.
    const isOff = !number && !option.input.checked;
    if (isOff === option.isOff) return;
    if (isOff) option.input.setAttribute("aria-disabled", "true");
    else option.input.removeAttribute("aria-disabled");
    option.isOff = isOff;
  }

  /** "1 practice", "2 practices": what the number is of. @param {Option} option @param {string} said */
  function name(option, said) {
    if (option.unit && option.said !== said) option.unit.textContent = option.said = said;
  }

  /** @param {Element} root @returns {NodeListOf<HTMLInputElement>} */
  function inputs(root) {
    return root.querySelectorAll('input[type="checkbox"]');
  }

  /** All values of a large facet, which come now if they are not there. @param {Element} panel @param {boolean} isAsked */
  async function enlarge(panel, isAsked) {
    const key = panel.hasAttribute("data-large") && panel.getAttribute("data-facet");
    const isNew = key && (await sitegen.loadValues((facet) => facet.key === key).catch(() => false));
    if (isNew || (key && isAsked)) await sitegen.options?.show(panel, isAsked);
  }

  /** @param {Element} panel @param {Element} button */
  function unfold(panel, button) {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
    button.textContent = button.getAttribute(isOpen ? "data-more" : "data-less");
    panel.toggleAttribute("data-folded", isOpen);
    if (!isOpen) void enlarge(panel, true);
  }

  sitegen.modules["facet-panel"] = (panel) => {
    sitegen.folding.attach(panel);
    panel.addEventListener("click", (event) => {
      if (/** @type {Element} */ (event.target).matches("[aria-disabled]")) event.preventDefault();
    });
    const button = panel.querySelector("[data-unfold]");
    button?.addEventListener("click", () => unfold(panel, button));
    const box = /** @type {HTMLInputElement | null} */ (panel.querySelector("[data-narrow]"));
    box?.addEventListener("input", async () => {
      await sitegen.loadWords();
      await enlarge(panel, true);
      sitegen.narrow(panel, box.value);
    });
  };
  sitegen.facetPanel = { tick, draw };
})(globalThis.sitegen);
