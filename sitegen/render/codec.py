"""Numbers and sorted words as short text. Twin of `templates/js/index/codec.js`.

Numbers are variable-length quantities in the URL-safe base64 alphabet (RFC 4648, §5): five bits
a character, the sixth says that more follow. Words are front-coded: a letter for how many
characters are those of the word before, then the rest.
"""

from collections.abc import Iterable
from functools import cache
from posixpath import commonprefix

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_MOST_SHARED = 25


@cache
def number(value: int) -> str:
    """A number of at least 0."""
    text = ""
    while value > 31:
        text += _ALPHABET[32 | value & 31]
        value >>= 5
    return text + _ALPHABET[value]


def numbers(values: Iterable[int]) -> str:
    """Several numbers, one after another."""
    return "".join(map(number, values))


def front_coded(words: Iterable[str]) -> str:
    r"""Sorted words without `\\n`, as one text."""
    before = ""
    coded = []
    for word in words:
        shared = min(len(commonprefix((before, word))), _MOST_SHARED)
        coded.append(chr(ord("a") + shared) + word[shared:])
        before = word
    return "\n".join(coded)
