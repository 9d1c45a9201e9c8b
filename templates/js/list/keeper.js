/**
 * Remembers the lists of a reader for all pages of a copy on a disk, each of which has this page in a frame: Firefox
 * keeps what files remember apart, but this is the same file for all of them. It says what it remembers at the start,
 * when it is asked, and when another tab has written.
 */
(function () {
  "use strict";

  const KEY = /^sitegen-lists /;
  const key = decodeURIComponent(location.hash.slice(1));
  if (location.protocol !== "file:" || parent === window || !KEY.test(key)) return;

  /** Files have no origin by which to name the one that may hear it. */
  function tell() {
    try {
      parent.postMessage({ kept: localStorage.getItem(key) }, "*");
    } catch {
      // The browser may remember nothing: then links carry the list.
    }
  }

  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    const { kept } = Object(data);
    try {
      if (typeof kept === "string") localStorage.setItem(key, kept);
      else tell();
    } catch {
      // It is full: the page that wrote remembers it.
    }
  });
  addEventListener("storage", tell);
  tell();
})();
