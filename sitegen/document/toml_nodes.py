"""TOML at the top of a file of others → the same nodes that YAML gives, each at its place.

`tomllib` says what is there and not where, so places are looked up in the text: a key at the
start of its line, a value behind its key.
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, time
from typing import Any

from sitegen.diagnostics.model import Checked, Diagnostic, Place, problem
from sitegen.document.links import Source
from sitegen.document.yaml_nodes import Mapping, Node, Scalar, Sequence, YamlLimits

FENCE = "+++"
_PART = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_KEY = re.compile(rf"^[ \t]*({_PART}(?:[ \t]*\.[ \t]*{_PART})*)[ \t]*=", re.MULTILINE)
_TABLE = re.compile(
    rf"^[ \t]*\[\[?[ \t]*({_PART}(?:[ \t]*\.[ \t]*{_PART})*)[ \t]*\]\]?", re.MULTILINE
)
_AT = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)")


def load(text: str, path: str, first_line: int, limits: YamlLimits) -> Checked[Node]:
    """The TOML `text`, whose first line is line `first_line` of the file `path`."""
    top = Place(path, first_line)
    if len(text) > limits.characters:
        return Checked(None, (problem("yaml-too-large", top, limit=limits.characters),))
    try:
        # Numbers stay as they are written.
        found = tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        return Checked(None, (_misspelled(str(error), text, path, first_line),))
    except RecursionError:
        return Checked(None, (problem("yaml-too-deep", top, limit=limits.depth),))
    if refused := _beyond(found, top, limits):
        return Checked(None, (refused,))
    return Checked(_Places(text, path, first_line).mapping(found, (), 0))


def _misspelled(error: str, text: str, path: str, first_line: int) -> Diagnostic:
    at = _AT.search(error)
    line = int(at[1]) if at else text.count("\n") + 1
    return problem("toml-syntax", Place(path, first_line + line - 1, int(at[2]) if at else 1))


def _beyond(found: Any, top: Place, limits: YamlLimits) -> Diagnostic | None:
    """What is wrong with the size of it."""
    number, level = 0, [found]
    for _ in range(limits.depth):
        inside = [each for node in level for each in _values(node)]
        number += len(inside)
        level = [each for each in inside if isinstance(each, dict | list)]
    if number > limits.nodes:
        return problem("yaml-too-many-values", top, limit=limits.nodes)
    return problem("yaml-too-deep", top, limit=limits.depth) if level else None


def _values(node: Any) -> list[Any]:
    return list(node.values()) if isinstance(node, dict) else node


class _Places:
    """Where what was read stands; alive only inside `load`."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.source = Source(path, first_line, tuple(text.split("\n")))
        self.keys = dict(reversed([*self._keys()]))

    def _keys(self) -> Iterator[tuple[tuple[str, ...], tuple[int, int]]]:
        """Each key, with those above it → where it starts and ends."""
        tables = [*_TABLE.finditer(self.text)]
        above = [(found.start(), _names(found[1])) for found in tables]
        for found in tables:
            yield _names(found[1]), found.span(1)
        for found in _KEY.finditer(self.text):
            table = next((names for at, names in reversed(above) if at < found.start()), ())
            yield (*table, *_names(found[1])), found.span(1)

    def mapping(self, found: dict[str, Any], above: tuple[str, ...], at: int) -> Mapping:
        entries = []
        for name, value in found.items():
            start, end = self.keys.get((*above, name), (at, at))
            key = Scalar(name, self._place(start, end))
            entries.append((key, self._node(value, (*above, name), end)[0]))
        return Mapping(tuple(entries), self._place(at, at))

    def _node(self, value: Any, above: tuple[str, ...], at: int) -> tuple[Node, int]:
        """A value that is behind `at`, and where it ends."""
        if isinstance(value, dict):
            return self.mapping(value, above, at), at
        if isinstance(value, list):
            items, start = [], at
            for each in value:
                item, at = self._node(each, above, at)
                items.append(item)
            return Sequence(tuple(items), self._place(start, at)), at
        text = _text(value)
        start = self.text.find(text, at) if text and "\n" not in text else -1
        if start < 0:
            return Scalar(text, self._place(at, at), quoted=True, source=self.source), at
        is_quoted = self.text[start - 1] in "\"'"
        end = start + len(text) + is_quoted
        place = self._place(start - is_quoted, end)
        return Scalar(text, place, quoted=True, source=self.source), end

    def _place(self, start: int, end: int) -> Place:
        line, column = self._at(start)
        return Place(self.source.path, line, column, *self._at(end))

    def _at(self, offset: int) -> tuple[int, int]:
        before = self.text[:offset]
        line = self.source.first_line + before.count("\n")
        return line, len(before.rpartition("\n")[2]) + 1


def _names(written: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, written))


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date | time) else str(value)
