/** The pages with a form for authors: controls → file → faults, preview and the ways to send it. */

/**
 * @typedef {object} FormPayloadOwn
 * @property {Record<string, { folder: string, fields: FormField[] }>} forms
 * @property {[string, string, string][]} contacts slug, name and organisation of everyone who can be named
 * @property {[string, string, string][]} practices slug, title and number of every practice
 * @property {[string, string][]} wanted slug and title of all that is asked for
 * @property {string} theme the field whose first value stands on the tab of a card
 * @property {string[]} shared slugs of the contacts that are shared mailboxes
 * @property {StretchNames} originals the scripts with the files to start from; some practices have none
 * @property {StretchNames} contactOriginals the same of contacts
 * @property {string[]} correctable slugs of the contacts that are in those
 * @property {string[]} images files of images
 * @property {string[]} elsewhere files that are not called by their slug, or not in the folder for new ones
 * @property {boolean} wantsSteps whether every practice should have a numbered list
 * @property {string} newUrl
 * @property {string} editUrl
 * @property {string} email
 *
 * @typedef {FormRules & FormPayloadOwn} FormPayload
 *
 * @typedef {object} Original a file that is there already, for the form to start from
 * @property {string} slug
 * @property {Record<string, Written>} fields
 * @property {string} body
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const BODY = "body";

  class Page {
    /** @param {FormFile} file @param {Draft} draft */
    constructor(file, draft) {
      this.root = file.root;
      this.file = file;
      this.draft = draft;
      /** Fields that were left or complained about: only those are judged while typing. @type {Set<string>} */
      this.touched = new Set();
    }

    draw() {
      const { root, file } = this;
      const { faults, payload, values } = file;
      const isTouched = (/** @type {Fault} */ { field }) => this.touched.has(field);
      form.showFaults(root, faults.filter(isTouched), payload);
      form.showAdvice(root, file.advice.filter(isTouched), payload);
      form.showDays(root, values);
      this.drawSummary(faults);
      const card = root.querySelector("[data-form-card]");
      if (card) form.showCard(card, payload, values);
      form.element("preview", HTMLElement).textContent = file.text;
      form.element("path", HTMLElement).textContent = file.path;
      this.drawCounters();
      form.drawWays(file);
    }

    /** How many characters may still come. */
    drawCounters() {
      for (const counter of this.root.querySelectorAll("[data-left]")) {
        const input = counter.closest("[data-field]")?.querySelector("input, textarea");
        const left =
          Number(counter.getAttribute("data-left")) - [.../** @type {HTMLInputElement} */ (input).value].length;
        counter.textContent = sitegen.counted(this.root, left);
      }
    }

    /** Once shown, the list gets shorter as things are mended. @param {Fault[]} faults */
    drawSummary(faults) {
      const summary = form.element("summary", HTMLElement);
      if (!faults.length) summary.hidden = true;
      if (summary.hidden) return;
      const items = faults.map((fault) => {
        const link = document.createElement("a");
        link.href = `#veld-${fault.field}`;
        link.textContent = form.wording(fault, this.file.payload).message;
        const item = document.createElement("li");
        item.append(link);
        return item;
      });
      summary.querySelector("ul")?.replaceChildren(...items);
    }

    /** True when nothing is wrong; else all that is wrong is shown at the top, with links. */
    isReady() {
      const isReady = !this.file.faults.length;
      this.touched = new Set([...this.file.fields.map(({ key }) => key), BODY]);
      const summary = form.element("summary", HTMLElement);
      summary.hidden = isReady;
      this.draw();
      if (!isReady) summary.focus();
      return isReady;
    }

    /** After each change. */
    keep() {
      this.draft.keep();
      this.draw();
    }

    /** What was typed is forgotten. */
    clear() {
      this.draft.forget();
      this.touched.clear();
      form.element("summary", HTMLElement).hidden = true;
      this.draft.restore();
      this.draw();
      form.say("cleared");
    }

    startAdoption() {
      const list = this.root.querySelector('[data-field="adopted_by"]');
      if (!list) return;
      list.closest("details")?.setAttribute("open", "");
      form.addRow(list).querySelector("input")?.focus();
    }
  }

  /** The field that something happened in. @param {Event} event */
  function fieldOf({ target }) {
    const part = target instanceof Element ? target.closest("[data-field]:not([data-field] [data-field])") : null;
    return part?.getAttribute("data-field") || "";
  }

  /** A row more, or one less. @param {Element} button */
  function changeRows(button) {
    if (button.hasAttribute("data-add")) {
      const list = /** @type {Element} */ (button.closest("[data-field]"));
      form.addRow(list).querySelector("input")?.focus();
    }
    if (button.hasAttribute("data-drop")) {
      const list = button.closest("[data-control]");
      button.closest("[data-row]")?.remove();
      /** @type {HTMLElement | null | undefined} */ (list?.querySelector("[data-add]"))?.focus();
    }
  }

  /** @param {Page} page */
  function listenToControls(page) {
    const { root, file } = page;
    root.addEventListener("submit", (event) => event.preventDefault());
    root.addEventListener("input", () => {
      page.keep();
      form.say("");
    });
    root.addEventListener("change", (event) => {
      form.settle(event.target, file.known, file.payload);
      page.touched.add(fieldOf(event));
      page.keep();
    });
    root.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (!button) return;
      changeRows(button);
      page.keep();
    });
  }

  /** @param {Page} page */
  function listenToWays(page) {
    form.element("ways", HTMLElement).addEventListener("click", (event) => {
      const way = event.target instanceof Element ? event.target.closest("a, button") : null;
      if (!way || way.hasAttribute("data-form-clear")) return;
      if (page.isReady()) form.take(page.file, way);
      else event.preventDefault();
    });
    form.element("clear", HTMLButtonElement).addEventListener("click", () => page.clear());
  }

  /** @param {Books} names */
  function offerNames({ contacts, practices, wanteds, organisation }) {
    for (const [kind, { all }] of Object.entries({ contacts, practices, wanteds, organisation })) {
      const list = document.querySelector(`datalist[data-names="${kind}"]`);
      list?.replaceChildren(...all.map(([, shown]) => new Option("", shown)));
    }
  }

  /** Where the files of a kind are to be had. @param {string} kind @param {FormPayload} payload */
  function shelfOf(kind, { practices, originals, correctable, contactOriginals }) {
    return kind === "contact"
      ? {
          slugs: correctable,
          scripts: sitegen.openStretches("originals/contacts", contactOriginals, correctable.length),
        }
      : {
          slugs: practices.map(([name]) => name),
          scripts: sitegen.openStretches("originals", originals, practices.length),
        };
  }

  /**
   * Until it is there the form is shut, for without it this would become a new file.
   * @param {string} kind @param {string} slug @param {FormPayload} payload
   */
  async function originalOf(kind, slug, payload) {
    const { slugs, scripts } = shelfOf(kind, payload);
    const ref = slugs.indexOf(slug);
    if (kind === "contact" && ref < 0) return null;
    const root = form.element("root", HTMLFormElement);
    root.inert = true;
    // The page says that it does not come, and asks for it again.
    void scripts.load([ref]).then(() => {
      root.hidden = !scripts.known(ref);
    });
    const original = await scripts.arrival(ref);
    root.inert = false;
    root.hidden = false;
    return original;
  }

  async function start() {
    const kind = form.element("root", HTMLFormElement).getAttribute("data-form-root") || "practice";
    const { slug, isAdoption } = form.asked(kind);
    const payload = await sitegen.formPayload;
    const original = slug ? await originalOf(kind, slug, payload) : null;
    const file = form.openFile(payload, original);
    const draft = form.openDraft(file);
    const page = new Page(file, draft);
    offerNames(file.known);
    draft.restoreUntouched();
    form.tellPurpose(file, isAdoption);
    form.offerDetails(file, slug);
    if (original && isAdoption) page.startAdoption();
    listenToControls(page);
    listenToWays(page);
    page.draw();
    document.documentElement.setAttribute("data-form-ready", "");
  }

  sitegen.arrived();
  if (document.querySelector("[data-form-root]")) void start();
})(globalThis.sitegen);
