"""Texts of several keys are one text, and what is wrong in them is told at its line."""

from pathlib import Path

import pytest

from tests.conftest import Write, check, codes, everything, pages

SETTINGS = """
site: {title: Library, language: en}
content:
  practices:
    files: [pages]
    fields:
      summary: subtitle
      text: {keys: KEYS}
  contacts: {required: no}
"""
FILE = """---
title: Mapping
subtitle: To sort what was found.
whatIs: >-
  A practice that sorts ideas.


  It is quick.
how-to: |-
  1. Write.

  2. See [the end](#nowhere).
---
"""


@pytest.fixture
def library(root: Path, write: Write) -> Path:
    """A catalogue of files that have their text in fields."""
    for old in (root / "content").rglob("*.md"):
        old.unlink()
    write("sitegen.yml", SETTINGS.replace("KEYS", "[whatIs, how-to, empty]"))
    write("pages/mapping.md", FILE.replace("#nowhere", "https://example.org"))
    return root


def test_each_stands_under_a_heading_like_its_key(library: Path) -> None:
    checked = check(library)
    assert checked.diagnostics == ()
    page = pages(checked)["practices/mapping.html"]
    order = [page.index(text) for text in ("What is</h", "It is quick.", "How to</h", "Write.")]
    assert order == sorted(order)


def test_headings_may_be_given(library: Path, write: Write) -> None:
    given = "{how-to: 'Do this', whatIs: 'What is it?'}"
    write("sitegen.yml", SETTINGS.replace("KEYS", given) + "\n")
    page = everything(pages(check(library))["practices/mapping.html"])
    assert page.index("Do this") < page.index("Write.") < page.index("What is it?")


def test_a_mistake_in_one_is_told_at_its_line(library: Path, write: Write) -> None:
    write("pages/mapping.md", FILE)
    (found,) = check(library).diagnostics
    assert (found.code, found.place.line, found.fix) == ("broken-fragment", 12, None)


def test_a_file_with_a_text_of_its_own_says_what_it_does_not_show(
    library: Path, write: Write
) -> None:
    write("pages/mapping.md", FILE + "\nThe text.\n")
    assert codes(check(library)) == ["value-not-shown"] * 2


def test_only_a_text_is_made_of_several(library: Path, write: Write) -> None:
    write(
        "sitegen.yml",
        SETTINGS.replace("KEYS", "[whatIs]").replace(
            "summary: subtitle", "summary: {keys: [subtitle]}"
        ),
    )
    assert codes(check(library)) == ["unclear-source"]
