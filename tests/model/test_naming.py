"""Names of others become slugs: readable where that is possible, always portable, never by chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.document.portable_names import is_reserved
from sitegen.model.naming import called, portable
from sitegen.model.slugs import SLUG, SLUG_LENGTH


@pytest.mark.parametrize(
    ("path", "folder", "by_name", "by_path"),
    [
        ("handbook/a/Team list.md", "handbook", "Team list", "a/Team list"),
        ("handbook/a/index.md", "handbook", "a", "a"),
        ("handbook/a/_index.md", "handbook", "a", "a"),
        ("handbook/_index.md", "handbook", "handbook", "handbook"),
        ("handbook/a/README.md", "handbook", "a", "a"),
        ("index.md", "", "index", "index"),
        ("a/b.nl.md", "", "b.nl", "a/b.nl"),
    ],
)
def test_what_a_file_is_called(path: str, folder: str, by_name: str, by_path: str) -> None:
    assert called(path, folder, by_path=False) == by_name
    assert called(path, folder, by_path=True) == by_path


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Zo doet ú het!", "zo-doet-u-het"),
        ("a/b.c", "a-b-c"),
        ("index", "index-practice"),
        ("CON", "con-practice"),
    ],
)
def test_a_readable_slug(text: str, slug: str) -> None:
    assert portable(text, "practice") == slug


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_becomes_a_slug_that_every_system_keeps(text: str) -> None:
    slug = portable(text, "practice")
    assert SLUG.fullmatch(slug)
    assert len(slug) <= SLUG_LENGTH + len("-practice")
    assert not is_reserved(slug)
    assert slug == portable(text, "practice")


def test_what_has_to_be_cut_or_has_no_letter_is_told_apart() -> None:
    long = "x" * 100
    assert portable(f"{long}a", "practice") != portable(f"{long}b", "practice")
    assert portable("Привет", "practice") != portable("Пока", "practice")
