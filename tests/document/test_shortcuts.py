"""The rules that read plain words find what the library finds, for any text."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sitegen.document.shortcuts import take_shortcuts
from tests.document.test_markdown import PIECES
from tests.hostile.vectors import commonmark_examples

STOCK = MarkdownIt("js-default")
QUICK = MarkdownIt("js-default")
take_shortcuts(QUICK)
LINES = st.sampled_from(
    [
        "woord",
        "twee woorden",
        "é",
        " a",
        "    b",
        "\tc",
        "- d",
        "e\u00a0",
        "===",
        "---",
        "|-|",
        "",
        "",
    ]
)


def tokens(parser: MarkdownIt, text: str) -> list[object]:
    return [token.as_dict() for token in parser.parse(text)]


@given(st.one_of(st.lists(PIECES, max_size=30).map("".join), st.lists(LINES).map("\n".join)))
def test_the_same_tokens_as_the_library(text: str) -> None:
    assert tokens(QUICK, text) == tokens(STOCK, text)


def test_the_same_tokens_for_the_whole_catalogue() -> None:
    for file in Path("content").rglob("*.md"):
        body = file.read_text(encoding="utf-8").split("---\n", 2)[2]
        assert tokens(QUICK, body) == tokens(STOCK, body), file


def test_the_same_tokens_for_the_specification_of_commonmark() -> None:
    for text in commonmark_examples():
        assert tokens(QUICK, text) == tokens(STOCK, text), text
