r"""Notes to colleagues that other tools hide and this site does not: readers would see them.

Hidden are: HTML comments, declarations and the like (CommonMark 0.31, 6.6); `%%` (Obsidian; at
the start of a line also Ulysses and Markua); CriticMarkup and the tracked changes of Pandoc; the
comments of templates (Liquid, Jinja, Hugo, Handlebars, MDX, ERB, kramdown); and references that
nobody follows, `[//]: # (note)`. Markdown takes the last away, but the file itself, notes and all,
is handed to whoever presses "improve this page".
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from markdown_it.token import Token

from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.document.links import Source
from sitegen.document.swallowed import definitions
from sitegen.document.yaml_nodes import Scalar


@dataclass(frozen=True, slots=True)
class NoteSyntax:
    """How a note starts and ends."""

    opener: str
    """A pattern without groups, for Python and JavaScript alike."""
    closer: str = ""
    """As it is written; empty when `opener` matches all of the note."""
    is_pair: bool = False
    """Whether it is a note only if the closer follows; else `opener` says enough."""


_LETTER = "[A-Za-zÀ-ɏ]"
_LINE = r"^[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*"
"""What may stand before the text of a line: quotes and items."""
DIRECTIVE = (
    r"[ \t]*(?:more|truncate|excerpt|toc|tocstop|/toc|prettier-ignore(?:-start|-end)?"
    r"|markdownlint-[a-z-]+(?:[ \t]+MD[0-9]{3})*)[ \t]*-->"
)
"""What a comment may say to a program, and to no colleague: readers see signs, but no secret."""
_REST = r"(?:[^%\n|]|\n(?![ \t]*\n)|%(?!%))*"
SYNTAXES = (
    NoteSyntax(rf"<!--(?!{DIRECTIVE})", "-->"),
    NoteSyntax("<![–—]", "\n"),  # what a word processor makes of it
    NoteSyntax(r"<!\[CDATA\[", "]]>", is_pair=True),
    NoteSyntax(r"<![A-Za-z][^<>\n]{0,200}>"),
    NoteSyntax(r"<\?[A-Za-z]", "?>", is_pair=True),
    NoteSyntax("<%--", "--%>"),
    NoteSyntax("<%#", "%>", is_pair=True),
    # At the start of a line it hides the rest; inside one two of them do, but not in `100%% of 50%%`.
    NoteSyntax(rf"{_LINE}%%(?:[ \t]*$|[ \t]*(?={_LETTER}{{2}}))", "%%"),
    NoteSyntax(
        r"(?<![0-9%])(?<![0-9][ \t\xa0])(?:(?<!\w)|(?=%%\w))%%(?!%)"
        rf"(?=[^%\nA-Za-zÀ-ɏ]*{_LETTER}){_REST}%%(?![\w%])"
    ),
    NoteSyntax(r"\{>>", "<<}"),
    NoteSyntax(r"\{\+\+", "++}", is_pair=True),
    NoteSyntax(r"\{--", "--}", is_pair=True),
    NoteSyntax(r"\{~~", "~~}", is_pair=True),
    NoteSyntax(r"\{==", "==}", is_pair=True),
    NoteSyntax(r"\{\.(?:comment-start|comment-end|insertion|deletion)\b", "}"),
    NoteSyntax(r"\{%-?[ \t]*comment\b", "endcomment"),
    NoteSyntax(r"\{%-?[ \t]*#", "%}", is_pair=True),
    NoteSyntax(r"\{#(?![\w-]+\})", "#}", is_pair=True),  # `{#id}` names a heading
    NoteSyntax(r"\{\{-?[ \t]*/\*", "*/", is_pair=True),
    NoteSyntax(r"\{\{~?!", "}}", is_pair=True),
    NoteSyntax(r"\{\{--", "--}}", is_pair=True),
    NoteSyntax(r"\{\{[<%][ \t]*comment\b", "/comment"),
    NoteSyntax(r"\{[ \t]*/\*", "*/", is_pair=True),
    NoteSyntax(r"\{::comment\b", "{:/"),
    NoteSyntax(r"\\begin\{comment\}", r"\end{comment}"),
    NoteSyntax(r"#\+(?:BEGIN_COMMENT|begin_comment)\b", "\n"),
    NoteSyntax(
        rf"""{_LINE}\[[^\[\]\n]{{0,60}}\]:[ \t]*(?:#|<>)(?:[ \t]+\S|[ \t]*\n[ \t]*["'(])""", "\n"
    ),
    NoteSyntax(
        rf"{_LINE}\[(?://+|#|_|\^_\^|--?|[Cc]omment|COMMENT)\]:[ \t]+"
        r"(?!https?:|mailto:|tel:|\S+\.md\b)\S",
        "\n",
    ),
)
_OPENER = re.compile("|".join(f"({syntax.opener})" for syntax in SYNTAXES), re.ASCII | re.MULTILINE)
# One of these is in every opener; to look for them is much faster than for a pattern.
_SIGNS = ("<!", "<?", "<%", "%%", "{", "]:", "#+")
_MARGIN = " \t>-*+.)0123456789"
"""What `_LINE` matches."""
_BACKTICKS = re.compile(r"`+")
_COMMENT_LINE = re.compile(r"\n[ \t>]*<!--")
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
_INSIDE = re.compile(r"[^\n]")
_GONE = "\0"
"""In place of what is not a note; no text holds it."""
_LONGEST = 60


