/** The one global. Data scripts hand over what they carry; whoever needs it awaits the promise. */
(function () {
  "use strict";

  /** @template T @returns {{promise: Promise<T>, resolve: (value: T) => void}} */
  function arrival() {
    /** @type {(value: T) => void} */
    let done = () => {};
    /** @type {Promise<T>} */
    const promise = new Promise((resolve) => { done = resolve; });
    return { promise, resolve: (value) => { arrived(); done(value); } };
  }

  /** @type {Sitegen["arrived"]} */
  function arrived() {
    globalThis.document?.currentScript?.setAttribute("data-arrived", "");
  }

  const catalogue = /** @type {ReturnType<typeof arrival<CatalogueData>>} */ (arrival());
  const form = /** @type {ReturnType<typeof arrival<FormPayload>>} */ (arrival());
  const original = /** @type {ReturnType<typeof arrival<Original>>} */ (arrival());
  const index = /** @type {ReturnType<typeof arrival<IndexPayload>>} */ (arrival());
  const orders = /** @type {ReturnType<typeof arrival<OrdersData>>} */ (arrival());
  const slugs = /** @type {ReturnType<typeof arrival<string[]>>} */ (arrival());

  globalThis.sitegen = /** @type {Sitegen} */ (/** @type {unknown} */ ({
    ...globalThis.sitegen,
    arrived,
    setCatalogue: catalogue.resolve,
    setIndex: index.resolve,
    setForm: form.resolve,
    setOriginal: original.resolve,
    setOrders: orders.resolve,
    setSlugs: slugs.resolve,
    catalogue: catalogue.promise,
    formPayload: form.promise,
    indexPayload: index.promise,
    orders: orders.promise,
    original: original.promise,
    slugs: slugs.promise,
  }));
})();
