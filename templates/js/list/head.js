/** The top of the page of a list: which one it is, what it is called, how much it holds, and what is to be known of it. */

/**
 * @typedef {object} ListHead
 * @property {(list: PickedList, n: number) => string} titleOf its name, or the number it has among those of the reader
 * @property {(shown: Shown) => void} draw
 * @property {(shown: Shown) => void} drawTyped only what follows what is being typed
 * @property {(hasName: boolean, unfit: number) => void} drawRoom what its address had no room for
 *
 * @typedef {object} HeadScript
 * @property {(root: Element) => ListHead} openHead
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["openHead"]} */
  function openHead(root) {
    /** @template {Element} E @param {string} name */
    const part = (name) => /** @type {E} */ (root.querySelector(`[data-list-${name}]`));
    const select = /** @type {HTMLSelectElement} */ (part("select"));
    const name = /** @type {HTMLInputElement} */ (part("name"));
    /** @param {string} name @param {boolean} isShown */
    const toggle = (name, isShown) => void part(name).toggleAttribute("hidden", !isShown);

    /** @type {ListHead["titleOf"]} */
    const titleOf = (list, n) => list.name || sitegen.filled(root.getAttribute("data-untitled") ?? "", { n: n + 1 });

    /** @type {ListHead["draw"]} */
    function draw(shown) {
      const { list, isOwn, lists } = shown;
      const count = list.items.length;
      const total = part("total");
      if (name.value.trim() !== list.name) name.value = list.name;
      sitegen.write(total, count ? sitegen.counted(total, count) : total.getAttribute("data-none") || "");
      toggle("empty", !count);
      toggle("ways", count > 0);
      toggle("help", count > 0 && isOwn); // no browser remembers that of a colleague
      drawFull(count >= sitegen.mostIds);
      toggle("offer", !isOwn);
      toggle("mine", isOwn && (lists.length > 1 || count > 0 || Boolean(list.name)));
      drawTyped(shown);
    }

    /** @param {boolean} isFull */
    function drawFull(isFull) {
      const said = part("full");
      toggle("full", isFull);
      sitegen.write(said, sitegen.filled(said.getAttribute("data-text") ?? "", { n: sitegen.mostIds }));
    }

    /** @type {ListHead["drawTyped"]} */
    function drawTyped(shown) {
      toggle("lost", !shown.isKept);
      drawChoice(shown);
      aim(shown);
    }

    /** What prints the list has all of it in its link. @param {Shown} shown */
    function aim({ list }) {
      const { fragment } = sitegen.list.write(list);
      for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll("[data-list-sheet]"))) {
        link.hash = fragment;
      }
    }

    /** @param {Shown} shown */
    function drawChoice({ lists, at, isOwn }) {
      toggle("choice", isOwn && lists.length > 1);
      select.replaceChildren(...lists.map((list, n) => new Option(titleOf(list, n), String(n))));
      select.value = String(at);
    }

    /** @type {ListHead["drawRoom"]} */
    function drawRoom(hasName, unfit) {
      toggle("unnamed", !hasName);
      toggle("unfit", unfit > 0);
      sitegen.write(part("unfit"), sitegen.counted(part("unfit"), unfit));
    }

    return { titleOf, draw, drawTyped, drawRoom };
  }

  sitegen.openHead = openHead;
})(globalThis.sitegen);
