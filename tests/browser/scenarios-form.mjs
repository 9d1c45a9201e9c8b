/** The form for authors: title → what someone does who has no Git. */
import assert from "node:assert/strict";
import { arrive, focus, open, paste, press, shown, tabTo } from "./reader.mjs";
import { checkWith } from "./sites.mjs";
import { until } from "./until.mjs";
import { placed } from "./ways.mjs";

/** @param {import("puppeteer-core").Page} page @param {string} address */
async function openForm(page, address) {
  await open(page, address);
  await until("the form is ready", () => page.$("html[data-form-ready]"));
}

const preview = (page) => page.$eval("[data-form-preview]", (pre) => pre.textContent);
const pathOf = (page) => page.$eval("[data-form-path]", (code) => code.textContent);
const fault = (page, key) => page.$eval(`[data-field="${key}"] > [data-fault]`, (place) => place.textContent);

const named = (page) => page.$eval('[data-field="contacts"] input', (input) => input.value);

/** The last day of what is sought from today on, as the form writes it. */
function inSixMonths() {
  const [year, month, day] = new Date().toISOString().slice(0, 10).split("-").map(Number);
  return new Date(Date.UTC(year, month + 5, Math.min(day, 28))).toISOString().slice(0, 10);
}

/** The title of a page without that of the site. @param {string} title */
const firstPart = (title) => title.split(" · ")[0];

/** The file is folded away until it is asked for. */
async function unfold(page) {
  if (!(await page.$(".share-form__file[open]"))) await press(page, ".share-form__file > summary");
}

/** What a browser would save: the name and the text. */
async function saved(page) {
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      void blob.text().then((text) => {
        globalThis.savedText = text;
      });
      return create(blob);
    };
    document.addEventListener("click", (event) => {
      if (event.target instanceof HTMLAnchorElement && event.target.download) {
        globalThis.savedName = event.target.download;
      }
    });
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) globalThis.savedName = this.download;
      else click.call(this);
    };
  });
  await unfold(page);
  await press(page, "[data-form-download]");
  return until("the file is there", () =>
    page.evaluate(() => globalThis.savedText && { name: globalThis.savedName, text: globalThis.savedText }),
  );
}

async function fillIn(page) {
  await paste(page, "#veld-title", 'Eén loket: "alles" # in één keer');
  await paste(page, "#veld-summary", "Kort & goed - [ook] met tekens.");
  await page.type('[data-field="contacts"] input', "Team adresonderzoek");
  await press(page, '[data-field="vraagstuk"] input[value="adresonderzoek"]');
  await page.select("#veld-moment", "uitvoeren");
  await paste(page, "#veld-body", "## Zo doet u het\n\n1. Bel.\n2. Schrijf [op](briefadres.md).");
}

