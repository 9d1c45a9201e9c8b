"""YAML text → a tree of nodes in which every scalar is text and knows its place.

Built on libyaml's events: no recursion, no type guessing, an early stop at each limit.
Ordinary loaders crash on deep nesting, hang on merge keys and turn `0363` into 243.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from sitegen.diagnostics.model import Checked, Diagnostic, Fix, Place, problem
from sitegen.document.links import Source
from sitegen.document.yaml_errors import LOADER, explain, quoted_value

# What YAML 1.1 (§5.1, c-printable) does not allow in a document. To list what it allows would take
# ten times as long to compile, 3 ms of each start.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
)
_MOST_REPAIRS = 10
"""How many mistakes of syntax are reported per file; each takes a few readings of it."""


@dataclass(frozen=True)
class Scalar:
    """A piece of text, as the author wrote it, less its quotes."""

    text: str
    place: Place
    quoted: bool = False
    source: Source | None = field(default=None, compare=False, repr=False)
    """All that was read with it."""

    @property
    def written(self) -> tuple[str, ...]:
        """The lines it stands on, the first without what goes before it."""
        if self.source is None:
            return ()
        before, start = self.source.first_line, self.place.column - 1
        lines = self.source.lines[self.place.line - before : self.place.end_line - before + 1]
        first, *rest = lines or ("",)
        return (" " * start + first[start:], *rest)

    @property
    def is_empty(self) -> bool:
        """Not filled in: `''`, white space, `~` or `null`."""
        return not self.text.strip() or (not self.quoted and self.text in ("~", "null"))


@dataclass(frozen=True)
class Sequence:
    """A list."""

    items: "tuple[Node, ...]"
    place: Place

    @property
    def is_empty(self) -> bool:
        """Not filled in: no items."""
        return not self.items


@dataclass(frozen=True)
class Mapping:
    """Keys with values, in the order of the file."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    place: Place

    @property
    def is_empty(self) -> bool:
        """Not filled in: no keys."""
        return not self.entries


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """A node as texts, lists and dicts, without its places."""
    if isinstance(node, Scalar):
        return "" if node.is_empty else node.text
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items]


@dataclass(frozen=True)
class YamlLimits:
    """How much YAML one document may hold."""

    characters: int = 64 * 1024
    depth: int = 8
    nodes: int = 2_000


def load(text: str, path: str, first_line: int, limits: YamlLimits) -> Checked[Node]:
    """The one document in `text`, whose first line is line `first_line` of the file `path`.

    An empty document gives an empty `Mapping`. Anchors, aliases, tags, merge keys, repeated
    keys, keys that are not text, further documents and exceeded limits are diagnostics.
    """
    if len(text) > limits.characters:
        place = Place(path, first_line)
        return Checked(None, (problem("yaml-too-large", place, limit=limits.characters),))
    unprintable = _UNPRINTABLE.search(text)
    if unprintable:
        before = text[: unprintable.start()]
        line = first_line + before.count("\n")
        place = Place(path, line, len(before.rpartition("\n")[2]) + 1)
        character = f"U+{ord(unprintable[0]):04X}"
        return Checked(None, (problem("control-character", place, character=character),))
    tree, mistakes = _read(text, path, first_line, limits)
    root = tree.root if tree.root is not None else Mapping((), Place(path, first_line))
    return Checked(None if tree.broken else root, (*mistakes, *tree.problems))


def _read(
    text: str, path: str, first_line: int, limits: YamlLimits
) -> tuple["_Tree", list[Diagnostic]]:
    """The tree, and mistakes of syntax; those with a correction are read as if it was made."""
    mistakes: list[Diagnostic] = []
    while True:
        tree = _Tree(Source(path, first_line, tuple(text.split("\n"))), limits)
        try:
            for event in yaml.parse(text, Loader=LOADER):
                tree.take(event)
        except yaml.MarkedYAMLError as error:
            lines = {mistake.place.line for mistake in mistakes}
            mistake, mended = explain(text, error, path, first_line, lines)
            if mistake.fix or not lines & {mistake.place.line - 1, mistake.place.line}:
                mistakes.append(mistake)
            if mended and len(mistakes) < _MOST_REPAIRS:
                text = mended
                continue
            tree.broken = True
        except _LimitError:
            pass
        return tree, mistakes


class _LimitError(Exception):
    """Reading stops here; the diagnostic has been noted."""


class _Open:
    """A list or mapping that is still being read."""

    def __init__(self, place: Place, is_mapping: bool) -> None:
        self.place = place
        self.is_mapping = is_mapping
        self.items: list[Node] = []
        self.entries: list[tuple[Scalar, Node]] = []
        self.key: Scalar | None = None
        self.key_lines: dict[str, int] = {}
        self.is_refused = False


