/** The pages with a form for authors: controls → values → faults, preview and the ways to send it. */

/**
 * @typedef {object} FormPayloadOwn
 * @property {Record<string, { folder: string, fields: FormField[] }>} forms
 * @property {[string, string, string][]} contacts slug, name and organisation of everyone who can be named
 * @property {[string, string, string][]} practices slug, title and number of every practice
 * @property {[string, string][]} wanted slug and title of all that is asked for
 * @property {string} theme the field whose first value stands on the tab of a card
 * @property {StretchNames} originals the scripts with the files to start from; some practices have none
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
  const EXCHANGED = new Set(["offers", "seeks"]);

  /** @template {Element} T @param {string} name @param {new () => T} type @returns {T} */
  function the(name, type) {
    const element = document.querySelector(`[data-form-${name}]`);
    if (!(element instanceof type)) throw new Error(`the page has no data-form-${name}`);
    return element;
  }

  /** What the address asks for: the practice to start from, and whether to add who uses it. */
  function asked() {
    const query = new URLSearchParams(location.search);
    const [slug] = (query.get("praktijk") || "").split("."); // version 0.2 wrote a hash behind it
    return { slug, isAdoption: query.get("doel") === "gebruik" };
  }

  /**
   * What the address has begun of a new file: its title, values of facets, and what it answers. Anyone can write an
   * address, so that it begins with nothing else, and with no value that could not be chosen.
   * @param {FormField[]} fields @param {Known} known @returns {Map<string, Written>}
   */
  function begun(fields, known) {
    const query = new URLSearchParams(location.search);
    /** @type {Map<string, Written>} */
    const values = new Map();
    for (const { key, kind, choices, maxLength } of fields) {
      const given = query.getAll(key);
      const chosen = given.filter((slug) => (kind === "wanteds" ? known.wanteds.has(slug) : choices.includes(slug)));
      if (key === "title" && given[0]) values.set(key, [...given[0]].slice(0, maxLength).join(""));
      else if (kind === "choice" && key !== "status" && chosen.length) values.set(key, chosen[0]);
      else if (["choices", "wanteds"].includes(kind) && chosen.length) values.set(key, chosen);
    }
    return values;
  }

  /** @param {FormField[]} fields @returns {[slug: string, name: string, apart: string][]} */
  const organisationsOf = (fields) =>
    fields.flatMap(({ kind, choices, choiceLabels, fields: inner }) =>
      kind === "organisation"
        ? choices.map((each, n) => /** @type {[string, string, string]} */ ([each, choiceLabels[n], choiceLabels[n]]))
        : organisationsOf(inner),
    );

  /** @param {FormPayload} payload @param {string} kind @param {string} slug @returns {Known} */
  function knownNames(payload, kind, slug) {
    const folder = (/** @type {string} */ each) => payload.forms[each]?.folder;
    const numbered = payload.practices.filter(([name, , id]) => id && name !== slug);
    const ids = new Map(numbered.map(([name, , id]) => [id.toLowerCase(), `${folder("practice")}/${name}.md`]));
    const practices = form.names(payload.practices.map(([name, title]) => [name, title, title]));
    const wanteds = form.names(payload.wanted.map(([name, title]) => [name, title, title]));
    const contacts = form.names(payload.contacts.map(([who, name, team]) => [who, name, `${name}, ${team}`]));
    const givers = new Map(payload.contacts.map(([who, , team]) => [who, team]));
    const organisation = form.names(organisationsOf(payload.forms[kind].fields));
    const files = new Set([
      ...practices.all.map(([name]) => `${folder("practice")}/${name}.md`),
      ...contacts.all.map(([name]) => `${folder("contact")}/${name}.md`),
      ...wanteds.all.map(([name]) => `${folder("wanted")}/${name}.md`),
      ...payload.elsewhere,
    ]);
    return {
      slug,
      folder: folder(kind),
      ids,
      practices,
      contacts,
      wanteds,
      organisation,
      givers,
      files,
      images: new Set(payload.images),
    };
  }

  class Page {
    /** @param {FormPayload} payload @param {Original | null} original @param {boolean} isAdoption */
    constructor(payload, original, isAdoption) {
      this.root = the("root", HTMLFormElement);
      this.kind = this.root.getAttribute("data-form-root") || "practice";
      this.payload = payload;
      this.original = original;
      this.isAdoption = isAdoption;
      this.fields = payload.forms[this.kind].fields;
      this.known = knownNames(payload, this.kind, original?.slug || "");
      /** @type {Map<string, Written>} */
      this.before = new Map(Object.entries(original?.fields || {}));
      this.body = /** @type {HTMLTextAreaElement} */ (this.root.querySelector(`[data-field="${BODY}"] textarea`));
      this.begun = original ? new Map() : begun(this.fields, this.known);
      const apart = this.begun.size ? JSON.stringify([...this.begun]) : "new";
      this.draft = `${this.kind}-${original?.slug || apart}`;
      /** Fields that were left or complained about: only those are judged while typing. @type {Set<string>} */
      this.touched = new Set();
    }

    get values() {
      return form.read(this.root, this.fields, this.before, this.known);
    }

    get slug() {
      if (this.original) return this.original.slug;
      const taken = /** @type {NameBook} */ (form.bookOf(`${this.kind}s`, this.known));
      const wanted = form.slugify(String(this.values.get(this.kind === "contact" ? "name" : "title")));
      const isReserved = new RegExp(`^(?:${this.payload.reserved})$`, "i").test(wanted);
      const slug = isReserved ? `${wanted}-${this.kind}` : wanted || this.kind;
      for (let number = 2; taken.has(slug); number++) {
        const other = `${slug.slice(0, 76)}-${number}`;
        if (!taken.has(other)) return other;
      }
      return slug;
    }

    get path() {
      return `${this.payload.forms[this.kind].folder}/${this.slug}.md`;
    }

    /** In the order of the original, new fields in that of the schema. */
    get text() {
      const values = this.values;
      const order = new Set([...this.before.keys(), ...values.keys()]);
      return form.compose(
        [...order].map((key) => [key, values.get(key) || ""]),
        this.body.value,
      );
    }

    get faults() {
      const { values, fields, payload, known } = this;
      return [
        ...form.checkFields(fields, values, payload),
        ...form.checkWhole(this.kind, fields, values, this.body.value, { ...known, slug: this.slug }, payload),
        ...this.dates.filter(({ isWrong }) => isWrong),
      ].map((fault) => form.labelled(fault, fields, known));
    }

    /** By the day that `sitegen check` goes by, which is that of Greenwich. */
    get dates() {
      const today = new Date().toISOString().slice(0, 10);
      return form.checkDates(this.fields, this.values, this.payload, today);
    }

    get advice() {
      return [
        ...form.advise(this.kind, this.values, this.body.value, this.payload, this.payload.wantsSteps),
        ...this.dates.filter(({ isWrong }) => !isWrong),
      ].map((fault) => form.labelled(fault, this.fields, this.known));
    }

    /** Of a correction only what changed, so that the editors see at once what it is about. */
    get letterText() {
      if (!this.original) return this.text;
      const before = this.original;
      const same = (/** @type {string} */ key, /** @type {Written} */ value) =>
        form.compose([[key, value]], "") === form.compose([[key, this.before.get(key) || ""]], "");
      const changed = [...this.values].filter(([key, value]) => !same(key, value));
      const isSame = this.body.value.trim() === before.body.trim();
      return form.compose(changed, isSame ? "" : this.body.value);
    }

    draw() {
      const faults = this.faults;
      form.showFaults(
        this.root,
        faults.filter((fault) => this.touched.has(fault.field)),
        this.payload,
      );
      form.showAdvice(
        this.root,
        this.advice.filter(({ field }) => this.touched.has(field)),
        this.payload,
      );
      form.showDays(this.root, this.values);
      this.drawSummary(faults);
      const card = this.root.querySelector("[data-form-card]");
      if (card) form.showCard(card, this.payload, this.values);
      the("preview", HTMLElement).textContent = this.text;
      the("path", HTMLElement).textContent = this.path;
      for (const counter of this.root.querySelectorAll("[data-left]")) {
        const input = counter.closest("[data-field]")?.querySelector("input, textarea");
        const left =
          Number(counter.getAttribute("data-left")) - [.../** @type {HTMLInputElement} */ (input).value].length;
        counter.textContent = sitegen.counted(this.root, left);
      }
      this.drawWays();
    }

    drawWays() {
      const { payload, path, text } = this;
      const open = document.querySelector("[data-form-open]");
      const pattern = this.original ? payload.editUrl.replace("{path}", path) : payload.newUrl;
      if (open instanceof HTMLAnchorElement) {
        const { href, isWhole } = form.newFile(pattern, path, text);
        open.href = href;
        open.toggleAttribute("data-copies", Boolean(this.original) || !isWhole);
        open.hidden = !pattern;
      }
      const mail = the("mail", HTMLAnchorElement);
      const subject = sitegen.filled(mail.getAttribute("data-subject") || "", { name: this.slug });
      const letter = form.letter(
        payload.email,
        subject,
        `${path}\n\n${this.letterText}`,
        sitegen.filled(mail.getAttribute("data-instead") || "", { file: `${this.slug}.md` }),
      );
      mail.href = letter.href;
      mail.toggleAttribute("data-downloads", !letter.isWhole);
    }

    /** True when nothing is wrong; else all that is wrong is shown at the top, with links. */
    isReady() {
      const isReady = !this.faults.length;
      this.touched = new Set([...this.fields.map(({ key }) => key), BODY]);
      const summary = the("summary", HTMLElement);
      summary.hidden = isReady;
      this.draw();
      if (!isReady) summary.focus();
      return isReady;
    }

    /** Once shown, the list gets shorter as things are mended. @param {Fault[]} faults */
    drawSummary(faults) {
      const summary = the("summary", HTMLElement);
      if (!faults.length) summary.hidden = true;
      if (summary.hidden) return;
      const items = faults.map((fault) => {
        const link = document.createElement("a");
        link.href = `#veld-${fault.field}`;
        link.textContent = form.wording(fault, this.payload).message;
        const item = document.createElement("li");
        item.append(link);
        return item;
      });
      summary.querySelector("ul")?.replaceChildren(...items);
    }

    /** @param {string} name of a sentence of the page; empty for silence */
    say(name) {
      const said = the("said", HTMLElement);
      said.textContent = said.getAttribute(`data-${name}`);
    }

    download() {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([this.text], { type: "text/markdown;charset=utf-8" }));
      link.download = `${this.slug}.md`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    }

    async copy() {
      try {
        await navigator.clipboard.writeText(this.text);
        this.say("copied");
      } catch {
        const preview = the("preview", HTMLElement);
        preview.closest("details")?.setAttribute("open", "");
        getSelection()?.selectAllChildren(preview);
        preview.focus();
        this.say("select");
      }
    }

    keep() {
      form.draft.keep(this.draft, JSON.stringify({ values: [...this.values], body: this.body.value }));
    }

    /** What was typed before, else the original. */
    restore() {
      const { values, body } = this.draftOrOriginal();
      form.fill(this.root, this.fields, values, this.known);
      this.body.value = body;
    }

    /** What was typed while the scripts were on their way is newer than what was typed before. */
    restoreUntouched() {
      const { values, body } = this.draftOrOriginal();
      const isTouched =
        form.isTouched(this.body) || this.fields.some(({ key }) => form.isTouched(form.partOf(this.root, key)));
      form.fill(
        this.root,
        this.fields.filter(({ key }) => !form.isTouched(form.partOf(this.root, key))),
        values,
        this.known,
      );
      if (!form.isTouched(this.body)) this.body.value = body;
      if (isTouched) this.keep();
    }

    draftOrOriginal() {
      try {
        const { values, body } = JSON.parse(form.draft.read(this.draft));
        this.say("restored");
        return { values: new Map(/** @type {[string, Written][]} */ (values)), body: String(body) };
      } catch {
        return { values: this.original ? this.before : this.begun, body: form.strip(this.original?.body || "", "\n") };
      }
    }

    /** The page says what it is for: to improve a practice, or to say who uses it. @param {Original} original */
    nameOriginal(original) {
      const title = String(this.before.get("title") || original.slug);
      the("name", HTMLElement).textContent = title;
      the("editing", HTMLElement).hidden = false;
      the("lead", HTMLElement).hidden = true;
      const heading = the("heading", HTMLElement);
      this.nameAll(heading.getAttribute(this.isAdoption ? "data-adopt" : "data-improve") || "", title);
    }

    /** Heading and title of the page. @param {string} said @param {string} title what it is filled in with */
    nameAll(said, title) {
      const heading = the("heading", HTMLElement);
      const before = heading.textContent || "";
      heading.textContent = sitegen.filled(said, { title });
      document.title = document.title.replace(before, () => heading.textContent || "");
    }

    /** Whom it helps, where it was asked for. */
    nameAnswered() {
      const slugs = /** @type {string[]} */ (this.begun.get("answers") || []);
      if (!slugs.length) return;
      the("asked", HTMLElement).textContent = slugs.map(this.known.wanteds.shown).join(" · ");
      the("answering", HTMLElement).hidden = false;
    }

    /** A contact who begins with what they can help with, or look for. */
    nameSubject() {
      const field = this.fields.find(({ key }) => EXCHANGED.has(key) && this.begun.has(key));
      if (!field) return;
      const { key, choices, choiceLabels } = field;
      document.querySelector("[data-form-listed]")?.removeAttribute("hidden");
      const labels = /** @type {string[]} */ (this.begun.get(key)).map((slug) => choiceLabels[choices.indexOf(slug)]);
      this.nameAll(the("heading", HTMLElement).getAttribute(`data-${key}`) || "", labels.join(" · "));
    }

    startAdoption() {
      const list = this.root.querySelector('[data-field="adopted_by"]');
      if (!list) return;
      list.closest("details")?.setAttribute("open", "");
      form.addRow(list).querySelector("input")?.focus();
    }
  }

  /** @param {Page} page */
  function listen(page) {
    const { root } = page;
    /** @param {Event} event */
    const partOf = (event) => {
      const part =
        event.target instanceof Element ? event.target.closest("[data-field]:not([data-field] [data-field])") : null;
      return part?.getAttribute("data-field") || "";
    };
    root.addEventListener("submit", (event) => event.preventDefault());
    root.addEventListener("input", () => {
      page.keep();
      page.draw();
      page.say("");
    });
    root.addEventListener("change", (event) => {
      form.settle(event.target, page.known);
      page.touched.add(partOf(event));
      page.keep();
      page.draw();
    });
    root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (button?.hasAttribute("data-add")) {
        form
          .addRow(/** @type {Element} */ (button.closest("[data-field]")))
          .querySelector("input")
          ?.focus();
      }
      if (button?.hasAttribute("data-drop")) {
        const list = button.closest("[data-control]");
        button.closest("[data-row]")?.remove();
        /** @type {HTMLElement | null | undefined} */ (list?.querySelector("[data-add]"))?.focus();
      }
      if (button) {
        page.keep();
        page.draw();
      }
    });
    the("ways", HTMLElement).addEventListener("click", (event) => {
      const way = event.target instanceof Element ? event.target.closest("a, button") : null;
      if (way && !way.hasAttribute("data-form-clear")) take(page, way, event);
    });
    the("clear", HTMLButtonElement).addEventListener("click", () => {
      form.draft.forget(page.draft);
      page.touched.clear();
      the("summary", HTMLElement).hidden = true;
      page.restore();
      page.draw();
      page.say("cleared");
    });
  }

  /** @param {Page} page @param {Element} way @param {Event} event */
  function take(page, way, event) {
    if (!page.isReady()) {
      event.preventDefault();
    } else if (way.hasAttribute("data-form-download") || way.hasAttribute("data-downloads")) {
      page.download();
      page.say(way.hasAttribute("data-downloads") ? "attach" : "downloaded");
    } else if (way.hasAttribute("data-form-copy") || way.hasAttribute("data-copies")) {
      void page.copy();
    }
  }

  /** @param {Books} names */
  function offerNames({ contacts, practices, wanteds, organisation }) {
    for (const [kind, { all }] of Object.entries({ contacts, practices, wanteds, organisation })) {
      const list = document.querySelector(`datalist[data-names="${kind}"]`);
      list?.replaceChildren(...all.map(([, shown]) => new Option("", shown)));
    }
  }

  /**
   * Until it is there the form is shut, for without it this would become a new practice.
   * @param {string} slug @param {FormPayload} payload
   */
  async function originalOf(slug, { practices, originals }) {
    const root = the("root", HTMLFormElement);
    const ref = practices.findIndex(([name]) => name === slug);
    const scripts = sitegen.openStretches("originals", originals, practices.length);
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
    const { slug, isAdoption } = asked();
    const payload = await sitegen.formPayload;
    const original = slug ? await originalOf(slug, payload) : null;
    const page = new Page(payload, original, isAdoption);
    offerNames(page.known);
    page.restoreUntouched();
    if (original) page.nameOriginal(original);
    if (original && isAdoption) page.startAdoption();
    page.nameAnswered();
    page.nameSubject();
    listen(page);
    page.draw();
    document.documentElement.setAttribute("data-form-ready", "");
  }

  sitegen.arrived();
  if (document.querySelector("[data-form-root]")) void start();
})(globalThis.sitegen);
