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
# Marks that start a line. None is text, or part of an entity that started on an earlier line.
_LINE = re.compile(r"\n[ >#+-]*")
_DEFINITION = re.compile(r"^ {0,3}\[([^\]]+)\]:", re.MULTILINE)
_ATTRIBUTE = re.compile(r' (?:href|src|alt|title|data-info)="([^"]*)"')
_LABEL = re.compile(r"\]\[([^\]]+)\]")


def lost_words(
    text: str, html: str, tokens: Sequence[Token], source: Source
) -> Iterator[Diagnostic]:
    """A diagnostic for the first line that holds a word which `html` does not show.

    Words that are form and not text do not count: the numbers of list items and the labels of
    references.
    """
    lost = _lost(text, html, tokens)
    if lost:
        # A lost word may also stand elsewhere; the line with most of them is the one that went.
        line = max(source.lines, key=lambda line: _count(line, lost))
        number = source.lines.index(line)
        found = [word for word in _WORD.finditer(line) if word[0] in lost]
        # What is written as an entity is in no word of the line: then it is the whole line.
        start, end = (found[0].start(), found[-1].end()) if found else (0, len(line))
        word = found[0][0] if found else next(iter(lost))
        yield problem("text-lost", source.place(number, start, end), word=word)


def _count(line: str, lost: Counter[str]) -> int:
    """How many lost words the line holds, as it is written or as it is read."""
    return max(sum(w in lost for w in _WORD.findall(one)) for one in (line, _literal(line)))


def _lost(text: str, html: str, tokens: Sequence[Token]) -> Counter[str]:
    """The words that `text` has more often than `html` shows them."""
    # Wherever an author wrote `<`, `>` or `"`, it is escaped: text and tags take turns.
    turns = html.replace(">", "<").split("<")
    shown = Counter("\n".join(turns[::2]).split("\n"))
    written = Counter(_pieces(text))
    # A piece on both sides holds the same words on both, and need not be taken apart: nearly all.
    missing = Counter(_WORD.findall(_literal(_surplus(written, shown))))
    for other in _elsewhere(text, _surplus(shown, written), "\n".join(turns[1::2]), tokens):
        if not missing:
            break
        missing -= Counter(_WORD.findall(other))
    return missing


def _pieces(text: str) -> list[str]:
    """The text, cut at its lines and at marks in them, as HTML is cut by its tags."""
    return _LINE.split(text.replace("*", "\n").replace("[", "\n").replace("]", "\n"))


def _elsewhere(text: str, shown: str, tags: str, tokens: Sequence[Token]) -> Iterator[str]:
    """What may hold the words of `text` that are not in a piece of their own."""
    yield _literal("\n".join((shown, *_ATTRIBUTE.findall(tags))))
    yield " ".join(token.info for token in tokens if token.type == "list_item_open")
    yield " ".join((*_DEFINITION.findall(text), *_LABEL.findall(text)))


def _surplus(one: Counter[str], other: Counter[str]) -> str:
    """What `one` has more of than `other`, each on a line, as often as it has more."""
    most = other.get
    return "".join(
        [
            f"{piece}\n" * (count - most(piece, 0))
            for piece, count in one.items()
            if count > most(piece, 0)
        ]
    )


def _literal(text: str) -> str:
    """Without entities and percent signs, however often they were escaped."""
    while "&" in text and (plain := unescape(text)) != text:
        text = plain
    try:
        return unquote(text, errors="strict") if "%" in text else text
    except UnicodeDecodeError:
        return text
