/** The one global. Data scripts hand over what they carry; whoever needs it awaits the promise. */
(function () {
  "use strict";

  /** @template T @returns {{promise: Promise<T>, resolve: (value: T) => void}} */
  function arrival() {
    /** @type {(value: T) => void} */
    let resolve = () => {};
    /** @type {Promise<T>} */
    const promise = new Promise((done) => { resolve = done; });
    return { promise, resolve };
  }

  const catalogue = /** @type {ReturnType<typeof arrival<CatalogueData>>} */ (arrival());
  const index = /** @type {ReturnType<typeof arrival<IndexPayload>>} */ (arrival());

  globalThis.sitegen = /** @type {Sitegen} */ (/** @type {unknown} */ ({
    setCatalogue: catalogue.resolve,
    setIndex: index.resolve,
    catalogue: catalogue.promise,
    indexPayload: index.promise,
  }));
})();
