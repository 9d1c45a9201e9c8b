/** Practices as they are shown whole on another page; each comes when it is to be shown. */

/**
 * @typedef {string | [element: string, ...inside: unknown[]]} BodyNode a text, or an element with an object of its
 *   attributes, if it has any, and the nodes in it
 *
 * @typedef {object} Whole what the page of a practice shows and its card does not; parts that it lacks are left out
 * @property {BodyNode[]} body
 * @property {string} path that it is passed on by
 * @property {Fact[]} facts what can be compared: of all practices in one order, also what is not filled in
 * @property {BodyNode[][]} [left] what is said of those who have left
 * @property {[heading: string, nodes: BodyNode[]][]} [parts] what stands below its text: attachments, who uses it too
 * @property {{src: string, alt: string, width: number, height: number}} [image]
 * @property {Record<string, string>[]} [contacts] whom to call, as `PersonView` in `pages/views/contacts.py`
 *
 * @typedef {object} BodyPlace where a body is shown
 * @property {string} root leads to the root of the site
 * @property {string} prefix goes before each id and each link to one, so that bodies whose headings are the same can
 *   stand on one page
 *
 * @typedef {object} BodiesScript
 * @property {(named: [names: StretchNames, total: number]) => void} setBodies called by this script
 * @property {(ref: number, root: string) => Promise<Whole | undefined>} wholeOf nothing when it does not arrive; `root`
 *   leads to the root of the site
 * @property {(nodes: BodyNode[], place: BodyPlace) => DocumentFragment} drawBody leaves out what no body has, with all
 *   that is in it
 */
(function (sitegen) {
  "use strict";

  /** Element → its attributes, in their order on a page. Twin of `ELEMENTS` in `document/html_nodes.py`. */
  const ELEMENTS = new Map(
    Object.entries({
      p: [],
      blockquote: [],
      ul: [],
      hr: [],
      br: [],
      em: [],
      strong: [],
      s: [],
      code: [],
      h2: ["id"],
      h3: ["id"],
      h4: ["id"],
      h5: ["id"],
      h6: ["id"],
      ol: ["start"],
      li: ["value"],
      pre: ["data-info"],
      a: ["href", "title", "rel"],
      img: ["src", "width", "height", "loading", "alt", "title"],
      div: ["class", "role", "aria-label", "tabindex"],
      table: [],
      thead: [],
      tbody: [],
      tr: [],
      th: ["scope", "class"],
      td: ["class"],
    }),
  );
  /** What a browser passes over on its way to the scheme of an address, or takes for a slash. */
  const UNPLAIN = /[^!-[\]-~\u{80}-\u{10ffff}]/u;
  const ELSEWHERE = /^(?:https?:\/\/[^/?@:]|mailto:|tel:)/i;
  const NOT_OF_THE_SITE = /^\/|^[^/?]*:/;

  /**
   * An address from the root of the site as it is from the page; nothing for one that may not be there.
   * @param {string} address @param {BodyPlace} place @param {boolean} isLink and no image, which are all of the site
   */
  function addressed(address, { root, prefix }, isLink) {
    const [file] = address.split("#");
    if (UNPLAIN.test(file)) return undefined;
    if (isLink && !file) return `#${prefix}${address.slice(1)}`;
    if (isLink && ELSEWHERE.test(file)) return address;
    return !file || NOT_OF_THE_SITE.test(file) ? undefined : root + address;
  }

  /** @param {string} name @param {unknown} said @param {BodyPlace} place */
  function valueOf(name, said, place) {
    if (typeof said !== "string") return undefined;
    if (name === "id") return place.prefix + said;
    return name === "href" || name === "src" ? addressed(said, place, name === "href") : said;
  }

  /** @param {string} name @param {Record<string, unknown>} attributes @param {BodyPlace} place */
  function elementOf(name, attributes, place) {
    const known = ELEMENTS.get(name);
    if (!known) return undefined;
    const element = document.createElement(name);
    for (const each of known) {
      const value = valueOf(each, attributes[each], place);
      if (value !== undefined) element.setAttribute(each, value);
    }
    return element;
  }

  /** @param {unknown} node @returns {node is Record<string, unknown>} */
  const areAttributes = (node) => typeof node === "object" && node !== null && !Array.isArray(node);

  /** @type {Sitegen["drawBody"]} */
  function drawBody(nodes, place) {
    const fragment = document.createDocumentFragment();
    /** A list, and no function that calls itself: no text is too deep. @type {[ParentNode, unknown[]][]} */
    const toFill = [[fragment, nodes]];
    for (let next = toFill.pop(); next; next = toFill.pop()) {
      const [parent, inside] = next;
      for (const node of inside) {
        if (typeof node === "string") parent.append(node);
        if (!Array.isArray(node)) continue;
        const [name, first, ...others] = node;
        const has = areAttributes(first);
        const element = elementOf(name, has ? first : {}, place);
        if (!element) continue;
        parent.append(element);
        toFill.push([element, has ? others : node.slice(1)]);
      }
    }
    return fragment;
  }

  sitegen.setBodies = function ([names, total]) {
    sitegen.wholeOf = async (ref, root) => {
      const bodies = sitegen.openStretches("bodies", names, total, root);
      await bodies.load([ref]);
      return bodies.known(ref);
    };
    sitegen.arrived();
  };
  sitegen.drawBody = drawBody;
})(globalThis.sitegen);
