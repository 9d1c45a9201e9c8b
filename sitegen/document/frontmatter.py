"""The text of a file → its front matter as nodes with places, and its body, byte for byte.

python-frontmatter is the seam: its `parse` calls our handler. Its own handlers lose places,
types and, for hostile input, the whole process.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

import frontmatter
from frontmatter.default_handlers import BaseHandler

from sitegen.diagnostics.model import Checked, Diagnostic, Fix, Place, problem
from sitegen.document import toml_nodes
from sitegen.document.conflict import conflicts
from sitegen.document.digest import digest_of
from sitegen.document.yaml_losses import silent_losses
from sitegen.document.yaml_nodes import Mapping, Node, YamlLimits, load

FENCE = "---"
# `frontmatter.parse` strips white space from both ends of the file and of the body, and with
# it the indent of a code block. A file cannot contain NUL, so a NUL at each end keeps all.
_GUARD = "\0"
_COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)
_FENCE_LIKE = re.compile(r"\s*(?:[-‐‑–—−]{2,}|[‐‑–—−])\s*")
"""Dashes of another number, indented, or made long by a word processor."""
_FIELD = re.compile(r"[A-Za-z_]+: ")
_CODE_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(?: *ya?ml)? *", re.IGNORECASE)
_OTHER_FORMATS = (
    ("TOML", "+++", "+++", re.compile(r"[\w.\"-]+ *=|\[")),
    ("JSON", "{", "}", re.compile(r'\s*"')),
)
"""How fields that are no YAML begin, end and look on their first line."""
# White space that YAML does not take for a space, where only a space can be meant: keys of front
# matter start at the start of a line, and nothing else does.
_WRONG_SPACE = re.compile("(?:[A-Za-z_][\\w-]*:)?([\xa0\u2000-\u200a\u202f\u3000]+)")


@dataclass(frozen=True)
class RawDocument:
    """A content file as nodes and text, which nobody has understood yet."""

    path: str
    fields: Mapping
    body: str
    """All that follows the closing `---` line, unchanged."""
    body_line: int
    """The line of the file on which the body starts, from 1."""
    digest: str = ""
    """Of the whole text: equal digests, equal documents."""
    has_comments: bool = False
    """Whether the front matter may hold comments, which its nodes do not."""
    is_ours: bool = True
    """Whether its fields are our own, and it stands where a form would put it."""
    slug: str = ""
    """What it is called; empty where that is the name of the file, which then has to be a slug."""
    handles: tuple[str, ...] = ()
    """What else others may call it by."""
    leads_anywhere: bool = False
    """Whether its links may lead to what is no file of the catalogue, as in files of others."""
    start: Place | None = None
    """Where it starts, if that is not the top of the file."""

    @property
    def top(self) -> Place:
        """Where it is told what is not there at all."""
        return self.start or Place(self.path, 1, 1, 1, 4)

    @property
    def written(self) -> tuple[int, str]:
        """The body, and the line on which it starts."""
        return self.body_line, self.body


class _EventHandler(BaseHandler):
    """python-frontmatter's two questions: the caller knows where to split, `yaml_nodes.load` reads."""

    def __init__(self, path: str, limits: YamlLimits, head: str, body: str) -> None:
        self.path = path
        self.limits = limits
        self.head = head
        self.body = body

    def split(self, text: str) -> tuple[str, str]:  # noqa: ARG002  # the signature of the library
        """The front matter, and the body between guards."""
        return f"{self.head}\n", f"{_GUARD}{self.body}{_GUARD}"

    def load(self, fm: str) -> dict[str, Any]:
        """Under one key, since the keys of the author are not ours to mix with."""
        return {"loaded": load(fm, self.path, 2, self.limits)}


