"""How a body begins: its first heading, and its first sentences, for fields that are made of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from sitegen.diagnostics.model import Place
from sitegen.document.links import Source
from sitegen.document.markdown_parser import markdown_parser
from sitegen.document.style import SENTENCE_END

_FIRST_LOOK = 4_000
"""Characters that nearly always hold what is asked; to parse a whole body twice would be dear."""
_DIALECT = re.compile(r"\s*(?::::|!!!|\?\?\?|\{\{|\{%|\[\[|\[\^|<)")
"""What begins like this is of another program, and no sentence."""


@dataclass(frozen=True)
class Part:
    """A text that stands in a body, without its signs."""

    text: str
    place: Place
    first: int
    """Its lines in the body, from 0, up to the one below it."""
    below: int
    is_first: bool
    """Whether nothing stands before it."""


def heading(body: str, path: str, first_line: int, nth: int) -> Part | None:
    """The `nth` heading of a body, from 1."""
    for text, is_whole in _looks(body):
        found = list(_headings(text, path, first_line))
        if len(found) >= nth or is_whole:
            return found[nth - 1] if len(found) >= nth else None
    return None


def sentences(body: str, path: str, first_line: int, count: int) -> Part | None:
    """The first `count` sentences of the paragraphs of a body."""
    for text, is_whole in _looks(body):
        found = _sentences(text, path, first_line, count)
        if found or is_whole:
            return found
    return None


def _looks(body: str) -> Iterator[tuple[str, bool]]:
    """The beginning of a body, up to an empty line; then all of it."""
    if len(body) > _FIRST_LOOK:
        yield body[:_FIRST_LOOK].rpartition("\n\n")[0], False
    yield body, True


def _headings(body: str, path: str, first_line: int) -> Iterator[Part]:
    tokens = markdown_parser().parse(body, {})
    source = Source(path, first_line, tuple(body.split("\n")))
    for number, token in enumerate(tokens):
        if token.type == "heading_open" and token.level == 0 and token.map:
            words, (first, below) = _words(tokens[number + 1]), token.map
            if words:
                place = source.find(words.split()[0], token.map)
                yield Part(words, place, first, below, number == 0)


def _sentences(body: str, path: str, first_line: int, count: int) -> Part | None:
    tokens = markdown_parser().parse(body, {})
    source = Source(path, first_line, tuple(body.split("\n")))
    taken: list[str] = []
    blocks: list[Token] = []
    for block in _paragraphs(tokens):
        blocks.append(block)
        taken += SENTENCE_END.sub(lambda end: f"{end[0].rstrip()}\0", _words(block)).split("\0")
        if len(taken) >= count:
            break
    if not blocks:
        return None
    place = source.find(taken[0].split()[0], blocks[0].map)
    lines = [line for block in blocks for line in block.map or (0, 0)]
    return Part(" ".join(taken[:count]), place, lines[0], lines[-1], is_first=False)


def _paragraphs(tokens: Sequence[Token]) -> Iterator[Token]:
    """Those that stand by themselves, in no list or quote, and hold words."""
    for before, token in pairwise(tokens):
        is_paragraph = before.type == "paragraph_open" and before.level == 0
        if is_paragraph and not _DIALECT.match(token.content) and _words(token):
            yield token


def _words(block: Token) -> str:
    """What a reader reads of a block, on one line; images are left out."""
    shown = (
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in block.children or ()
        if child.type in ("text", "code_inline", "softbreak", "hardbreak")
    )
    return " ".join("".join(shown).split())
