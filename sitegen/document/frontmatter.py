"""The text of a file → its front matter as nodes with places, and its body, byte for byte.

python-frontmatter is the seam: its `parse` calls our handler. Its own handlers lose places,
types and, for hostile input, the whole process.
"""

from dataclasses import dataclass
from typing import Any, cast

import frontmatter
from frontmatter.default_handlers import BaseHandler

from sitegen.diagnostics import Checked, Place, problem
from sitegen.document.nodes import Mapping, Node, YamlLimits, load

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


class _EventHandler(BaseHandler):
    """python-frontmatter's two questions, answered by `_closing_fence` and `nodes.load`."""

    def __init__(self, path: str, limits: YamlLimits) -> None:
        self.path = path
        self.limits = limits

    def split(self, text: str) -> tuple[str, str]:
        """The front matter, and the body between guards."""
        lines = text.strip(_GUARD).split("\n")
        closing = _closing_fence(lines)
        body = "\n".join(lines[closing + 1 :])
        return "\n".join(lines[1:closing]) + "\n", _GUARD + body + _GUARD

    def load(self, fm: str) -> dict[str, Any]:
        """Under one key, since the keys of the author are not ours to mix with."""
        return {"loaded": load(fm, self.path, 2, self.limits)}


def read(path: str, text: str, limits: YamlLimits) -> Checked[RawDocument]:
    r"""The file `path` with this `text` (line ends `\n`, no byte order mark, no NUL)."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return Checked(None, (problem("missing-front-matter", Place(path)),))
    closing = _closing_fence(lines)
    if not closing:
        return Checked(None, (problem("unclosed-front-matter", Place(path, 1, 1, 1, 4)),))
    handler = _EventHandler(path, limits)
    parsed, guarded_body = frontmatter.parse(_GUARD + text + _GUARD, handler=handler)
    loaded = cast(Checked[Node], parsed["loaded"])
    if loaded.value is None:
        return Checked(None, loaded.diagnostics)
    if not isinstance(loaded.value, Mapping):
        misshapen = problem("front-matter-shape", loaded.value.place)
        return Checked(None, (*loaded.diagnostics, misshapen))
    raw = RawDocument(path, loaded.value, guarded_body.strip(_GUARD), closing + 2)
    return Checked(raw, loaded.diagnostics)


def _closing_fence(lines: list[str]) -> int:
    """The number, from 0, of the line that closes front matter; 0 when none does.

    Only exactly `---` at the start of a line does, so that a rule of dashes inside a value
    cannot; spaces may follow.
    """
    rest = enumerate(lines[1:], start=1)
    return next((number for number, line in rest if line.rstrip() == FENCE), 0)