def read(
    path: str, text: str, limits: YamlLimits, *, may_lack_fields: bool = False
) -> Checked[RawDocument]:
    r"""The file `path` with this `text` (line ends `\n`, no byte order mark, no NUL).

    A file without any front matter is a mistake, unless it `may_lack_fields`: then it may also have
    them in TOML, as files of others do.
    """
    lines = text.split("\n")
    if may_lack_fields and (last := _closing_toml(lines)):
        return _with_toml(path, text, lines, last, limits)
    if may_lack_fields and _is_text_alone(path, text, lines):
        return Checked(RawDocument(path, Mapping((), Place(path, 1)), text, 1, digest_of(text)))
    closing = _closing_fence(lines)
    broken = tuple(conflicts(path, text, closing + 1)) or tuple(
        _fence_problems(path, lines, closing)
    )
    if broken:
        return Checked(None, broken)
    head, body = "\n".join(lines[1:closing]), "\n".join(lines[closing + 1 :])
    spaces = () if head.isascii() else tuple(_wrong_spaces(path, lines[:closing]))
    if spaces:
        text = "\n".join((*map(_with_spaces, lines[:closing]), *lines[closing:]))
        head = "\n".join(map(_with_spaces, lines[1:closing]))
    handler = _EventHandler(path, limits, head, body)
    parsed, guarded_body = frontmatter.parse(_GUARD + text + _GUARD, handler=handler)
    loaded = cast(Checked[Node], parsed["loaded"])
    diagnostics = (*spaces, *loaded.diagnostics)
    if loaded.value is None:
        return Checked(None, diagnostics)
    if not isinstance(loaded.value, Mapping):
        misshapen = problem("front-matter-shape", loaded.value.place)
        return Checked(None, (*diagnostics, misshapen))
    losses = silent_losses(loaded.value, lines[1:closing], 2)
    has_comments = "#" in head and _COMMENT.search(head) is not None
    raw = RawDocument(
        path, loaded.value, guarded_body.strip(_GUARD), closing + 2, digest_of(text), has_comments
    )
    return Checked(raw, (*diagnostics, *losses))


def _closing_toml(lines: Sequence[str]) -> int:
    """The number, from 0, of the line that closes fields in TOML; or 0."""
    if lines[0].rstrip() != toml_nodes.FENCE:
        return 0
    rest = enumerate(lines[1:], start=1)
    return next((number for number, line in rest if line.rstrip() == toml_nodes.FENCE), 0)


def _with_toml(
    path: str, text: str, lines: Sequence[str], last: int, limits: YamlLimits
) -> Checked[RawDocument]:
    if undecided := tuple(conflicts(path, text, last + 1)):
        return Checked(None, undecided)
    loaded = toml_nodes.load("\n".join(lines[1:last]), path, 2, limits)
    if not isinstance(loaded.value, Mapping):
        return Checked(None, loaded.diagnostics)
    body = "\n".join(lines[last + 1 :])
    return Checked(RawDocument(path, loaded.value, body, last + 2, digest_of(text), is_ours=False))


def _is_text_alone(path: str, text: str, lines: list[str]) -> bool:
    """Whether nothing at the top was meant as front matter."""
    closing = _closing_fence(lines)
    found = (*conflicts(path, text, closing + 1), *_fence_problems(path, lines, closing))
    return [(each.code, each.facts) for each in found] == [("missing-front-matter", ())]


def _fence_problems(path: str, lines: list[str], closing: int) -> Iterator[Diagnostic]:
    """`missing-front-matter` or `unclosed-front-matter`, with the line that was meant as fence."""
    if lines[0].rstrip() != FENCE and (last := _code_block(lines)):
        yield _fenced(path, lines, last)
    elif lines[0].rstrip() != FENCE:
        yield _without_opening(path, lines, closing)
    elif not closing:
        rest = enumerate(lines[1:], start=2)
        meant = next((number for number, line in rest if _FENCE_LIKE.fullmatch(line)), 0)
        near, line = (FENCE, str(meant)) if meant else ("", "")
        fix = _fence(path, lines, meant) if meant else None
        yield problem("unclosed-front-matter", Place(path, 1, 1, 1, 4), fix=fix, near=near,
                      line=line)  # fmt: skip


