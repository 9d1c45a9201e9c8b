/** So much of a document that a script can make elements in it, and no more: nothing here reads markup. */

const EMPTY = ["br", "hr", "img"];
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {unknown} text @param {RegExp} signs */
const escaped = (text, signs) => String(text).replace(signs, (sign) => SIGNS[sign]);

class Parent {
  /** @type {(Element | string)[]} */
  children = [];

  append(...nodes) {
    this.children.push(...nodes);
  }

  /** The HTML in it, as a browser writes it. */
  get html() {
    return this.children
      .map((child) => (typeof child === "string" ? escaped(child, /[&<>]/g) : child.outerHtml))
      .join("");
  }
}

class Element extends Parent {
  /** @type {Map<string, string>} */
  attributes = new Map();

  constructor(name) {
    super();
    this.name = name;
  }

  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  get outerHtml() {
    const said = [...this.attributes].map(([name, value]) => ` ${name}="${escaped(value, /[&"]/g)}"`).join("");
    return `<${this.name}${said}>${EMPTY.includes(this.name) ? "" : `${this.html}</${this.name}>`}`;
  }
}

/** For `load`: a page in which nothing stands yet. */
export const document = {
  createElement: (name) => new Element(name),
  createDocumentFragment: () => new Parent(),
};
