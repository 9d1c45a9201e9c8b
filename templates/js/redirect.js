/**
 * Leads on from an old or a permanent address with all that the reader asked for: `?query` and
 * `#section`, which a refresh by `<meta>` would drop. Its page works without it, by a plain link.
 */
(function () {
  "use strict";

  const link = document.querySelector("a[data-leads-to]");
  if (!(link instanceof HTMLAnchorElement)) return;

  const target = new URL(link.href);
  const asked = location.search.slice(1);
  if (asked) target.search = target.search ? `${target.search}&${asked}` : asked;
  if (location.hash) target.hash = location.hash;
  link.href = target.href;
  location.replace(target.href); // the back button does not come here again
})();
