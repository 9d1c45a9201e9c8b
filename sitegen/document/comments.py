"""Comments of other programs in a body, to be left out where a collection says so."""

import re
from collections.abc import Iterator
from itertools import accumulate

from sitegen.document.markdown_parser import markdown_parser
from sitegen.document.notes import DIRECTIVE, notes_in, without_code

_KINDS = (("<!--", "-->"), ("%%", "%%"))
"""How comments begin and end that their own programs show to no reader."""
_DIRECTIVE = re.compile(rf"<!--{DIRECTIVE}")
_GONE = "\0"
"""In place of a character of a comment; no text holds it."""
_INSIDE = re.compile(r"[^\n]")


def without_comments(body: str) -> tuple[str, int]:
    """A body less its comments, and how many they were; all other lines keep their number.

    Comments in code stay, as do those that nothing closes: of them an error tells.
    """
    if not any(opening in body for opening, _ in _KINDS):
        return body, 0
    env: dict[str, object] = {}
    tokens = markdown_parser().parse(body, env)
    starts = list(accumulate((len(line) + 1 for line in body.split("\n")), initial=0))
    found = [*_comments(body, without_code(body, tokens, starts))]
    parts, at = [], 0
    for start, end in found:
        parts += [body[at:start], _INSIDE.sub(_GONE, body[start:end])]
        at = end
    text = "".join((*parts, body[at:]))
    return ("\n".join(map(_line, text.split("\n"))) if found else body), len(found)


def _comments(body: str, masked: str) -> Iterator[tuple[int, int]]:
    """Where comments start and end; they end at the first sign that does, in code or not."""
    meant = (found.start() for found in _DIRECTIVE.finditer(masked))
    at = 0
    for start in sorted((*(start for start, _ in notes_in(masked)), *meant)):
        for opening, closing in _KINDS:
            if start >= at and body.startswith(opening, start):
                end = body.find(closing, start + 2)
                if end >= 0:
                    at = end + len(closing)
                    yield start, at


def _line(line: str) -> str:
    """A line in which comments stood: empty if nothing else did, else with spaces in their place."""
    if _GONE not in line:
        return line
    begin = line.lstrip(f"{_GONE} ") if line.startswith(_GONE) else line
    return begin.rstrip(f"{_GONE} \t").replace(_GONE, " ")
