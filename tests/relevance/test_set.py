"""The relevance set is well-formed: what is asked of it when somebody adds a query."""

from collections import Counter
from typing import Any

import pytest
import yaml

from tests.conftest import REPOSITORY, TESTS

KINDS = {
    "word",
    "inflected",
    "compound",
    "accent",
    "typo",
    "synonym",
    "abbreviation",
    "several",
    "sentence",
    "partial",
    "id",
    "name",
    "joined",
    "separable",
    "field",
    "letters",
    "lay",
}
SLUGS = {file.stem for file in (REPOSITORY / "content/practices").glob("*.md")}


def load(name: str) -> Any:
    return yaml.safe_load((TESTS / "relevance" / name).read_text(encoding="utf-8"))


QUERIES: list[dict[str, Any]] = load("queries.yml")


@pytest.mark.parametrize("entry", QUERIES, ids=lambda entry: str(entry.get("query")))
def test_a_query_has_text_a_kind_and_one_to_three_practices_that_exist(
    entry: dict[str, Any],
) -> None:
    assert set(entry) == {"query", "kind", "expect"}
    query, expect = entry["query"], entry["expect"]
    assert isinstance(query, str)
    assert query
    assert query == query.strip()
    assert entry["kind"] in KINDS
    assert isinstance(expect, list)
    assert 1 <= len(expect) <= 3
    assert len(set(expect)) == len(expect)
    assert set(expect) <= SLUGS


def test_there_are_enough_queries_of_every_kind() -> None:
    count = Counter(entry["kind"] for entry in QUERIES)
    assert len(QUERIES) >= 490
    assert {kind: count[kind] for kind in KINDS if count[kind] < 10} == {}


def test_no_query_is_asked_twice() -> None:
    count = Counter(entry["query"].casefold() for entry in QUERIES)
    assert [query for query, times in count.items() if times > 1] == []