class _Tree:
    """Puts events together; alive only inside `load`."""

    def __init__(self, source: Source, limits: YamlLimits) -> None:
        self.source = source
        self.path = source.path
        self.first_line = source.first_line
        self.limits = limits
        self.problems: list[Diagnostic] = []
        self.root: Node | None = None
        self.broken = False
        self._open: list[_Open] = []
        self._nodes = 0
        self._documents = 0

    def place(self, event: Any) -> Place:
        """Marks of libyaml count from 0 and from the first line of the block."""
        first, start, end = self.first_line, event.start_mark, event.end_mark
        return Place(
            self.path, start.line + first, start.column + 1, end.line + first, end.column + 1
        )

    def take(self, event: Event) -> None:
        taken = _TAKEN.get(type(event))
        if taken:
            taken(self, event, self.place(event))

    def _take_document(self, _event: Any, place: Place) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(problem("yaml-second-document", place))

    def _take_alias(self, event: Any, place: Place) -> None:
        self._count(place)
        self._refuse("yaml-alias", place)
        self._put(Scalar(f"*{event.anchor}", place))

    def _take_scalar(self, event: Any, place: Place) -> None:
        self._count(place)
        text = event.value
        if event.anchor or event.tag:
            self._refuse_marks(event, place)
            text = "".join(f"{sign} " for sign in (event.anchor, event.tag) if sign) + text
        self._put(Scalar(text, place, bool(event.style), self.source))

    def _take_list(self, event: Any, place: Place) -> None:
        self._count(place)
        self._refuse_marks(event, place)
        self._descend(place, is_mapping=False)

    def _take_mapping(self, event: Any, place: Place) -> None:
        self._count(place)
        self._refuse_marks(event, place)
        self._descend(place, is_mapping=True)

    def _refuse_marks(self, event: Any, place: Place) -> None:
        if event.anchor:
            self._refuse("yaml-anchor", place)
        if event.tag:
            self._refuse("yaml-tag", place)

    def _refuse(self, code: str, place: Place) -> None:
        """A sign of YAML that the author most likely meant as text, to be put between quotes."""
        line = self.source.lines[place.line - self.first_line]
        start, end, text = quoted_value(line) or (0, 0, "")
        near = line[:start].lstrip() + text
        is_value = start == place.column - 1 and bool(text)
        where = Place(self.path, place.line, start + 1, place.line, end + 1)
        fix = Fix(where, text, is_sure=True) if is_value else None
        self.problems.append(problem(code, place, fix=fix, near=near if fix else ""))

    def _count(self, place: Place) -> None:
        self._nodes += 1
        if self._nodes > self.limits.nodes:
            self._stop(problem("yaml-too-many-values", place, limit=self.limits.nodes))

    def _stop(self, found: Diagnostic) -> None:
        self.problems.append(found)
        self.broken = True
        raise _LimitError

    def _descend(self, place: Place, *, is_mapping: bool) -> None:
        if len(self._open) >= self.limits.depth:
            self._stop(problem("yaml-too-deep", place, limit=self.limits.depth))
        if self._open and self._open[-1].is_mapping and self._open[-1].key is None:
            self._stop(problem("yaml-key-not-text", place))
        self._open.append(_Open(place, is_mapping))

    def _close(self, _event: Any, end: Place) -> None:
        done = self._open.pop()
        place = Place(self.path, done.place.line, done.place.column, end.end_line, end.end_column)
        if done.is_mapping:
            self._put(Mapping(tuple(done.entries), place))
        else:
            self._put(Sequence(tuple(done.items), place))

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if not parent.is_mapping:
            parent.items.append(node)
        elif parent.key is None:
            self._take_key(parent, node)
        else:
            if not parent.is_refused:
                parent.entries.append((parent.key, node))
            parent.key = None

    def _take_key(self, parent: _Open, key: Node) -> None:
        assert isinstance(key, Scalar), "a list or mapping as key stops in _descend"
        parent.key = key
        parent.is_refused = key.text == "<<" or key.text in parent.key_lines
        if key.text == "<<":
            self.problems.append(problem("yaml-merge-key", key.place))
        elif parent.is_refused:
            first = parent.key_lines[key.text]
            self.problems.append(
                problem("duplicate-key", key.place, field=key.text, key=key.text, first=first)
            )
        parent.key_lines.setdefault(key.text, key.place.line)


_TAKEN: dict[type[Event], Callable[[_Tree, Any, Place], None]] = {
    DocumentStartEvent: _Tree._take_document,
    AliasEvent: _Tree._take_alias,
    ScalarEvent: _Tree._take_scalar,
    SequenceStartEvent: _Tree._take_list,
    MappingStartEvent: _Tree._take_mapping,
    SequenceEndEvent: _Tree._close,
    MappingEndEvent: _Tree._close,
}
"""Kind of event → what is done with it; the others say nothing that we need."""
