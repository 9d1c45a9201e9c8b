/** Elements and their attributes out of the HTML that sitegen writes; it throws on what is not whole. */

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const RAW = new Set(["script", "style"]);
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+)))?/g;
/** A comment, the doctype, or a tag: whether it ends, its name, its attributes, whether it is empty. */
const ATTRIBUTES = `(?:\\s+${ATTRIBUTE.source.replace(/\((?!\?)/g, "(?:")})*`;
const TOKEN = new RegExp(`<!--[^]*?-->|<!doctype[^>]*>|<(/?)([a-z][a-z0-9-]*)(${ATTRIBUTES})\\s*(/?)>`, "gi");
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * @typedef {object} Element
 * @property {string} name
 * @property {Map<string, string>} attributes
 * @property {Element[]} parents from the outside in
 * @property {string} text the direct text of a script or a style
 */

/** @param {string} html @returns {Element[]} in document order */
export function parse(html) {
  /** @type {Element[]} */
  const elements = [];
  /** @type {Element[]} */
  const parents = [];
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(html); token; token = TOKEN.exec(html)) {
    noMarkup(html.slice(end, token.index));
    end = TOKEN.lastIndex;
    const [, isEnd, tag, attributes, isEmpty] = token;
    if (!tag) continue;
    const name = tag.toLowerCase();
    if (isEnd) {
      const opened = parents.pop()?.name;
      if (opened !== name) throw new Error(`</${name}> closes <${opened}>`);
      continue;
    }
    const element = { name, attributes: read(attributes), parents: [...parents], text: "" };
    elements.push(element);
    if (RAW.has(name)) {
      const close = html.indexOf(`</${name}`, end);
      element.text = html.slice(end, close);
      end = TOKEN.lastIndex = close + `</${name}>`.length;
    } else if (!VOID.has(name) && !isEmpty) {
      parents.push(element);
    }
  }
  noMarkup(html.slice(end));
  if (parents.length) throw new Error(`<${parents.at(-1).name}> is not closed`);
  return elements;
}

/** @param {string} text */
function noMarkup(text) {
  if (text.includes("<")) throw new Error(`markup that cannot be read: ${text.slice(text.indexOf("<"), 80)}`);
}

/** @param {string} text */
function read(text) {
  const attributes = new Map();
  for (const [, name, ...values] of text.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new Error(`${name} twice in ${text}`);
    attributes.set(name.toLowerCase(), decode(values.find((value) => value !== undefined) ?? ""));
  }
  return attributes;
}

/** @param {string} text */
function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex || decimal) return String.fromCodePoint(parseInt(hex || decimal, hex ? 16 : 10));
    return NAMED[name] ?? whole;
  });
}
