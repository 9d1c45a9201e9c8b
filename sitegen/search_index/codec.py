"""Numbers and sorted words as short text. Twin of `templates/js/index/codec.js`.

Numbers are variable-length quantities in the URL-safe base64 alphabet (RFC 4648, §5): five bits
a character, the sixth says that more follow. Words are front-coded: a letter for how many
characters are those of the word before, then the rest.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_MOST_SHARED = 25
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"


@cache
def number(value: int) -> str:
    """A number of at least 0."""
    text = ""
    while value > 31:
        text += ALPHABET[32 | value & 31]
        value >>= 5
    return text + ALPHABET[value]


def by_units(word: str) -> bytes:
    """Orders by UTF-16 code unit, as JavaScript compares; Python compares code points."""
    return word.encode("utf-16-be")


def sorted_by_units(words: Iterable[str]) -> list[str]:
    """In the order of `by_units`."""
    return sorted(words, key=by_units)


def numbers(values: Iterable[int]) -> str:
    """Several numbers, one after another."""
    return "".join(map(number, values))


def ascending(values: Sequence[int]) -> str:
    """Numbers in rising order: how many, then the gap before each."""
    before = (-1, *values)
    gaps = (value - last - 1 for last, value in zip(before, values, strict=False))
    return number(len(values)) + numbers(gaps)


def _shared(before: str, word: str) -> int:
    """How many characters both start with, as far as a letter can tell."""
    most = min(len(before), len(word), _MOST_SHARED)
    for position in range(most):
        if before[position] != word[position]:
            return position
    return most


def front_coded(words: Iterable[str]) -> str:
    r"""Sorted words without `\\n`, as one text."""
    before = ""
    coded = []
    for word in words:
        shared = _shared(before, word)
        coded.append(chr(ord("a") + shared) + word[shared:])
        before = word
    return "\n".join(coded)


def short_hash(data: bytes, letters: int) -> str:
    """Five bits of a hash a letter, in letters that every file system tells apart."""
    value = int.from_bytes(blake2b(data, digest_size=8).digest(), "big")
    return "".join(_BASE32[value >> 5 * place & 31] for place in range(letters))


def split_words(text: str) -> list[str]:
    """The words in what `front_coded` made; what is not its work ends them, without an error."""
    words = [""]
    for line in text.split("\n"):
        shared = ord(line[0]) - ord("a") if line else -1
        if not 0 <= shared <= min(_MOST_SHARED, len(words[-1])):
            break
        words.append(words[-1][:shared] + line[1:])
    return words[1:]
