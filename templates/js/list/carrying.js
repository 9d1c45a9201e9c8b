/**
 * The list of this reader, carried by links within the site: a copy on a disk, where a browser remembers something for
 * each page apart, and a browser that may remember nothing. It stands behind `#section` as `&list=`, one value with all
 * that the address of a list says. What a link carries is newer than what its page remembers.
 */

/**
 * @typedef {object} CarryingScript
 * @property {Promise<void>} [brought] once what the link to this page carried is among the lists
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
    const { at: before, lists } = kept.read();
    const same = lists.findIndex((each) => nameOf(each) === nameOf(carried));
    const at = same < 0 ? lists.length : same;
    if (at === before && lists[at] === carried) return;
    lists[at] = carried;
    kept.write({ at, lists });
    dispatchEvent(new Event("storage")); // as from another page
  }

  /** @param {string} section what the address says without a list */
  function tidy(section) {
    if (isDisk) {
      const address = new URL(location.href);
      address.hash = section;
      history.replaceState(history.state, "", address);
    }
    document.getElementById(section)?.scrollIntoView();
  }

  /** The other lists are as all pages have them, where they remember together. */
  async function arrive() {
    const [section, escaped] = location.hash.slice(1).split(KEY);
    try {
      const carried = escaped === undefined ? undefined : decodeURIComponent(escaped);
      if (carried !== undefined) tidy(section);
      await sitegen.together;
      if (carried !== undefined) take(carried);
    } catch {
      // no address of ours
    }
    carryFurther();
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

  sitegen.brought = arrive();
  for (const type of ["pointerdown", "contextmenu", "click"]) document.addEventListener(type, carry, true);
  for (const type of ["pointerdown", "focusin", "submit"]) document.addEventListener(type, carryFurther, true);
  sitegen.arrived();
})(globalThis.sitegen);
