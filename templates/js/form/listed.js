/** Who is in the list of contacts already chooses themselves, and the form begins with their details. */

/**
 * @typedef {object} ListedScript
 * @property {(file: FormFile, slug: string) => void} offerDetails `slug` is whom the address asked for
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** What is wrong with a name, in words; whose details only the editors can change is told apart. @param {HTMLElement} listed @param {Fault | null} fault @param {boolean} isForEditors @param {FormFile} file */
  function say(listed, fault, isForEditors, { payload }) {
    const { message, help } = fault ? form.wording(fault, payload) : { message: "", help: "" };
    sitegen.write(listed.querySelector("[data-fault]"), `${message} ${help}`.trim());
    listed.querySelector("[data-form-editors]")?.toggleAttribute("hidden", !isForEditors);
  }

  /** The same address, with whom it is about. @param {string} slug */
  function lead(slug) {
    const query = new URLSearchParams(location.search);
    query.set("contact", slug);
    location.search = query.toString();
  }

  /** @param {HTMLElement} listed @param {HTMLInputElement} input @param {FormFile} file */
  function choose(listed, input, file) {
    const { contacts } = file.known;
    const slug = contacts.slugOf(input.value.trim());
    if (file.payload.correctable.includes(slug)) {
      lead(slug);
    } else if (contacts.has(slug)) {
      say(listed, null, true, file);
    } else {
      const near = contacts.nearest(slug);
      const facts = near
        ? { value: slug, near: contacts.shown(near) }
        : { value: slug, some: contacts.some(slug).map(contacts.shown).join("; ") };
      say(listed, { code: "unknown-contact", field: "name", facts }, false, file);
      input.focus();
    }
  }

  /** @type {FormTools["offerDetails"]} */
  form.offerDetails = function (file, slug) {
    const listed = document.querySelector("[data-form-listed]");
    if (!(listed instanceof HTMLFormElement) || file.original) return;
    const input = /** @type {HTMLInputElement} */ (listed.querySelector("input"));
    listed.hidden = !file.known.contacts.all.length;
    if (file.known.contacts.has(slug)) {
      input.value = file.known.contacts.shown(slug);
      say(listed, null, true, file);
    }
    listed.addEventListener("submit", (event) => {
      event.preventDefault();
      choose(listed, input, file);
    });
  };
})(globalThis.sitegen);
