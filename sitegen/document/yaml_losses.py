"""What YAML takes away without a word: remarks that were meant as text, signs behind a backslash.

Each is found where it was written, with the line that keeps it.
"""

import re
from collections.abc import Iterator, Sequence

from sitegen.diagnostics.model import Diagnostic, Fix, Place, Severity, problem
from sitegen.document.yaml_nodes import Mapping, Node, Scalar

_REMARK = re.compile(r"\s+#.*")
# Where a value is yet to come; after a whole value, as in `[a, b] #why`, it may be a remark.
_REMARK_BEFORE = re.compile(r"[:,\[{?-]\s*(#\S.*)")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*(\s+#.*)")
# `\\` is taken along, so that the backslash that it writes starts nothing.
_ESCAPE = re.compile(r"\\\\|\\([tnrLNP_])")
_SIMPLE_START = re.compile(r"\s*(?:- +)*(?:[^\s\[{\"'][^\[{\"']*:\s+)?")


def silent_losses(root: Node, lines: Sequence[str], first_line: int) -> Iterator[Diagnostic]:
    """`yaml-remark` and `yaml-escape` for the values below `root`.

    `lines` are those that were read; the first is line `first_line` of the file.
    """
    if not any("#" in line or "\\" in line for line in lines):
        return
    scalars = tuple(_scalars(root))
    values = [scalar for scalar, is_key in scalars if not is_key]
    remarks = [found for value in values for found in _remark(value, lines, first_line)]
    yield from remarks
    for value in values:
        yield from _escape(value, lines, first_line)
    spans = [(scalar.place.line, scalar.place.column, *scalar.place.end) for scalar, _ in scalars]
    spans += [(one.place.line, one.place.column, *one.place.end) for one in remarks]
    yield from _before_values(root.place.path, lines, first_line, spans)


def _before_values(
    path: str, lines: Sequence[str], first_line: int, spans: Sequence[tuple[int, int, int, int]]
) -> Iterator[Diagnostic]:
    """Text that starts with `#` before a value on the next line, or inside brackets.

    `spans` are the places of what was read or reported, as line, column, and where they end.
    """
    for number, line in enumerate(lines, start=first_line):
        for found in _REMARK_BEFORE.finditer(line):
            at = (number, found.start(1) + 1)
            if not any(span[:2] <= at < span[2:] for span in spans):
                place = Place(path, *at, number, len(line) + 1)
                yield problem("yaml-remark", place, lost=found[1].rstrip())
                break


def _scalars(node: Node) -> Iterator[tuple[Scalar, bool]]:
    """Every scalar, and whether it is a key."""
    if isinstance(node, Scalar):
        yield node, False
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key, True
            yield from _scalars(value)
    else:
        for item in node.items:
            yield from _scalars(item)


def _remark(scalar: Scalar, lines: Sequence[str], first_line: int) -> Iterator[Diagnostic]:
    """Text after a value that starts with `#`: `title: Use #tags`.

    Glued to a word it was surely meant as text; with a space it may be a remark.
    """
    end_line, end_column = scalar.place.end
    number, start = end_line - first_line, end_column - 1
    found = None
    if not scalar.quoted:
        found = _REMARK.fullmatch(_line(lines, number), start)
    else:
        number = scalar.place.line - first_line
        header = _BLOCK_HEADER.fullmatch(_line(lines, number), scalar.place.column - 1)
        start, found = (header.start(1), header) if header else (0, None)
    if not found:
        return
    line = lines[number]
    at = line.index("#", start)
    is_here = number + first_line == scalar.place.line
    near = _quoted(line, scalar, line[at:]) if is_here else ""
    is_text = line[at + 1 : at + 2].strip() != ""
    yield problem(
        "yaml-remark",
        Place(scalar.place.path, number + first_line, at + 1, number + first_line, len(line) + 1),
        severity=Severity.ERROR if is_text else Severity.WARNING,
        lost=line[at:].rstrip(),
        near=near,
        fix=_whole_line(scalar.place.path, number + first_line, line, near) if near else None,
    )


def _quoted(line: str, scalar: Scalar, rest: str) -> str:
    """The line with the whole value between quotes; `""` inside brackets and for blocks."""
    written = line[scalar.place.column - 1 :].rstrip()
    value = written.lstrip()  # an empty value stands before the spaces
    start = line[: len(line.rstrip()) - len(value)]
    if scalar.quoted or not _SIMPLE_START.fullmatch(start) or not rest:
        return ""
    if '"' in value or "\\" in value:
        return start + "'" + value.replace("'", "''") + "'"
    return f'{start}"{value}"'


def _escape(scalar: Scalar, lines: Sequence[str], first_line: int) -> Iterator[Diagnostic]:
    r"""A backslash between double quotes that makes white space of a letter: `"C:\temp"`."""
    end_line, end_column = scalar.place.end
    line = _line(lines, end_line - first_line)
    start = scalar.place.column - 1
    if scalar.place.line != end_line or not line.startswith('"', start):
        return
    written = line[start : end_column - 1]
    found = next((each for each in _ESCAPE.finditer(written) if each[1]), None)
    if found:
        single = "'" + written[1:-1].replace("\\\\", "\\").replace("'", "''") + "'"
        column = start + found.start() + 1
        near = line[:start] + single + line[end_column - 1 :]
        yield problem(
            "yaml-escape",
            Place(scalar.place.path, end_line, column, end_line, column + 2),
            severity=Severity.WARNING,
            written=found[0],
            near=near,
            fix=_whole_line(scalar.place.path, end_line, line, near),
        )


def _whole_line(path: str, number: int, line: str, better: str) -> Fix:
    return Fix(Place(path, number, 1, number, len(line) + 1), better)


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number] if number < len(lines) else ""
