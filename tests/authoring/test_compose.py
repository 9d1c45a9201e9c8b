"""What the doors write is read back as it was meant, whatever was typed."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.authoring.compose import Written, compose, scalar
from sitegen.build.result import CheckResult
from sitegen.document.frontmatter import read
from sitegen.document.yaml_nodes import Mapping as MappingNode
from sitegen.document.yaml_nodes import Node, Scalar, YamlLimits

HOSTILE = st.text(
    st.sampled_from(
        "abcXYZéß漢א😀0123 .,:;!?'\"&<>{}%#@*_-|`[]()/\\=+~^$€\t\u2028\u0085\ufeff\x07\n"
    ),
    min_size=1,
    max_size=30,
).filter(str.strip)
FIELDS = st.dictionaries(
    st.from_regex(r"\A[a-z]{1,8}\Z"),
    st.one_of(
        HOSTILE,
        st.lists(HOSTILE, min_size=1, max_size=4),
        st.lists(
            st.fixed_dictionaries(
                {"organisation": HOSTILE, "contact": st.lists(HOSTILE, min_size=1)}
            ),
            min_size=1,
            max_size=3,
        ),
    ),
    max_size=5,
)


def plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, MappingNode):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items]


@given(FIELDS, HOSTILE)
def test_every_value_and_the_body_come_back_to_the_character(
    fields: dict[str, Written], body: str
) -> None:
    raw = read("a.md", compose(fields, body), YamlLimits())
    assert raw.diagnostics == ()
    assert raw.value
    assert plain(raw.value.fields) == fields
    assert raw.value.body == f"\n{body.strip(chr(10))}\n"


@pytest.mark.parametrize(
    "text", ["null", "~", "a: b", "a #b", "- a", "[a]", "ja ", "a:", "@a", "'a", "%"]
)
def test_what_yaml_would_read_otherwise_is_quoted(text: str) -> None:
    assert scalar(text) == f'"{text}"'


def test_our_own_practices_are_written_as_their_authors_wrote_them(real: CheckResult) -> None:
    """So that a correction by the form changes only the lines that it corrects."""
    same = 0
    for path, text in real.texts.items():
        raw = read(path, text, YamlLimits()) if path.endswith(".md") else None
        if raw and raw.value:
            fields = plain(raw.value.fields)
            assert isinstance(fields, Mapping)
            same += compose(fields, raw.value.body) == text
    assert same >= 0.9 * (len(real.texts) - 1)
