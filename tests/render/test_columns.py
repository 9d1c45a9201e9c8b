"""Columns: what Python writes of facets is what the browser reads."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.model.facets import Facet, FacetValue
from sitegen.render.columns import facet_column, order_column
from tests.conftest import TESTS, run_node

CASES = json.loads((TESTS / "shared/columns.json").read_text(encoding="utf-8"))["cases"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def a_facet(values: int) -> Facet:
    slugs = (f"{LETTERS[n % 26]}{n // 26 or ''}" for n in range(values))
    return Facet("k", "K", tuple(FacetValue(slug, slug.upper()) for slug in slugs))


def columns(facet: Facet, practices: list[list[str]]) -> dict[str, Any]:
    slugs = [value.slug for value in facet.values]
    return {"slugs": slugs, "total": len(practices), **facet_column(facet, practices)}


def having(facet: Facet, practices: list[list[str]]) -> dict[str, list[int]]:
    return {
        value.slug: [ref for ref, slugs in enumerate(practices) if value.slug in slugs]
        for value in facet.values
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sets"])
def test_columns_have_this_form(case: dict[str, Any], tmp_path: Path) -> None:
    facet = a_facet(case["values"])
    written = facet_column(facet, case["practices"])
    assert written == {"sets": case["sets"], "column": case["column"]}
    (tmp_path / "columns.json").write_text(json.dumps([columns(facet, case["practices"])]))
    (answer,) = run_node("js/read-columns.mjs", tmp_path / "columns.json")
    assert answer == having(facet, case["practices"])


@st.composite
def catalogues(draw: st.DrawFn) -> tuple[Facet, list[list[str]]]:
    facet = a_facet(draw(st.integers(1, 90)))
    slugs = st.sampled_from([value.slug for value in facet.values])
    return facet, draw(st.lists(st.lists(slugs, max_size=6, unique=True), max_size=80))


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(catalogues(), min_size=1, max_size=20))
def test_the_browser_reads_what_was_written(
    tmp_path: Path, drawn: list[tuple[Facet, list[list[str]]]]
) -> None:
    file = tmp_path / "columns.json"
    file.write_text(json.dumps([columns(facet, practices) for facet, practices in drawn]))
    answers = run_node("js/read-columns.mjs", file)
    for (facet, practices), answer in zip(drawn, answers, strict=True):
        assert answer == having(facet, practices)


def test_the_commonest_of_many_sets_take_one_character_each() -> None:
    facet = a_facet(60)
    practices = [[value.slug] for value in facet.values] + [["a"], ["b1"]] * 500
    column = facet_column(facet, practices)["column"]
    assert len(column) < 1_000 + 2 * 60
    assert column[-2:] == "AB"


def test_an_order_gives_what_is_equal_the_same_number() -> None:
    assert order_column(["b", "a", "c", "a"]) == "BACA"
    assert order_column([]) == ""
