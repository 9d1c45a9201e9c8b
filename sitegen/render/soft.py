"""Filters of templates for long words: where they may break, also in browsers without a dictionary."""

import re
from collections.abc import Callable

from sitegen.words.syllables import softened

_HEADING = re.compile(r"<(h[1-6])\b(?:(?!<code|<h[1-6]).)*?</\1>", re.DOTALL)
"""One with code stays as it is: what is copied from that is pasted somewhere."""
_TEXT = re.compile(r"(?<=>)[^<]+")


def soft_filters(tag: str) -> dict[str, Callable[..., str]]:
    """`soft` for a text and `soft_headings` for a body; a language of their own goes before that of the site."""

    def soft(text: str, language: str = "") -> str:
        return softened(text, language or tag)

    def soft_headings(body: str, language: str = "") -> str:
        return _HEADING.sub(
            lambda heading: _TEXT.sub(lambda text: softened(text[0], language or tag), heading[0]),
            body,
        )

    return {"soft": soft, "soft_headings": soft_headings}
