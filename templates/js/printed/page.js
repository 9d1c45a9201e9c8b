/** The page of a handout or a worksheet: loads what it shows, says what is lacking, prints. */
(function (sitegen) {
  "use strict";

  /** A longer address makes a code that no phone reads from paper. */
  const LONGEST_CODE = 300;
  /** Their contents stand in two columns. */
  const MANY = 20;

  const root = /** @type {HTMLElement} */ (document.querySelector("[data-printed-list]"));
  /** @template {HTMLElement} E @param {string} name */
  const part = (name) => /** @type {E} */ (root.querySelector(`[data-sheet-${name}]`));
  const button = /** @type {HTMLButtonElement} */ (part("print"));
  const isHandout = root.getAttribute("data-printed-list") === "handout";
  const siteTitle = document.title;
  let turn = 0;

  /** @param {string} what @param {Record<string, string | number>} [facts] */
  function say(what, facts = {}) {
    sitegen.write(part("said"), sitegen.filled(part("said").getAttribute(`data-${what}`) ?? "", facts));
  }

  const codes = sitegen.once(() =>
    sitegen.loadScript(root.getAttribute("data-codes") ?? "", () => Boolean(sitegen.drawCode)),
  );

  /** @param {Finder} finder @param {Asked} asked @returns {Promise<Sheet[]>} those that came */
  async function load(finder, { items }) {
    const refs = items.map(({ ref }) => ref);
    await finder.cards.load(refs);
    const wholes = await Promise.all(refs.map((ref) => (isHandout ? sitegen.wholeOf(ref, "") : undefined)));
    return items.flatMap(({ ref, id, note }, n) => {
      const [card, whole] = [finder.cards.known(ref), wholes[n]];
      return card && (whole || !isHandout) ? [{ id, note, card, whole }] : [];
    });
  }

  /** @param {Asked} asked @param {Sheet[]} sheets */
  function cover({ name, gone, items, total }, sheets) {
    const title = name || (root.getAttribute("data-untitled") ?? "");
    const made = sitegen.sheetPart(root, "cover", { name: title });
    const counted = made.querySelector("[data-count]");
    sitegen.write(counted, sitegen.counted(counted, sheets.length));
    const contents = made.querySelector("[data-contents]");
    contents?.append(...sheets.map((sheet, n) => lineOf(sheet, n + 1)));
    contents?.toggleAttribute("data-many", sheets.length > MANY);
    tell(made.querySelector("[data-cut]"), items.length < total && { n: items.length, total });
    tell(made.querySelector("[data-gone]"), gone.length > 0 && { ids: gone.join(", ") });
    const code = made.querySelector("[data-list-code]");
    const address = addressOf(items);
    if (address) code?.querySelector("[data-code]")?.setAttribute("data-code", address);
    else code?.remove();
    document.title = `${title} · ${siteTitle}`;
    return made;
  }

  /** A sentence, if it is so. @param {Element | null} line @param {Record<string, string | number> | false} facts */
  function tell(line, facts) {
    if (facts) sitegen.write(line, sitegen.filled(line?.getAttribute("data-text") ?? "", facts));
    else line?.remove();
  }

  /** Of the list without its notes, where a phone can read it. @param {Asked["items"]} items */
  function addressOf(items) {
    const base = root.getAttribute("data-address");
    const address = `${base}#${items.map(({ id }) => id).join(",")}`;
    return base && address.length <= LONGEST_CODE ? address : "";
  }

  /** A line of the contents. @param {Sheet} sheet @param {number} n */
  function lineOf({ card }, n) {
    const made = sitegen.sheetPart(root, "line", { title: card.title, id: card.id, theme: card.theme });
    made.querySelector("a")?.setAttribute("href", `#deel-${n}`);
    return made;
  }

  async function build() {
    const mine = ++turn;
    button.disabled = true;
    say("loading");
    await sitegen.carried;
    const finder = sitegen.finder(await sitegen.catalogue);
    const asked = await sitegen.askedFor(finder);
    const sheets = await load(finder, asked);
    if (mine === turn) draw(asked, sheets);
  }

  /** @param {Asked} asked @param {Sheet[]} sheets */
  function draw(asked, sheets) {
    const lacking = asked.items.length - sheets.length;
    const inside = isHandout ? sitegen.drawHandout : sitegen.drawWorksheet;
    const isEmpty = !asked.total && !asked.gone.length;
    part("sheets").replaceChildren(...(isEmpty ? [] : [cover(asked, sheets), ...inside(root, sheets)]));
    part("none").toggleAttribute("hidden", !isEmpty);
    part("lacking").toggleAttribute("hidden", !lacking);
    sitegen.write(part("lacking"), sitegen.counted(part("lacking"), lacking));
    sitegen.paper.fill();
    button.disabled = lacking > 0 || !sheets.length;
    if (button.disabled) say("nothing");
    else sitegen.write(part("said"), sitegen.counted(part("said"), sheets.length));
    codes().then(sitegen.paper.fill, () => undefined); // the addresses stand beside them
    root.toggleAttribute("data-ready", !button.disabled);
  }

  /** What fails is said, and tried again when a reader asks for it or the line is back. */
  function start() {
    build().catch(() => {
      part("failed").removeAttribute("hidden");
      say("nothing");
    });
  }

  /** Back to where it was made; to the list, where nothing was before. @param {MouseEvent} event */
  function goBack(event) {
    if (history.length < 2) return;
    event.preventDefault();
    history.back();
  }

  /** What leads within the page does so without its address, which says what it shows. @param {MouseEvent} event */
  function step(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const [page, name] = (link?.href ?? "").split("#");
    if (!name || page !== location.href.split("#")[0]) return;
    const target = document.getElementById(decodeURIComponent(name));
    if (!target) return;
    event.preventDefault();
    target.setAttribute("tabindex", "-1");
    target.focus();
    target.scrollIntoView();
  }

  const back = /** @type {HTMLAnchorElement} */ (part("back"));
  void sitegen.carried.then(() => {
    back.hash = location.hash;
  });
  back.addEventListener("click", goBack);
  button.addEventListener("click", () => void sitegen.paper.print());
  part("again").addEventListener("click", () => {
    part("failed").setAttribute("hidden", "");
    start();
  });
  document.addEventListener("click", step);
  addEventListener("hashchange", start);
  addEventListener("sitegen-return", start);
  start();
})(globalThis.sitegen);
