"""What Markdown swallows in silence, where it stands: definitions of links that are not used, cells
beyond the last column of a table, words behind the name of a language above a block of code.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it.token import Token

from sitegen.diagnostics.model import Diagnostic, Fix, problem
from sitegen.document.links import Source

_BEFORE_ROW = re.compile(r"[\s>]*")
_SEPARATOR = re.compile(r"(?<!\\)\|")
_INFO = re.compile(r"[\s>]*(?:[-+*]\s+|\d+[.)]\s+)*(?:`{3,}|~{3,})\s*\S+\s+")


@dataclass(frozen=True)
class Stretch:
    """Characters `[start, end)` of line `number`, all counted from 0, that reach no page."""

    number: int
    start: int
    end: int
    found: Diagnostic | None = None
    """Says so; `None` where another stretch speaks for this one."""


def swallowed(
    tokens: Sequence[Token], references: Mapping[str, Any], source: Source
) -> tuple[Stretch, ...]:
    """All that is swallowed; `references` is what the parser left in its `env`."""
    if not references and "|" not in source.whole and not any(t.type == "fence" for t in tokens):
        return ()
    return (*_definitions(tokens, references, source), *_cells(tokens, source),
            *_infos(tokens, source))  # fmt: skip


def labels_used(tokens: Sequence[Token]) -> list[str]:
    """The label of each link and image that takes its address from a definition."""
    return [
        str(child.meta["label"])
        for token in tokens
        for child in token.children or ()
        if "label" in child.meta
    ]


def definitions(references: Mapping[str, Any]) -> Iterator[tuple[str, int, int, bool]]:
    """Label, lines `[from, to)`, and whether it is the first of its name, of each definition."""
    for label, each in references.get("references", {}).items():
        yield label, *each["map"], True
    for each in references.get("duplicate_refs", ()):
        yield each["label"], *each["map"], False


def _definitions(
    tokens: Sequence[Token], references: Mapping[str, Any], source: Source
) -> Iterator[Stretch]:
    used = {*labels_used(tokens)} if references else set()
    for label, first, _end, is_first in definitions(references):
        if label in used and is_first:
            continue
        line = source.lines[first]
        start, end = line.index("["), len(line.rstrip())
        bracket = source.place(first, start, start + 1)
        name = line[start:end].partition("]:")
        found = problem("text-lost", source.place(first, start, end), word="".join(name[:2]),
                        near=f"\\{line[start:end]}", fix=Fix(bracket, "\\["))  # fmt: skip
        yield Stretch(first, start, end, found)


def _cells(tokens: Sequence[Token], source: Source) -> Iterator[Stretch]:
    """What is behind the last column; the first row of a table speaks for all of them."""
    columns, is_told = 0, False
    for token in tokens:
        if token.type == "table_open":
            columns, is_told = 0, False
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and token.map:
            number = token.map[0]
            start, end = _beyond(source.lines[number], columns) if columns else (0, 0)
            if start < end:
                word = source.lines[number][start:end].split()[0]
                yield Stretch(number, start, end, None if is_told else problem(
                    "text-lost", source.place(number, start, end), word=word, columns=columns,
                ))  # fmt: skip
                is_told = True


def _beyond(line: str, columns: int) -> tuple[int, int]:
    """Where the text behind the last of `columns` stands in the row; an empty stretch if none."""
    found = _BEFORE_ROW.match(line)
    first = found.end() if found else 0
    bars = [each.start() for each in _SEPARATOR.finditer(line, first)]
    ends = bars[1:] if bars[:1] == [first] else bars
    if len(ends) < columns:
        return 0, 0
    rest = line[ends[columns - 1] + 1 :].rstrip().removesuffix("|")
    text = rest.strip()
    start = ends[columns - 1] + 1 + len(rest) - len(rest.lstrip())
    return start, start + len(text)


def _infos(tokens: Sequence[Token], source: Source) -> Iterator[Stretch]:
    for token in tokens:
        if token.type == "fence" and token.map and len(token.info.split()) > 1:
            number = token.map[0]
            found = _INFO.match(source.lines[number])
            start, end = found.end() if found else 0, len(source.lines[number].rstrip())
            word = source.lines[number][start:end].split()[0]
            yield Stretch(number, start, end, problem(
                "text-lost", source.place(number, start, end), word=word, language=token.info.split()[0],
            ))  # fmt: skip
