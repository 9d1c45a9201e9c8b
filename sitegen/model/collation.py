"""The order of titles, on the page with all of them and wherever a reader sorts by title."""

import re
import unicodedata

from sitegen.letters.folding import folded

TitleKey = tuple[tuple[tuple[tuple[str, int], ...], ...], str]
_WORD = re.compile(r"[^\W_]+")
_RUN = re.compile(r"\d+|\D+")


def title_key(title: str) -> TitleKey:
    """What titles are sorted by: word by word, so `Op zoek` before `Opa`, `'s-Graven…` under S.

    Numbers go by their value, capitals make no difference, and accents only between titles that
    are equal without them.
    """
    words = tuple(tuple(map(_run, _RUN.findall(word))) for word in _WORD.findall(folded(title)))
    spelt = unicodedata.normalize("NFKD", title.casefold())
    with_accents = "".join(c for c in spelt if c.isalnum() or unicodedata.combining(c))
    return words, with_accents


def _run(text: str) -> tuple[str, int]:
    return ("", int(text)) if text.isdecimal() else (text, 0)
