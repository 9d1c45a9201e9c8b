"""Nodes say what the HTML of a body says: the same texts, links and nesting as a browser reads there."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.document.html_nodes import ELEMENTS, Node, nodes_of
from sitegen.document.markdown import convert
from tests.conftest import TESTS
from tests.document.pieces import PIECES

CASES = json.loads((TESTS / "shared/bodies.json").read_text(encoding="utf-8"))
EMPTY = ("img", "br", "hr")
PATH = "content/practices/a.md"


class Reader(HTMLParser):
    """Another way to read HTML, which knows all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes: list[Any] = []
        self.open: list[list[Any]] = [self.nodes]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element: list[Any] = [tag, dict(attrs)] if attrs else [tag]
        self.open[-1].append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].append(data)


def as_read(html: str) -> list[Node]:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.nodes


@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_nodes_of_any_markdown_are_what_is_on_its_page(text: str) -> None:
    html = convert(text, PATH, 1).value.html
    assert nodes_of(html) == as_read(html)


@pytest.mark.parametrize("case", CASES["bodies"], ids=lambda case: case["what"])
def test_what_a_page_can_show_has_these_nodes(case: dict[str, Any]) -> None:
    converted = convert(case["markdown"], PATH, 1)
    assert converted.diagnostics == ()
    assert nodes_of(converted.value.html) == case["nodes"]


def test_the_browser_makes_the_same_elements() -> None:
    assert {name: list(attributes) for name, attributes in ELEMENTS.items()} == CASES["elements"]


@pytest.mark.parametrize(
    "html",
    [
        "<script>alarm(1)</script>",
        '<p onclick="alarm(1)">a</p>',
        "<p onclick=alarm(1)>a</p>",
        '<a href="x" style="color:red">a</a>',
        "<svg></svg>",
        "<h1>a</h1>",
        "<P>a</P>",
        "<p>a",
        "a</p>",
        "<p><em>a</p></em>",
        "<p>a<!-- b --></p>",
        "<p>1 < 2</p>",
        "<p/>",
    ],
)
def test_what_a_body_does_not_have_is_refused(html: str) -> None:
    with pytest.raises(ValueError, match=r"body has no|as we write them|not end|not begin"):
        nodes_of(html)
