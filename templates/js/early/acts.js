/**
 * What a reader does with the catalogue before the scripts are there. Ticks, order and question go into the address,
 * from which the scripts take them; what is pressed is pressed again once they are there. As long as the address
 * asks for something, the page does not claim an answer.
 */
(function (sitegen) {
  "use strict";

  const CATALOGUE = "form[data-catalogue]";
  const ended = new AbortController();
  /** @type {HTMLElement[]} */
  const pressed = [];
  let isSubmitted = false;
  /** The total of the page as it came: number and words. @type {string[] | undefined} */
  let whole;

  /** @returns {NodeListOf<HTMLInputElement>} */
  function controls() {
    return document.querySelectorAll(`${CATALOGUE} [name]`);
  }

  function show() {
    const names = new Set(Array.from(controls(), ({ name }) => name));
    const isAsked = sitegen.showAsked?.(document.readyState === "loading" ? undefined : names);
    const total = document.querySelector("[data-total]");
    if (!total) return;
    whole ??= [total.getAttribute("data-total") || "", total.textContent || ""];
    const [number, words] = isAsked ? ["", total.getAttribute("data-busy") || ""] : whole;
    total.setAttribute("data-total", number);
    if (total.textContent !== words) total.textContent = words;
  }

  /** The controls as the address has them. */
  function fill() {
    const asked = new URLSearchParams(location.search);
    for (const control of controls()) {
      const values = asked.getAll(control.name);
      const usual = control.type === "search" ? "" : asked.get("q") ? "relevance" : "newest";
      const value = values.at(-1) || usual;
      if (control.type === "checkbox") control.checked = values.includes(control.value);
      else if (control.value !== value) control.value = value; // or the caret would move
    }
    show();
  }

  /** @param {Event} event */
  function note({ type, target }) {
    const control = /** @type {HTMLInputElement} */ (target);
    const isTyped = control.type === "search";
    if (!control.name || !control.closest(CATALOGUE) || isTyped !== (type === "input")) return;
    const address = new URL(location.href);
    const asked = address.searchParams;
    const { name, value } = control;
    asked.delete("page");
    if (control.type === "checkbox") {
      const others = asked.getAll(name).filter((each) => each !== value);
      asked.delete(name);
      for (const each of control.checked ? [...others, value] : others) asked.append(name, each);
    } else {
      // A new question starts with its best match first.
      if (isTyped && !asked.get(name) !== !value) asked.delete("sort");
      if (value && (value !== "newest" || asked.get("q"))) asked.set(name, value);
      else asked.delete(name);
    }
    address.hash = "";
    history[isTyped ? "replaceState" : "pushState"](null, "", address);
    fill();
  }

  /** @param {Event} event */
  function hold(event) {
    const target = event.target instanceof Element && event.target.closest(CATALOGUE) ? event.target : null;
    const button = target?.closest("button[type=button], [aria-disabled=true]");
    if (event.type === "submit" && target) isSubmitted = true;
    else if (button instanceof HTMLButtonElement) pressed.push(button);
    else if (!button) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @type {Early["takeOver"]} */
  function takeOver() {
    ended.abort();
    /** @type {NodeListOf<HTMLInputElement>} */
    const boxes = document.querySelectorAll("[data-narrow]");
    for (const box of boxes) if (box.value) box.dispatchEvent(new Event("input", { bubbles: true }));
    for (const button of pressed) button.click();
    return isSubmitted;
  }

  // The page does not wait for this script: the others may answer by now, or something was typed before.
  if (!sitegen.early || sitegen.isTaken) return;
  sitegen.early.takeOver = takeOver;

  const listening = { capture: true, signal: ended.signal };
  for (const type of ["input", "change"]) document.addEventListener(type, note, listening);
  for (const type of ["click", "submit"]) document.addEventListener(type, hold, listening);
  addEventListener("popstate", fill, listening);
  if (document.readyState === "loading") {
    document.addEventListener("readystatechange", fill, { once: true, signal: ended.signal });
  } else {
    const typed = Array.from(controls()).find(({ type, value }) => type === "search" && value);
    if (typed) typed.dispatchEvent(new Event("input", { bubbles: true }));
    fill();
  }
  if (location.search && !whole) {
    // Not once all is there: a page that comes slowly is read as it comes, until others answer.
    const coming = new MutationObserver(() => {
      if (!ended.signal.aborted) show();
      if (whole || ended.signal.aborted) coming.disconnect();
    });
    coming.observe(document, { childList: true, subtree: true });
    show();
  }
})(globalThis.sitegen);