def notes_in(text: str) -> Iterator[tuple[int, int]]:
    """Where each note in `text` starts and ends, in order."""
    if not _may_have_notes(text):
        return
    at = 0
    unclosed: set[NoteSyntax] = set()
    while found := _OPENER.search(text, at):
        syntax, at = SYNTAXES[(found.lastindex or 1) - 1], found.end()
        closer = text.find(syntax.closer, at) if syntax not in unclosed else -1
        if closer < 0:
            unclosed.add(syntax)
            if syntax.is_pair:
                continue
        if syntax.closer:
            is_open = closer < 0 or syntax.closer == "\n"
            at = _end_of_line(text, at) if is_open else closer + len(syntax.closer)
        yield found.end() - len(found[0].lstrip(_MARGIN)), at


def _may_have_notes(text: str) -> bool:
    return any(sign in text for sign in _SIGNS)


def notes_in_words(field: Scalar) -> Iterator[tuple[str, Place]]:
    """The notes in a field, which is no Markdown; what is between backticks is meant."""
    if not _may_have_notes(field.text):
        return
    text = _without(code_spans(field.text), field.text)
    source = Source(field.place.path, field.place.line, field.written)
    for start, end in notes_in(text):
        word = text[start:end].split(None, 1)[0]
        nth = text.count(word, 0, start) + 1
        yield shortened(field.text[start:end]), source.find(word, None, nth)


def shortened(note: str) -> str:
    """Enough of a note to know it by, on one line."""
    line = " ".join(note.split())
    return f"{line[:_LONGEST].rstrip()}…" if len(line) > _LONGEST else line


def notes_to_colleagues(
    text: str, tokens: Sequence[Token], references: Mapping[str, Any], source: Source
) -> Iterator[Diagnostic]:
    """`note-shown` for each note of a body that is not in code, nor behind a backslash.

    `tokens` and `references` are what the parser made of it: a note may be a definition of several lines.
    """
    has_signs = any(sign.encode() in source.signs for sign in _SIGNS)
    if not has_signs or next(notes_in(text), None) is None:
        return
    starts = list(accumulate((len(line) + 1 for line in source.lines), initial=0))
    ends = {first: starts[end] - 1 for _, first, end, _ in definitions(references)}
    masked = without_code(text, tokens, starts)
    for start, end in notes_in(masked):
        number = bisect(starts, start) - 1
        last = min(end, starts[number + 1] - 1)
        place = source.place(number, start - starts[number], last - starts[number])
        note = text[start : max(end, ends.get(number, 0))]
        yield problem("note-shown", place, value=shortened(note))


def without_code(text: str, tokens: Sequence[Token], starts: Sequence[int]) -> str:
    """The text with a mark for each character that is shown as it stands; lines start at `starts`."""
    return _without(_shown_as_written(text, tokens, starts), text)


def code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where code stands in a line or paragraph (CommonMark 0.31, 6.1).

    A line that starts a comment ends code: elsewhere the comment goes before it.
    """
    runs = [found.span() for found in _BACKTICKS.finditer(text)]
    ends: dict[int, list[int]] = {}
    for start, end in reversed(runs):
        ends.setdefault(end - start, []).append(start)
    done = 0
    for start, end in runs:
        if start < done:
            continue
        opening = start + (_slashes_before(text, start) % 2)
        size = end - opening
        closers = ends.get(size, [])
        while closers and closers[-1] < end:
            closers.pop()
        if size and closers and not _COMMENT_LINE.search(text, end, closers[-1]):
            done = closers[-1] + size
            yield opening, done


def _slashes_before(text: str, at: int) -> int:
    first = at
    while first and text[first - 1] == "\\":
        first -= 1
    return at - first


def _shown_as_written(
    text: str, tokens: Sequence[Token], starts: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Blocks and spans of code, and signs behind a backslash; lines start at `starts`."""
    blocks = {(token.map[0], token.map[1], token.type) for token in tokens if token.map}
    for first, last, kind in sorted(blocks):
        begin, end = starts[first], starts[last] - 1
        if kind == "code_block":
            yield begin, end
        elif kind == "fence":
            yield min(end, starts[first + 1]), end  # what its first line says is on the page
        elif kind == "inline":
            yield from _spans(text, begin, end, is_row=(first, last, "tr_open") in blocks)


def _spans(text: str, begin: int, end: int, *, is_row: bool) -> Iterator[tuple[int, int]]:
    """Code in a block; in a row of a table each cell is one."""
    written = text[begin:end]
    cuts = [found.start() for found in re.finditer(r"(?<!\\)\|", written)] if is_row else []
    for start, stop in zip((0, *cuts), (*cuts, len(written)), strict=True):
        done = begin + start
        for first, last in code_spans(written[start:stop]):
            yield from _escapes(text, done, begin + start + first)
            yield begin + start + first, (done := begin + start + last)
        yield from _escapes(text, done, begin + stop)


def _escapes(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _ESCAPED.finditer(text, begin, end):
        yield found.span()


def _without(stretches: Iterable[tuple[int, int]], text: str) -> str:
    """The text with a mark for each character of these stretches but line ends."""
    parts, at = [], 0
    for start, end in stretches:
        if start >= at:
            parts += [text[at:start], _INSIDE.sub(_GONE, text[start:end])]
            at = end
    return "".join((*parts, text[at:]))


def _end_of_line(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found
