/**
 * Numbers and sorted words from short text. Twin of `sitegen/render/codec.py`, where the form is
 * described.
 */
(function (sitegen) {
  "use strict";

  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Uint8Array(128);
  for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

  /** @type {Sitegen["codec"]["numbers"]} */
  function numbers(text) {
    let at = 0;
    return function next() {
      let value = 0;
      let scale = 1;
      for (;;) {
        const bits = VALUES[text.charCodeAt(at++)];
        value += (bits & 31) * scale;
        if (bits < 32) return value;
        scale *= 32;
      }
    };
  }

  /** @type {Sitegen["codec"]["unfront"]} */
  function unfront(text) {
    let before = "";
    return text ? text.split("\n").map((coded) => {
      before = before.slice(0, coded.charCodeAt(0) - 97) + coded.slice(1);
      return before;
    }) : [];
  }

  sitegen.codec = { numbers, unfront };
})(globalThis.sitegen);
