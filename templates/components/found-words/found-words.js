/** Who comes to a page by a search finds the words there marked: the address has the question, and a script comes for it. */
(function (sitegen) {
  "use strict";

  sitegen.modules["found-words"] = (root) => {
    const query = new URLSearchParams(location.search).get("q");
    if (query) {
      void sitegen.loadScript(root.getAttribute("data-marks") ?? "").then(() => sitegen.markFound(root, query));
    }
  };
})(globalThis.sitegen);
