"""What was meant as Markdown and is not, so that readers see the signs: `##Kop`, `• punt`, `<b>`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from markdown_it.token import Token

from sitegen.diagnostics.model import Diagnostic, Fix, Place, Severity, problem
from sitegen.document.almost_link import almost_links, may_have_links
from sitegen.document.links import Source

HEADING = re.compile(r"(#{1,6}(?=[\xa0\u2007\u202f])|#{2,6}(?=[^#\s]))[\xa0\u2007\u202f]*")
BULLET = re.compile(
    r"([•▪◦‣●∙○■⁃\uf0b7\uf0a7]|[-+*](?=[\xa0\u2007\u202f])|[–—](?=\s))[ \t\xa0\u2007\u202f]*"
)
# Begins with a letter, for which Python leaps to the next line where `^` would try every character.
_STARTS = re.compile(rf"\n[^\S\n]*(?:{HEADING.pattern}|{BULLET.pattern})")
DASHES = "–—"
"""Bullets only where there are more of them: one alone may stand for a pause."""
_HTML = re.compile(
    r"</?(a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|span|strong|su[bp]|table|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_CODE = re.compile(r"`[^`]*`")
_PAIR = re.compile(r"<(b|strong|i|em)>([^<>\s][^<>]*)</\1>", re.IGNORECASE)


def almost_markdown(
    blocks: Sequence[Token], labels: Set[str], source: Source
) -> Iterator[Diagnostic]:
    """Of a body with definitions of these names: `heading-space`, `word-bullet`, `html-shown` and `almost-link`: warnings."""
    tags: set[str] = set()
    # What the whole body has none of need not be looked for block by block: 3 % of a build.
    has_starts, has_tags = _STARTS.search(f"\n{source.whole}"), b"<" in source.signs
    for block in blocks:
        if has_starts:
            lines = _text_lines(block, source)
            yield from _headings(lines, source)
            yield from _bullets(lines, source)
        if has_tags:
            yield from _html(block, source, tags)
        if may_have_links(block.content):
            yield from _links(block, labels, source)


def _text_lines(block: Token, source: Source) -> dict[int, str]:
    """The lines of a block, by number from 0 and without indent, that start with plain text."""
    children = block.children or []
    first, end = block.map or (0, 0)
    ends = ("softbreak", "hardbreak")
    breaks = [number + 1 for number, each in enumerate(children) if each.type in ends]
    starts = [children[at : at + 1] for at in (0, *breaks)]
    return {
        number: source.lines[number].lstrip()
        for number, start in zip(range(first, end), starts, strict=False)
        if start and start[0].type == "text"
    }


def _headings(lines: Mapping[int, str], source: Source) -> Iterator[Diagnostic]:
    for number, line in lines.items():
        if found := HEADING.match(line):
            start = len(source.lines[number]) - len(line)
            place = source.place(number, start, start + found.end())
            fix = Fix(place, f"{found[1]} ", is_sure=True)
            near = f"{found[1]} {line[found.end() :].rstrip()}"
            yield problem("heading-space", place, severity=Severity.WARNING, fix=fix, near=near)


def _bullets(lines: Mapping[int, str], source: Source) -> Iterator[Diagnostic]:
    """One for all bullets of a block: they were pasted together."""
    found = {number: match for number, line in lines.items() if (match := BULLET.match(line))}
    if not found or (len(found) == 1 and next(iter(found.values()))[1] in DASHES):
        return
    first, last = min(found), max(found)
    better = [
        source.lines[number].replace(found[number][0], "- ", 1)
        if number in found
        else source.lines[number]
        for number in range(first, last + 1)
    ]
    start = len(source.lines[first]) - len(lines[first])
    place = source.place(first, start, start + 1)
    end = source.place(last, 0, len(source.lines[last]))
    whole = Place(place.path, place.line, 1, end.line, end.end_column)
    fix = Fix(whole, "\n".join(better), is_sure=True)
    yield problem("word-bullet", place, severity=Severity.WARNING, fix=fix,
                  character=found[first][1], near=better[0].strip())  # fmt: skip


def _texts(block: Token, sign: str) -> Iterator[str]:
    """The plain texts of a block that holds `sign`."""
    if sign in block.content:
        yield from (each.content for each in block.children or () if each.type == "text")


def _html(block: Token, source: Source, tags: set[str]) -> Iterator[Diagnostic]:
    """The first tag of each kind in a file, which is added to `tags`; the others are the same habit."""
    done = set(tags)
    for text in _texts(block, "<"):
        for found in _HTML.finditer(text):
            name = found[1].lower()
            if name in done:
                continue
            done.add(name)
            pair = _PAIR.match(text, found.start())
            place = _unescaped(pair[0] if pair else found[0], block, source)
            if place is None:
                continue
            tags.add(name)
            mark = "**" if name in ("b", "strong") else "*"
            near = f"{mark}{pair[2].strip()}{mark}" if pair else ""
            yield problem("html-shown", place, severity=Severity.WARNING, value=found[0],
                          near=near, fix=Fix(place, near) if near else None)  # fmt: skip


def _unescaped(shown: str, block: Token, source: Source) -> Place | None:
    """Where a tag stands outside code and without a backslash, which says that it is to be seen."""
    start, end = block.map or (0, 0)
    lines = [_CODE.sub(lambda found: " " * len(found[0]), line) for line in source.lines[start:end]]
    for number, line in enumerate(lines, start):
        for found in re.finditer(re.escape(shown), line):
            if not line.endswith("\\", 0, found.start()):
                return source.place(number, *found.span())
    return None if any(f"\\{shown}" in line for line in lines) else source.find(shown, block.map)


def _links(block: Token, labels: Set[str], source: Source) -> Iterator[Diagnostic]:
    seen: Counter[str] = Counter()
    for each in almost_links(block.content, labels):
        shown = block.content[each.start : each.end]
        seen[shown] += 1
        place = source.find_lines(shown, block.map, seen[shown])
        fix = Fix(place, each.near) if place and each.near else None
        yield problem("almost-link", place or source.find("", block.map), severity=Severity.WARNING,
                      value=shown.replace("\n", " "), near=each.near, fix=fix)  # fmt: skip
