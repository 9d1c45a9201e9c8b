/** Ways on where a search found nothing; comes then. */

/**
 * @typedef {object} WaysOnScript
 * @property {(state: State, finder: Finder, take: (change: Change) => void) => Promise<Element>} [waysOn]
 * @property {(words: FindingsWords) => void} setWaysOn
 */
(function (sitegen) {
  "use strict";

  const MOST_WAYS = 4;
  const MOST_TRIED = 20;
  /** So many letters of a label and a question are the same at least. */
  const LEAST_SHARED = 4;

  /** @type {FindingsWords} */
  let words = {};

  /** @param {string} name @param {Record<string, string | number>} [facts] */
  function said(name, facts = {}) {
    return sitegen.filled(String(words[name]), facts);
  }

  /** @param {number} n */
  function gained(n) {
    const forms = /** @type {Record<string, string>} */ (words["gain"]);
    const form = new Intl.PluralRules(document.documentElement.lang).select(n);
    return sitegen.filled(forms[form] ?? forms["other"], { n });
  }

  /**
   * Where nothing is found: what is asked for already, what a shorter question gives, the nearest subjects, the form
   * to ask for it, and the editors.
   * @type {NonNullable<Sitegen["waysOn"]>}
   */
  async function waysOn(state, finder, take) {
    const shorter = await counts(shorterOf(state), finder);
    const searcher = await sitegen.loadIndex().catch(() => null);
    await sitegen.loadValues(() => true).catch(() => false);
    const subjects = await counts(subjectsOf(state, finder.data.facets), finder);
    const letter = { subject: said("subject", { text: state.q }), body: `${said("letter", { text: state.q })}\r\n` };
    const pairs = Object.entries(letter).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
    const mail = element("a", "button button--quiet", said("mail"));
    mail.setAttribute("href", `${words["editors"]}?${pairs.join("&")}`);
    const parts = [...wanted((searcher?.wanted(state.q) ?? []).slice(0, MOST_WAYS)), ...ways("shorter", shorter, take)];
    parts.push(...ways("subjects", subjects, take), ...(words["ask"] ? [element("p", "", asking(state.q))] : []));
    return element("div", "results__loose ways-on", ...parts, ...(words["editors"] ? [element("p", "", mail)] : []));
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
      return element("li", "", link, ` (${gained(gain)})`);
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

  sitegen.waysOn = waysOn;
  sitegen.setWaysOn = (given) => {
    words = given;
    sitegen.arrived();
  };
})(globalThis.sitegen);
