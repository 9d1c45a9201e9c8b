/**
 * The list of this reader, carried by links within the site: a copy on a disk, where a browser remembers something for
 * each page apart, and a browser that may remember nothing. It stands behind `#section` as `&list=`, one value with all
 * that the address of a list says. What a link carries is newer than what its page remembers.
 */
(function (sitegen) {
  "use strict";

  const KEY = "&list=";
  const FORMS = '[data-module="search-box"], [data-practices]';
  const { kept } = sitegen;
  const home = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-kept]"));
  const root = new URL(".", home.href).href;
  const isDisk = location.protocol === "file:";

  /** The part without `=` behind the practices. @param {string} fragment */
  const nameOf = (fragment) => fragment.split("&").find((part, n) => n > 0 && !part.includes("=")) ?? "";

  /** In the place of the list of that name, or beside the others. @param {string} carried */
  function take(carried) {
    const { lists } = kept.read();
    const same = lists.findIndex((each) => nameOf(each) === nameOf(carried));
    const at = same < 0 ? lists.length : same;
    lists[at] = carried;
    kept.write({ at, lists });
  }

  function arrive() {
    const [section, carried] = location.hash.slice(1).split(KEY);
    if (carried === undefined) return;
    try {
      take(decodeURIComponent(carried));
    } catch {
      return; // no address of ours
    }
    if (isDisk) {
      const address = new URL(location.href);
      address.hash = section;
      history.replaceState(history.state, "", address);
    }
    document.getElementById(section)?.scrollIntoView();
    dispatchEvent(new Event("storage")); // as from another page
  }

  /** The part of an address behind `#`, with the list. @param {string} hash */
  function withList(hash) {
    const { at, lists } = kept.read();
    const [section] = hash.replace("#", "").split(KEY);
    return `#${section}${KEY}${encodeURIComponent(lists[at])}`;
  }

  /** As late as can be: what it carries is what is kept then. @param {Event} event */
  function carry({ target }) {
    const link = target instanceof Element ? target.closest("a") : null;
    if (!link?.href.startsWith(root) || link.pathname === location.pathname) return;
    link.hash = withList(link.hash);
  }

  /** Where scripts lead: the search at the top of a page to the catalogue, a suggestion there to a page. */
  function carryFurther() {
    for (const form of document.querySelectorAll(FORMS)) {
      // By attributes: `form.action` and `form.dataset` may be facets of those names.
      const name = form.hasAttribute("data-practices") ? "data-practices" : "action";
      form.setAttribute(name, (form.getAttribute(name) ?? "").split("#")[0] + withList(""));
    }
  }

  arrive();
  carryFurther();
  for (const type of ["pointerdown", "contextmenu", "click"]) document.addEventListener(type, carry, true);
  for (const type of ["pointerdown", "focusin", "submit"]) document.addEventListener(type, carryFurther, true);
  sitegen.arrived();
})(globalThis.sitegen);
