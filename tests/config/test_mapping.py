"""What is wrong in a block under `content:` is told with its place."""

import pytest

from sitegen.mapping.rules import Of, Source
from tests.mapping.reading import rules


@pytest.mark.parametrize(
    ("block", "code", "line"),
    [
        ("fields:\n  sumary: x", "unknown-key", 2),
        ("fields: [a]", "settings-shape", 1),
        ("fields:\n  title: {heading: one}", "unclear-source", 2),
        ("fields:\n  title: {heading: 0}", "unclear-source", 2),
        ("fields:\n  title: {key: a, value: b}", "unclear-source", 2),
        ("fields:\n  title: {kay: a}", "unclear-source", 2),
        ("fields:\n  title: [[a]]", "unclear-source", 2),
        ("fields:\n  title: {key: a, values: {b: [c]}}", "unclear-source", 2),
        ("fields:\n  status: {value: publishd}", "unknown-value", 2),
        ("lengths:\n  title: cut", "invalid-length", 2),
        ("lengths:\n  summary: long", "invalid-length", 2),
        ("lengths:\n  date: 3", "unknown-key", 2),
        ("ids: '['", "invalid-pattern", 1),
        ("unknown_keys: perhaps", "unknown-value", 1),
        ("text: perhaps", "unknown-value", 1),
        ("mend: [all]", "unknown-value", 1),
        ("dates: ['%d-%m-%y']", "invalid-date-form", 1),
    ],
)
def test_a_mistake_in_a_block_is_told(block: str, code: str, line: int) -> None:
    (found,) = rules(block).diagnostics
    assert (found.code, found.place.line) == (code, line)


def test_a_block_says_how_files_are_read() -> None:
    read = rules(
        "files: ['a/b/**/*.md', 'a/c/*.md']\n"
        "fields: {title: [name, {heading: 1}], summary: {key: intro, split: ';'}}\n"
        "lengths: {summary: cut, title: 200}\ntext: optional\nids: 'x:[0-9]+'"
    )
    assert not read.diagnostics
    found = read.value
    assert found.fields["title"] == (Source(Of.KEY, "name"), Source(Of.HEADING, number=1))
    assert found.lengths == {"summary": 0, "title": 200}
    assert (found.needs_text, found.ids, found.base) == (False, "x:[0-9]+", "a")


@pytest.mark.parametrize(
    ("files", "base"),
    [
        ("guide", "guide"),
        ("guide/", "guide"),
        ("guide/**/*.md", "guide"),
        ("guide/start.md", "guide"),
        ("**/*.md", ""),
        ("[guide/a, guide/b]", "guide"),
        ("[guide, other]", ""),
    ],
)
def test_folders_count_from_where_all_patterns_begin(files: str, base: str) -> None:
    assert rules(f"files: {files}").value.base == base
