"""Why YAML cannot be read, in terms of the line an author wrote, with a correction that works.

libyaml says where it lost its way, which is often a line too late. So the lines it may mean are
each corrected in the ways people need, and the first correction with which reading gets
further is the answer: the mistake is on that line, and the correction is known to be right.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import Any

import yaml

from sitegen.diagnostics.edits import corrected
from sitegen.diagnostics.model import Diagnostic, Fix, Place, problem
from sitegen.document.brackets import bracket_edits
from sitegen.document.plain_words import plain_words

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_EVENTS = 20_000
_KEY_VALUE = re.compile(r"(?P<start>\s*(?:- +)*[^\s:#\"'\[{-][^:]*:\s+)(?P<value>\S.*)")
_ITEM = re.compile(r"(?P<start>\s*(?:- +)+)(?P<value>\S.*)")
_KEY_GLUED = re.compile(r"(?P<start>\s*(?:- +)*[A-Za-z_]+)(?P<sign> ?[:=;] ?)(?P<value>\S.*)")
_LINK = re.compile(r"\[[^\[\]]*\]\((?:[^()\s]*/)?([a-z0-9-]+)\.md\)")
"""A link of Markdown to a file, where the name of the file will do."""
_HASH = re.compile(r"(?P<before>[\[,][ \t]*)(?P<item>#[^\s\[\],\"'#][^\[\],\"']*)")
"""An item of a list in brackets that YAML takes for a remark."""
_ALONE = re.compile(r"\s*(?P<value>\[.*)")
_WORD = re.compile(r" *[A-Za-z_-]+ *")
_TAB = re.compile(r" *\t")
_SPECIAL = "@`%,>|?&*!"
"""What YAML reads as a sign of its own at the start of a value."""


@dataclass(frozen=True)
class _Repair:
    """One way to correct one line; columns count from 0."""

    code: str
    mark: tuple[int, int]
    """Where the mistake is shown."""
    span: tuple[int, int]
    """What is replaced …"""
    text: str
    """… and by what."""
    is_sure: bool = False


def first_error(text: str) -> yaml.MarkedYAMLError | None:
    """What libyaml has against `text`; reading stops at more events than any limit allows."""
    try:
        for number, _ in enumerate(yaml.parse(text, Loader=LOADER)):
            if number > _MOST_EVENTS:
                break
    except yaml.MarkedYAMLError as error:
        return error
    return None


def explain(
    text: str, error: yaml.MarkedYAMLError, path: str, first_line: int, done: Set[int]
) -> tuple[Diagnostic, str]:
    """The mistake behind `error`, and `text` without it; `""` when no correction is known.

    `first_line` is the line of the file `path` on which `text` starts. The lines `done`, of the
    file, have been corrected before.
    """
    lines = text.split("\n")
    if tabs := _tabs(lines, error, path, first_line):
        return tabs
    if hashes := _hashes(lines, error, path, first_line, done):
        return hashes
    if brackets := _brackets(lines, error, path, first_line, done):
        return brackets
    suspects = _suspects(lines, error)
    for number in (each for each in suspects if each + first_line not in done):
        for repair in _repairs(lines, number):
            fix = _fix(repair, number)
            attempt = corrected(text, [fix])
            following = first_error(attempt)
            if following is None or _start(following) > number:
                return _diagnostic(repair, number, lines, path, first_line), attempt
    return _unexplained(lines, error, path, first_line), ""


def _tabs(
    lines: list[str], error: yaml.MarkedYAMLError, path: str, first_line: int
) -> tuple[Diagnostic, str] | None:
    """One mistake for the tabs of adjacent lines, where two spaces for each of them will do."""
    first = last = _suspects(lines, error)[0]
    if first >= len(lines) or not _TAB.match(lines[first]):
        return None
    while first and _TAB.match(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and _TAB.match(lines[last + 1]):
        last += 1
    better = [_without_tabs(line) for line in lines[first : last + 1]]
    attempt = "\n".join((*lines[:first], *better, *lines[last + 1 :]))
    following = first_error(attempt)
    if following and _start(following) <= last:
        return None
    line, indent = first + first_line, len(_indent(lines[first]))
    whole = Place(path, line, 1, last + first_line, len(lines[last]) + 1)
    fix = Fix(whole, "\n".join(better), is_sure=True)
    return problem("yaml-tab", Place(path, line, 1, line, indent + 1), fix=fix), attempt


def _hashes(
    lines: list[str], error: yaml.MarkedYAMLError, path: str, first_line: int, done: Set[int]
) -> tuple[Diagnostic, str] | None:
    """Items of a list in brackets that start with `#`, as tags do elsewhere: they need quotes."""
    number = (_opening(lines, error) or (0, 0))[0]
    line, at = lines[number], number + first_line
    found = _HASH.search(line)
    if at in done or found is None or _opening(lines, error) is None:
        return None
    better = _HASH.sub(lambda item: f'{item["before"]}"{item["item"].rstrip()}"', line)
    attempt = "\n".join((*lines[:number], better, *lines[number + 1 :]))
    following = first_error(attempt)
    if following and _start(following) <= number:
        return None
    start, end = found.span("item")
    fix = Fix(Place(path, at, 1, at, len(line) + 1), better, is_sure=True)
    return problem("yaml-remark", Place(path, at, start + 1, at, end + 1), fix=fix,
                   near=better.strip(), lost=line[start:].rstrip()), attempt  # fmt: skip


def _brackets(
    lines: list[str], error: yaml.MarkedYAMLError, path: str, first_line: int, done: Set[int]
) -> tuple[Diagnostic, str] | None:
    """A list in brackets that is put right as a list; shown at its bracket, or where it should end."""
    opening = _opening(lines, error)
    if opening is None:
        return None
    first, column = opening
    for edit in bracket_edits(lines, first, column):
        better = lines[edit.line][: edit.start] + edit.text + lines[edit.line][edit.end :]
        attempt = "\n".join((*lines[: edit.line], better, *lines[edit.line + 1 :]))
        following = first_error(attempt)
        line = edit.line + first_line
        if line in done or (following and _start(following) <= edit.line):
            continue
        span = Place(path, line, edit.start + 1, line, edit.end + 1)
        at = column if edit.line == first else max(0, edit.start - 1)
        place = span if edit.end > edit.start else Place(path, line, at + 1, line, at + 2)
        fix = Fix(span, edit.text)
        return problem("yaml-bracket", place, fix=fix, near=better.strip()), attempt
    return None


def _opening(lines: list[str], error: yaml.MarkedYAMLError) -> tuple[int, int] | None:
    """Where the last list in brackets starts before libyaml lost its way."""
    for number in range(min(_start(error), len(lines) - 1), -1, -1):
        line = lines[number]
        found = _KEY_VALUE.fullmatch(line) or _ITEM.fullmatch(line) or _ALONE.fullmatch(line)
        if found and line[found.start("value")] == "[":
            is_link = _LINK.fullmatch(found["value"].rstrip())
            return None if is_link else (number, found.start("value"))
    return None


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _without_tabs(line: str) -> str:
    return _indent(line).replace("\t", "  ") + line.lstrip()


def quoted_value(line: str) -> tuple[int, int, str] | None:
    """The stretch of `line` that is a value, counted from 0, and its words between quotes."""
    found = _KEY_VALUE.fullmatch(line) or _ITEM.fullmatch(line)
    if not found:
        return None
    value = found["value"].rstrip()
    start = found.start("value")
    return start, start + len(value), _quoted(plain_words(value))


def _start(error: yaml.MarkedYAMLError) -> int:
    """The line, from 0, on which the thing starts that libyaml could not finish."""
    is_inside = "scanning" in (error.context or "") or "flow" in (error.context or "")
    mark = error.context_mark if is_inside and error.context_mark else error.problem_mark
    return int(mark.line) if mark else 0


def _suspects(lines: list[str], error: yaml.MarkedYAMLError) -> list[int]:
    """Lines that may hold the mistake, the likeliest first, counted from 0."""
    at = min(error.problem_mark.line if error.problem_mark else 0, len(lines) - 1)
    filled = [number for number in range(at) if lines[number].strip()]
    opened = [number for number in range(at) if _has_odd_quote(lines[number])]
    top = filled[:1] if "<document start>" in (error.problem or "") else []
    # Whatever YAML makes of the line above: it is never right to indent with a tab.
    tabs = [number for number in range(at + 1) if _TAB.match(lines[number])][-1:]
    return list(dict.fromkeys((*top, *tabs, _start(error), at, *filled[-1:], *reversed(opened))))


def _has_odd_quote(line: str) -> bool:
    value = quoted_value(line)
    written = line[value[0] : value[1]] if value else ""
    return written[:1] in ("'", '"') and (len(written) < 2 or written[-1] != written[0])


def _repairs(lines: list[str], number: int) -> Iterator[_Repair]:
    """Every way to correct a line that people are known to need."""
    if number >= len(lines):
        return
    line = lines[number]
    indent = _indent(line)
    if "\t" in indent:
        whole = (0, len(indent))
        yield from (_Repair("yaml-tab", whole, whole, " " * to) for to in _depths(lines, number))
        return
    yield from _value_repairs(line)
    for depth in () if _is_cut_off(lines, number) else _depths(lines, number):
        if depth != len(indent):
            yield _Repair("yaml-indent", (0, max(1, len(indent))), (0, len(indent)), " " * depth)
    glued = _KEY_GLUED.fullmatch(line)
    if glued:
        span = glued.span("sign")
        yield _Repair("yaml-no-colon", span, span, ": ", is_sure=":" in glued["sign"])


def _value_repairs(line: str) -> Iterator[_Repair]:
    quoted = quoted_value(line)
    if not quoted:
        return
    start, end, text = quoted
    value = line[start:end]
    whole = (start, end)
    if value.startswith("- "):
        yield _Repair("yaml-dash", (start, start + 1), whole, f"[{value[2:].strip()}]")
    elif value[0] in "[{":
        if link := _LINK.fullmatch(value):
            yield _Repair("yaml-bracket", (start, start + 1), whole, link[1], is_sure=True)
        closing = {"[": "]", "{": "}"}[value[0]]
        if closing not in value:
            yield _Repair("yaml-bracket", (start, start + 1), (end, end), closing)
        commas = re.search(r",(\s*,)+", value)
        if commas:
            span = (start + commas.start(), start + commas.end())
            yield _Repair("yaml-comma", span, span, ",")
        if value.endswith(closing * 2):
            yield _Repair("yaml-bracket", (end - 1, end), (end - 1, end), "")
        yield _Repair("yaml-bracket", (start, start + 1), whole, text)
    elif value[0] in "\"'":
        yield _quote_repair(value, start, end)
    elif value[0] in _SPECIAL:
        yield _Repair("yaml-character", (start, start + 1), whole, text, is_sure=True)
    elif ": " in value or value.endswith(":"):
        colon = start + (value.index(": ") if ": " in value else len(value) - 1)
        is_sure = " #" not in value
        yield _Repair("yaml-colon", (colon, colon + 1), whole, text, is_sure)


def _quote_repair(value: str, start: int, end: int) -> _Repair:
    """A quote that is never closed, that closes too early, or that holds a backslash."""
    mark, whole = (start, start + 1), (start, end)
    if len(value) > 1 and value[0] == value[-1] == '"' and "\\" in value:
        at = start + value.index("\\")
        return _Repair("yaml-backslash", (at, at + 1), whole, _quoted(value[1:-1]))
    if value[0] == '"' and value.count('"') == 1:
        return _Repair("yaml-quote", mark, (end, end), '"')
    if len(value) > 1 and value[0] == value[-1]:
        return _Repair("yaml-quote", mark, whole, _quoted(value[1:-1]))
    return _Repair("yaml-quote", mark, whole, _quoted(value))


def _quoted(value: str) -> str:
    """Between double quotes; between single ones where that saves the value from backslashes.

    A quote at the end alone has lost its partner at the start.
    """
    if value.endswith('"') and value.count('"') == 1 and "\\" not in value:
        return f'"{value}'
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _is_cut_off(lines: list[str], number: int) -> bool:
    """Whether the line right above lacks the colon that would make it a field like this one."""
    above, line = lines[number - 1] if number else "", lines[number]
    return ":" in line and _WORD.fullmatch(above) is not None and _indent(above) == _indent(line)


def _depths(lines: list[str], number: int) -> list[int]:
    """How far a line may be indented to belong to one above it: the nearest first."""
    depths: dict[int, None] = {}
    for line in reversed(lines[:number]):
        if line.strip():
            depth = len(line) - len(line.lstrip())
            item = _ITEM.match(line)
            depths[item.start("value") if item else depth] = None
            depths[depth] = None
    return [*list(depths)[:4], 0]


def _fix(repair: _Repair, number: int, path: str = "", first_line: int = 1) -> Fix:
    line = number + first_line
    start, end = repair.span
    return Fix(Place(path, line, start + 1, line, end + 1), repair.text, repair.is_sure)


def _diagnostic(
    repair: _Repair, number: int, lines: list[str], path: str, first_line: int
) -> Diagnostic:
    line = lines[number]
    start, end = repair.mark
    place = Place(path, number + first_line, start + 1, number + first_line, end + 1)
    better = line[: repair.span[0]] + repair.text + line[repair.span[1] :]
    fix = _fix(repair, number, path, first_line)
    return problem(repair.code, place, fix=fix, near=better.strip(), character=line[start:end])


def _unexplained(
    lines: list[str], error: yaml.MarkedYAMLError, path: str, first_line: int
) -> Diagnostic:
    """The whole line on which libyaml lost its way, or the one that lacks a colon."""
    number = min(_start(error), len(lines) - 1)
    before = number - 1
    if "mapping values" in (error.problem or "") and before >= 0 and ":" not in lines[before]:
        number = before
    line = lines[number]
    start = len(line) - len(line.lstrip())
    place = Place(path, number + first_line, start + 1, number + first_line, len(line.rstrip()) + 1)
    if line.strip() and ":" not in line and not line.lstrip().startswith(("-", "#")):
        return problem("yaml-no-colon", place)
    return problem("yaml-syntax", place)
