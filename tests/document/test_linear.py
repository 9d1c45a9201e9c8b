"""However a file is written, reading it takes a time that grows with its length alone."""

import subprocess
import sys

import pytest

_PATIENCE = 240
"""Seconds for what takes a few; a pattern that looks again from each place needs far more."""
_BODY = 200_000
_FIELD = 60_000

_SCRIPT = f"""
from sitegen.document.almost_link import without_almost_links, without_code
from sitegen.document.frontmatter import read
from sitegen.document.glued import _DASHES
from sitegen.document.yaml_nodes import YamlLimits
from sitegen.document.formatter import _TRAILING
from sitegen.diagnostics.suggest import _BETWEEN

SHAPES = ("[[", "[a", "`a`", "``a`", "[a](a.md#", "(x)[", "![a] (b c.png)", "[a][", " ", "\\t", "|-", "- ", "> ", "\\\\[")
for shape in SHAPES:
    text = shape * ({_BODY} // len(shape)) + "x"
    without_almost_links(text)
    without_code(text)
    _DASHES.fullmatch("|-|-" + text)
    _TRAILING.sub("", text)
    _BETWEEN.split(text[:{_FIELD}])
for shape in ("\\u2013", "\\u2013-", "-", " ", "``` ", "~~~ "):
    line = shape + " " * {_FIELD} + "x"
    long = shape * ({_FIELD} // len(shape)) + "x"
    for text in (line, long):
        read("a.md", f"{{text}}\\ntitle: a\\n---\\n", YamlLimits())
        read("a.md", f"---\\ntitle: a\\n{{text}}\\n", YamlLimits())
"""


@pytest.mark.slow
def test_no_shape_of_text_keeps_the_reading_busy_for_longer_than_its_length() -> None:
    try:
        subprocess.run([sys.executable, "-c", _SCRIPT], check=True, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        pytest.fail("not done in time")
