"""`locale/<language>.po` → translations: read by Babel once, and then kept as a `.mo`.

A translator's file is the whole of a language: no step makes anything of it before it works.
"""

import struct
from contextlib import suppress
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from hashlib import blake2b
from importlib.resources import files
from io import BytesIO

from sitegen.compiled.bytecode import BYTECODE
from sitegen.words.language import SOURCE, primary, translated


def language_of(tag: str) -> str:
    """The language whose words serve this tag: `nl-NL` → `nl`; the source where there are none."""
    return next((each for each in (tag, primary(tag)) if each in translated()), SOURCE)


@lru_cache(maxsize=8)
def translations(language: str) -> NullTranslations:
    """The words of one of `translated()`; what has none is said in the source."""
    made_of = digest_of_words(language)
    if not made_of:
        return NullTranslations()
    name = f"words-{language}"
    with suppress(OSError, ValueError, struct.error):  # what is damaged is compiled again
        if kept := BYTECODE.get(name, made_of):
            return GNUTranslations(BytesIO(kept))
    compiled = _compiled(language)
    BYTECODE.put(name, made_of, compiled)
    return GNUTranslations(BytesIO(compiled))


@lru_cache(maxsize=8)
def digest_of_words(language: str) -> str:
    """Of the words of a language; empty for the source, which is in the code."""
    return blake2b(_text(language), digest_size=16).hexdigest() if language != SOURCE else ""


def _compiled(language: str) -> bytes:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    made = BytesIO()
    write_mo(made, read_po(BytesIO(_text(language)), language.replace("-", "_")))
    return made.getvalue()


def _text(language: str) -> bytes:
    return (files("sitegen.words") / "locale" / f"{language}.po").read_bytes()
