"""Terms and addresses: the same cases as the browser's."""

import json
from typing import Any

import pytest

from sitegen.pages.urls import list_fragment, query
from sitegen.search_index.tokens import terms, words
from tests.conftest import TESTS


def cases(name: str) -> Any:
    return json.loads((TESTS / "shared" / name).read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize(
    "case", cases("tokens.json"), ids=lambda case: f"{case['language']} {case['text'][:20]}"
)
def test_a_text_gives_these_words_and_terms(case: dict[str, Any]) -> None:
    assert words(case["text"]) == case["words"]
    assert list(terms(case["text"], case["language"])) == case["terms"]


@pytest.mark.parametrize("case", cases("addresses.json"), ids=lambda case: case["address"][:20])
def test_a_state_has_this_address(case: dict[str, Any]) -> None:
    archived = case.get("archived", False)
    assert query(case["q"], case["picked"], case["sort"], archived=archived) == case["address"]


@pytest.mark.parametrize("case", cases("list.json"), ids=lambda case: case["fragment"][:20])
def test_a_list_has_this_address(case: dict[str, Any]) -> None:
    items = [(key, note) for key, note in case["items"]]
    assert list_fragment(case["name"], items, case["room"]) == case["fragment"]
