"""The promise that nothing is lost: every word and sign of a body is in its HTML, or there is an error.

Markdown drops text in silence: cells beyond the last column of a table, unused and repeated
reference definitions, nesting beyond the library's limit.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from urllib.parse import unquote

from markdown_it.token import Token

from sitegen.diagnostics import Diagnostic, problem
from sitegen.document.links import Source

# Words, and the signs that are text wherever they stand: all beyond ASCII, and those within it
# that Markdown never reads as a mark.
_WORD = re.compile(r"[^\W_]+|[^\s\x00-\x7f]|[?,@$/{}^]")
_DEFINITION = re.compile(r"^ {0,3}\[([^\]]+)\]:", re.MULTILINE)
_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r' (?:href|src|alt|title|data-info)="([^"]*)"')
_LABEL = re.compile(r"\]\[([^\]]+)\]")


def lost_words(
    text: str, html: str, tokens: Sequence[Token], source: Source
) -> Iterator[Diagnostic]:
    """A diagnostic for the first line that holds a word which `html` does not show.

    Words that are form and not text do not count: the numbers of list items and the labels of
    references.
    """
    # In text a quote is escaped, so what looks like an attribute is one.
    said = " ".join(_ATTRIBUTE.findall(html))
    numbers = " ".join(token.info for token in tokens if token.type == "list_item_open")
    shown = Counter(_literal(f"{_TAG.sub(' ', html)} {said} {numbers}").split())
    written = Counter(_literal(text).split())
    # What stands on both sides between white space need not be taken apart: nearly everything.
    missing = Counter(_WORD.findall(_less(written, shown)))
    missing.subtract(_WORD.findall(_less(shown, written)))
    if not any(count > 0 for count in missing.values()):
        return
    for label in (*_DEFINITION.findall(text), *_LABEL.findall(text)):
        missing.subtract(_WORD.findall(label))
    lost = {word for word, count in missing.items() if count > 0}
    lines = [
        (number, [found for found in _WORD.finditer(line) if found[0] in lost])
        for number, line in enumerate(source.lines)
    ]
    # A lost word may also stand elsewhere; the line with most of them is the one that went.
    number, found = max(lines, key=lambda line: len(line[1]))
    if found:
        yield problem(
            "text-lost", source.place(number, found[0].start(), found[-1].end()), word=found[0][0]
        )


def _less(one: Counter[str], other: Counter[str]) -> str:
    """What `one` has more of than `other`, each as often as it has more."""
    most = other.get
    return " ".join(
        f"{piece} " * (count - most(piece, 0))
        for piece, count in one.items() - other.items()
        if count > most(piece, 0)
    )


def _literal(text: str) -> str:
    """Without entities and percent signs, however often they were escaped."""
    while "&" in text and (plain := unescape(text)) != text:
        text = plain
    try:
        return unquote(text, errors="strict") if "%" in text else text
    except UnicodeDecodeError:
        return text
