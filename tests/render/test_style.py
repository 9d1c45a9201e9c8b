"""Colours by pairs are written out, and nothing else of a style sheet is touched."""

import pytest

from sitegen.build.result import CheckResult
from sitegen.render.style import plain_pairs, terse
from tests.conftest import made_of


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("light-dark(#fff, #000)", "var(--when-light, #fff) var(--when-dark, #000)"),
        (
            "light-dark(rgb(1 2 3 / 0.5),\n  rgb(1, 2, 3))",
            "var(--when-light, rgb(1 2 3 / 0.5)) var(--when-dark, rgb(1, 2, 3))",
        ),
        (
            "var(--other, light-dark(#fff, #000))",
            "var(--other, var(--when-light, #fff) var(--when-dark, #000))",
        ),
        (
            "light-dark(var(--a, #fff), light-dark(red, blue))",
            "var(--when-light, var(--a, #fff)) var(--when-dark, var(--when-light, red) var(--when-dark, blue))",
        ),
        (
            "0 0 1px light-dark(red, blue), 0 0 2px light-dark(#fff, #000)",
            "0 0 1px var(--when-light, red) var(--when-dark, blue), 0 0 2px var(--when-light, #fff) var(--when-dark, #000)",
        ),
    ],
)
def test_a_pair_is_written_out_for_browsers_that_do_not_know_it(written: str, made: str) -> None:
    assert plain_pairs(f"a {{ --b: {written}; }}") == f"a {{ --b: {made}; }}"


@pytest.mark.parametrize(
    "written",
    [
        "/* light-dark(#fff, #000) */",
        'a::after { content: "light-dark(a, b)"; }',
        "a::after { content: 'it\\'s light-dark(a, b)'; }",
        "a { color: light-dark(red); }",
        "a { color: light-dark(red, blue, green); }",
        "a { color: --light-dark(red, blue); }",
        "a { color: light-dark(red, blue; }",
        ") a { color: rgb(1, 2, 3); } (",
        "a:is(b, c) { margin: calc((1px + 2px) * 3); }",
    ],
)
def test_all_else_stays_as_it_is_written(written: str) -> None:
    assert plain_pairs(written) == written


def test_a_token_that_is_nothing_keeps_its_space() -> None:
    assert terse("a {\n  --b: ;\n  --c: d ;\n}") == "a{--b: ;--c: d;}\n"


def test_no_pair_is_left_in_the_style_sheets_of_a_site(real: CheckResult) -> None:
    sheets = [a.data for a in made_of(real) if a.path.endswith(".css")]
    assert len(sheets) == 2
    assert not any(b"light-dark(" in sheet for sheet in sheets)
