"""The scripts of a site are those of the templates, less what only their readers need."""

import json
import re
from pathlib import Path

import pytest

from sitegen.build.result import CheckResult
from sitegen.build.templates import read_templates
from sitegen.render.scripts import minified
from tests.conftest import made_of, run_node

TEMPLATES = read_templates()
SHEETS = [name for name in TEMPLATES if name.endswith(".css")]
_SIDE = re.compile(
    r"^[^{}/]*(?<![\w-])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)\b"
    r"|(left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b"
    r"|border-(top|bottom)-(left|right)-radius|border-radius\s*:\s*(\S+ 0 0 \S+|0 \S+ \S+ 0);)",
    re.MULTILINE,
)


def differences(pairs: list[tuple[str, str]], folder: Path) -> list[str | None]:
    """For each pair of scripts where the two say something else, if they do."""
    (folder / "pairs.json").write_text(json.dumps(pairs), encoding="utf-8")
    found: list[str | None] = run_node("js/same-program.mjs", folder / "pairs.json")
    return found


def scripts(checked: CheckResult) -> dict[str, str]:
    """The code of a built site, by the first part of its name."""
    assets = [a for a in made_of(checked) if a.path.startswith("assets/")]
    return {a.path[7:].partition(".")[0]: a.data.decode() for a in assets if a.path.endswith(".js")}


@pytest.mark.slow
def test_a_minified_script_says_what_its_source_says(tmp_path: Path) -> None:
    ours = [name for name in TEMPLATES if name.endswith(".js") and "/vendor/" not in name]
    found = differences([(TEMPLATES[name], minified(TEMPLATES, [name])) for name in ours], tmp_path)
    assert [(name, each) for name, each in zip(ours, found, strict=True) if each] == []


def test_a_script_that_says_something_else_is_seen(tmp_path: Path) -> None:
    pairs = [
        ("a = b\n(c)", "a = b(c)"),
        ("a\n++b", "a++b"),
        ("a = 1", "a = 1;b"),
        ("`a  b`", "`a b`"),
    ]
    found = differences(pairs, tmp_path)
    assert found[0] is None  # the same program, as JavaScript reads it
    assert all(found[1:])


@pytest.mark.slow
def test_scripts_come_whole_without_comments_but_for_what_licences_ask(
    real: CheckResult, tmp_path: Path
) -> None:
    found = scripts(real)
    code = [found[name] for name in ("early", "site", "search", "form")]
    assert differences([(text, text) for text in code], tmp_path) == [None] * 4
    assert found["lunr"] == TEMPLATES["js/vendor/lunr.min.js"]
    assert TEMPLATES["js/vendor/lean-qr-2.7.4.js"] in found["codes"]
    assert "David Evans, MIT" in found["codes"]
    assert "BSD-3-Clause" in minified(TEMPLATES, ["js/stemmers/en.js"])
    assert "@param" not in "".join(code)


@pytest.mark.parametrize("name", SHEETS)
def test_a_style_sheet_names_no_left_or_right(name: str) -> None:
    """Where text runs from right to left, the layout is mirrored: sides are those of the text."""
    rules = re.sub(r"@media[^{]*", "", TEMPLATES[name])
    assert [found[0].strip() for found in _SIDE.finditer(rules)] == []


@pytest.mark.parametrize("rule", ["margin-left: 0;", "text-align: right;", "  left: 1px;", "border-radius: 0 2px 2px 0;"])  # fmt: skip
def test_a_side_that_does_not_turn_with_the_text_is_found(rule: str) -> None:
    assert _SIDE.search(f".a {{\n    {rule}\n}}")
