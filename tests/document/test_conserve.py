"""No word of a body goes missing without an error, whichever way it is looked for."""

import random
import re
from collections import Counter
from contextlib import suppress
from html import unescape
from urllib.parse import unquote

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sitegen.document.conserve import lost_words
from sitegen.document.links import Source
from tests.document.test_markdown import PIECES

STOCK = MarkdownIt("js-default")
WORD = re.compile(r"[^\W_]+|[^\s\x00-\x7f]|[?,@$/{}^]")
LINES = st.sampled_from(["- **a**: b", "## a", "> a b", "a [b](c.md \"d\") e", "1. a", "a * b", "", "a b", "[a][b]", "[b]: c"])  # fmt: skip


def words(text: str) -> Counter[str]:
    """Every word, one by one: nothing is set aside first."""
    while (plain := unescape(text)) != text:
        text = plain
    with suppress(UnicodeDecodeError):
        text = unquote(text, errors="strict")
    return Counter(WORD.findall(text))


def is_lost(text: str, html: str, tokens: list[Token]) -> bool:
    """Whether a word is in `text` more often than in `html` and what is form."""
    said = re.findall(r' (?:href|src|alt|title|data-info)="([^"]*)"', html)
    numbers = [token.info for token in tokens if token.type == "list_item_open"]
    labels = re.findall(r"(?m)^ {0,3}\[([^\]]+)\]:", text) + re.findall(r"\]\[([^\]]+)\]", text)
    shown = words(" ".join((re.sub("<[^>]*>", " ", html), *said, *numbers)))
    return bool(words(text) - shown - Counter(WORD.findall(" ".join(labels))))


@given(
    st.one_of(st.lists(PIECES, max_size=30).map("".join), st.lists(LINES).map("\n".join)),
    st.randoms(use_true_random=False),
)
@example("a &amp; b\n\na&#x20;b &lt;c&gt; [d](e%20f)", random.Random(0))
def test_what_is_taken_out_of_the_html_is_missed(text: str, rng: random.Random) -> None:
    tokens = STOCK.parse(text)
    html = STOCK.renderer.render(tokens, STOCK.options, {})
    pieces = re.split(r"(<[^>]*>)", html)  # text, tag, text, …
    at = 2 * rng.randrange(len(pieces) // 2 + 1)
    start = rng.randint(0, len(pieces[at]))
    pieces[at] = pieces[at][:start] + pieces[at][rng.randint(start, len(pieces[at])) :]
    source = Source("a.md", 1, tuple(text.split("\n")))
    for shown in (html, "".join(pieces)):
        found = list(lost_words(text, shown, tokens, source))
        assert bool(found) == is_lost(text, shown, tokens), shown
