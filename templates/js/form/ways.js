/** How a finished file leaves the page: handed in to the repository, mailed, saved or copied. */

/**
 * @typedef {object} WaysScript
 * @property {(file: FormFile) => void} drawWays the addresses that the ways lead to
 * @property {(file: FormFile, way: Element) => void} take what a way needs of the page, once it was chosen
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** To the repository; where its address cannot hold the text, that is copied. @param {FormFile} file */
  function drawOpen({ original, payload, path, text }) {
    const open = document.querySelector("[data-form-open]");
    if (!(open instanceof HTMLAnchorElement)) return;
    const pattern = original ? payload.editUrl.replace("{path}", path) : payload.newUrl;
    const { href, isWhole } = form.newFile(pattern, path, text);
    open.href = href;
    open.toggleAttribute("data-copies", Boolean(original) || !isWhole);
    open.hidden = !pattern;
  }

  /** A letter; where that cannot hold the text, it is saved to go along. @param {FormFile} file */
  function drawMail({ payload, slug, path, letterText }) {
    const mail = form.element("mail", HTMLAnchorElement);
    const letter = form.letter(
      payload.email,
      sitegen.filled(mail.getAttribute("data-subject") || "", { name: slug }),
      `${path}\n\n${letterText}`,
      sitegen.filled(mail.getAttribute("data-instead") || "", { file: `${slug}.md` }),
    );
    mail.href = letter.href;
    mail.toggleAttribute("data-downloads", !letter.isWhole);
  }

  /** @param {FormFile} file */
  function download({ text, slug }) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
    link.download = `${slug}.md`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** Where the clipboard is closed, the text is selected instead. @param {FormFile} file */
  async function copy({ text }) {
    try {
      await navigator.clipboard.writeText(text);
      form.say("copied");
    } catch {
      const preview = form.element("preview", HTMLElement);
      preview.closest("details")?.setAttribute("open", "");
      getSelection()?.selectAllChildren(preview);
      preview.focus();
      form.say("select");
    }
  }

  /** @type {FormTools["drawWays"]} */
  form.drawWays = function (file) {
    drawOpen(file);
    drawMail(file);
  };

  /** @type {FormTools["take"]} */
  form.take = function (file, way) {
    if (way.hasAttribute("data-form-download") || way.hasAttribute("data-downloads")) {
      download(file);
      form.say(way.hasAttribute("data-downloads") ? "attach" : "downloaded");
    } else if (way.hasAttribute("data-form-copy") || way.hasAttribute("data-copies")) {
      void copy(file);
    }
  };
})(globalThis.sitegen);
