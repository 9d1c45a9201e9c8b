/** Numbers from bits, the commoner the shorter. Twin of `sitegen/render/prefix_code.py`, where the form is described. */
(function (sitegen) {
  "use strict";

  const BITS = 6;

  /** @type {Sitegen["prefixCoded"]} */
  function prefixCoded([codes, text], count) {
    const { counts, values } = table(codes);
    let at = 0;
    function bit() {
      const bits = sitegen.codec.valueAt(text, Math.floor(at / BITS));
      return (bits >> (BITS - 1 - (at++ % BITS))) & 1;
    }
    /** Of one length the codes follow each other, so that counting finds a value. */
    function next() {
      let code = 0;
      let first = 0;
      let position = 0;
      for (const many of counts) {
        code = code * 2 + bit();
        first *= 2;
        if (code - first < many) return values[position + code - first];
        first += many;
        position += many;
      }
      throw new Error("a code that nothing has");
    }
    return Uint32Array.from({ length: count }, next);
  }

  /** How many values have a code of one bit, of two, and so on; and these values. @param {string} codes */
  function table(codes) {
    const next = sitegen.codec.numbers(codes);
    /** @type {number[]} */
    const values = [];
    const counts = Array.from({ length: next() }, () => {
      const these = sitegen.codec.ascending(next);
      values.push(...these);
      return these.length;
    });
    return { counts, values };
  }

  sitegen.prefixCoded = prefixCoded;
})(globalThis.sitegen);
