"""Attributes of other programs, which readers see as they stand, are told once."""

import pytest

from sitegen.document.markdown import convert


@pytest.mark.parametrize(
    "text",
    [
        "## Heading { data-search-exclude }",
        "## Heading {#own-id}",
        "[A button](https://example.org){ .button .button--large }",
        "[A button](https://example.org){: .button }",
        "Text.{.lead}",
    ],
)
def test_attributes_are_told(text: str) -> None:
    found = convert(f"{text}\n\nMore text.\n", "a.md", 1).diagnostics
    assert "other-markup" in {each.code for each in found}


@pytest.mark.parametrize("text", ["The set {1, 2}", "Write `{ .x }`", "Between { braces }"])
def test_braces_are_no_attributes(text: str) -> None:
    found = convert(f"{text}\n", "a.md", 1).diagnostics
    assert "other-markup" not in {each.code for each in found}
