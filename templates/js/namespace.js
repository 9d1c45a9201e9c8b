/** The one global. Data scripts hand over what they carry; whoever needs it awaits the promise. */
(function () {
  "use strict";

  /** What data scripts hand over: who awaits it reads the first, who brings it calls the second. */
  const HANDED_OVER = {
    catalogue: "setCatalogue",
    indexPayload: "setIndex",
    orders: "setOrders",
    slugs: "setSlugs",
    formPayload: "setForm",
    original: "setOriginal",
  };

  /** @type {Sitegen["arrived"]} */
  function arrived() {
    globalThis.document?.currentScript?.setAttribute("data-arrived", "");
  }

  /** @type {Record<string, unknown>} */
  const sitegen = { ...globalThis.sitegen, arrived, modules: {} };
  for (const [name, setter] of Object.entries(HANDED_OVER)) {
    sitegen[name] = new Promise((resolve) => {
      sitegen[setter] = (/** @type {unknown} */ value) => { arrived(); resolve(value); };
    });
  }
  globalThis.sitegen = /** @type {Sitegen} */ (/** @type {unknown} */ (sitegen));
})();
