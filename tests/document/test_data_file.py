"""Files of people: a list, a mapping by handle, or one of them, each with its own place."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.document.data_file import read_data
from sitegen.document.yaml_nodes import YamlLimits, plain

LIMITS = YamlLimits(nodes=20_000)


def members(text: str, path: str = "people.json") -> list[tuple[str, dict[str, object], int]]:
    """Each member: its key, its fields, and the line where it starts."""
    read = read_data(path, text, LIMITS)
    assert read.value is not None
    return [(key, plain(raw.fields), raw.top.line) for key, raw in read.value]


def test_a_list_a_mapping_and_one_person() -> None:
    ada = {"name": "Ada"}
    assert members('[\n{"name": "Ada"},\n{"name": "Bo"}\n]') == [
        ("", ada, 2),
        ("", {"name": "Bo"}, 3),
    ]
    assert members('{\n"ada": {"name": "Ada"}\n}') == [("ada", ada, 2)]
    assert members("name: Ada\nlinks:\n  a: b\n", "ada.yml") == [
        ("", {**ada, "links": {"a": "b"}}, 1)
    ]


def test_what_is_no_person_is_told_with_its_line() -> None:
    read = read_data("people.json", '[\n"Ada",\n{"name": "Bo"}\n]', LIMITS)
    assert read.value
    assert [member.raw.fields.entries[0][1] for member in read.value]
    (found,) = read.diagnostics
    assert (found.code, found.place[:2]) == ("front-matter-shape", ("people.json", 2))


@pytest.mark.parametrize("text", ["[1, 2", "{a: 1}\n<<<<<<< x\n", "--- a\n--- b\n"])
def test_a_broken_file_gives_no_people_and_an_error(text: str) -> None:
    read = read_data("people.yml", text, LIMITS)
    assert read.diagnostics
    assert not read.value


_TEXTS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@given(st.lists(st.dictionaries(_TEXTS, _TEXTS, min_size=1, max_size=4), max_size=5), st.booleans())
def test_json_is_read_as_json_has_it(people: list[dict[str, str]], is_ascii: bool) -> None:
    """Letters that JSON writes as two halves too."""
    text = json.dumps(people, ensure_ascii=is_ascii, indent=2)
    people = [{k: v for k, v in each.items() if k != "<<"} for each in people]
    assert [fields for _, fields, _ in members(text)] == people
