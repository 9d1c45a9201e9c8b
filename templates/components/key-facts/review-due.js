/** A review that should have been done by the day of the reader is said to be overdue. */
(function (sitegen) {
  "use strict";

  sitegen.modules["review-due"] = (root) => {
    const due = new Date(`${root.getAttribute("data-due")}T23:59:59`);
    root.toggleAttribute("hidden", Date.now() <= due.getTime());
  };
})(globalThis.sitegen);
