"""The parser of bodies: markdown-it-py, set up for what authors may write, and quick with plain text.

Most of a body is text without a sign in it. The library finds that out again for each block, by
asking ten rules in turn; the two rules here see it at a glance, by the ways in that the library
has for plugins. They make the same tokens: a fifth less time for a parse.
"""

import logging
import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from sitegen.document.markdown_html import RULES

_OFF = ("html_block", "html_inline", "linkify", "replacements", "smartquotes")
_SIGNS = re.compile(r"[\n!&*<\[\\\]_`~]")
"""What an inline rule that is on starts with; the library's own set has a dozen more, for plugins."""
_TEXT = re.compile(r"(?:\*\*)?[^\W\d_]")
"""How a line starts that is not a list, quote, table, definition, rule or heading of its own."""


@cache
def markdown_parser() -> MarkdownIt:
    """The one parser; it keeps nothing from one body to the next."""
    # `js-default`: nothing is dropped below 100 levels, raw HTML, linkify and typographer off. What
    # is off would still be asked at every block and sign: a fifth of the time of a parse.
    parser = MarkdownIt("js-default", {"store_labels": True}).disable(list(_OFF))
    for name in (
        name for name in logging.root.manager.loggerDict if name.startswith("markdown_it")
    ):
        logging.getLogger(name).disabled = True  # each rule would log that it was tried
    # The block-list of the library would turn refused links into plain text in silence; every
    # target goes through `links.read_target` instead, which complains.
    parser.validateLink = bool  # type: ignore[method-assign,assignment]
    parser.normalizeLink = str  # type: ignore[method-assign,assignment]
    for name, rule in RULES.items():
        parser.add_render_rule(name, rule)
    parser.block.ruler.before("table", "line_of_text", _line_of_text)
    parser.core.ruler.at("inline", _inline)
    parser.inline.terminator_re = _SIGNS
    return parser


def _line_of_text(state: StateBlock, first: int, _end: int, _is_silent: bool) -> bool:
    """A rule of the library for blocks: a paragraph of one line that starts with a letter."""
    start = state.bMarks[first] + state.tShift[first]
    if state.is_code_block(first) or not _TEXT.match(state.src, start):
        return False
    below = first + 1
    if below < state.lineMax and not state.isEmpty(below) and not _is_next_item(state, below):
        return False
    state.line = below
    state.push("paragraph_open", "p", 1).map = [first, below]
    inline = state.push("inline", "", 0)
    inline.content, inline.map = mdTrim(state.src[start : state.eMarks[first]]), [first, below]
    inline.children = []
    state.push("paragraph_close", "p", -1)
    return True


def _is_next_item(state: StateBlock, below: int) -> bool:
    """Whether a list goes on in this line, outside the item that it would otherwise belong to."""
    is_outside = 0 <= state.sCount[below] < state.blkIndent
    return is_outside and list_block(state, below, state.lineMax, True)


def _inline(state: StateCore) -> None:
    """The rule of the library for what is in blocks, which needs no rules where there is no sign."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        text = token.content
        if text and not _SIGNS.search(text):
            token.children = [Token("text", "", 0, content=text)]
        else:
            token.children = []
            state.md.inline.parse(text, state.md, state.env, token.children)
