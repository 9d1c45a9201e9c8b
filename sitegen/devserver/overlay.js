/**
 * While writing: shows what is wrong over the last good page, and loads the page again when it
 * changed and the content is good. Only `sitegen serve` adds it; it is no part of a site.
 */
(function () {
  "use strict";

  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const mine = script.getAttribute("data-version");
  /** @typedef {{text: string, href: string}} Problem */
  /** @typedef {{version: string, isBroken: boolean, heading: string, close: string, problems: Problem[]}} Message */

  /** @type {EventSource | undefined} */
  let events;
  // A browser has six connections for all its tabs: those that nobody sees shall not take them.
  document.addEventListener("visibilitychange", listen);
  // An open connection would keep the page from coming back as it was.
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", listen);
  listen();

  function listen() {
    events?.close();
    if (document.visibilityState === "hidden") return;
    events = new EventSource(script.getAttribute("data-events") || "");
    events.addEventListener("message", (event) => {
      /** @type {Message} */
      const message = JSON.parse(event.data);
      // With errors, the page that is open is still the last good one.
      if (message.version !== mine && !message.isBroken) location.reload();
      else draw(message);
    });
  }

  /** @param {Message} message */
  function draw({ isBroken, heading, close, problems }) {
    document.querySelector(".sitegen-overlay")?.remove();
    document.documentElement.toggleAttribute("data-sitegen-broken", isBroken);
    if (!problems.length) return;
    const overlay = make("details", "sitegen-overlay");
    overlay.toggleAttribute("open", isBroken);
    overlay.setAttribute("data-broken", String(isBroken));
    const title = make("summary", "sitegen-overlay__title");
    title.textContent = heading;
    title.setAttribute("role", isBroken ? "alert" : "status");
    title.setAttribute("title", close);
    const list = make("ol", "sitegen-overlay__list");
    list.append(...problems.map(item));
    overlay.append(title, list);
    document.body.prepend(overlay);
  }

  /** @param {Problem} problem The first line names the place, if there is one, and opens it in the editor. */
  function item({ text, href }) {
    const entry = make("li", "sitegen-overlay__problem");
    const [first, ...rest] = text.split("\n");
    const link = make(href ? "a" : "span", "sitegen-overlay__place");
    if (href) link.setAttribute("href", href);
    link.textContent = first;
    const excerpt = make("pre", "sitegen-overlay__excerpt");
    excerpt.textContent = rest.join("\n").trimEnd();
    entry.append(link, excerpt);
    return entry;
  }

  /** @param {string} tag @param {string} name */
  function make(tag, name) {
    const element = document.createElement(tag);
    element.className = name;
    return element;
  }
})();
