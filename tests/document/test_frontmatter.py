"""Front matter: text in, the same text out, with its place; hostile text is refused."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitegen.document.frontmatter import read
from sitegen.document.yaml_nodes import Mapping, Scalar, YamlLimits, load

LIMITS = YamlLimits()
# What YAML calls printable, less the breaks that quoting folds.
TEXT = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=60)


def fields(text: str) -> Mapping:
    checked = read("a.md", text, LIMITS)
    assert checked.value is not None, checked.diagnostics
    return checked.value.fields


@pytest.mark.parametrize(
    "written",
    ["0363", "NO", "1.10", "12:30", "+31881234567", "2019-10-22", "0b11", "1_000", ".nan"],
)
def test_a_scalar_stays_the_text_that_was_written(written: str) -> None:
    ((_, value),) = fields(f"---\nkey: {written}\n---\n").entries
    assert isinstance(value, Scalar)
    assert value.text == written


@given(st.dictionaries(st.text("abcdefgh", min_size=1), TEXT, min_size=1, max_size=5))
def test_any_quoted_text_comes_out_as_it_went_in(values: dict[str, str]) -> None:
    dumped = yaml.safe_dump(values, allow_unicode=True, default_style='"', width=10**9)
    found = fields(f"---\n{dumped}---\n").entries
    assert {k.text: v.text for k, v in found if isinstance(v, Scalar)} == values


@given(st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"])))
def test_the_body_is_kept_to_the_letter(body: str) -> None:
    checked = read("a.md", f"---\ntitle: a\n---\n{body}", LIMITS)
    assert checked.value is not None
    assert checked.value.body == body


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_is_read_or_reported_and_never_raises(text: str) -> None:
    checked = read("a.md", f"---\n{text}\n---\n", LIMITS)
    assert checked.value is not None or checked.diagnostics


def test_places_count_from_one_in_the_file_and_in_characters() -> None:
    key, value = fields("---\ntitel: é\nnaam:   ü x\n---\n").entries[1]
    assert (key.place.line, key.place.column) == (3, 1)
    assert (value.place.line, value.place.column, value.place.end_column) == (3, 9, 12)


@pytest.mark.parametrize(
    ("front_matter", "code"),
    [
        ("[" * 25_000, "yaml-too-deep"),
        ("{a: " * 12_000, "yaml-too-deep"),
        ("- " * 25_000, "yaml-too-deep"),
        ("a: " + "x" * 70_000, "yaml-too-large"),
        ("\n".join(f"k{n}: v" for n in range(1_200)), "yaml-too-many-values"),
    ],
)
def test_a_bomb_is_refused_and_the_process_lives(front_matter: str, code: str) -> None:
    checked = read("a.md", f"---\n{front_matter}\n---\n", LIMITS)
    assert code in [found.code for found in checked.diagnostics]
    assert checked.value is None


def test_a_merge_bomb_ends_at_once() -> None:
    levels = "\n".join(f"k{n}: &k{n}\n  <<: [*k{n - 1}, *k{n - 1}]" for n in range(1, 40))
    checked = read("a.md", f"---\nk0: &k0 {{a: b}}\n{levels}\n---\n", LIMITS)
    assert {"yaml-anchor", "yaml-alias", "yaml-merge-key"} <= {d.code for d in checked.diagnostics}


def test_dashes_inside_a_value_do_not_end_front_matter() -> None:
    checked = read("a.md", "---\nnote: |\n  a\n  ---\n  b\n---\nbody", LIMITS)
    assert checked.value is not None
    assert checked.value.body == "body"
    assert checked.value.body_line == 7


def test_a_mistake_that_only_shows_below_the_last_line_is_told() -> None:
    """Settings may end without a line end."""
    assert load(" # a\n[\n ", "sitegen.yml", 1, LIMITS).diagnostics
