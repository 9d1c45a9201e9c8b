"""Lists in brackets that are not closed, or not by their own: the ways to put one right.

A list stays a list. It ends, at the latest, where the next field starts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_CLOSERS = {"[": "]", "{": "}"}
_FIELD = re.compile(r"( *)(?:- +)*[A-Za-z_][\w-]*\s*:(?:\s|$)")
_END = re.compile(r"[\])}]+")


@dataclass(frozen=True)
class Edit:
    """`text` in place of the characters `[start, end)` of a line, all counted from 0."""

    line: int
    start: int
    end: int
    text: str


@dataclass
class _Scan:
    """What is seen between the bracket and the end of its list."""

    open: list[tuple[int, int, str]]
    """The brackets that nothing has closed: line, column, sign."""
    inner: tuple[int, int] | None = None
    """The last bracket of a list inside the list."""
    wrong: tuple[int, int, str] | None = None
    """The first sign that closes another kind of bracket, and the one that would be right."""
    quote: tuple[int, int] | None = None
    """A quote that nothing closes."""
    last: tuple[int, int] = (0, 0)
    """Just after the last character that is no space and no remark."""


def bracket_edits(lines: Sequence[str], first: int, column: int) -> Iterator[Edit]:
    """Every way to put the list right that starts at `column` of line `first`, the likeliest first."""
    seen = _scan(lines, first, column, _last_line(lines, first))
    line, end = seen.last
    if seen.quote:
        yield from _quote_edits(lines, seen)
    if seen.wrong:
        number, at, right = seen.wrong
        yield Edit(number, at, at + 1, right)
    if seen.open and seen.inner:
        yield Edit(seen.inner[0], seen.inner[1], seen.inner[1] + 1, "")
    closers = "".join(_CLOSERS[sign] for _, _, sign in reversed(seen.open))
    text = lines[line][:end]
    if closers and text.endswith(")") and text.count(")") > text.count("("):
        yield Edit(line, end - 1, end, closers)
    if closers:
        start = end - 1 if text.endswith(",") else end
        yield Edit(line, start, end, closers)
    elif extra := _END.fullmatch(lines[line][end:].rstrip()):
        yield Edit(line, end, end + extra.end(), "")


def _quote_edits(lines: Sequence[str], seen: _Scan) -> Iterator[Edit]:
    """Closed at the end of its line, with the list if that has no end either; else taken away."""
    assert seen.quote
    line, at = seen.quote
    rest = lines[line][at:].rstrip()
    closers = "".join(_CLOSERS[sign] for _, _, sign in reversed(seen.open))
    if not any(sign in rest for sign in "]}"):
        end = at + len(rest)
        yield Edit(line, end, end, rest[0])
        yield Edit(line, end, end, rest[0] + closers)
    yield Edit(line, at, at + 1, "")


def _last_line(lines: Sequence[str], first: int) -> int:
    """The line before the next field that stands no deeper than the one of the list."""
    indent = len(lines[first]) - len(lines[first].lstrip())
    for number in range(first + 1, len(lines)):
        line = lines[number]
        depth = len(line) - len(line.lstrip())
        is_outside = depth <= indent and (_FIELD.match(line) or line.lstrip().startswith("- "))
        if line.strip() and is_outside:
            return number - 1
    return len(lines) - 1


def _scan(lines: Sequence[str], first: int, column: int, last: int) -> _Scan:
    seen = _Scan([], last=(first, column))
    before, quote = "", ""
    for number in range(first, last + 1):
        at = column if number == first else 0
        line = lines[number]
        while at < len(line):
            sign = line[at]
            if quote:
                quote, at = _in_quote(line, at, quote)
                seen.quote = seen.quote if quote else None
            elif sign == "#" and (at == 0 or line[at - 1] in " \t"):
                break
            elif sign in "\"'" and before in ("", "[", "{", ",", ":"):
                quote, seen.quote = sign, (number, at)
            else:
                _take(seen, sign, number, at)
            if not sign.isspace():
                before, seen.last = sign, (number, at + 1)
            if not seen.open and not quote:
                return seen
            at += 1
    return seen


def _in_quote(line: str, at: int, quote: str) -> tuple[str, int]:
    """The quote that is still open after the character at `at`, and where that character ends."""
    if line[at] == "\\" and quote == '"':
        return quote, at + 1
    if line[at] == quote == line[at + 1 : at + 2] == "'":
        return quote, at + 1
    return ("" if line[at] == quote else quote), at


def _take(seen: _Scan, sign: str, line: int, at: int) -> None:
    if sign in _CLOSERS:
        if seen.open and sign == "[":
            seen.inner = (line, at)
        seen.open.append((line, at, sign))
    elif sign in "]}" and seen.open:
        right = _CLOSERS[seen.open.pop()[2]]
        if sign != right and not seen.wrong:
            seen.wrong = (line, at, right)
