/** What can only be said of a file as a whole, and of the names in it that must exist. */

/**
 * @typedef {object} Known the names that a file may use; paths are those of files, from where `sitegen.yml` is
 * @property {string} slug of the file itself
 * @property {NameBook} contacts
 * @property {NameBook} practices
 * @property {NameBook} wanteds
 * @property {NameBook} organisation
 * @property {Map<string, string>} givers contact → the name of its organisation
 * @property {Set<string>} shared the contacts that are shared mailboxes, and no people
 * @property {string} folder of the file itself, from which its links lead
 * @property {Set<string>} files
 * @property {Set<string>} images
 * @property {Map<string, string>} ids number in small letters → the file that has it
 *
 * @typedef {object} WholeScript
 * @property {(text: string) => string} slugify
 * @property {(body: string) => { isImage: boolean, text: string, target: string }[]} links
 * @property {(kind: string, fields: FormField[], values: Map<string, Written>, body: string, known: Known, rules:
 *   FormRules) => Fault[]} checkWhole
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const SLUG_LENGTH = 80;
  const LINK = /(!?)\[((?:[^[\]\\]|\\.)*)\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]*))/g;
  const WHOLE_DEFINITION =
    /^\n* {0,3}(\[((?:[^[\]\\]|\\.)+)\]:)((?:[ \t]*\n)?[ \t]*(?:<([^<>\n]*)>|([^\s<]\S*))(?:(?:[ \t]*\n[ \t]*|[ \t]+)(?:"[^"]*"|'[^']*'|\([^()]*\)))?)[ \t]*(?:\n|$)/;
  const LABEL = /\[((?:[^[\]\\]|\\.)+)\](?!\([^()\s]*\))/g;
  const AUTOLINK = /<([a-z][a-z0-9+.-]*:[^\s<>]*)>/gi;
  const HEADING = /^ {0,3}#{1,6}[ \t]+(\S.*)$/gm;
  const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
  const OWN_COMPUTER = /^(?:[a-z]:[\\/]|file:)/i;
  const ALMOST_WEB = /^(?:h[tps]{2,5}|ttps?)[:;]?\/{1,3}(?=\w)/i;
  const DOMAIN = /^(?:www\.|(?:[a-z0-9-]+\.)+(?:nl|eu|com|org|net)(?:[/?#]|$))/i;
  const ALLOWED = new Set(["http", "https", "mailto", "tel"]);
  const CONFLICT = /^(?:<{7}(?: .*)?|>{7} \S*)$/m;
  const CELL_OF_RULE = /^:?-+:?$/;

  /** Twin of `slugify` in `sitegen/model/slugs.py`. @type {FormTools["slugify"]} */
  form.slugify = function (text) {
    const ascii = sitegen.folded(text).replace(/[^\0-\x7f]/g, "");
    return (ascii.match(/[a-z0-9]+/g) || [])
      .join("-")
      .slice(0, SLUG_LENGTH)
      .replace(/^-+|-+$/g, "");
  };

  /** @param {string} code @param {string} field @param {Record<string, string>} facts @returns {Fault} */
  const found = (code, field, facts = {}) => ({ code, field, facts });

  const UNKNOWN = new Map([
    ["contacts", "unknown-contact"],
    ["practices", "unknown-practice"],
    ["wanteds", "unknown-wanted"],
  ]);

  /** Whom or what a name may have meant: the one, or those that share it, or those that look like it. @param {string} value @param {NameBook} names @returns {Record<string, string>} */
  function meant(value, names) {
    const shared = names.meant(value);
    const near = shared.length ? "" : names.nearest(value);
    if (near) return { near: names.shown(near) };
    return { some: (shared.length ? shared : names.some(value)).map(names.shown).join("; ") };
  }

  /** @param {FormField} field @param {string[]} slugs @param {Known} known @returns {Fault[]} */
  function references(field, slugs, known) {
    const names = /** @type {NameBook} */ (form.bookOf(field.kind, known));
    // An edition without contacts cannot tell who exists; `sitegen check` will.
    if (field.kind === "contacts" && !names.all.length) return [];
    return slugs.flatMap((value) => {
      if (field.kind === "practices" && value === known.slug) return [found("link-to-itself", field.key, { value })];
      if (names.has(value) || form.isBlank(value)) return [];
      return [found(/** @type {string} */ (UNKNOWN.get(field.kind)), field.key, { value, ...meant(value, names) })];
    });
  }

  /** @param {FormField[]} fields @param {Map<string, Written>} values @param {Known} known @returns {Fault[]} */
  function allReferences(fields, values, known) {
    return fields.flatMap((field) => {
      const value = /** @type {(string | WrittenRecord)[]} */ (values.get(field.key) || []);
      if (UNKNOWN.has(field.kind)) {
        return references(field, /** @type {string[]} */ (value), known);
      }
      if (field.kind !== "records") return [];
      return value.flatMap((record) =>
        field.fields
          .filter((inner) => inner.kind === "contacts")
          .flatMap((inner) =>
            references(
              inner,
              /** @type {string[]} */ (form.valueIn(/** @type {WrittenRecord} */ (record), inner.key) || []),
              known,
            ).map((fault) => ({ ...fault, field: field.key, inner: inner.key })),
          ),
      );
    });
  }

  /** Twin of `web_address` in `sitegen/document/links.py`. @param {string} written */
  function webAddress(written) {
    if (ALMOST_WEB.test(written)) return written.replace(ALMOST_WEB, "https://");
    return DOMAIN.test(written) ? `https://${written}` : "";
  }

  /** @param {string} text @param {number} at */
  const isEscaped = (text, at) => text[at - 1] === "\\";

  /** Of a link or an image; the backslash may be escaped itself. @param {string} text @param {number} at */
  const isLinkEscaped = (text, at) => text[at] === "[" && isEscaped(text, at) && !isEscaped(text, at - 1);

  /** @type {FormTools["links"]} */
  form.links = (body) =>
    form.unescaped(LINK, body, isLinkEscaped).map(([, mark, text, angled, bare]) => ({
      isImage: Boolean(mark),
      text,
      target: angled ?? bare,
    }));

  /** @param {string} written */
  function decoded(written) {
    try {
      return decodeURIComponent(written);
    } catch {
      return written;
    }
  }

  /** The file that a link means: `./a%20b.md?x` → `content/practices/a b.md`. @param {string} target @param {string} folder */
  function fileOf(target, folder) {
    const written = target.split(/[?#]/)[0];
    const parts = folder.split("/");
    for (const part of decoded(written).split("/")) {
      if (part === "..") parts.pop();
      else if (part && part !== ".") parts.push(part);
    }
    return parts.join("/");
  }

  /** @param {string} target @param {boolean} isImage @param {Set<string>} headings @param {Known} known @returns {Fault[]} */
  function link(target, isImage, headings, known) {
    if (OWN_COMPUTER.test(target)) return [found("own-computer", "body", { link: target })];
    const scheme = SCHEME.exec(target)?.[1].toLowerCase();
    if (scheme) {
      if (isImage && ALLOWED.has(scheme)) return [found("image-elsewhere", "body", { link: target })];
      return ALLOWED.has(scheme) ? [] : [found("unsafe-link", "body", { link: target, near: webAddress(target) })];
    }
    if (!target) return [found("empty-link", "body")];
    if (target.startsWith("#")) {
      return headings.has(target.slice(1)) ? [] : [found("broken-fragment", "body", { link: target.slice(1) })];
    }
    const file = fileOf(target, known.folder);
    const isThere = isImage ? known.images.has(file) : known.files.has(file) || known.images.has(file);
    if (isThere) return [];
    return [
      isImage
        ? found("missing-image", "body", { link: target })
        : found("broken-link", "body", { link: target, near: webAddress(target) }),
    ];
  }

  /** @param {string} line */
  const cells = (line) => form.cells(line.trim().replace(/^\||\|$/g, ""));

  /** @param {string} line below the head of a table */
  const isRule = (line) =>
    line.includes("-") && /^ {0,3}\S/.test(line) && cells(line).every((cell) => CELL_OF_RULE.test(cell.trim()));

  /** What Markdown swallows. Twin of `sitegen/document/swallowed.py`. @param {string} word @param {Record<string, string>} facts */
  const lost = (word, facts) => found("text-lost", "body", { word, ...facts });

  /** Rows with more cells than the head of their table. @param {string} body @returns {Fault[]} */
  function tables(body) {
    const lines = body.split("\n");
    /** @type {Fault[]} */
    const all = [];
    let columns = 0;
    lines.forEach((line, number) => {
      if (!line.trim()) columns = 0;
      else if (columns > 0 && cells(line).length > columns) {
        all.push(
          lost(
            line
              .split(/[\s|]+/)
              .filter(Boolean)
              .pop() || "",
            { columns: `${columns}` },
          ),
        );
        columns = Infinity; // one of a table says enough
      } else if (!columns && isRule(line) && lines[number - 1]?.includes("|")) columns = cells(line).length;
    });
    return all;
  }

  /** @param {string} label */
  const nameOf = (label) => label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();

  /** The definitions of links with which a block starts, and what is left of it. @param {string} block */
  function definitionsOf(block) {
    const all = [];
    let rest = block;
    for (let at = WHOLE_DEFINITION.exec(rest); at; at = WHOLE_DEFINITION.exec(rest)) {
      all.push({ name: nameOf(at[2]), word: at[1], line: at[1] + at[3].split("\n")[0], to: at[4] ?? at[5] });
      rest = rest.slice(at[0].length);
    }
    return { all, rest };
  }

  /** The definitions of links, and whether a link uses them. @param {string} body */
  function definitions(body) {
    const blocks = form
      .withoutCode(body)
      .split(/\n[ \t]*\n/)
      .map(definitionsOf);
    const used = new Set(
      blocks.flatMap(({ rest }) => form.unescaped(LABEL, rest, isEscaped).map(([, label]) => nameOf(label))),
    );
    return blocks.flatMap(({ all }) => all).map((each) => ({ ...each, isUsed: used.delete(each.name) }));
  }

  /** Words behind the name of a language above code. @param {string} body @returns {Fault[]} */
  const languages = (body) =>
    form.fences(body).infos.flatMap((info) => {
      const [language, word] = info.split(/\s+/);
      return word ? [lost(word, { language })] : [];
    });

  /** @param {string} body @param {FormRules} rules @returns {Fault[]} */
  function marks(body, rules) {
    const hidden = new RegExp(rules.hidden, "u").exec(body)?.[0].codePointAt(0);
    const character = hidden === undefined ? "" : `U+${hidden.toString(16).toUpperCase().padStart(4, "0")}`;
    return [
      ...(character ? [found("control-character", "body", { character })] : []),
      ...form.notes(body, rules).map((value) => found("note-shown", "body", { value })),
      ...(CONFLICT.test(form.withoutCode(body)) ? [found("merge-conflict", "body")] : []),
    ];
  }

  /** @param {string} body @param {Known} known @param {FormRules} rules @returns {Fault[]} */
  function checkBody(body, known, rules) {
    const headings = new Set(
      [...body.matchAll(HEADING)].map((heading) => (heading[1].toLowerCase().match(/[\p{L}\p{N}]+/gu) || []).join("-")),
    );
    const links = form
      .links(body)
      .flatMap(({ isImage, text, target }) => [
        ...(isImage && target && form.isBlank(text) ? [found("missing-description", "body", { image: target })] : []),
        ...link(target, isImage, headings, known),
      ]);
    const defined = definitions(body);
    const others = [
      ...defined.filter(({ isUsed }) => isUsed).map(({ to }) => to),
      ...[...body.matchAll(AUTOLINK)].map(([, to]) => to),
    ].flatMap((target) => link(target, false, headings, known));
    const idle = defined
      .filter(({ isUsed, line }) => !isUsed && !form.notes(line, rules).length)
      .map(({ word, line }) => lost(word, { near: `\\${line.trim()}` }));
    return [...links, ...others, ...tables(body), ...idle, ...languages(body)];
  }

  /** @type {FormTools["checkWhole"]} */
  form.checkWhole = function (kind, fields, values, body, known, rules) {
    const has = (/** @type {string} */ key) => !form.isBlank(/** @type {string} */ (values.get(key) || ""));
    const faults = allReferences(fields, values, known);
    if (kind === "contact" && !has("email") && !has("phone")) faults.push(found("unreachable-contact", "email"));
    if (kind === "practice" && form.isBlank(body)) faults.push(found("empty-body", "body"));
    const id = /** @type {string} */ (values.get("id") || "");
    const other = known.ids.get(id.toLowerCase());
    if (id && other) faults.push(found("duplicate-id", "id", { value: id, other }));
    faults.push(...form.checkAdoptions(fields, values, known));
    return [...faults, ...marks(body, rules), ...checkBody(body, known, rules)];
  };
})(globalThis.sitegen);
