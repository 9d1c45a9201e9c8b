/** State ↔ the address of the page, and with it the history of the tab. */

/**
 * @typedef {object} AddressScript
 * @property {object} address state ↔ the address of the page
 * @property {(data: CatalogueData) => Promise<State>} address.read once all is there that it names; rejects when that
 *   does not come
 * @property {(state: State, how: "pushState" | "replaceState") => Promise<void>} address.note unless the reader goes
 *   back or forth before there is time for it
 * @property {() => void} address.forget what was not noted yet is left behind
 */
(function (sitegen) {
  "use strict";

  /** How often the reader went back or forth. */
  let visits = 0;

  /** @type {Sitegen["address"]["read"]} */
  async function read(data) {
    const asked = new URLSearchParams(location.search);
    await sitegen.loadValues(({ key }) => asked.has(key));
    return sitegen.state.read(location.search, data.facets);
  }

  /** @type {Sitegen["address"]["note"]} */
  async function note(state, how) {
    const visit = visits;
    // A browser takes milliseconds to note an address; the result is drawn first.
    await sitegen.nextFrame();
    if (visit === visits) write(state, how);
  }

  /** @param {State} state @param {"pushState" | "replaceState"} how */
  function write(state, how) {
    // Not just the path: on a network share it begins with `//`, which reads as a host.
    const address = new URL(location.href);
    address.search = sitegen.state.write(state);
    address.hash = "";
    if (address.search !== location.search) history[how](null, "", address);
  }

  /** @type {Sitegen["address"]["forget"]} */
  function forget() {
    visits += 1;
  }

  sitegen.address = { read, note, forget };
})(globalThis.sitegen);
