/** What is only true once a day has passed is shown then: by the day of the reader, for no page knows that. */
(function (sitegen) {
  "use strict";

  sitegen.modules["past-day"] = (root) => {
    const day = new Date(`${root.getAttribute("data-day")}T23:59:59`);
    root.toggleAttribute("hidden", Date.now() <= day.getTime());
  };
})(globalThis.sitegen);
