"""Most blocks of a text are plain words. These rules read such a block as the library would, without
asking every other rule first: a third of the time of a parse.

`tests/document/test_shortcuts.py` holds them to the library: the same tokens for any text.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

# Every sign that one of our inline rules reacts to, and the end of a line.
_SIGN = re.compile(r"[\n\\`~*_\[\]!<&]")


def take_shortcuts(parser: MarkdownIt) -> None:
    """Put the rules in their places; the parser has no inline rules but those of `js-default`."""
    parser.block.ruler.before("table", "plain_paragraph", _plain_paragraph)
    parser.core.ruler.at("inline", _inline)


def _plain_paragraph(state: StateBlock, first: int, end: int, _silent: bool) -> bool:
    """Lines that all start with a letter, up to an empty one: they cannot be anything else."""
    if state.parentType != "root" or state.blkIndent:
        return False
    last = first
    while last < end and not state.isEmpty(last):
        start = state.bMarks[last] + state.tShift[last]
        if state.sCount[last] > 3 or not state.src[start].isalpha():
            return False
        last += 1
    state.line = last
    state.push("paragraph_open", "p", 1).map = [first, last]
    inline = state.push("inline", "", 0)
    inline.content = mdTrim(state.getLines(first, last, 0, False))
    inline.map = [first, last]
    inline.children = []
    state.push("paragraph_close", "p", -1)
    return True


def _inline(state: StateCore) -> None:
    """The library's core rule `inline`; words without any sign are one piece of text."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if _SIGN.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.content:
            token.children.append(Token("text", "", 0, content=token.content))
