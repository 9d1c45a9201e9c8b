"""TOML at the top of a file of others, with the place of each value."""

import pytest

from sitegen.diagnostics.model import Place
from sitegen.document.frontmatter import RawDocument, read
from sitegen.document.yaml_nodes import Mapping, Scalar, Sequence, YamlLimits, plain

TEXT = """+++
title = "Kafka: \\"in\\" short"
author = 'Robin'
date = 2018-12-12T09:49:04Z
draft = false # for now
weight = 0.50
tags = [
    "cdc",
    "oracle",
]
[params]
  author.mail = "robin@example.org"
[[resources]]
  src = "cover.png"
+++

    code

Text.
"""


def _read(text: str, limits: YamlLimits | None = None) -> RawDocument:
    found = read("a.md", text, limits or YamlLimits(), may_lack_fields=True)
    assert found.diagnostics == ()
    assert found.value
    return found.value


def _codes(text: str) -> list[tuple[str, int]]:
    found = read("a.md", text, YamlLimits(), may_lack_fields=True).diagnostics
    return [(each.code, each.place.line) for each in found]


def test_values_are_texts_as_they_are_written() -> None:
    assert plain(_read(TEXT).fields) == {
        "title": 'Kafka: "in" short',
        "author": "Robin",
        "date": "2018-12-12T09:49:04+00:00",
        "draft": "false",
        "weight": "0.50",
        "tags": ["cdc", "oracle"],
        "params": {"author": {"mail": "robin@example.org"}},
        "resources": [{"src": "cover.png"}],
    }


def test_the_text_below_keeps_its_indent_and_its_lines() -> None:
    raw = _read(TEXT)
    assert raw.body == "\n    code\n\nText.\n"
    assert raw.body_line == 16


def test_keys_and_values_know_their_places() -> None:
    fields = {key.text: (key, node) for key, node in _read(TEXT).fields.entries}
    key, author = fields["author"]
    assert key.place == Place("a.md", 3, 1, 3, 7)
    assert isinstance(author, Scalar)
    assert author.place == Place("a.md", 3, 10, 3, 17)
    tags = fields["tags"][1]
    assert isinstance(tags, Sequence)
    assert [item.place.line for item in tags.items] == [8, 9]
    params = fields["params"][1]
    assert isinstance(params, Mapping)
    assert params.entries[0][1].place.line in (11, 12)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('+++\ntitle = "open\n+++\nText.', "toml-syntax", 2),
        ('+++\na = "x"\na = "y"\n+++\nText.', "toml-syntax", 3),
        (f"+++\na = {'[' * 5000}\n+++\nText.", "yaml-too-deep", 2),
        (f"+++\na = {'[' * 12}{']' * 12}\n+++\nText.", "yaml-too-deep", 2),
        (f"+++\na = [{'1, ' * 3000}]\n+++\nText.", "yaml-too-many-values", 2),
        (f"+++\na = '{'x' * 70000}'\n+++\nText.", "yaml-too-large", 2),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text: str, code: str, line: int) -> None:
    assert _codes(text) == [(code, line)]


def test_a_catalogue_of_its_own_writes_yaml() -> None:
    found = read("a.md", TEXT, YamlLimits())
    assert [each.code for each in found.diagnostics] == ["missing-front-matter"]
