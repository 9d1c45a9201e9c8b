"""Lines that belong to what is above them, though they were meant as something of their own.

`2. punt` below a sentence is not a list, a line below a table is one of its rows, dashes below a
paragraph make it a heading, a table without its row of dashes is text.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from sitegen.diagnostics.model import Diagnostic, Fix, Severity, problem
from sitegen.document.links import Source

_MARK = re.compile(r"(?:#{1,6}|[-+*]|1[.)])[ \t]+\S")
"""What starts a block of its own, unless it is indented too far."""
_NUMBERED = re.compile(r"(?!1[.)])\d{1,2}[.)][ \t]+\S")
_ROW = re.compile(r"\|(?:[^|]*\|){2,}[ \t]*")
_DASHES = re.compile(
    r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?|\|[ \t]*:?-+:?[ \t]*\|"
)
_WORD = re.compile(r"\w")
_BAR = re.compile(r"(?<!\\)\|")
_SIGNS = re.compile(r"\n[ \t]*(?:[-+*#]|\d{1,2}[.)])|^[ \t]*\|", re.MULTILINE)
_CLOSING = re.compile(r"[\s>]*(`{3,}|~{3,})\s*")
_NO_END = ".,;:"
"""How no heading ends."""
_WRAPPED = 60
"""A line of so many characters may have been broken off: what follows may start with any word."""
_LONGEST_HEADING = 100
_LONGEST_SHOWN = 60


def glued_lines(tokens: Sequence[Token], source: Source) -> Iterator[Diagnostic]:
    """`glued-line`, `almost-table`, `accidental-heading`, `unclosed-code`: warnings."""
    kind, told = "", False
    for token in tokens:
        if token.type == "inline" and kind == "paragraph" and _has_signs(token.content):
            lines = _lines(token)
            yield from _glued(lines, (token.map or [0])[0], source)
            yield from _table(lines, source)
        elif token.type == "heading_open" and token.markup in ("-", "="):
            yield from _underlined(token, source)
        elif token.type == "table_open":
            told = False
        elif token.type == "tr_open" and token.map and not told:
            told = "|" not in source.lines[token.map[0]]
            if told:
                yield _glued_line(token.map[0], "", source)
        elif token.type == "fence":
            yield from _unclosed(token, source)
        kind = token.type.removesuffix("_open")


def _has_signs(text: str) -> bool:
    """Whether a closer look is worth it; most paragraphs are one line that starts with a word."""
    return ("\n" in text or text.startswith("|")) and _SIGNS.search(text) is not None


def _lines(block: Token) -> dict[int, str]:
    """The lines of a paragraph by number, without indent, less those that start with a sign that is read."""
    children = block.children or []
    breaks = [n + 1 for n, each in enumerate(children) if each.type in ("softbreak", "hardbreak")]
    first, end = block.map or (0, 0)
    written = block.content.split("\n")
    return {
        number: written[at].strip()
        for at, number, start in zip(
            range(len(written)), range(first, end), (0, *breaks), strict=False
        )
        if start < len(children) and children[start].type == "text"
    }


def _glued(lines: dict[int, str], first: int, source: Source) -> Iterator[Diagnostic]:
    """The first line that was to start a list or heading; those below it come along."""
    for number, line in lines.items():
        before, after = source.lines[number - 1].strip(), lines.get(number + 1, "")
        is_broken_off = len(before) >= _WRAPPED and before[-1] not in ":.;!?"
        is_item = _NUMBERED.match(line) and (not is_broken_off or _NUMBERED.match(after))
        if number > first and (_MARK.match(line) or is_item):
            yield _glued_line(number, source.lines[first], source)
            return


def _glued_line(number: int, first: str, source: Source) -> Diagnostic:
    """With an empty line above it, as far to the right as the line `first`."""
    line = source.lines[number]
    text = line.strip()
    start = len(line) - len(line.lstrip())
    place = source.place(number, start, len(line.rstrip()))
    indent = re.match(r"(?:[-+*][ \t]+|\d+[.)][ \t]+|[ \t]+)*", first)
    whole = source.place(number, 0, len(line))
    fix = Fix(whole, f"\n{' ' * (indent.end() if indent else 0)}{text}")
    return problem("glued-line", place, severity=Severity.WARNING, value=_short(text),
                   near=_short(text), fix=None if line.lstrip().startswith(">") else fix)  # fmt: skip


def _table(lines: dict[int, str], source: Source) -> Iterator[Diagnostic]:
    rows = [number for number, line in lines.items() if _ROW.fullmatch(line) and _WORD.search(line)]
    if not rows:
        return
    head, near, fix = rows[0], "", None
    if not _DASHES.fullmatch(lines.get(head - 1, "")) and not _is_torn(max(lines), source):
        near = "|" + "---|" * (len(_BAR.findall(lines[head])) - 1)
        below = lines.get(head + 1, "")
        indent = source.lines[head][: source.lines[head].index("|")]
        at = head + 1 if _DASHES.fullmatch(below) else head
        end = len(source.lines[at])
        is_there = at > head
        place = source.place(at, 0 if is_there else end, end)
        fix = Fix(place, f"{indent}{near}" if is_there else f"\n{indent}{near}")
    start = source.lines[head].index("|")
    place = source.place(head, start, len(source.lines[head].rstrip()))
    yield problem("almost-table", place, severity=Severity.WARNING, near=near, fix=fix)


def _is_torn(last: int, source: Source) -> bool:
    """Whether a row follows below an empty line."""
    rest = source.lines[last + 1 : last + 3]
    return len(rest) == 2 and not rest[0].strip(" \t>") and rest[1].lstrip(" \t>").startswith("|")


def _underlined(heading: Token, source: Source) -> Iterator[Diagnostic]:
    """A heading of several lines, one that ends as a sentence does, or above a single dash."""
    first, end = heading.map or (0, 0)
    text, line = source.lines[end - 2].strip(), source.lines[end - 1]
    dashes = line.strip(" \t>")
    if not (
        end - first > 2 or text[-1:] in _NO_END or len(text) > _LONGEST_HEADING or len(dashes) == 1
    ):
        return
    start = len(line) - len(line.lstrip(" \t>"))
    place = source.place(end - 1, start, len(line.rstrip()))
    is_rule = len(dashes) > 2 and dashes[0] == "-" and start == 0
    fix = Fix(source.place(end - 1, 0, len(line)), f"\n{line}") if is_rule else None
    yield problem(
        "accidental-heading", place, severity=Severity.WARNING, value=_short(text), fix=fix
    )


def _unclosed(fence: Token, source: Source) -> Iterator[Diagnostic]:
    first, end = fence.map or (0, 0)
    last = _CLOSING.fullmatch(source.lines[end - 1]) if end - first > 1 else None
    if not last or last[1][0] != fence.markup[0] or len(last[1]) < len(fence.markup):
        start = source.lines[first].index(fence.markup)
        place = source.place(first, start, start + len(fence.markup))
        yield problem("unclosed-code", place, severity=Severity.WARNING, near=fence.markup)


def _short(text: str) -> str:
    return f"{text[:_LONGEST_SHOWN].rstrip()}…" if len(text) > _LONGEST_SHOWN else text
