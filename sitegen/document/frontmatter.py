"""The text of a file → its front matter as nodes with places, and its body, byte for byte.

python-frontmatter is the seam: its `parse` calls our handler. Its own handlers lose places,
types and, for hostile input, the whole process.
"""

from dataclasses import dataclass
from typing import Any, cast

import frontmatter
from frontmatter.default_handlers import BaseHandler

from sitegen.diagnostics import Checked, Diagnostic, Place, problem
from sitegen.document.nodes import Mapping, YamlLimits, load

FENCE = "---"
# `frontmatter.parse` strips white space from both ends of the file and of the body, and with
# it the indent of a code block. A file cannot contain NUL, so a NUL at each end keeps all.
_GUARD = "\0"


@dataclass(frozen=True)
class RawDocument:
    """A content file by its form."""

    path: str
    fields: Mapping
    body: str
    """All that follows the closing `---` line, unchanged."""
    body_line: int
    """The line of the file on which the body starts, from 1."""


@dataclass(frozen=True)
class _Split:
    front_matter: str
    body: str
    body_line: int
    problems: tuple[Diagnostic, ...] = ()


class _EventHandler(BaseHandler):  # type: ignore[misc]  # the package ships no types
    """python-frontmatter's two questions, answered by `_split` and `nodes.load`."""

    def __init__(self, path: str, limits: YamlLimits) -> None:
        self.path = path
        self.limits = limits

    def split(self, text: str) -> tuple[_Split, str]:
        split = _split(text.strip(_GUARD), self.path)
        return split, _GUARD + split.body + _GUARD

    def load(self, fm: _Split) -> dict[str, Any]:
        loaded = load(fm.front_matter, self.path, 2, self.limits)
        return {"node": loaded.value, "problems": fm.problems or loaded.diagnostics, "split": fm}


def read(path: str, text: str, limits: YamlLimits) -> Checked[RawDocument]:
    """The file `path` with this `text` (line ends `\\n`, no byte order mark, no NUL)."""
    handler = _EventHandler(path, limits)
    parsed, _ = frontmatter.parse(_GUARD + text + _GUARD, handler=handler)
    split = cast(_Split, parsed["split"])
    problems = cast(tuple[Diagnostic, ...], parsed["problems"])
    node = parsed["node"]
    if node is None or split.problems:
        return Checked(None, problems)
    if not isinstance(node, Mapping):
        return Checked(None, (*problems, problem("front-matter-shape", node.place)))
    return Checked(RawDocument(path, node, split.body, split.body_line), problems)


def _split(text: str, path: str) -> _Split:
    """Only a line that is exactly `---` opens and closes front matter; spaces may follow."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return _Split("", "", 1, (problem("missing-front-matter", Place(path)),))
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            front_matter = "\n".join(lines[1:number]) + "\n"
            return _Split(front_matter, "\n".join(lines[number + 1 :]), number + 2)
    return _Split("", "", 1, (problem("unclosed-front-matter", Place(path, 1, 1, 1, 4)),))
