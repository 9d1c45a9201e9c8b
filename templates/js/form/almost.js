/**
 * What was meant as Markdown and is not. Twin of `markdown_mistakes.py`, `almost_link.py`, `glued.py`,
 * `other_markup.py` and `plain_words.py` in `sitegen/document`, whose patterns come along; `tests/shared/form.json` holds the two together.
 */

/**
 * @typedef {object} AlmostScript
 * @property {(body: string, rules: FormRules) => Fault[]} almost what was meant as Markdown and is not, but for links
 *   …
 * @property {(body: string, rules: FormRules) => { all: { value: string, near: string }[], left: string }}
 *   almostLinks … and these, with what is left of the text, code less
 * @property {(values: Map<string, Written>, rules: FormRules) => Fault[]} markupInFields
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const DEFINED = /^ {0,3}\[([^[\]]+)\]:/gm;
  const ITEM = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?/;
  const MARK = /^(?:#{1,6}|[-+*]|1[.)])[ \t]+\S/;
  const NUMBERED = /^(?!1[.)])\d{1,2}[.)][ \t]+\S/;
  const ANY_ITEM = /^(?:[-+*]|\d{1,9}[.)])[ \t]+\S/;
  const ROW = /^\|(?:[^|]*\|){2,}[ \t]*$/;
  const DASHES = /^:?-+:?$/;
  const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
  const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
  const SHOWN = 60;
  const LONGEST_HEADING = 100;
  const LONGEST_ADDRESS = 2_000;

  /** @param {string} code @param {string} field @param {Record<string, string>} facts @returns {Fault} */
  const found = (code, field, facts = {}) => ({ code, field, facts });

  /** What was meant as Markdown; of the bullets of one block, the first. @param {string} body @param {FormRules} rules @returns {Fault[]} */
  function starts(body, rules) {
    const [heading, bullet] = [rules.remarks.heading, rules.remarks.bullet].map((pattern) => new RegExp(`^${pattern}`));
    return body.split(/\n[ \t]*\n/).flatMap((block) => {
      const lines = block.split("\n").map((line) => line.trim());
      const bulleted = lines.filter((line) => bullet.test(line));
      const first = bulleted.length > 1 || !/^[–—]/.test(bulleted[0] || "") ? bulleted[0] : "";
      return [
        ...lines
          .filter((line) => heading.test(line))
          .map((line) => found("heading-space", "body", { near: line.replace(heading, "$1 ") })),
        ...(first ? [found("word-bullet", "body", { character: first[0], near: first.replace(bullet, "- ") })] : []),
      ];
    });
  }

  /** @param {RegExp} pattern @param {string} text */
  const isWhole = (pattern, text) => new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace("g", "")).exec(text);

  /** @param {RegExp} pattern @param {string} text */
  const has = (pattern, text) => text.search(pattern) >= 0;

  /** As many signs that no text holds. @param {string} text */
  const blank = (text) => "\0".repeat(text.length);

  /** One address, as it has to be between `(` and `)`. @param {string} written @param {string} mark @param {Record<string, RegExp>} known */
  function address(written, mark, known) {
    let to = written.trim().replaceAll("<", "%3C").replaceAll(">", "%3E");
    if (/^www\./i.test(to)) to = `https://${to}`;
    if (to.search(known.web) === 0) {
      to += ")".repeat(Math.max(0, to.split("(").length - to.split(")").length));
      return to.replace(/\s/g, "%20");
    }
    to = to.replaceAll("\\", "/");
    if (mark) to = to.replaceAll("#", "%23").replaceAll("?", "%3F");
    return /[\s()]/.test(to) ? `<${to}>` : to;
  }

  /** What stood for an address and a title. @param {string} inside @param {string} mark @param {Record<string, RegExp>} known */
  function target(inside, mark, known) {
    const isWeb = inside.trim().search(known.web) === 0;
    const text = inside
      .trim()
      .replace(/\s+/g, (space) => (!space.includes("\n") ? space : isWeb ? "" : " "))
      .replace(/^</, "")
      .replace(/>$/, "");
    const titled = isWhole(known.wholeName, text) ? null : isWhole(known.titled, text);
    if (!titled?.groups || (isWeb && !has(known.quote, text))) return address(text, mark, known);
    const title = (titled.groups.title || "").replace(known.quote, "").trim();
    return address(titled.groups.to, mark, known) + (title ? ` "${title}"` : "");
  }

  /** The file behind `[[to]]`. @param {string} to @param {string} mark @param {Record<string, RegExp>} known */
  function wikiFile(to, mark, known) {
    const name = to.trim().split("/").pop() || "";
    if (mark) return address(`../images/${name}`, mark, known);
    return `${name
      .split("#")[0]
      .toLowerCase()
      .replace(/\.md$/, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")}.md`;
  }

  /** Whether this is a link and no aside. @param {string} written @param {string} mark @param {boolean} isGlued @param {Record<string, RegExp>} known */
  function isMeant(written, mark, isGlued, known) {
    const to = written.trim();
    if (to.length > LONGEST_ADDRESS) return false;
    if (isGlued && mark) return true;
    if (to.includes("\0") || !has(known.address, to)) return false;
    return isGlued || Boolean(mark) || !/\s/.test(to) || to.search(known.address) === 0;
  }

  /** @param {string} label */
  const nameOf = (label) => label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();

  /** Links that are almost so. Twin of `sitegen/document/almost_link.py`. @param {string} body @param {FormRules} rules */
  function almostLinks(body, rules) {
    const read = rules.remarks.links;
    const known = Object.fromEntries(
      Object.entries(read).map(([name, [[source, flags]]]) => [name, form.pattern(source, flags)]),
    );
    const forms = read.forms.map(([source, flags]) => form.pattern(source, flags));
    const labels = new Set([...body.matchAll(DEFINED)].map(([, label]) => nameOf(label)));
    let left = body.replace(known.escaped, blank);
    /** @type {{ from: number, value: string, near: string }[]} */
    const all = [];
    for (const pattern of [known.apart, known.whole, known.whole, known.wiki, ...forms, known.reference]) {
      left = left.replace(pattern, (...args) => {
        const [shown, from, groups] = [args[0], args.at(-3), args.at(-1)];
        if (pattern === known.whole) return blank(shown);
        const value = body.slice(from, from + shown.length);
        const { mark = "", text = "", to = "", label } = groups;
        const words = restored(text, shown, value);
        let near = "";
        if (pattern === known.wiki) {
          near = `${mark}[${words || to.trim().replace(known.stem, "")}](${wikiFile(to, mark, known)})`;
        } else if (pattern === known.reference) {
          if (labels.has(nameOf(label)) || labels.has(nameOf(text))) return shown;
        } else {
          if (!isMeant(to, mark, pattern === forms[0], known) || labels.has(nameOf(to))) return shown;
          near = `${mark}[${words.trim()}](${target(restored(to, shown, value), mark, known)})`;
        }
        if (near === value) return shown;
        all.push({ from, value, near });
        return blank(shown);
      });
    }
    return { all, left };
  }

  /** A part of what was found, with what was blanked in it. @param {string} part @param {string} shown @param {string} value */
  const restored = (part, shown, value) => {
    const at = shown.indexOf(part);
    return value.slice(at, at + part.length);
  };

  /** @param {string} text */
  const short = (text) => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text);

  /** The line below the head of a table, which more than one cell or a frame gives away. @param {string} line */
  function isRule(line) {
    const parts = line.replace(/^\||\|$/g, "").split("|");
    return (parts.length > 1 || /^\|.*\|$/.test(line)) && parts.every((part) => DASHES.test(part.trim()));
  }

  /** @param {string} row */
  const cellsOf = (row) => form.cells(row.replace(/^\||\|$/g, "")).length;

  /** Whether a table starts at a line. @param {string[]} lines @param {number} at */
  const isTable = (lines, at) =>
    isRule(lines[at + 1] || "") && lines[at].includes("|") && cellsOf(lines[at]) === cellsOf(lines[at + 1]);

  /** Lines of a block that belong to what stands above them. @param {string} block @returns {Fault[]} */
  function glued(block) {
    const written = block.split("\n").map((line) => line.replace(/^[ \t]*(?:>[ \t]?)+/, ""));
    const lines = written.map((line) => line.trim());
    const table = lines.findIndex((_, at) => isTable(lines, at));
    if (table >= 0) {
      const below = lines.slice(table + 2).find((line) => !line.includes("|") && !ANY_ITEM.test(line));
      return below ? [found("glued-line", "body", { value: short(below), near: short(below) })] : [];
    }
    return [...list(written, lines), ...heading(lines), ...rows(lines)];
  }

  /** @param {string[]} written @param {string[]} lines @returns {Fault[]} */
  function list(written, lines) {
    let isText = false;
    for (const [at, line] of lines.entries()) {
      const isDeep = /^(?: {4}|\t)/.test(written[at]) && MARK.test(line);
      const isBrokenOff = at > 0 && lines[at - 1].length >= SHOWN && !/[:.;!?]$/.test(lines[at - 1]);
      const isItem = NUMBERED.test(line) && (!isBrokenOff || NUMBERED.test(lines[at + 1] || ""));
      if (isText && (isDeep || isItem)) return [found("glued-line", "body", { value: short(line), near: short(line) })];
      isText = (isText && !UNDERLINE.test(line)) || Boolean(line);
      if (ANY_ITEM.test(line) || /^#{1,6}[ \t]/.test(line) || (at === 0 && /^(?: {4}|\t)/.test(written[at]))) return [];
    }
    return [];
  }

  /** @param {string[]} written @returns {Fault[]} */
  function heading(written) {
    const lines = /^-{3,}$/.test(written[0]) ? written.slice(1) : written;
    const at = lines.findIndex((line, number) => number > 0 && UNDERLINE.test(line));
    const text = lines[at - 1] || "";
    if (
      !text ||
      lines.slice(0, at).some((line) => ANY_ITEM.test(line) || UNDERLINE.test(line) || /^#{1,6}[ \t]/.test(line))
    ) {
      return [];
    }
    const isAccident = at > 1 || /[.,;:]$/.test(text) || text.length > LONGEST_HEADING || lines[at].length === 1;
    return isAccident ? [found("accidental-heading", "body", { value: short(text) })] : [];
  }

  /** @param {string[]} lines @returns {Fault[]} */
  function rows(lines) {
    const head = lines.findIndex((line) => ROW.test(line) && /[\p{L}\p{N}]/u.test(line));
    if (head < 0) return [];
    const near = isRule(lines[head - 1] || "") ? "" : `|${"---|".repeat(form.cells(lines[head]).length - 2)}`;
    return [found("almost-table", "body", { near })];
  }

  /** Code that ends nowhere. @param {string} body @returns {Fault[]} */
  function unclosed(body) {
    let open = "";
    for (const line of body.split("\n")) {
      const fence = FENCE.exec(line)?.[1] || "";
      if (!open) open = fence;
      else if (fence.startsWith(open) && line.trim() === fence) open = "";
    }
    return open ? [found("unclosed-code", "body", { near: open })] : [];
  }

  /** Markup of other programs, and stars that make nothing bold. @param {string} block @param {FormRules} rules @param {Set<string>} told @returns {Fault[]} */
  function marks(block, rules, told) {
    const text = block
      .split("\n")
      .map((line) => line.replace(ITEM, "").trimEnd())
      .join("\n");
    let left = text.replace(form.pattern(rules.remarks.links.escaped[0][0], "g"), blank);
    /** @type {Fault[]} */
    const all = [];
    for (const [code, pattern, near] of rules.remarks.marks) {
      left = left.replace(form.pattern(pattern, "gm"), (...args) => {
        const shown = args[0];
        const at = Number(args.find((arg) => typeof arg === "number"));
        const value = text.slice(at, at + shown.length).trim();
        const meant = near.replace(/\$(\d)/g, (_, group) => args[Number(group)]);
        if (code && !told.has(pattern)) all.push(found(code, "body", { value, near: meant }));
        if (!near) told.add(pattern);
        return blank(shown);
      });
    }
    return all;
  }

  /** @type {FormTools["almostLinks"]} */
  form.almostLinks = almostLinks;

  /** @type {FormTools["almost"]} */
  form.almost = function (body, rules) {
    const text = form.withoutCode(body);
    const blocks = text.split(/\n[ \t]*\n/);
    const told = new Set();
    return [
      ...starts(text, rules),
      ...blocks.flatMap(glued),
      ...unclosed(body),
      ...blocks.flatMap((block) => marks(block, rules, told)),
    ];
  };

  /** A text without the signs of Markdown. @param {string} text @param {FormRules} rules */
  const plainWords = (text, rules) =>
    rules.remarks.signs.reduce((words, [pattern, plain]) => words.replace(form.pattern(pattern, "g"), plain), text);

  /** @type {FormTools["markupInFields"]} */
  form.markupInFields = (values, rules) =>
    [...values].flatMap(([key, value]) => {
      const texts = typeof value === "string" ? [value] : [];
      return texts
        .map((text) => ({ text, near: plainWords(text, rules) }))
        .filter(({ text, near }) => near !== text)
        .map(({ text, near }) => found("markup-in-field", key, { key, value: text, near }));
    });
})(globalThis.sitegen);
