/**
 * Where in a practice a search found something: a piece of its text, and the heading it is under. Title and summary show
 * it themselves where every word of the question is marked in them.
 */

/**
 * @typedef {object} SnippetScript
 * @property {object} [snippet] comes with a search
 * @property {(card: Element, ref: number, marks: ResultsView["marks"]) => void} snippet.draw
 * @property {() => void} snippet.retry
 */
(function (sitegen) {
  "use strict";

  const LENGTH = 190;
  const LEAD = 50;

  /** Card → what brings the snippet that it wants now. @type {WeakMap<Element, () => void>} */
  const wanted = new WeakMap();

  /** Each costs a script, so it comes when its card is seen: not where it only looks round the corner. */
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        wanted.get(target)?.();
      }
    },
    { rootMargin: "0px 0px -20%" },
  );
  /** Kept for what has yet to come, so that the cards below it stay where they are. */
  const ROOM = "3em";

  /** Cards whose text did not come. @type {Set<Element>} */
  const lacking = new Set();

  /** @type {NonNullable<Sitegen["snippet"]>["retry"]} */
  function retry() {
    for (const card of lacking) seen.observe(card);
    lacking.clear();
  }

  /** @type {NonNullable<Sitegen["snippet"]>["draw"]} */
  function draw(card, ref, marks) {
    const part = /** @type {HTMLElement} */ (card.querySelector('[data-part="snippet"]'));
    part.hidden = true;
    wanted.delete(card);
    seen.unobserve(card);
    const texts = Array.from(card.querySelectorAll("[data-mark]"), (each) => each.textContent ?? "");
    if (!marks || marks.isTold(texts)) return;
    keepRoom(part);
    const bring = () =>
      void sitegen.passagesOf(ref).then((passages) => {
        if (wanted.get(card) !== bring) return;
        part.hidden = true; // without it the card is complete too
        if (passages) fill(card, part, passages, marks);
        else lacking.add(card);
      });
    wanted.set(card, bring);
    seen.observe(card);
  }

  /** @param {HTMLElement} part */
  function keepRoom(part) {
    for (const child of part.children) child.replaceChildren();
    // A link without a text has no name, and keys would lead to it.
    for (const link of part.querySelectorAll("a")) link.hidden = true;
    part.style.minBlockSize = ROOM;
    part.hidden = false;
  }

  /**
   * @param {Element} card @param {HTMLElement} part @param {Passage[]} passages
   * @param {NonNullable<ResultsView["marks"]>} marks
   */
  function fill(card, part, passages, marks) {
    const best = bestPassage(passages, marks);
    const quote = part.querySelector("[data-quote]");
    const link = part.querySelector("a");
    if (!best || !quote || !link) return;
    const { text, spans, anchor, heading } = best;
    const from = startOf(text, spans[0][0]);
    quote.replaceChildren(...pieces(text, spans, from, endOf(text, from + LENGTH)));
    link.hidden = !heading;
    link.textContent = heading;
    link.href = `${card.querySelector('[data-part="title"]')?.getAttribute("href")}#${anchor}`;
    part.hidden = false;
  }

  /**
   * The passage with the most different words of the question; of it the stretch with the most marks.
   * @param {Passage[]} passages @param {NonNullable<ResultsView["marks"]>} marks
   */
  function bestPassage(passages, marks) {
    let best = null;
    let most = 0;
    for (const [anchor, heading, text] of passages) {
      const all = marks(text);
      for (let first = 0; first < all.length; first++) {
        const spans = all.slice(first).filter(([, to]) => to <= all[first][0] + LENGTH - LEAD);
        const different = new Set(spans.map(([from, to]) => text.slice(from, to).toLowerCase())).size;
        if (different > most) {
          most = different;
          best = { anchor, heading, text, spans };
        }
      }
    }
    return best;
  }

  /** @param {string} text @param {number} first */
  function startOf(text, first) {
    return first <= LEAD ? 0 : text.indexOf(" ", first - LEAD) + 1;
  }

  /** @param {string} text @param {number} end */
  function endOf(text, end) {
    return end >= text.length ? text.length : Math.max(text.lastIndexOf(" ", end), 0) || end;
  }

  /** @param {string} text @param {[number, number][]} spans @param {number} from @param {number} to */
  function pieces(text, spans, from, to) {
    const marked = sitegen.marked(
      text,
      spans.filter((span) => span[1] <= to),
      from,
      to,
    );
    return [from > 0 ? "… " : "", ...marked, to < text.length ? " …" : ""];
  }

  sitegen.snippet = { draw, retry };
})(globalThis.sitegen);
