"""Markdown: safe HTML, and every word of the author in it."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.document.markdown import Converted, convert
from tests.document.pieces import PIECES

PATH = "content/practices/a.md"


def html(text: str) -> str:
    checked = convert(text, PATH, 1)
    return checked.value.html


def body(text: str) -> Converted:
    checked = convert(text, PATH, 1)
    assert checked.diagnostics == ()
    return checked.value


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_word_is_on_the_page_or_there_is_an_error(text: str) -> None:
    checked = convert(text, PATH, 1)
    if checked.diagnostics or checked.value is None:
        return
    attributes = " ".join(re.findall(r'="([^"]*)"', checked.value.html))
    page = unescape(unescape(re.sub(r"<[^>]*>", " ", checked.value.html) + attributes))
    label = re.compile(r"\]\[\w+\]|^\[\w+\]:|\d+[.)]", re.MULTILINE)
    for word in re.findall(r"[^\W_]+", unescape(label.sub(" ", text))):
        assert word in page


def test_html_of_an_author_is_shown_and_not_run() -> None:
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html("<script>alert(1)</script>")


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)", "JaVaScRiPt:x", "java&#115;cript:x", "javascript&colon;x", "vbscript:x",
        "data:text/html,x", "file:///etc/passwd", "//host/x", "\\\\host\\x", "ms-msdt:/id", "smb://h/x",
        "blob:x", "feed:javascript:x", "%6aavascript:x", "sitegen:content/practices/b.md", "/\\host",
    ],
)  # fmt: skip
def test_a_link_outside_the_allow_list_is_an_error(target: str) -> None:
    codes = [found.code for found in convert(f"[a](<{target}>)", PATH, 1).diagnostics]
    assert codes in (["unsafe-link"], ["link-outside"], ["own-computer"])


@pytest.mark.parametrize("target", ["https://a.example", "mailto:a@b.example", "tel:+31", "#kop"])
def test_a_link_on_the_allow_list_is_kept(target: str) -> None:
    assert f'href="{target.replace("#", "sitegen:content/practices/a.md#s-")}"' in html(
        f"[a]({target})"
    )


def test_ids_from_content_have_a_prefix_and_are_unique() -> None:
    headings = body("# q\n\n# q\n\n## `__proto__`\n\n## ¿?").outline.headings
    assert [heading.id for heading in headings] == ["s-q", "s-q-2", "s-proto", "s-deel"]


def test_headings_stand_below_the_title_of_the_page() -> None:
    assert [heading.level for heading in body("# A\n\n## B").outline.headings] == [2, 3]
    assert [heading.level for heading in body("## A\n\n### B").outline.headings] == [2, 3]


def test_tables_have_no_inline_style_and_can_be_reached_by_keyboard() -> None:
    table = html("| a | b |\n|---|--:|\n| c | 1 |")
    assert "style=" not in table
    assert '<td class="align-right">1</td>' in table
    assert 'tabindex="0"' in table


def test_an_indented_code_block_at_the_start_keeps_its_indent() -> None:
    assert "<code>  code" in html("      code")


def test_the_numbers_of_a_list_are_the_author_s() -> None:
    assert '<li value="7">' in html("1. a\n7. b")
    assert "value=" not in html("1. a\n1. b\n1. c")


def test_a_lost_word_is_pointed_at() -> None:
    text = "| a | b |\n|---|---|\n| c | d | weg |"
    (found,) = convert(text, PATH, 10).diagnostics
    assert (found.code, found.place.line, found.place.column) == ("text-lost", 12, 11)


def test_nesting_beyond_the_limit_is_an_error_and_not_a_silent_cut() -> None:
    deep = "> " * 120 + "onderin"
    assert [found.code for found in convert(deep, PATH, 1).diagnostics] == ["nested-too-deep"]


def test_emphasis_in_emphasis_beyond_the_limit_is_an_error_too() -> None:
    def nested(levels: int) -> str:
        return "tekst\n\n" + "*a **b " * (levels // 2) + "b** a* " * (levels // 2)

    (found,) = convert(nested(102), PATH, 1).diagnostics
    assert (found.code, found.place.line) == ("nested-too-deep", 3)
    assert body(nested(100)).html.count("<em>") == 50
    assert body("*a* " * 200).html.count("<em>") == 200


def test_a_link_is_found_where_it_stands() -> None:
    text = "Eén [a](x:1) en\n[b](x:1)"
    places = [found.place for found in convert(text, PATH, 5).diagnostics]
    assert [(place.line, place.column) for place in places] == [(5, 9), (6, 5)]
