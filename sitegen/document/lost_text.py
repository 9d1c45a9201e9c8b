"""The promise that nothing is lost: every word and sign of a body is in its HTML, or there is an error.

What Markdown swallows is named first, each with its own correction (`swallowed`). What is left
must be shown, be the address of a link, or be syntax: the number of an item, the label of a
reference, the name of a language. `docs/markdown.md` names all that is syntax.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from sitegen.diagnostics.model import Diagnostic, problem
from sitegen.document.links import Source
from sitegen.document.swallowed import Stretch, definitions, labels_used, swallowed

# Words, and the signs that are text wherever they stand: all beyond ASCII, and those within it
# that Markdown never reads as a mark.
_WORD = re.compile(r"[^\W_]+|[^\s\x00-\x7f]|[?,@$/{}^]")
# Marks that start a line. None is text, or part of an entity that started on an earlier line.
_LINE = re.compile(r"\n[ >#+-]*")
_ATTRIBUTE = re.compile(r' (?:alt|data-info)="([^"]*)"')
_LABEL = re.compile(r"\]\[((?:[^\[\]\\]|\\.)+)\]")
WRITTEN = "written"
"""Key of `Token.meta`: the address of a link or image as its author wrote it."""


def lost_text(
    html: str, tokens: Sequence[Token], references: Mapping[str, Any], source: Source
) -> Iterator[Diagnostic]:
    """What of `source` does not reach `html`: all that is swallowed, else the line of a lost word.

    `references` is what the parser left in its `env`; links are asked to store their labels.
    """
    gone = swallowed(tokens, references, source)
    yield from (each.found for each in gone if each.found)
    text = _without(source, references, gone)
    lost = _lost(text, html, tokens)
    if lost:
        yield _where(lost, text, source)


def _without(source: Source, references: Mapping[str, Any], gone: Sequence[Stretch]) -> str:
    """The text less what is reported already, and less definitions, which show where they are used."""
    if not references and not gone:
        return source.whole
    lines = list(source.lines)
    for each in gone:
        lines[each.number] = lines[each.number][: each.start] + lines[each.number][each.end :]
    for _label, first, end, _is_first in definitions(references):
        lines[first:end] = [""] * (end - first)
    return "\n".join(lines)


def _where(lost: Counter[str], text: str, source: Source) -> Diagnostic:
    """The line with most of the lost words, for each may also stand where it is shown."""
    lines = text.split("\n")
    number = max(range(len(lines)), key=lambda number: _count(lines[number], lost))
    line = source.lines[number]
    found = [word for word in _WORD.finditer(line) if word[0] in lost]
    # What is written as an entity is in no word of the line: then it is the whole line.
    start, end = (found[0].start(), found[-1].end()) if found else (0, len(line))
    word = found[0][0] if found else next(iter(lost))
    return problem("text-lost", source.place(number, start, end), word=word)


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
    yield " ".join(_literal(each) for each in _written(tokens))
    yield " ".join(token.info for token in tokens if token.type == "list_item_open")
    yield _literal(" ".join(_labels(text, tokens)))


def _written(tokens: Sequence[Token]) -> Iterator[str]:
    """The addresses and titles of links and images, as often as an author wrote them.

    Those of definitions do not count, nor an address in `<…>`, unless it is shown otherwise.
    """
    for token in tokens:
        children = token.children or ()
        for number, child in enumerate(children):
            if WRITTEN in child.meta and "label" not in child.meta:
                to = str(child.meta[WRITTEN])
                if child.info != "auto" or children[number + 1].content not in (to, to[7:]):
                    yield to
                yield str(child.attrs.get("title", ""))


def _labels(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """The second pair of brackets of each `[text][label]`."""
    used = Counter(labels_used(tokens))
    for label in _LABEL.findall(text) if used else ():
        name = normalizeReference(label)
        if used[name] > 0:
            used[name] -= 1
            yield label


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
    """Without entities, however often they were escaped."""
    while "&" in text and (plain := unescape(text)) != text:
        text = plain
    return text
