/** The search box as a combobox (ARIA Authoring Practices, list autocomplete, manual selection). */

/**
 * @typedef {object} SuggestionsScript
 * @property {object} suggestions comes with a search
 * @property {(root: Element, finder: Finder, choose: (chosen: Suggestion) => void) => () => void} suggestions.attach
 *   gives what opens the list
 */
(function (sitegen) {
  "use strict";

  /** @type {Sitegen["suggestions"]["attach"]} */
  function attach(root, finder, choose) {
    const list = /** @type {HTMLElement} */ (root.querySelector("[data-list]"));
    const box = /** @type {HTMLInputElement} */ (root.querySelector("input"));
    /** @type {Suggestion[]} */
    let shown = [];
    let active = -1;
    let turn = 0;

    function close() {
      turn++;
      list.hidden = true;
      shown = [];
      activate(-1);
      box.setAttribute("aria-expanded", "false");
    }

    function open() {
      const recent = sitegen.recent.all();
      const typed = box.value.trim();
      close();
      list.replaceChildren();
      propose(sitegen.suggest(typed, finder.data.facets, recent));
      if (!typed && recent.length) propose([{ kind: "forget", text: "", key: "", value: "" }]);
      void proposeTitles(typed);
    }

    /** Titles come from the index, so later; at the end, where they move nothing. @param {string} typed */
    async function proposeTitles(typed) {
      const mine = turn;
      const titles = await sitegen.suggestTitles(typed, finder);
      if (mine === turn && document.activeElement === box) propose(titles);
    }

    /** @param {Suggestion[]} more */
    function propose(more) {
      if (!more.length) return;
      list.append(...more.map((each, n) => option(root, each, shown.length + n)));
      shown.push(...more);
      list.hidden = false;
      box.setAttribute("aria-expanded", "true");
    }

    /** @param {number} position */
    function activate(position) {
      active = position;
      [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === position)));
      const item = list.children[position];
      if (item) box.setAttribute("aria-activedescendant", item.id);
      else box.removeAttribute("aria-activedescendant");
      item?.scrollIntoView({ block: "nearest" });
    }

    /** @param {number} position */
    function take(position) {
      const chosen = shown[position];
      close();
      if (chosen.kind === "forget") sitegen.recent.forget();
      else choose(chosen);
    }

    box.addEventListener("input", open);
    box.addEventListener("blur", close);
    box.addEventListener("keydown", (event) => {
      const last = shown.length - 1;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!shown.length) open();
        else if (event.key === "ArrowDown") activate(active >= last ? -1 : active + 1);
        else activate(active < 0 ? last : active - 1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        take(active);
      } else if (event.key === "Enter") {
        close();
      } else if (event.key === "Escape" && shown.length) {
        event.preventDefault();
        close();
      }
    });
    // Before the box loses focus, or the list would be gone by the time of the click.
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const item = /** @type {Element} */ (event.target).closest('[role="option"]');
      if (item) take([...list.children].indexOf(item));
    });
    return open;
  }

  /** @param {Element} root @param {Suggestion} suggestion @param {number} position */
  function option(root, { kind, text }, position) {
    const template = /** @type {HTMLTemplateElement} */ (root.querySelector(`template[data-option="${kind}"]`));
    const item = /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
    if (text) item.querySelector("[data-text]")?.append(text);
    item.id = `suggestie-${position}`;
    return item;
  }

  sitegen.suggestions = { attach };
})(globalThis.sitegen);
