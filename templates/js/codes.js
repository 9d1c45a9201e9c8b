/** Codes that a phone reads an address from. It comes with the library that it uses, `sitegen.qr`, when someone prints or shows one. */

/**
 * @typedef {object} CodesScript
 * @property {{generate(text: string, options: {minCorrectionLevel: number}): CodeDots}} [qr] lean-qr, as it came
 * @property {(place: Element) => void} [drawCode] the code of the address in `data-code`; nothing yet when the script
 *   has not come
 *
 * @typedef {object} CodeDots
 * @property {number} size dots in a row, and rows
 * @property {(x: number, y: number) => boolean} get whether there is one
 */
(function (sitegen) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  /** A longer address makes dots that a phone cannot tell apart on paper. */
  const LONGEST = 300;
  /** Readable with a tenth of it gone: a fold, a stain. */
  const MEDIUM = 1;
  /** What stays white around it, in dots, so that it is found: ISO 18004, 5.3.8. */
  const QUIET = 4;

  /** @type {Required<CodesScript>["drawCode"]} */
  function drawCode(place) {
    const address = place.getAttribute("data-code") ?? "";
    if (!sitegen.qr || place.firstChild || address.length > LONGEST) return;
    const dots = sitegen.qr.generate(address, { minCorrectionLevel: MEDIUM });
    const code = document.createElementNS(SVG, "svg");
    const side = dots.size + 2 * QUIET;
    code.setAttribute("viewBox", `${-QUIET} ${-QUIET} ${side} ${side}`);
    code.setAttribute("shape-rendering", "crispEdges");
    code.setAttribute("aria-hidden", "true"); // the address stands beside it
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", outline(dots));
    code.append(path);
    place.append(code);
  }

  /** A rectangle for each row of dots that touch. @param {CodeDots} dots */
  function outline({ size, get }) {
    let drawn = "";
    for (let y = 0; y < size; y++) {
      for (let x = 0, end; x < size; x = end + 1) {
        for (end = x; get(end, y); end++);
        if (end > x) drawn += `M${x} ${y}h${end - x}v1h${x - end}z`;
      }
    }
    return drawn;
  }

  sitegen.drawCode = drawCode;
  sitegen.arrived();
})(globalThis.sitegen);
