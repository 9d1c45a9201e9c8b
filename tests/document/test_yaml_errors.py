"""Why YAML cannot be read, at the line that its author wrote."""

import pytest

from sitegen.document.yaml_nodes import YamlLimits, load


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ("tags: [#a]", 'tags: ["#a"]'),
        ("tags: [#a/b, c, #d e ]", 'tags: ["#a/b", c, "#d e"]'),
        ("tags: [a, #c]", 'tags: [a, "#c"]'),
    ],
)
def test_items_that_begin_with_a_hash_need_quotes_and_are_told_at_their_line(
    line: str, near: str
) -> None:
    found = load(f"title: x\n{line}\nother: y\n", "a.md", 2, YamlLimits())
    (mistake,) = found.diagnostics
    assert (mistake.code, mistake.place.line) == ("yaml-remark", 3)
    assert mistake.place.column == line.index("#") + 1
    assert mistake.fix
    assert (mistake.fix.text, mistake.fix.is_sure) == (near, True)
