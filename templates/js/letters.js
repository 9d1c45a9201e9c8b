/** Text in plain small letters, as people type it: `Łódź` → `lodz`. Twin of `sitegen/letters/folding.py`. */

/**
 * @typedef {object} LettersScript
 * @property {(text: string) => string} folded small letters without accents, without characters that nobody sees, and
 *   plain ones for `ł`, `ø`, `æ`
 */
(function (sitegen) {
  "use strict";

  const PAIRS =
    "ß:ss æ:ae ð:d ø:o þ:th đ:d ħ:h ı:i ĸ:q ł:l ŋ:n œ:oe ŧ:t ƀ:b ƃ:b ƈ:c ƌ:d ƒ:f ƕ:hv ƙ:k ƚ:l ƞ:n ƣ:oi ƥ:p ƫ:t ƭ:t ƴ:y" +
    " ƶ:z ǝ:e ǥ:g ȡ:d ȣ:ou ȥ:z ȴ:l ȵ:n ȶ:t ȷ:j ȼ:c ȿ:s ɀ:z ɇ:e ɉ:j ɋ:q ɍ:r ɏ:y ɓ:b ɔ:o ɖ:d ɗ:d ə:e ɛ:e ɣ:g ɨ:i ɲ:n ʈ:t" +
    " ʉ:u ʋ:v";
  /** @type {Map<string, string>} */
  const ALIKE = new Map(PAIRS.split(" ").map((pair) => /** @type {[string, string]} */ (pair.split(":"))));

  sitegen.folded = (text) =>
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
      .toLowerCase()
      .replace(/[^\0-\x7f]/g, (letter) => ALIKE.get(letter) ?? letter);
})(globalThis.sitegen);
