/** The table of a comparison. It comes when a reader compares. */

/**
 * @typedef {object} ComparisonScript
 * @property {{fill: (place: Element, compared: Picked[], made: Map<string, ListItem>) => Promise<void>}} [comparison]
 *   without the ones that are gone
 *
 * @typedef {object} Side a practice in it
 * @property {string} note
 * @property {Element} card
 * @property {Whole} whole
 */
(function (sitegen) {
  "use strict";

  /** What people are reached by, and its link. @type {[string, string][]} */
  const REACHED = [
    ["email", "mailto"],
    ["phone", "tel"],
  ];

  /** Old browsers forget what a table is when it is no longer drawn as one, on a phone. @type {Record<string, string>} */
  const ROLES = { tr: "row", td: "cell", th: "columnheader" };

  /** @param {string} name @param {string} kind @param {...(Node | string)} inside */
  function element(name, kind, ...inside) {
    const made = document.createElement(name);
    if (kind) made.className = `comparison__${kind}`;
    if (ROLES[name]) made.setAttribute("role", ROLES[name]);
    made.append(...inside);
    return made;
  }

  /** A part of its card, as it stands there. @param {Side} side @param {string} part @returns {Node[]} */
  function partOf({ card }, part) {
    const found = card.querySelector(`[data-part="${part}"]`);
    return found ? [found.cloneNode(true)] : [];
  }

  /** @param {Side[]} sides */
  function head(sides) {
    const columns = sides.map((side) => {
      const above = [...partOf(side, "id"), ...partOf(side, "archived")];
      const column = element("th", "practice", element("span", "tab", ...above), ...partOf(side, "title"));
      column.setAttribute("scope", "col");
      return column;
    });
    return element("tr", "", element("td", "corner"), ...columns);
  }

  /**
   * @param {Side[]} sides @param {(Node | string)[]} label @param {(Node | string)[][]} cells
   * @param {string} lacking what an empty one says
   */
  function row(sides, label, cells, lacking) {
    const header = element("th", "fact", ...label);
    header.setAttribute("scope", "row");
    header.setAttribute("role", "rowheader");
    const filled = cells.map((inside, n) => {
      const title = element("span", "of", sides[n].card.querySelector('[data-part="title"]')?.textContent ?? "");
      title.setAttribute("aria-hidden", "true"); // the header of the column says it
      return element("td", "", title, ...(inside.length ? inside : [element("span", "lacking", lacking)]));
    });
    return element("tr", "", header, ...filled);
  }

  /** @param {ComparedFact["cells"][number]} texts @returns {Node[]} */
  function listed(texts) {
    if (!texts.length) return [];
    const items = texts.map(({ text, isAlone }) =>
      element("li", "", isAlone ? element("strong", "alone", text) : text),
    );
    const list = element("ul", "texts", ...items.flatMap((item) => [item, " "]));
    list.setAttribute("role", "list");
    return [list];
  }

  /** @param {Record<string, string>} person */
  function reached(person) {
    const name = document.createElement("a");
    name.href = person.href;
    name.textContent = person.name;
    const ways = REACHED.flatMap(([way, link]) => {
      if (!person[way]) return [];
      const made = document.createElement("a");
      made.href = person[link];
      const [before, ...after] = person[way].split("@");
      made.append(before, ...after.flatMap((part) => ["@", document.createElement("wbr"), part]));
      made.translate = false;
      return [document.createElement("br"), made];
    });
    const where = [person.role, person.organisation].filter(Boolean).join(", ");
    return element("p", "person", name, document.createElement("br"), where, ...ways);
  }

  /** @param {Element} place @param {Side[]} sides */
  function rows(place, sides) {
    const said = (/** @type {string} */ name) => place.getAttribute(`data-${name}`) ?? "";
    const lacking = said("lacking");
    /** @param {string} label @param {(side: Side) => (Node | string)[]} tell */
    const plain = (label, tell) => {
      const cells = sides.map(tell);
      return cells.some((cell) => cell.length) ? [row(sides, [said(label)], cells, lacking)] : [];
    };
    const facts = sitegen.differences(sides.map(({ whole }) => whole.facts)).map(({ label, how, cells }) => {
      const mark = element("span", how, said(how));
      return row(sides, [label, " ", mark], cells.map(listed), lacking);
    });
    return [
      ...plain("summary", (side) => partOf(side, "summary")),
      ...plain("note", ({ note }) => (note ? [note] : [])),
      ...facts,
      ...plain("contact", ({ whole }) => (whole.contacts ?? []).map(reached)),
    ];
  }

  /** @param {Picked[]} compared @param {Map<string, ListItem>} made @returns {Promise<Side[]>} */
  async function sidesOf(compared, made) {
    const refs = await sitegen.refsOf(compared.map(({ id }) => id));
    const sides = compared.map(async ({ id, note }) => {
      const [ref, item] = [refs.get(id), made.get(id)];
      const whole = ref === undefined ? undefined : await sitegen.wholeOf(ref, "");
      return whole && item ? [{ note, card: item.card, whole }] : [];
    });
    return (await Promise.all(sides)).flat();
  }

  let latest = 0;

  /** @type {Required<ComparisonScript>["comparison"]["fill"]} */
  async function fill(place, compared, made) {
    const turn = ++latest;
    const sides = await sidesOf(compared, made);
    if (turn !== latest) return; // meanwhile something else is compared
    const table = /** @type {Element} */ (place.querySelector("table"));
    table.replaceChildren();
    if (sides.length < compared.length) return; // the page says that something has not come, and asks again
    const [top, body] = [element("thead", "", head(sides)), element("tbody", "", ...rows(place, sides))];
    for (const part of [top, body]) part.setAttribute("role", "rowgroup");
    table.append(top, body);
  }

  sitegen.comparison = { fill };
  sitegen.arrived();
})(globalThis.sitegen);
