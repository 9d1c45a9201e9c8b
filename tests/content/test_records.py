"""Pages may be data: a file of YAML or JSON for each, where a pattern names such files."""

from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from tests.conftest import TODAY, Write, check, codes, everything, pages

SETTINGS = """
site: {title: Software, language: en}
content:
  practices:
    files: ["software/*.{yml,json}"]
    fields: {title: name, summary: description, text: notes}
    text: optional
  contacts: {required: no}
facets:
  - {key: tags, label: Tags, many: yes, open: yes}
fields:
  - {key: source, label: Source, type: url}
"""
RECORD = """name: Firefly
description: A manager of your money.
tags:
  - Money & more
source: https://example.org/firefly
notes: |
  ## Install

  Read the *manual*.
"""


@pytest.fixture
def software(root: Path, write: Write) -> Path:
    """A catalogue of files that are data alone."""
    for old in (root / "content").rglob("*.md"):
        old.unlink()
    write("sitegen.yml", SETTINGS)
    write("software/firefly.yml", RECORD)
    write(
        "software/other.json", '{"name": "Other", "description": "Something else.", "tags": "Rest"}'
    )
    return root


def test_a_file_of_data_is_a_page(software: Path) -> None:
    checked = check(software)
    assert checked.diagnostics == ()
    made = pages(checked)
    page = everything(made["practices/firefly.html"])
    for text in (
        "Firefly",
        "A manager of your money.",
        "Money & more",
        "example.org/firefly",
        "manual",
    ):
        assert text in page
    assert "practices/other.html" in made
    assert "Install" in made["practices/firefly.html"]


def test_what_is_wrong_is_told_at_its_line(software: Path, write: Write) -> None:
    write(
        "software/firefly.yml",
        RECORD.replace("source: https://", "source: ftp://").replace("tags:", "tegs:"),
    )
    found = [(each.code, each.place.path, each.place.line) for each in check(software).diagnostics]
    assert found == [
        ("unknown-key", "software/firefly.yml", 3),
        ("invalid-url", "software/firefly.yml", 5),
    ]


@pytest.mark.parametrize("text", ["- name: One\n- name: Two\n", "just a text"])
def test_a_page_is_one_thing(software: Path, write: Write, text: str) -> None:
    write("software/list.yml", text)
    assert codes(check(software)) == ["front-matter-shape"]


def test_a_page_with_nothing_but_blocks_is_still_one(software: Path, write: Write) -> None:
    write("software/nested.yml", "about: {name: Nested, description: In a block.}\n")
    write(
        "sitegen.yml",
        SETTINGS.replace(
            "title: name, summary: description",
            "title: [name, about.name], summary: [description, about.description]",
        ),
    )
    checked = check(software)
    assert checked.diagnostics == ()
    assert "practices/nested.html" in pages(checked)


def test_a_second_look_finds_the_same(software: Path) -> None:
    first = check(software)
    again = check_site(CheckOptions(software, today=TODAY), before=first.content)  # type: ignore[arg-type]
    assert again.diagnostics == first.diagnostics
    assert pages(again) == pages(first)
