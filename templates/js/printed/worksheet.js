/** The table for the room: a practice a row, with room to write. */

/**
 * @typedef {object} WorksheetScript
 * @property {(root: Element, sheets: Sheet[]) => Element[]} drawWorksheet
 */
(function (sitegen) {
  "use strict";

  /** For what comes up in the room. */
  const BLANK_ROWS = 2;

  /** @type {Sitegen["drawWorksheet"]} */
  function drawWorksheet(root, sheets) {
    const table = sitegen.sheetPart(root, "table", {});
    const rows = sheets.map(({ id, note, card }, n) =>
      sitegen.sheetPart(root, "row", { n: `${n + 1}`, title: card.title, id, note, facts: card.facts?.at(-1) }),
    );
    const blank = Array.from({ length: BLANK_ROWS }, () => sitegen.sheetPart(root, "blank", {}));
    table.querySelector("tbody")?.append(...rows, ...blank);
    return [table];
  }

  sitegen.drawWorksheet = drawWorksheet;
})(globalThis.sitegen);
