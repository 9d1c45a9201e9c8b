"""The quick way through plain text makes the tokens that the library makes without it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sitegen.document.markdown_parser import markdown_parser
from tests.document.pieces import PIECES

STOCK = MarkdownIt("js-default", {"store_labels": True})
STOCK.validateLink = bool  # type: ignore[method-assign,assignment]
STOCK.normalizeLink = str  # type: ignore[method-assign,assignment]
LINES = st.sampled_from(
    ["", "woord", "**woord**: een", "  een zin \u2028", "- punt", "  onder punt", "1. een", "> citaat",
     "===", "---", "| a | b |", "|---|---|", "    code", "a * b_c - d: e", "é\t", "*a* \\", "[a]: b.md"]
)  # fmt: skip


@given(st.one_of(st.lists(PIECES, max_size=30).map("".join), st.lists(LINES).map("\n".join)))
def test_tokens_are_those_of_the_library(text: str) -> None:
    assert markdown_parser().parse(text) == STOCK.parse(text)


@pytest.mark.parametrize(
    "text",
    ["een\n- twee", "- een\n- twee", "- een\n  twee", "- een\ntwee", "> een\n- twee", "een\n===",
     "een | twee\n---|---", "een ", "een\n2. twee", "- een\n     - twee"],
)  # fmt: skip
def test_a_line_of_text_is_a_paragraph_only_where_nothing_follows_that_says_otherwise(
    text: str,
) -> None:
    assert markdown_parser().parse(text) == STOCK.parse(text)
