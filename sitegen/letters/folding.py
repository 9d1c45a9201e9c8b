"""Text in plain small letters, as people type it: `Łódź` → `lodz`. Twin of `templates/js/letters.js`.

`tests/shared/letters.json` holds the two together.
"""

import re
import unicodedata

_PAIRS = (
    "ß:ss æ:ae ð:d ø:o þ:th đ:d ħ:h ı:i ĸ:q ł:l ŋ:n œ:oe ŧ:t ƀ:b ƃ:b ƈ:c ƌ:d ƒ:f ƕ:hv ƙ:k ƚ:l ƞ:n ƣ:oi ƥ:p ƫ:t ƭ:t ƴ:y"
    " ƶ:z ǝ:e ǥ:g ȡ:d ȣ:ou ȥ:z ȴ:l ȵ:n ȶ:t ȷ:j ȼ:c ȿ:s ɀ:z ɇ:e ɉ:j ɋ:q ɍ:r ɏ:y ɓ:b ɔ:o ɖ:d ɗ:d ə:e ɛ:e ɣ:g ɨ:i ɲ:n ʈ:t"
    " ʉ:u ʋ:v"
)
"""Latin letters that Unicode does not take apart, and what stands for them on a plain keyboard."""
_ALIKE = str.maketrans(dict(pair.split(":") for pair in _PAIRS.split()))
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_UNSEEN = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Default_Ignorable_Code_Point of Unicode: soft hyphens, joiners and their kin."""


class _Seen(dict[str, str]):
    """A character → itself, or `""` for an accent that stands on its own and what nobody sees; fills itself."""

    def __missing__(self, character: str) -> str:
        is_dropped = unicodedata.category(character).startswith("M") or _UNSEEN.match(character)
        kept = "" if is_dropped else character
        self[character] = kept
        return kept


_seen = _Seen()


def folded(text: str) -> str:
    """Small letters without accents, without characters that nobody sees, and plain ones for `ł`, `ø`, `æ`."""
    lower = text.lower()
    if lower.isascii():
        return lower
    decomposed = unicodedata.normalize("NFKD", lower)
    # What is decomposed may have capitals again, such as the M of ㎒.
    plain = _NOT_ASCII.sub(lambda found: _seen[found[0]], decomposed).lower()
    return plain if plain.isascii() else plain.translate(_ALIKE)
