/**
 * What a search says beside its results, and comes with it: what was looked for, which of the results have all words,
 * and ways on where there are none.
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

  const MOST_WAYS = 4;
  const MOST_TRIED = 20;
  /** So many letters of a label and a question are the same at least. */
  const LEAST_SHARED = 4;

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

  /**
   * Where nothing is found: what is asked for already, what a shorter question gives, the nearest subjects, the form
   * to ask for it, and the editors.
   * @param {State} state @param {Finder} finder @param {(change: Change) => void} take @param {() => boolean} isAsked
   */
  async function waysOn(state, finder, take, isAsked) {
    const shorter = await counts(shorterOf(state), finder);
    const searcher = await sitegen.loadIndex().catch(() => null);
    await sitegen.loadValues(() => true).catch(() => false);
    const subjects = await counts(subjectsOf(state, finder.data.facets), finder);
    if (!isAsked()) return;
    const letter = { subject: said("subject", { text: state.q }), body: `${said("letter", { text: state.q })}\r\n` };
    const pairs = Object.entries(letter).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
    const mail = element("a", "button button--quiet", said("mail"));
    mail.setAttribute("href", `${words["editors"]}?${pairs.join("&")}`);
    const parts = [...wanted((searcher?.wanted(state.q) ?? []).slice(0, MOST_WAYS)), ...ways("shorter", shorter, take)];
    parts.push(...ways("subjects", subjects, take), ...(words["ask"] ? [element("p", "", asking(state.q))] : []));
    box?.append(element("div", "results__loose", ...parts, ...(words["editors"] ? [element("p", "", mail)] : [])));
  }

  /** What others asked for already. @param {FoundList[]} some */
  function wanted(some) {
    const items = some.map(({ title, href }) => {
      const link = element("a", "", title);
      link.setAttribute("href", href);
      return element("li", "", link);
    });
    return items.length ? [element("p", "", said("wanted")), element("ul", "relief__ways", ...items)] : [];
  }

  /** The way to ask for what was looked for, which becomes its title. @param {string} q */
  function asking(q) {
    const link = element("a", "button button--quiet", said("askFor"));
    link.setAttribute("href", `${words["ask"]}?${new URLSearchParams({ title: q.trim() })}`);
    return link;
  }

  /** @typedef {{ label: string, state: State, gain: number }} Way */

  /** The question less one of its words, or one of them alone. @param {State} state @returns {Omit<Way, "gain">[]} */
  function shorterOf(state) {
    const spans = sitegen.tokens.spans(state.q);
    if (spans.length < 2) return [];
    const less = spans.map(({ from, to }) => `${state.q.slice(0, from)}${state.q.slice(to)}`);
    const alone = spans.map(({ from, to }) => state.q.slice(from, to));
    const shorter = new Set([...less, ...alone].map((q) => q.replace(/\s+/g, " ").trim()));
    return [...shorter].map((q) => ({ label: q, state: { ...state, q, page: 1 } }));
  }

  /** Values whose labels begin as a word of the question does, else those of the first facet. @param {State} state @param {FacetData[]} facets @returns {Omit<Way, "gain">[]} */
  function subjectsOf(state, facets) {
    const asked = sitegen.tokens.words(state.q);
    const all = facets.flatMap(({ key, values }) =>
      values.map(([slug, label]) => ({ key, slug, label, shared: shared(asked, sitegen.tokens.words(label)) })),
    );
    const near = all.filter((each) => each.shared >= LEAST_SHARED).sort((a, b) => b.shared - a.shared);
    return (near.length ? near : all.filter(({ key }) => key === facets[0].key)).map(({ key, slug, label }) => ({
      label,
      state: { ...state, q: "", page: 1, sort: "", picked: new Map([[key, [slug]]]) },
    }));
  }

  /** The longest beginning that a word of both have. @param {string[]} asked @param {string[]} label */
  function shared(asked, label) {
    let most = 0;
    for (const word of asked) {
      for (const other of label) {
        let same = 0;
        while (same < word.length && word[same] === other[same]) same++;
        most = Math.max(most, same);
      }
    }
    return most;
  }

  /** Those that give something, most first. @param {Omit<Way, "gain">[]} some @param {Finder} finder @returns {Promise<Way[]>} */
  async function counts(some, finder) {
    const all = await Promise.all(
      some.slice(0, MOST_TRIED).map(async (way) => ({ ...way, gain: (await finder.find(way.state)).refs.length })),
    );
    return all
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain)
      .slice(0, MOST_WAYS);
  }

  /** @param {string} name @param {Way[]} some @param {(change: Change) => void} take */
  function ways(name, some, take) {
    if (!some.length) return [];
    const items = some.map(({ label, state, gain }) => {
      const link = element("a", "", label);
      link.setAttribute("href", `index.html${sitegen.state.write(state)}`);
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        take(() => state);
      });
      return element("li", "", link, ` (${counted("gain", gain)})`);
    });
    return [element("p", "", said(name)), element("ul", "relief__ways", ...items)];
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
