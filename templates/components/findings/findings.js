/**
 * What a search says beside its results, and comes with it: what was looked for, and which of the results have all
 * words. Where there are none `ways-on.js` offers ways on.
 */

/**
 * @typedef {object} Findings what a search adds to a list
 * @property {string} said of the total, in place of its own text; else empty
 * @property {{ element: Element, place: number } | null} line stands before what has a part of the words
 *
 * @typedef {object} FindingsScript
 * @property {object} [findings] comes with a search
 * @property {(hits: Hits | null, refs: number[], total: string, isByMatch: boolean) => Findings} findings.of
 * @property {(root: Element, state: State, view: ResultsView, finder: Finder, take: (change: Change) => void) => void}
 *   findings.draw
 * @property {(words: FindingsWords) => void} setFindings
 *
 * @typedef {Record<string, string | Record<string, string>>} FindingsWords name → a text, or its plural forms
 */
(function (sitegen) {
  "use strict";

  /** @type {FindingsWords} */
  let words = {};
  let turn = 0;
  /** What stands there where nothing fits what was chosen. @type {string | undefined} */
  let usual;
  /** @type {HTMLElement | undefined} */
  let line;
  /** @type {HTMLElement | undefined} */
  let box;

  /** @param {string} name @param {Record<string, string | number>} [facts] */
  function said(name, facts = {}) {
    return sitegen.filled(String(words[name]), facts);
  }

  /** @param {string} name @param {number} n */
  function counted(name, n) {
    const forms = /** @type {Record<string, string>} */ (words[name]);
    const form = new Intl.PluralRules(document.documentElement.lang).select(n);
    return sitegen.filled(forms[form] ?? forms["other"], { n });
  }

  /** @type {NonNullable<Sitegen["findings"]>["of"]} */
  function of(hits, refs, total, isByMatch) {
    if (!hits?.isLoose) return { said: "", line: null };
    const isFull = (/** @type {number} */ ref) => (hits.scores.get(ref) ?? 0) >= hits.found.length;
    const full = refs.filter(isFull).length;
    const part = refs.length - full;
    if (!part) return { said: "", line: null };
    line ??= element("li", "results__line");
    sitegen.write(line, counted("line", part));
    const isApart = isByMatch && full > 0 && refs.slice(0, full).every(isFull);
    return {
      said: said(full ? "split" : "onlyPart", { total, full, part }),
      line: isApart ? { element: line, place: full } : null,
    };
  }

  /** @type {NonNullable<Sitegen["findings"]>["draw"]} */
  function draw(root, state, { hits, refs }, finder, take) {
    const mine = ++turn;
    const asked = hits?.asked ?? "";
    for (const link of root.querySelectorAll("[data-results] a[href]")) lead(link, asked);
    const parts = hits && refs.length ? notes(hits, take) : [];
    box ??= element("div", "findings");
    box.replaceChildren(...parts);
    if (box.parentNode !== root) root.querySelector("[data-results]")?.before(box);
    const nothing = root.querySelector("p[data-nothing]");
    usual ??= nothing?.textContent ?? "";
    const isQuestion = hits && !state.picked.size; // nobody chose anything
    sitegen.write(nothing, isQuestion ? said("nothing", { text: state.q.trim() }) : usual);
    if (hits && !refs.length) void waysOn(state, finder, take, () => mine === turn);
  }

  /** @param {State} state @param {Finder} finder @param {(change: Change) => void} take @param {() => boolean} isAsked */
  async function waysOn(state, finder, take, isAsked) {
    await sitegen.loadSeldom().catch(() => undefined);
    const ways = await sitegen.waysOn?.(state, finder, take);
    if (ways && isAsked()) box?.append(ways);
  }

  /** The question goes along, and is marked there. @param {Element} link @param {string} asked */
  function lead(link, asked) {
    const [, page, , section = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(link.getAttribute("href") ?? "") ?? [];
    if (page) link.setAttribute("href", page + (asked && `?${new URLSearchParams({ q: asked })}`) + section);
  }

  /** @param {Hits} hits @param {(change: Change) => void} take */
  function notes({ corrections, isCut, isCommon }, take) {
    const all = corrections.map(({ kind, meant, typed }) => {
      const name = kind === "spelling" && !meant ? "similar" : kind;
      const literally = (/** @type {State} */ now) => ({ ...now, q: now.q.replace(typed, () => `"${typed}"`) });
      const button = element("button", "relief__button", said("literally", { typed }));
      button.setAttribute("type", "button");
      button.addEventListener("click", () => take(literally));
      return element("p", "results__loose", `${said(name, { meant, typed })} `, button);
    });
    if (isCut) all.push(element("p", "results__loose", said("cut")));
    if (isCommon) all.push(element("p", "results__loose", said("common")));
    return all;
  }

  /** @param {string} name @param {string} look @param {...(string | Node)} children */
  function element(name, look, ...children) {
    const made = document.createElement(name);
    if (look) made.className = look;
    made.append(...children);
    return made;
  }

  sitegen.findings = { of, draw };
  sitegen.setFindings = (given) => {
    words = given;
    sitegen.arrived();
  };
})(globalThis.sitegen);
