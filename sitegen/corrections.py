"""Text with corrections made in it."""

from collections.abc import Iterable

from sitegen.diagnostics import Fix, Place


def written_at(text: str, place: Place) -> str:
    """What stands at `place` in `text`."""
    start, end = _span(text, place)
    return text[start:end]


def corrected(text: str, fixes: Iterable[Fix]) -> str:
    """`text` with all `fixes` made; of two that overlap, only the first in the text."""
    spans = sorted((*_span(text, fix.place), fix.text) for fix in fixes)
    parts = []
    done = 0
    for start, end, replacement in spans:
        if start >= done:
            parts += [text[done:start], replacement]
            done = end
    return "".join((*parts, text[done:]))


def _span(text: str, place: Place) -> tuple[int, int]:
    """The offsets of `place`; beyond the end of a line or of the text means: up to there."""
    lines = text.split("\n")
    end_line, end_column = place.end
    start = _offset(lines, place.line, place.column)
    return start, max(start, _offset(lines, end_line, end_column))


def _offset(lines: list[str], line: int, column: int) -> int:
    before = lines[: line - 1]
    current = lines[line - 1] if line <= len(lines) else ""
    return sum(len(each) + 1 for each in before) + min(column - 1, len(current))
