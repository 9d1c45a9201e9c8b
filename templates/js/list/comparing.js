/** Which practices of a list a reader wants side by side, and when the comparison stands in the place of the list. */

/**
 * @typedef {object} Comparing
 * @property {(fragment: string) => Promise<void>} read which are compared, from the address
 * @property {string} part of the address of what is compared, or nothing
 * @property {(list: PickedList, made: Map<string, ListItem>) => void} draw what is compared now
 *
 * @typedef {object} ComparingScript
 * @property {(root: Element, turn: (part: string) => void) => Comparing} openComparing `turn` goes to the address with
 *   this part
 */
(function (sitegen) {
  "use strict";

  const FEWEST = 2;
  const MOST = 4;

  /** @type {Sitegen["openComparing"]} */
  function openComparing(root, turn) {
    /** @template {HTMLElement} E @param {string} name */
    const part = (name) => /** @type {E} */ (root.querySelector(`[data-compare-${name}]`));
    const place = /** @type {HTMLElement} */ (root.querySelector("[data-comparison]"));
    const start = part("start");
    const hint = part("hint");
    /** In the address. @type {string[]} */
    let asked = [];
    let isOpen = false;
    /** Whether the page has shown anything yet: only then may the focus go elsewhere. */
    let hasBegun = false;

    const boxes = () => /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("[data-compare]")]);
    const chosen = () => boxes().flatMap(({ checked, value }) => (checked ? [value] : []));

    /** @param {number} n */
    const fits = (n) => n >= FEWEST && n <= MOST;

    function drawChoice() {
      const n = chosen().length;
      sitegen.write(start, sitegen.filled(start.getAttribute(n ? "data-text-some" : "data-text") ?? "", { n }));
      if (fits(n)) sitegen.write(hint, "");
    }

    function compare() {
      const ids = chosen();
      if (fits(ids.length)) turn(sitegen.list.comparedPart(ids));
      else sitegen.write(hint, sitegen.counted(hint, ids.length));
    }

    /** @type {Comparing["read"]} */
    async function read(fragment) {
      const ids = sitegen.list.comparedIn(fragment);
      const refs = await sitegen.refsOf(ids);
      asked = await Promise.all([...refs.values()].map((ref) => sitegen.idOf(ref)));
    }

    /** @type {Comparing["draw"]} */
    function draw({ items }, made) {
      const compared = items.filter(({ id }) => asked.includes(id));
      const was = isOpen;
      isOpen = fits(compared.length);
      document.documentElement.toggleAttribute("data-comparing", isOpen); // it prints on another sheet
      if (isOpen) void show(compared, made, hasBegun && !was);
      else if (was) start.focus();
      hasBegun = true;
      drawChoice();
    }

    /** @param {Picked[]} compared @param {Map<string, ListItem>} made @param {boolean} isTurned whether the reader has just come to it */
    async function show(compared, made, isTurned) {
      for (const box of boxes()) box.checked = asked.includes(box.value);
      const heading = part("heading");
      sitegen.write(heading, sitegen.counted(heading, compared.length));
      if (isTurned) heading.focus();
      const scripts = (place.getAttribute("data-scripts") ?? "").split(" ");
      place.setAttribute("aria-busy", "true");
      await Promise.all(scripts.map(sitegen.loadOnce)).catch(() => undefined);
      await sitegen.comparison?.fill(place, compared, made);
      place.removeAttribute("aria-busy");
      drawChoice();
    }

    start.addEventListener("click", compare);
    part("print").addEventListener("click", () => void sitegen.paper.print());
    part("leave").addEventListener("click", () => turn(""));
    root.addEventListener("change", ({ target }) => {
      if (target instanceof Element && target.matches("[data-compare]")) drawChoice();
    });
    return {
      read,
      draw,
      get part() {
        return isOpen ? sitegen.list.comparedPart(asked) : "";
      },
    };
  }

  sitegen.openComparing = openComparing;
})(globalThis.sitegen);
