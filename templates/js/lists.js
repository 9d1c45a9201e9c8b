/**
 * A long list, a portion at a time; a box narrows it to what has its words, and a letter leads to where it begins. What
 * is for later is on paper all the same. A script of its own, for only the pages of contacts and organisations have such
 * lists.
 */
(function (sitegen) {
  "use strict";

  /** @param {Element} item */
  const wordsOf = (item) => sitegen.tokens.words(item.textContent ?? "").join(" ");

  /** @param {Element} root */
  function attach(root) {
    const size = Number(root.getAttribute("data-portion"));
    const items = [...root.querySelectorAll("[data-items] > *")];
    const box = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-narrow]"));
    const button = root.querySelector("[data-more-items]");
    let most = size;

    function draw() {
      const wanted = sitegen.tokens.words(box?.value ?? "").join(" ");
      const found = items.filter((item) => !wanted || wordsOf(item).includes(wanted));
      const [all, later] = [new Set(found), new Set(found.slice(most))];
      for (const item of items) {
        item.toggleAttribute("hidden", !all.has(item));
        item.toggleAttribute("data-later", later.has(item));
      }
      for (const group of root.querySelectorAll("[data-group]")) {
        group.toggleAttribute("hidden", !group.querySelector("[data-items] > :not([hidden])"));
        group.toggleAttribute("data-later", !group.querySelector("[data-items] > :not([hidden], [data-later])"));
      }
      say(found.length);
      return found;
    }

    /** @param {number} total */
    function say(total) {
      const rest = total - most;
      const said = root.querySelector("[data-found]");
      sitegen.write(said, sitegen.counted(said, total));
      button?.toggleAttribute("hidden", rest <= 0);
      sitegen.write(button, sitegen.filled(button?.getAttribute("data-text") ?? "", { n: Math.min(rest, size) }));
    }

    function showMore() {
      const from = most;
      most += size;
      draw()[from]?.querySelector("a")?.focus();
    }

    /** All up to and with the group of a letter. @param {string} id */
    function showTo(id) {
      const group = root.querySelector(`[id="${CSS.escape(id)}"]`)?.closest("[data-group]");
      if (!group) return;
      if (box) box.value = "";
      const last = items.filter((item) => group.contains(item)).at(-1);
      most = Math.max(most, last ? items.indexOf(last) + 1 : 0);
      draw();
    }

    button?.addEventListener("click", showMore);
    box?.addEventListener("input", draw);
    root.addEventListener("click", ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
      if (link) showTo(link.getAttribute("href")?.slice(1) ?? "");
    });
    draw();
    if (location.hash) showTo(location.hash.slice(1));
  }

  sitegen.arrived();
  for (const root of document.querySelectorAll("[data-portion]")) attach(root);
})(globalThis.sitegen);
