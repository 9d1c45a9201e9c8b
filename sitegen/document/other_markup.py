"""Markup of other programs, and stars that do not make bold: readers see the signs.

JavaScript reads the same table (`templates/js/form/almost.js`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from sitegen.diagnostics.model import Diagnostic, Fix, Severity, problem
from sitegen.document.almost_link import without_code
from sitegen.document.links import Source
from sitegen.document.notes import DIRECTIVE
from sitegen.document.signs import signs_of


@dataclass(frozen=True)
class OtherMark:
    """One kind of sign."""

    code: str
    sign: str
    """Is in all that `pattern` finds; to look for it is much faster."""
    signs: bytes
    """What of `sign` is in the signs of a body that holds it."""
    pattern: re.Pattern[str]
    """Without an eye to code, which is blank; what is found goes to the end of its line at most."""
    near: str = ""
    """What to write for it, with `$1` for a group; empty if nothing does the same."""


def _mark(code: str, sign: str, pattern: str, near: str = "") -> OtherMark:
    signs = signs_of(sign.strip("\n"))
    return OtherMark(code, sign, signs, re.compile(pattern, re.MULTILINE), near)


OTHER_TEXTS = (
    ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx", ".rst", ".adoc", ".asciidoc", ".org", ".textile", ".qmd", ".rmd",
    ".ipynb",
)  # fmt: skip
"""Endings of files of text that other programs make pages of."""
MARKS = (
    _mark("almost-bold", "**", r"\*\*(?=[^\s*])([^*\n]*[^\w\s*`\)\]\0])\*\*([A-Za-zÀ-ɏ]+)", "**$1** $2"),
    _mark("", "**", r"\*\*(?=[^\s*])(?:[^*\n]|\*(?!\*))*(?<!\s)\*\*"),  # as it should be
    _mark("almost-bold", "**", r"\*\*[ \t]+(?=[^\s*])(?=[^*\n]*[A-Za-z])([^*\n]*[^\s*])[ \t]*\*\*", "**$1**"),
    _mark("almost-bold", "**", r"\*\*(?=[^\s*])(?=[^*\n]*[A-Za-z])([^*\n]*[^\s*])[ \t]+\*\*", "**$1**"),
    _mark("other-markup", "==", r"(?<![=\w{])==(?=[^\s=])([^=\n]*[^\s=])==(?![=\w])", "**$1**"),
    _mark("other-markup", "[ ]", r"^(?:[-*+][ \t]+)?\[ \](?=[ \t]+\S)", "☐"),
    _mark("other-markup", "] ", r"^(?:[-*+][ \t]+)?\[[xX]\](?=[ \t]+\S)", "☑"),
    _mark("other-markup", "!!!", r"^!!![ \t]+[A-Za-z].*$"),
    _mark("other-markup", "???", r"^\?\?\?\+?[ \t]+[A-Za-z].*$"),
    _mark("other-markup", ":::", r"^:::+[ \t]*\{?\.?[A-Za-z].*$"),
    _mark("other-markup", "[!", r"^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][+-]?", "**Let op:**"),
    _mark("other-markup", "<!--", rf"<!--{DIRECTIVE}"),
    _mark("other-markup", "import ", r"^import [\w{*][^\n]* from ['\"][^'\"\n]+['\"];?$"),
    _mark("other-markup", "<", r"^<[A-Z][A-Za-z.]*(?:[ \t]+[A-Za-z-]+=[^<>\n]*>|[ \t]*\/>)"),
    _mark("other-markup", "[^", r"\[\^[^\[\]\s^]+\]"),
    _mark("other-markup", "^[", r"\^\[[^\[\]\n]+\]"),
    _mark("other-markup", "{{", r"\{\{(?:[<%](?![ \t]*\/?[ \t]*comment\b)[^{}\n]+|[ \t]*\w+\.\w[^{}\n]*)\}\}"),
    _mark("other-markup", "{%", r"\{%-?[ \t]*(?!(?:end)?(?:comment|raw)\b)[A-Za-z][^{}\n]*%\}"),
    _mark("other-markup", "{:", r"^\{:[^{}\n]+\}$"),
    _mark("other-markup", "$$", r"\$\$[^$\n]+\$\$"),
    _mark("other-markup", "\n:", r"^:[ \t]+\S.*$"),
    _mark("other-markup", "*[", r"^\*\[[^\[\]\n]+\]:[ \t].*$"),
    _mark("other-markup", "TOC", r"^(?:\[TOC\]|\[\[_?TOC_?\]\])$"),
    _mark("other-markup", "}", r"(?<=[^\s{])[ \t]?\{:?[ \t]*(?:[:#][A-Za-z]|\.(?!comment-|insertion|deletion)[A-Za-z]|(?:width|height)=|data-[a-z])[^{}\n]*\}$"),
)  # fmt: skip


def other_marks(blocks: Sequence[Token], source: Source) -> Iterator[Diagnostic]:
    """`almost-bold` and `other-markup` in blocks with signs: warnings; of the latter, the first of each kind."""
    told: set[OtherMark] = set()
    marks = [mark for mark in MARKS if mark.signs in source.signs]
    for block in blocks:
        for mark, found in marks_in(block.content, marks):
            shown = found.string[slice(*found.span())]
            if mark not in told and (mark.near or _is_shown(shown, block)):
                yield _problem(mark, found, block, source)
                told |= {mark} if mark.code == "other-markup" else set()


def _is_shown(text: str, block: Token) -> bool:
    """Not, for one, where `[^1]` is the name of a link."""
    return any(text in child.content for child in block.children or () if child.type == "text")


def _problem(mark: OtherMark, found: re.Match[str], block: Token, source: Source) -> Diagnostic:
    shown = block.content[slice(*found.span())]
    place = source.find_lines(shown, block.map, block.content.count(shown, 0, found.start()) + 1)
    near = mark.near
    for group in range(1, found.re.groups + 1):
        near = near.replace(f"${group}", block.content[slice(*found.span(group))])
    return problem(mark.code, place or source.find("", block.map), severity=Severity.WARNING,
                   value=shown.strip(), near=near.strip(), fix=Fix(place, near) if place and near else None)  # fmt: skip


def marks_in(
    text: str, marks: Sequence[OtherMark] = MARKS
) -> Iterator[tuple[OtherMark, re.Match[str]]]:
    """What of these marks is found in the Markdown of one block, kind by kind."""
    there = [mark for mark in marks if mark.sign in text]
    left = without_code(text) if there else ""
    for mark in there:
        for found in mark.pattern.finditer(left):
            if mark.code:
                yield mark, found
            start, end = found.span()
            left = f"{left[:start]}{chr(0) * (end - start)}{left[end:]}"
