/** How a reader passes a list on: by mail, by a code on the screen, as text. */

/**
 * @typedef {object} SharingScript
 * @property {(root: Element) => {draw: (list: PickedList, made: Map<string, ListItem>) => void}} openSharing `draw` says
 *   what is passed on now
 */
(function (sitegen) {
  "use strict";

  /** What a phone can still read from a beamer, as in `codes.js`. */
  const LONGEST_CODE = 300;
  const SOFT = /\u00ad/g;

  /** @type {Sitegen["openSharing"]} */
  function openSharing(root) {
    const place = /** @type {HTMLElement} */ (root.querySelector("[data-sharing]"));
    /** @template {HTMLElement} E @param {string} name */
    const part = (name) => /** @type {E} */ (place.querySelector(`[data-share-${name}]`));
    /** @param {string} name */
    const word = (name) => place.getAttribute(`data-${name}`) ?? "";
    const mail = /** @type {HTMLAnchorElement} */ (part("mail"));
    const dialog = /** @type {HTMLDialogElement} */ (part("dialog"));
    /** From elsewhere a disk cannot be read. */
    const base = word("base") || (location.protocol === "file:" ? "" : location.href);
    /** @type {PickedList} */
    let list = { name: "", items: [] };
    /** @type {Map<string, ListItem>} */
    let made = new Map();

    /** @param {string} text */
    const say = (text) => void (part("said").textContent = text);

    /** @param {string} path from the root of the site */
    const absolute = (path) => (base ? new URL(path, base).href : "");

    /** With nothing but its practices: short, and nobody's notes. */
    const link = () => absolute(`${word("here")}#${sitegen.list.write(list, 0).fragment}`);

    const named = () => list.name || word("unnamed");

    /** @param {Picked} item @returns {Told} */
    function told({ id }) {
      const card = made.get(id)?.card;
      const said = (/** @type {string} */ name) => card?.querySelector(`[data-part="${name}"]`);
      const href = said("title")?.getAttribute("href");
      const own = said("id")?.textContent;
      const path = own ? sitegen.filled(word("permanent"), { id: own }) : href;
      return {
        title: (said("title")?.textContent ?? id).replace(SOFT, ""),
        address: href && path ? absolute(path) : "",
      };
    }

    /** @param {Picked} item @returns {Promise<ToldWhole>} */
    async function toldWhole(item) {
      const ref = (await sitegen.refsOf([item.id])).get(item.id);
      const whole = ref === undefined ? undefined : await sitegen.wholeOf(ref, "");
      if (ref !== undefined && !whole) throw new Error(`${item.id} has not come`);
      const summary = made.get(item.id)?.card.querySelector('[data-part="summary"]')?.textContent ?? "";
      const contacts = (whole?.contacts ?? []).map((person) =>
        ["name", "role", "organisation", "email", "phone"].flatMap((each) => person[each] || []).join(", "),
      );
      return { ...told(item), summary, contacts, note: item.note };
    }

    async function copyAsText() {
      say("");
      part("by-hand").replaceChildren();
      try {
        await Promise.all(word("scripts").split(" ").map(sitegen.loadOnce));
        const items = await Promise.all(list.items.map(toldWhole));
        const words = { contact: word("contact"), note: word("note") };
        await copy(sitegen.asText?.(named(), link(), items, words) ?? "");
      } catch {
        say(word("failed"));
      }
    }

    /** @param {string} text shown to copy by hand, where the browser does not allow it */
    async function copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        say(word("done"));
      } catch {
        const field = document.createElement("textarea");
        field.readOnly = true;
        field.rows = 10;
        field.value = text;
        field.setAttribute("aria-label", word("manual"));
        part("by-hand").replaceChildren(field);
        say(word("manual"));
        field.select();
      }
    }

    async function showCode() {
      say("");
      const address = link();
      if (address.length > LONGEST_CODE) return say(word("too-long"));
      try {
        await sitegen.loadOnce(word("code-script"));
      } catch {
        return say(word("failed"));
      }
      const code = part("code");
      code.replaceChildren();
      code.setAttribute("data-code", address);
      sitegen.drawCode?.(code);
      part("title").textContent = named();
      part("address").textContent = address;
      dialog.showModal();
    }

    /** @param {PickedList} next @param {Map<string, ListItem>} all */
    function draw(next, all) {
      list = next;
      made = all;
      place.toggleAttribute("hidden", !list.items.length);
      const cut = part("cut");
      const more = (/** @type {number} */ n) => sitegen.counted(mail, n);
      const { href, left } = sitegen.mailOf(named(), link(), list.items.map(told), more);
      mail.href = href;
      cut.toggleAttribute("hidden", !left);
      sitegen.write(cut, sitegen.counted(cut, left));
    }

    part("text").addEventListener("click", () => void copyAsText());
    part("qr")?.addEventListener("click", () => void showCode());
    part("close").addEventListener("click", () => dialog.close());
    return { draw };
  }

  sitegen.openSharing = openSharing;
})(globalThis.sitegen);