/** @type {Record<string, (given: import("./scenarios-catalogue.mjs").Given) => Promise<void>>} */
export const FORM = {
  "from the navigation to a file that passes check": placed(async ({ page, base, says }) => {
    await open(page, `${base}index.html`);
    await press(page, await shown(page, "nav a", new RegExp(`^${says.share}$`)));
    await arrive(page, `${base}deel.html`);
    await until("the form is ready", () => page.$("html[data-form-ready]"));
    await fillIn(page);
    const path = await pathOf(page);
    assert.equal(path, "content/practices/een-loket-alles-in-een-keer.md");
    const file = await saved(page);
    assert.equal(file.text, await preview(page));
    assert.equal(`content/practices/${file.name}`, path);
    await checkWith(path, file.text, says.language);
  }),

  async "a contact may be called by name, and the list at the top gets shorter as things are mended"({ page, base }) {
    await openForm(page, `${base}deel.html`);
    await press(page, "[data-form-mail]");
    const listed = () => page.$eval("[data-form-summary]", (box) => (box.hidden ? "" : box.textContent));
    assert.match(await listed(), /Noem een contactpersoon/);
    await page.type('[data-field="contacts"] input', "Team adresonderzoek");
    await page.keyboard.press("Tab");
    assert.equal(await named(page), "Team adresonderzoek, Gemeente Wilgenstad");
    assert.match(await preview(page), /^contacts: \[wilgenstad-adresonderzoek\]$/m);
    assert.equal(await fault(page, "contacts"), "");
    assert.doesNotMatch(await listed(), /Noem een contactpersoon/);
    assert.match(await listed(), /Vul een titel in/);
    await press(page, "[data-form-clear]");
    assert.equal(await listed(), "");
  },

  async "every fault of a field has a line of its own, with the text to paste"({ page, base }) {
    await openForm(page, `${base}deel.html`);
    await paste(page, "#veld-body", "Zie [RvIG](www.rvig.nl), [de wet](htps://wet.example) en [de map](C:\\map).");
    await page.keyboard.press("Tab");
    const lines = (await fault(page, "body")).split("\n");
    assert.match(lines[0], /Schrijf `https:\/\/www\.rvig\.nl`\.$/);
    assert.match(lines[1], /Schrijf `https:\/\/wet\.example`\.$/);
    assert.match(lines[2], /op uw eigen computer/);
    assert.equal(lines.length, 3);
  },

  async "what an editor would remark stands beside the field and keeps nobody from handing in"({ page, base, says }) {
    await openForm(page, `${base}deel.html`);
    await fillIn(page);
    await page.type("#veld-summary", " En nog een zin.");
    await paste(page, "#veld-body", "\n\nKijk [hier](geheimhouding.md).");
    await page.keyboard.press("Tab");
    const advice = (key) => page.$eval(`[data-field="${key}"] > [data-advice]`, (place) => place.textContent);
    assert.match(await advice("summary"), /meer dan één zin; .* Houd de zin/);
    assert.match(await advice("body"), /^De linktekst `hier` zegt niet waar de link heen gaat\./);
    assert.equal(await fault(page, "body"), "");
    assert.equal(await page.$("#veld-body[aria-invalid]"), null);
    const file = await saved(page);
    await checkWith(`content/practices/${file.name}`, file.text, says.language);
  },

  "a page is improved by the same form, and the whole of its file passes check": placed(
    async ({ page, base, says }) => {
      await open(page, `${base}practices/briefadres.html`);
      await press(page, await shown(page, "a", new RegExp(`^${says.improve}$`)));
      await arrive(page, `${base}deel.html`);
      await until("the form is ready", () => page.$("html[data-form-ready]"));
      await page.focus("#veld-summary");
      await page.keyboard.press("End");
      await page.type("#veld-summary", "!");
      assert.equal(await pathOf(page), "content/practices/briefadres.md");
      assert.match(await named(page), /^[A-Z].*, Gemeente [A-Z]/);
      assert.match(await page.title(), /: Briefadres: van aanvraag tot besluit · /);
      assert.equal(await page.$eval("h1", (heading) => heading.textContent), firstPart(await page.title()));
      const file = await saved(page);
      assert.equal(file.name, "briefadres.md");
      assert.match(file.text, /^summary: .*!$/m);
      await checkWith("content/practices/briefadres.md", file.text, says.language);
    },
  ),

  async "what is missing is said at the top and beside the field, and the keys lead there"({ page, base, says }) {
    await openForm(page, `${base}deel.html`);
    await page.focus("[data-form-mail]");
    await page.keyboard.press("Enter");
    const summary = await page.$eval("[data-form-summary]", (box) => box.textContent);
    assert.ok(summary.includes(says.missing), summary);
    assert.equal(await fault(page, "title"), says.missing);
    assert.doesNotMatch(summary, /`|\.md|sitegen/);
    const edge = (id) => page.$eval(id, (input) => getComputedStyle(input).borderBlockEndColor);
    assert.notEqual(await edge("#veld-title"), await edge("#veld-effort"), "the edge of what lacks is red");
    await tabTo(page, (now) => now.tag === "a");
    await page.keyboard.press("Enter");
    await until("the field has the focus", async () => (await focus(page)).id === "veld-title");
    await page.keyboard.type("Paspoort");
    await until("it is in order now", async () => (await fault(page, "title")) === "");
    assert.equal(await edge("#veld-title"), await edge("#veld-effort"));
  },

  async "a name that is not right gets the one that was meant"({ page, base }) {
    await openForm(page, `${base}deel.html`);
    await page.type('[data-field="contacts"] input', "Team adresonderzok");
    await page.keyboard.press("Tab");
    assert.match(
      await fault(page, "contacts"),
      /niet duidelijk welke contactpersoon .* Bedoelde u ‘Team adresonderzoek, Gemeente Wilgenstad’\?$/,
    );
  },

  async "the mail and the repository get the text, and one too long is announced"({ page, base, says }) {
    await openForm(page, `${base}deel.html`);
    await fillIn(page);
    const text = await preview(page);
    const hrefs = () =>
      page.evaluate(() => ["[data-form-mail]", "[data-form-open]"].map((way) => document.querySelector(way).href));
    const [mail, repository] = (await hrefs()).map((href) => new URL(href));
    assert.equal(mail.searchParams.get("body").replace(/\r/g, "").split("\n").slice(2).join("\n"), text);
    assert.equal(repository.searchParams.get("value"), text);
    assert.equal(repository.searchParams.get("filename"), await pathOf(page));
    await page.evaluate(() => {
      const area = document.querySelector("#veld-body");
      area.value = "é ".repeat(4000);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    const [letter, empty] = await hrefs();
    assert.ok(decodeURIComponent(letter).includes(`${says.attachment}een-loket`), letter);
    assert.ok(letter.length < 2000);
    assert.ok(empty.length < 8192);
    assert.ok(await page.$("[data-form-open][data-copies]"));
  },

  "what was typed is there after a visit elsewhere, until it is cleared": placed(async ({ page, base }) => {
    await openForm(page, `${base}deel.html`);
    await page.type("#veld-title", "Half af");
    await openForm(page, `${base}deel.html`);
    assert.equal(await page.$eval("#veld-title", (input) => input.value), "Half af");
    await press(page, "[data-form-clear]");
    assert.equal(await page.$eval("#veld-title", (input) => input.value), "");
    await openForm(page, `${base}deel.html`);
    assert.equal(await page.$eval("#veld-title", (input) => input.value), "");
  }),

  async "who uses a practice too says so from its page, and all of the file is kept"({ page, base, says }) {
    await open(page, `${base}practices/adresonderzoek-in-zes-stappen.html`);
    await press(page, await shown(page, "a", /^Wij gebruiken dit ook$/));
    await arrive(page, `${base}deel.html`);
    await until("the form is ready", () => page.$("html[data-form-ready]"));
    assert.match((await focus(page)).id, /^veld-adopted_by-2-organisation$/);
    const before = await page.$eval("[data-form-preview]", (pre) => pre.textContent);
    await page.keyboard.type("Gemeente Duinrade");
    const text = await preview(page);
    assert.equal(
      text,
      before
        .replace("related:", "related:")
        .replace(/(note: Werkt met langere[^\n]*\n)/, "$1  - organisation: duinrade\n"),
    );
    await page.select("#veld-adopted_by-2-stage", "stopped");
    await page.type("#veld-adopted_by-2-contact", "Team adresonderzoek");
    await page.keyboard.press("Tab");
    const advice = () => page.$eval('[data-field="adopted_by"] > [data-advice]', (place) => place.textContent);
    assert.match(await advice(), /^‘Team adresonderzoek, Gemeente Wilgenstad’ komt niet op de pagina/);
    await page.$eval("#veld-adopted_by-2-contact", (input) => {
      input.value = "";
    });
    await page.type("#veld-adopted_by-2-contact", "Postbus burgerzaken");
    await page.keyboard.press("Tab");
    assert.equal(await advice(), "", "a shared mailbox need not say so");
    await press(page, "[data-form-mail]");
    assert.match(await fault(page, "adopted_by"), /heeft nog geen laatste dag/);
    for (const [key, day] of [
      ["until", "2026-03-31"],
      ["consent", "2026-03-01"],
    ]) {
      await page.$eval(
        `#veld-adopted_by-2-${key}`,
        (input, value) => {
          input.value = value;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        },
        day,
      );
    }
    assert.equal(await fault(page, "adopted_by"), "");
    const whole = await preview(page);
    assert.match(
      whole,
      /- organisation: duinrade\n {4}contact: \[duinrade-burgerzaken\]\n {4}stage: stopped\n {4}until: 2026-03-31\n {4}consent: 2026-03-01\n/,
    );
    const mail = await page.$eval("[data-form-mail]", (link) => new URL(link.href).searchParams.get("body"));
    assert.match(mail, /duinrade/);
    assert.doesNotMatch(mail, /summary:/);
    await checkWith("content/practices/adresonderzoek-in-zes-stappen.md", whole, says.language);
  },

  async "who can help or looks for help begins a form at that subject, and its text passes check"({
    page,
    base,
    says,
  }) {
    for (const [link, key, heading] of [
      [".open-question__answer a", "offers", "Ik kan helpen met: Naturalisatie"],
      ["#onderwerp-privacy td:last-child .exchange__ask", "seeks", "Ik zoek hulp bij: Privacy en geheimhouding"],
    ]) {
      await open(page, `${base}vraag-en-aanbod.html`);
      await press(page, link);
      await arrive(page, `${base}deel-contact.html`);
      await until("the form is ready", () => page.$("html[data-form-ready]"));
      assert.equal(await page.$eval("h1", (each) => each.textContent), heading);
      assert.ok(await page.$eval(`[data-field="${key}"]`, (part) => part.checkVisibility()), "its ticks are in view");
      await page.type("#veld-name", "Team Nieuw");
      await page.type("#veld-organisation", "Gemeente Nieuwstad");
      await page.type("#veld-email", "team@nieuwstad.example");
      await press(page, "#veld-consent");
      const file = await saved(page);
      const sought = new RegExp(`^seeks:\n  - value: privacy\n    until: ${inSixMonths()}$`, "m");
      assert.match(file.text, key === "offers" ? /^offers: \[nationaliteit\]$/m : sought);
      checkWith(`content/contacts/${file.name}`, file.text, says.language);
    }
  },

  "who is in the list already goes on with their own details, and what they look for comes beside them": placed(
    async ({ page, base, says }) => {
      await openForm(page, `${base}deel-contact.html?seeks=verkiezingen`);
      const listed = await page.$("[data-form-listed]");
      await page.type("#wie-u-bent", "Team adresonderzok");
      await page.keyboard.press("Enter");
      await shown(page, "#wie-u-bent-fout", /Bedoelde u ‘Team adresonderzoek, Gemeente Wilgenstad’/);
      await listed.$eval("input", (input) => {
        input.value = "";
      });
      await page.type("#wie-u-bent", "Team adresonderzoek");
      await page.keyboard.press("Enter");
      await until("the details are there", () =>
        page.evaluate(() => /contact=/.test(location.search) && document.documentElement.dataset.formReady === ""),
      );
      assert.equal(await page.$eval("h1", (each) => each.textContent), "Ik zoek hulp bij: Verkiezingen");
      assert.equal(await pathOf(page), "content/contacts/wilgenstad-adresonderzoek.md");
      assert.equal(await page.$eval("[data-form-name]", (name) => name.textContent), "Team adresonderzoek");
      assert.equal(await page.$eval("[data-form-listed]", (form) => form.checkVisibility()), false);
      await press(page, "[data-form-mail]");
      assert.match(await fault(page, "consent"), /^Vink aan dat u het goed vindt/, "nobody agrees for someone else");
      await press(page, "#veld-consent");
      const file = await saved(page);
      assert.match(file.text, new RegExp(`- value: verkiezingen\n    until: ${inSixMonths()}\n`));
      assert.match(file.text, /^organisation: wilgenstad$/m);
      const mail = await page.$eval("[data-form-mail]", (link) => new URL(link.href).searchParams.get("body"));
      assert.doesNotMatch(mail, /^email:/m, "a letter has only what changed");
      checkWith("content/contacts/wilgenstad-adresonderzoek.md", file.text, says.language);
    },
  ),

  async "a contact leads to the form with their details, where each subject they look for has its last day"({
    page,
    base,
    says,
  }) {
    await open(page, `${base}contacts/wilgenstad-adresonderzoek.html`);
    await press(page, ".contact__change a");
    await arrive(page, `${base}deel-contact.html`);
    await until("the form is ready", () => page.$("html[data-form-ready]"));
    assert.equal(await page.$eval("h1", (each) => each.textContent), "Wijzig de gegevens van Team adresonderzoek");
    const day = '[data-until="reisdocumenten"]';
    const isDayShown = () => page.$eval(day, (input) => input.checkVisibility());
    await press(page, ".share-form__more > summary");
    assert.equal(await isDayShown(), false);
    await press(page, '[data-field="seeks"] input[value="reisdocumenten"]');
    assert.equal(await isDayShown(), true);
    assert.equal(await page.$eval(day, (input) => input.value), inSixMonths());
    await page.$eval(day, (input) => {
      input.value = "2062-01-01";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    assert.match(
      await page.$eval('[data-field="seeks"] > [data-advice]', (place) => place.textContent),
      /2062-01-01 moet nog komen/,
    );
    await press(page, '[data-field="seeks"] input[value="reisdocumenten"]');
    assert.equal(await isDayShown(), false);
    assert.doesNotMatch(await preview(page), /reisdocumenten\n {4}until/);
    await press(page, "#veld-consent");
    const file = await saved(page);
    checkWith("content/contacts/wilgenstad-adresonderzoek.md", file.text, says.language);
  },

  async "someone new becomes a contact by a form too"({ page, base, says }) {
    await openForm(page, `${base}deel-contact.html`);
    await page.type("#veld-name", "Team Nieuw");
    await page.type("#veld-organisation", "Gemeente Nieuwstad");
    await press(page, "[data-form-mail]");
    assert.match(await fault(page, "consent"), /^Vink aan dat u het goed vindt/);
    await press(page, "#veld-consent");
    const today = new Date().toISOString().slice(0, 10);
    assert.match(await preview(page), new RegExp(`^consent: ${today}$`, "m"));
    assert.match(await page.$eval('[data-field="consent"]', (part) => part.textContent), /Datum: \d+ [a-z]+ \d{4}/);
    await press(page, "#veld-consent");
    assert.doesNotMatch(await preview(page), /^consent:/m);
    await press(page, "#veld-consent");
    assert.match(await fault(page, "email"), /geen e-mailadres en geen telefoonnummer/);
    await page.type("#veld-email", "team@nieuwstad.example");
    const path = await pathOf(page);
    assert.equal(path, "content/contacts/team-nieuw.md");
    await checkWith(path, await preview(page), says.language);
  },

  async "whoever finds nothing asks for it, and who answers begins with what was asked"({ page, base, says }) {
    await openForm(page, `${base}vraag.html?title=Een+loket+aan+huis&status=archived&vraagstuk=nergens`);
    assert.equal(await page.$eval("#veld-title", (input) => input.value), "Een loket aan huis");
    await page.type("#veld-summary", "Hoe doet u dat?");
    const path = await pathOf(page);
    assert.equal(path, "content/wanted/een-loket-aan-huis.md");
    const asked = await preview(page);
    assert.doesNotMatch(asked, /status|vraagstuk/);
    await checkWith(path, asked, says.language);

    await open(page, `${base}gezocht/index.html`);
    const [link] = await page.$$eval('a[href*="answers=datalek"]', (links) => links.map(({ href }) => href));
    await openForm(page, link);
    assert.match(await page.$eval("[data-form-answering]", (each) => each.innerText), /Een datalek in de BRP/);
    await page.type("#veld-summary", "Elke maand een half uur.");
    await page.type('[data-field="contacts"] input', "Team adresonderzoek");
    await page.type("#veld-body", "1. Zo doet u het.");
    const answer = await preview(page);
    for (const line of ["answers: [datalek-in-de-brp]", "vraagstuk: [privacy]", "moment: verbeteren"]) {
      assert.ok(answer.split("\n").includes(line), `${line} in ${answer}`);
    }
    await checkWith(await pathOf(page), answer, says.language);

    await openForm(page, `${base}deel.html`);
    assert.equal(await page.$eval("#veld-title", (input) => input.value), "");
  },

  async "the card is seen as readers will see it, and grows with what is filled in"({ page, base }) {
    await openForm(page, `${base}deel.html`);
    const card = () => page.$eval("[data-form-card] .practice-card", (each) => each.innerText.replace(/\s+/g, " "));
    assert.doesNotMatch(await card(), /undefined|null/);
    await fillIn(page);
    assert.match(
      await card(),
      /^Adresonderzoek Eén loket: "alles" # in één keer Kort & goed - \[ook\] met tekens\. .*Gemeente Wilgenstad$/i,
    );
    assert.equal(await page.$("[data-form-card] a[href]"), null);
    assert.equal((await page.$$(".share-form .button:not(.button--quiet)")).length, 1, "one button stands out");
  },

  async "a mistake is reported by a letter that is begun, without an account"({ page, base }) {
    await open(page, `${base}practices/briefadres.html`);
    const link = await shown(page, "a", /^Meld een fout$/);
    const href = await link.evaluate((each) => each.href);
    assert.match(decodeURIComponent(href), /^mailto:[^?]+@[^?]+\?subject=Een fout in: Briefadres: van/);
    assert.match(decodeURIComponent(href), /body=\S*P0014\S*\s+Wat klopt er niet/);
  },

  async "no other page loads the scripts of the form"({ page, base }) {
    await open(page, `${base}index.html`);
    const scripts = await page.$$eval("script[src]", (all) => all.map((script) => script.src));
    assert.deepEqual(
      scripts.filter((src) => /\/form/.test(src)),
      [],
    );
  },
};
