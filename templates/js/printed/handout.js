/** A practice as it stands in a handout, whole; all links say where they lead, for paper has none. */

/**
 * @typedef {object} Sheet a practice to print
 * @property {string} id
 * @property {string} note
 * @property {PracticeData} card
 * @property {Whole | undefined} whole of a handout
 *
 * @typedef {object} HandoutScript
 * @property {(root: Element, sheets: Sheet[]) => Element[]} drawHandout a part for each
 */
(function (sitegen) {
  "use strict";

  const ELSEWHERE = /^https?:/i;
  const OWN_WORDS = /^(?:mailto|tel):/i;

  /** @param {string} name @param {...(Node | string)} inside */
  function element(name, ...inside) {
    const made = document.createElement(name);
    made.append(...inside);
    return made;
  }

  /** @param {Record<string, string>} person */
  function contact({ name, organisation, role, phone, email, availability }) {
    const named = element("strong", name);
    const reached = [phone, email].filter(Boolean).map((said) => element("span", said));
    for (const each of [named, ...reached]) each.translate = false;
    const more = [...reached, ...(availability ? [availability] : [])].flatMap((each) => [" · ", each]);
    const where = [role, organisation].filter(Boolean).map((each) => `, ${each}`);
    return element("li", named, ...where, ...more);
  }

  /** @param {Element} list @param {Whole} whole @param {BodyPlace} place */
  function fillContacts(list, { left = [], contacts = [] }, place) {
    const gone = left.map((nodes) => element("li", sitegen.drawBody(nodes, place)));
    const said = [...gone, ...contacts.map(contact)];
    if (said.length) list.replaceChildren(...said);
    else if (!list.childElementCount) list.remove();
  }

  /** What has a part of its own is not said twice. @param {Element} list @param {Whole} whole */
  function fillFacts(list, { facts, parts = [] }) {
    const own = new Set(parts.map(([heading]) => heading));
    const said = facts.filter(([label, texts]) => texts.length && !own.has(label));
    list.append(
      ...said.map(([label, texts]) => element("div", element("dt", label), " ", element("dd", texts.join(", ")))),
    );
  }

  /**
   * Where a link leads, in words for paper; nothing where its own words say it.
   * @param {HTMLAnchorElement} link @param {Map<string, number>} places page → number in the handout
   * @param {Element} root
   */
  function addressOf(link, places, root) {
    const href = link.getAttribute("href") ?? "";
    const [page] = href.split("#");
    const n = places.get(page);
    if (n !== undefined) {
      link.setAttribute("href", `#${partName(n)}`);
      return sitegen.filled(root.getAttribute("data-nearby") ?? "", { n });
    }
    const address = OWN_WORDS.test(href) ? decodeURI(href.replace(OWN_WORDS, "").split("?")[0]) : href;
    if (!page || link.textContent?.includes(address)) return "";
    if (address !== href || ELSEWHERE.test(href)) return address;
    const base = root.getAttribute("data-base");
    return base ? base + href : "";
  }

  /** @param {number} n */
  const partName = (n) => `deel-${n}`;

  /** @param {Element} part @param {Map<string, number>} places @param {Element} root */
  function tellAddresses(part, places, root) {
    for (const link of part.querySelectorAll("a")) {
      const address = addressOf(link, places, root);
      if (address) link.setAttribute("data-address", address);
    }
  }

  /** @param {Element} part @param {Whole} whole @param {BodyPlace} place */
  function fillBody(part, whole, place) {
    part.querySelector('[data-part="body"]')?.append(sitegen.drawBody(whole.body, place));
    for (const [heading, nodes] of whole.parts ?? []) {
      const section = element("section", element("h2", heading), sitegen.drawBody(nodes, place));
      section.className = "practice__part";
      part.append(section);
    }
    const image = part.querySelector("img");
    if (whole.image && image) Object.assign(image, { ...whole.image, src: place.root + whole.image.src });
    else image?.remove();
  }

  /** @param {Element} part @param {PracticeData} card */
  function speak(part, { language }) {
    if (!language) return;
    for (const each of part.querySelectorAll("[data-own]")) {
      each.setAttribute("lang", language);
      each.setAttribute("dir", "auto");
    }
  }

  /** @type {Sitegen["drawHandout"]} */
  function drawHandout(root, sheets) {
    const page = root.getAttribute("data-practices") ?? "";
    const base = root.getAttribute("data-base") ?? "";
    const place = { root: root.getAttribute("data-root") ?? "", prefix: "" };
    const places = new Map(sheets.map(({ card }, n) => [page.replace("index.html", `${card.slug}.html`), n + 1]));
    return sheets.map(({ note, card, whole }, at) => {
      const n = at + 1;
      const address = base && whole && base + whole.path;
      const said = sitegen.filled(root.getAttribute("data-place") ?? "", { n, total: sheets.length });
      const texts = { place: said, theme: card.theme, id: card.id, title: card.soft ?? card.title };
      const part = sitegen.sheetPart(root, "practice", { ...texts, summary: card.summary, note, address });
      if (!note) part.querySelector("[data-noted]")?.remove();
      if (!card.archived) part.querySelector("[data-archived]")?.remove();
      part.id = partName(n);
      const code = part.querySelector("[data-code]");
      if (address) code?.setAttribute("data-code", address);
      else code?.remove();
      if (!whole) return part;
      const own = { ...place, prefix: `${partName(n)}-` };
      fillContacts(/** @type {Element} */ (part.querySelector("[data-contacts]")), whole, own);
      fillFacts(/** @type {Element} */ (part.querySelector("[data-facts]")), whole);
      fillBody(part, whole, own);
      tellAddresses(part, places, root);
      speak(part, card);
      return part;
    });
  }

  sitegen.drawHandout = drawHandout;
})(globalThis.sitegen);