def _without_opening(path: str, lines: list[str], closing: int) -> Diagnostic:
    """A first line that is almost a fence, or fields that only have one below them."""
    first = next((number for number, line in enumerate(lines, start=1) if line.strip()), 1)
    if _FENCE_LIKE.fullmatch(lines[first - 1]):
        return problem("missing-front-matter", Place(path, first), fix=_fence(path, lines, first),
                       near=FENCE, line=first)  # fmt: skip
    if format_ := _other_format(lines, first):
        return problem("missing-front-matter", Place(path, first), format=format_)
    if closing and _FIELD.match(lines[first - 1]):
        top = Place(path, 1, 1, first, 1)
        return problem("missing-front-matter", Place(path, first), fix=Fix(top, f"{FENCE}\n"),
                       first=lines[first - 1].strip())  # fmt: skip
    return problem("missing-front-matter", Place(path, 1))


def _other_format(lines: Sequence[str], first: int) -> str:
    """What fields at the top are written in, if that is not YAML: taken for text they would be published."""
    rest = [line for line in lines[first:] if line.strip()]
    for name, opening, closing, field in _OTHER_FORMATS:
        is_open = lines[first - 1].rstrip() == opening and rest and field.match(rest[0])
        if is_open and any(line.rstrip() == closing for line in rest):
            return name
    return ""


def _code_block(lines: Sequence[str]) -> int:
    """The number, from 0, of the line that closes the code block of fields at the top; or 0."""
    opening = _CODE_FENCE.fullmatch(lines[0])
    rest = enumerate(lines[1:], start=1)
    last = next((number for number, line in rest if opening and line.rstrip() == opening[1]), 0)
    return last if any(": " in line for line in lines[1:last]) else 0


def _fenced(path: str, lines: Sequence[str], last: int) -> Diagnostic:
    """Fields as code, which is how chats and manuals show them."""
    inner = [line for line in lines[1:last] if line.rstrip() != FENCE]
    fix = Fix(Place(path, 1, 1, last + 1, len(lines[last]) + 1),
              "\n".join((FENCE, *inner, FENCE)), is_sure=True)  # fmt: skip
    place = Place(path, 1, 1, 1, len(lines[0]) + 1)
    return problem("fenced-fields", place, fix=fix, line=last + 1)


def _fence(path: str, lines: Sequence[str], number: int) -> Fix:
    """A proper fence in place of line `number`, and of empty lines above the first one."""
    has_text_above = any(line.strip() for line in lines[: number - 1])
    first = number if has_text_above else 1
    return Fix(Place(path, first, 1, number, len(lines[number - 1]) + 1), FENCE)


def _wrong_spaces(path: str, lines: Sequence[str]) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines, start=1):
        if found := _WRONG_SPACE.match(line):
            place = Place(path, number, found.start(1) + 1, number, found.end(1) + 1)
            character = f"U+{ord(found[1][0]):04X}"
            fix = Fix(place, " " * len(found[1]), is_sure=True)
            yield problem("yaml-space", place, fix=fix, character=character,
                          near=_with_spaces(line))  # fmt: skip


def _with_spaces(line: str) -> str:
    """The line with ordinary spaces where YAML needs them; as long as before."""
    found = _WRONG_SPACE.match(line)
    if not found:
        return line
    return line[: found.start(1)] + " " * len(found[1]) + line[found.end(1) :]


def _closing_fence(lines: list[str]) -> int:
    """The number, from 0, of the line that closes front matter; 0 when none does.

    Only exactly `---` at the start of a line does, so that a rule of dashes inside a value
    cannot; spaces may follow.
    """
    rest = enumerate(lines[1:], start=1)
    return next((number for number, line in rest if line.rstrip() == FENCE), 0)
