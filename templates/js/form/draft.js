/** What was typed before, kept in this browser and nowhere else. */

/**
 * @typedef {object} Draft of one file
 * @property {() => void} keep what is typed now
 * @property {() => void} forget
 * @property {() => void} restore what was typed before, else the original
 * @property {() => void} restoreUntouched the same, but for what was typed while the scripts were on their way: that is
 *   newer
 *
 * @typedef {object} DraftScript
 * @property {(file: FormFile) => Draft} openDraft
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const KEY = "sitegen-draft-";

  /** @param {() => void} act */
  function ifAllowed(act) {
    try {
      act();
    } catch {
      // Without storage nothing is remembered.
    }
  }

  /** @param {string} name */
  function kept(name) {
    let text = "";
    ifAllowed(() => {
      text = localStorage.getItem(name) || "";
    });
    return text;
  }

  /** A file that the address began otherwise has a draft of its own. @param {FormFile} file */
  function nameOf({ kind, original, begun }) {
    const apart = begun.size ? JSON.stringify([...begun]) : "";
    return `${KEY}${kind}-${(original?.slug || "") + apart || "new"}`;
  }

  /** What the controls begin with. @param {FormFile} file @param {string} name */
  function begin({ original, start }, name) {
    try {
      const { values, body } = JSON.parse(kept(name));
      form.say("restored");
      return { values: new Map(/** @type {[string, Written][]} */ (values)), body: String(body) };
    } catch {
      return { values: start, body: form.strip(original?.body || "", "\n") };
    }
  }

  /** @type {FormTools["openDraft"]} */
  form.openDraft = function (file) {
    const { root, fields, known, body } = file;
    const name = nameOf(file);

    function keep() {
      const text = JSON.stringify({ values: [...file.values], body: body.value });
      ifAllowed(() => localStorage.setItem(name, text));
    }

    function restore() {
      const before = begin(file, name);
      form.fill(root, fields, before.values, known);
      body.value = before.body;
    }

    function restoreUntouched() {
      const before = begin(file, name);
      const untouched = fields.filter(({ key }) => !form.isTouched(form.partOf(root, key)));
      const isBodyTouched = form.isTouched(body);
      form.fill(root, untouched, before.values, known);
      if (!isBodyTouched) body.value = before.body;
      if (isBodyTouched || untouched.length < fields.length) keep();
    }

    return { keep, restore, restoreUntouched, forget: () => ifAllowed(() => localStorage.removeItem(name)) };
  };
})(globalThis.sitegen);
