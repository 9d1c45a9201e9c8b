"""How much HTML some Markdown may become, checked before any of it is made.

A reference is written once and filled in wherever it is used, and a row of a table is filled up
to the width of its head: 64 KB of Markdown can ask for 263 MB of HTML. Parsing stays cheap, so
the tokens tell in time. cmark has the same limit since 0.30.
"""

from collections.abc import Iterable, Sequence

from markdown_it.token import Token

from sitegen.diagnostics.model import Diagnostic, problem
from sitegen.document.links import Source

MAX_NESTING = 100
"""Blocks inside blocks, of which the parser drops what is deeper; and marks inside marks."""
_FACTOR = 10
_ALLOWANCE = 100 * 1024
_PER_TOKEN = 8
"""About the length of a tag."""


def largest_page(source: str) -> int:
    """The most characters of HTML that the Markdown `source` may become."""
    return _FACTOR * len(source) + _ALLOWANCE


def nested_too_deep(tokens: Iterable[Token], source: Source) -> Diagnostic | None:
    """`nested-too-deep` where the parser came to its limit and may have dropped what follows."""
    for token in tokens:
        # The token that opens level 100 is itself on level 99.
        if token.level >= MAX_NESTING - 1 or _deepest_mark(token) > MAX_NESTING:
            place = source.find("", token.map)
            return problem("nested-too-deep", place, limit=MAX_NESTING)
    return None


def _deepest_mark(block: Token) -> int:
    """How many marks of emphasis are inside each other, where there are enough of them to matter."""
    children = block.children or ()
    if len(children) <= 2 * MAX_NESTING:  # each ends too
        return 0
    return max(child.level for child in children)


def too_much_html(tokens: Sequence[Token], text: str, source: Source) -> Diagnostic | None:
    """`page-too-large` at the block that takes most, if the whole will be too long."""
    size, limit = _size(tokens), largest_page(text)
    if size <= limit:
        return None
    largest = max(tokens, key=lambda token: _size((token,)))
    return problem("page-too-large", source.find("", largest.map), size=size, limit=limit)


def _size(tokens: Sequence[Token]) -> int:
    # One call for all of them: one for each would take longer than what it does.
    size = _PER_TOKEN * len(tokens)
    for token in tokens:
        size += len(token.content)
        if token.attrs:
            size += sum([len(str(value)) for value in token.attrs.values()])
        if token.children:
            size += _size(token.children)
    return size
