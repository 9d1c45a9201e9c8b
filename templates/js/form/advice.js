/**
 * What an editor would remark, which keeps nobody from handing in. Twin of `sitegen/model/quality/prose.py`,
 * `sitegen/document/style.py` and `almost.py`; `tests/shared/form.json` holds the two together.
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const ELSEWHERE = /!?\[[^\]]*\]\s*\([^)]*\)|\([^()]+\)\[[^\]]+\]|^ {0,3}\[[^\]]+\]:.*$|<[^<>\s]+>/gm;
  const DEFINED = /^ {0,3}\[([^\]]+)\]:/gm;
  const HEADING = /^ {0,3}(#{1,6})[ \t]+\S/;
  const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
  const STEP = /^\s*(?:[-*+>]\s+)*\d{1,9}[.)]\s+\S/m;

  /** @param {string} code @param {string} field @param {Record<string, string>} facts @returns {Fault} */
  const found = (code, field, facts = {}) => ({ code, field, facts });

  /** @param {string[]} lines @returns {Fault[]} */
  function jumps(lines) {
    let level = 0;
    return lines.flatMap((line, number) => {
      if (UNDERLINE.test(line) && lines[number - 1]?.trim()) level = line.includes("=") ? 1 : 2;
      const depth = HEADING.exec(line)?.[1].length || 0;
      const wanted = Math.max(2, level + 1);
      level = depth || level;
      return depth > wanted ? [found("heading-jump", "body", { near: "#".repeat(wanted) })] : [];
    });
  }

  /** What was meant as Markdown; of the bullets of one block, the first. @param {string} body @param {FormRules} rules @returns {Fault[]} */
  function almost(body, rules) {
    const [heading, bullet] = [rules.remarks.heading, rules.remarks.bullet].map((pattern) => new RegExp(`^${pattern}`));
    return body.split(/\n[ \t]*\n/).flatMap((block) => {
      const lines = block.split("\n").map((line) => line.trim());
      const first = lines.find((line) => bullet.test(line)) || "";
      return [
        ...lines.filter((line) => heading.test(line))
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
    const text = inside.trim().replace(/\s*\n\s*/g, isWeb ? "" : " ").replace(/^</, "").replace(/>$/, "");
    const titled = isWhole(known.wholeName, text) ? null : isWhole(known.titled, text);
    if (!titled?.groups || (isWeb && !has(known.quote, text))) return address(text, mark, known);
    const title = (titled.groups.title || "").replace(known.quote, "").trim();
    return address(titled.groups.to, mark, known) + (title ? ` "${title}"` : "");
  }

  /** The file behind `[[to]]`. @param {string} to @param {string} mark @param {Record<string, RegExp>} known */
  function wikiFile(to, mark, known) {
    const name = to.trim().split("/").pop() || "";
    if (mark) return address(`../images/${name}`, mark, known);
    return `${name.toLowerCase().replace(/\.md$/, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "")}.md`;
  }

  /** Whether this is a link and no aside. @param {string} written @param {string} mark @param {boolean} isGlued @param {Record<string, RegExp>} known */
  function isMeant(written, mark, isGlued, known) {
    const to = written.trim();
    if (isGlued && mark) return true;
    if (to.includes("\0") || !has(known.address, to)) return false;
    return isGlued || Boolean(mark) || !/\s/.test(to) || to.search(known.address) === 0;
  }

  /** @param {string} label */
  const nameOf = (label) => label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();

  /** Links that are almost so. Twin of `sitegen/document/almostlink.py`. @param {string} body @param {FormRules} rules */
  function almostLinks(body, rules) {
    const read = rules.remarks.links;
    const known = Object.fromEntries(Object.entries(read).map(([name, [[source, flags]]]) => [name, new RegExp(source, flags)]));
    const forms = read.forms.map(([source, flags]) => new RegExp(source, flags));
    const labels = new Set([...body.matchAll(DEFINED)].map(([, label]) => nameOf(label)));
    let left = body.replace(known.code, blank);
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
          near = `${mark}[${words || to.replace(known.stem, "")}](${wikiFile(to, mark, known)})`;
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

  /** @param {string} body @param {FormRules} rules @returns {Fault[]} */
  function links(body, rules) {
    const vague = new Set(rules.remarks.vague);
    const texts = form.links(body).filter(({ isImage }) => !isImage).map(({ text }) => text);
    const markup = new RegExp(rules.remarks.markup, "giu");
    const { all, left } = almostLinks(body, rules);
    const addresses = left.replace(ELSEWHERE, " ").replace(markup, " ").match(new RegExp(rules.remarks.address, "gu")) || [];
    return [
      ...texts.filter((text) => vague.has(text.replace(/^[ .!]+|[ .!]+$/g, "").toLowerCase()))
        .map((value) => found("vague-link", "body", { value })),
      ...all.map(({ value, near }) => found("almost-link", "body", { value: value.replaceAll("\n", " "), near })),
      ...addresses.map((value) =>
        found("bare-address", "body", { value, near: `<${value.startsWith("http") ? "" : "https://"}${value}>` })),
    ];
  }

  /** @type {FormTools["advise"]} */
  form.advise = function (kind, values, body, rules, wantsSteps) {
    const text = form.withoutCode(body);
    const summary = kind === "practice" ? String(values.get("summary") || "") : "";
    return [
      ...(new RegExp(rules.remarks.sentence, "u").test(summary) ? [found("summary-sentences", "summary")] : []),
      ...(kind === "practice" && wantsSteps && !form.isBlank(body) && !STEP.test(text) ? [found("no-steps", "body")] : []),
      ...jumps(text.split("\n")),
      ...almost(text, rules),
      ...links(text, rules),
    ];
  };
})(globalThis.sitegen);
