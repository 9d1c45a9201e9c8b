"""Text with corrections made in it. All else stays as it is, line ends of any kind included."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sitegen.diagnostics.model import Fix, Place

LINE_END = re.compile(r"\r\n|\r|\n")
"""What ends a line; no text is without one."""


def written_at(text: str, place: Place) -> str:
    """What is at `place` in `text`."""
    start, end = _span(_lines(text), place)
    return text[start:end]


def corrected(text: str, fixes: Iterable[Fix]) -> str:
    """`text` with all `fixes` made; of two that overlap, only the first in the text.

    New lines end as the line where the correction starts does.
    """
    lines = _lines(text)
    spans = sorted((*_span(lines, fix.place), fix.text, fix.place.line) for fix in fixes)
    parts = []
    done = 0
    for start, end, replacement, line in spans:
        if start >= done:
            parts += [text[done:start], replacement.replace("\n", _end_of(line, text, lines))]
            done = end
    return "".join((*parts, text[done:]))


def relined(lines: Sequence[str], like: str) -> str:
    """These lines with the line ends that the first as many lines of `like` have."""
    ends = LINE_END.findall(like)
    return "".join(
        line + end for line, end in zip(lines, (*ends[: len(lines) - 1], ""), strict=True)
    )


def _lines(text: str) -> list[tuple[int, int]]:
    """Where each line starts and where it ends, without what ends it."""
    breaks = [(0, 0), *(found.span() for found in LINE_END.finditer(text)), (len(text), 0)]
    return [(before[1], after[0]) for before, after in pairwise(breaks)]


def _end_of(line: int, text: str, lines: Sequence[tuple[int, int]]) -> str:
    """What ends this line, or, for the last one, the line before it; a line feed when there is but one."""
    for number in (line, line - 1):
        if 0 < number < len(lines):
            return text[lines[number - 1][1] : lines[number][0]]
    return "\n"


def _span(lines: Sequence[tuple[int, int]], place: Place) -> tuple[int, int]:
    """The offsets of `place`; beyond the end of a line or of the text means: up to there."""
    end_line, end_column = place.end
    start = _offset(lines, place.line, place.column)
    return start, max(start, _offset(lines, end_line, end_column))


def _offset(lines: Sequence[tuple[int, int]], line: int, column: int) -> int:
    if line > len(lines):
        return lines[-1][1]
    start, end = lines[line - 1]
    return min(start + column - 1, end)
