"""Where long words may break: a soft hyphen between syllables, by the patterns of pyphen.

Browsers have no dictionary for many a language; a long compound then breaks anywhere. The patterns
of a language are read once and kept compiled: to read those of German takes half a second.
"""

import marshal
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec

from sitegen.compiled.bytecode import BYTECODE

SOFT = "\u00ad"
"""A break that shows only where it is used."""
_LONG = re.compile(r"[^\W\d_]{12,}")
"""What may not fit on a line of its own: 320 px, or letters of twice the size."""
_EDGE = 3
"""No fewer letters than these stand alone at the end of a line, or at the start of the next."""

_LONGEST = 16
"""Longer patterns are whole words of German, and take a quarter of the time to load."""

Patterns = tuple[int, dict[str, tuple[int, bytes]]]
"""How many letters the longest has; letters → how good a break is before each, from an offset: odd where one may be."""
_NOTHING = (0, b"")


def softened(text: str, tag: str) -> str:
    """The text with soft hyphens in its long words, by the syllables of a language: `nl`, `de-AT`.

    What has soft hyphens keeps those, and a language without patterns has none.
    """
    if SOFT in text or not _LONG.search(text):
        return text
    return _LONG.sub(lambda word: _parted(word[0], tag), text)


@lru_cache(maxsize=65536)
def _parted(word: str, tag: str) -> str:
    breaks = _breaks(word.lower(), _patterns(tag))
    fit = [at for at in breaks if _EDGE <= at <= len(word) - _EDGE]
    return SOFT.join(word[a:b] for a, b in zip([0, *fit], [*fit, len(word)], strict=True))


def _breaks(word: str, patterns: Patterns) -> Iterator[int]:
    """Before which letters the patterns, all that match anywhere in a word, allow a break (Liang)."""
    longest, known = patterns
    framed = f".{word}."
    best = bytearray(len(framed) + 1)
    for start in range(len(framed) - 1):
        for end in range(start + 1, min(start + longest, len(framed)) + 1):
            offset, values = known.get(framed[start:end], _NOTHING)
            for at, value in enumerate(values, start + offset):
                best[at] = max(best[at], value)
    return (at - 1 for at, value in enumerate(best) if value % 2)


@lru_cache(maxsize=8)
def _patterns(tag: str) -> Patterns:
    """Those of a language, of the nearest tag that has any."""
    made_of = blake2b(_edition(), digest_size=16).hexdigest()
    name = f"syllables-{tag}"
    with suppress(ValueError, EOFError, TypeError):  # what is damaged is compiled again
        if kept := BYTECODE.get(name, made_of):
            patterns: Patterns = marshal.loads(kept)  # noqa: S302  # as Python's own
            return patterns
    patterns = _read(tag)
    BYTECODE.put(name, made_of, marshal.dumps(patterns))
    return patterns


def _edition() -> bytes:
    """The code of pyphen, which names its version; to import it takes longer than to load what is kept."""
    found = find_spec("pyphen")
    assert found
    assert found.origin
    assert isinstance(found.loader, SourceFileLoader)
    return found.loader.get_data(found.origin)


def _read(tag: str) -> Patterns:
    import pyphen

    if not pyphen.language_fallback(tag):
        return 0, {}
    read = pyphen.Pyphen(lang=tag).hd.patterns
    known = {
        letters: (int(offset), bytes(int(value) for value in values))
        for letters, (offset, values) in read.items()
        if len(letters) <= _LONGEST
    }
    return max(map(len, known)), known
