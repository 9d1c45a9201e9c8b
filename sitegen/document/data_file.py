"""A file that is data alone, YAML or JSON → what is in it, each as a document without a text.

JSON is YAML to our reader, but for letters that it writes as two halves.
"""

import re
from collections.abc import Iterator
from collections.abc import Mapping as PyMapping
from dataclasses import replace
from typing import NamedTuple

from sitegen.diagnostics.model import Checked, Diagnostic, Place, problem
from sitegen.document.conflict import conflicts
from sitegen.document.digest import digest_of
from sitegen.document.frontmatter import RawDocument
from sitegen.document.yaml_nodes import Mapping, Node, Sequence, YamlLimits, load

DATA_ENDINGS = (".yml", ".yaml", ".json")
_HALVES = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)


class Member(NamedTuple):
    """One of the things that a file is about."""

    key: str
    """Under which it stands; empty in a list, and where the file is about one thing."""
    raw: RawDocument


def has_members(path: str, kind: str) -> bool:
    """Whether a file of this kind may be about several: people alone stand together in one."""
    return kind == "contact" and is_data(path)


def is_data(path: str) -> bool:
    """Whether a file is data by its name."""
    return path.lower().endswith(DATA_ENDINGS)


def path_of(file: str, slug: str) -> str:
    """What a member of a file is known by where files are known by their paths."""
    return f"{file}#{slug}"


def file_of(path: str) -> str:
    """The file of a member."""
    return path.rpartition("#")[0]


def read_record(path: str, text: str, limits: YamlLimits) -> Checked[RawDocument]:
    """A file that is data about one thing."""
    if undecided := tuple(conflicts(path, text)):
        return Checked(None, undecided)
    loaded = load(_HALVES.sub(_whole, text), path, 1, limits)
    if not isinstance(loaded.value, Mapping):
        wrong = (_misshapen(loaded.value),) if loaded.value else ()
        return Checked(None, (*loaded.diagnostics, *wrong))
    return Checked(RawDocument(path, loaded.value, "", 1, digest_of(text)), loaded.diagnostics)


def read_data(path: str, text: str, limits: YamlLimits) -> Checked[tuple[Member, ...]]:
    """The members of a file: the items of a list, the values of a mapping of mappings, or all of it."""
    if undecided := tuple(conflicts(path, text)):
        return Checked(None, undecided)
    loaded = load(_HALVES.sub(_whole, text), path, 1, limits)
    if loaded.value is None:
        return Checked(None, loaded.diagnostics)
    digest, found = digest_of(text), list[Member]()
    problems = [*loaded.diagnostics]
    for key, node in _members(loaded.value):
        if isinstance(node, Mapping):
            start = node.place._replace(end_line=0, end_column=0)
            found.append(Member(key, RawDocument(path, node, "", 1, digest, start=start)))
        else:
            problems.append(_misshapen(node))
    return Checked(tuple(found), tuple(problems))


def inside(found: Diagnostic, texts: PyMapping[str, str]) -> Diagnostic:
    """A diagnostic about a text in a file of data, whose lines may be escapes: never below the file."""
    path = found.place.path
    if not is_data(path) or found.place.line == 1 or path not in texts:
        return found
    last = texts[path].rstrip("\n").count("\n") + 1
    return replace(found, place=Place(path, last), fix=None) if found.place.line > last else found


def _members(node: Node) -> Iterator[tuple[str, Node]]:
    if isinstance(node, Sequence):
        yield from (("", item) for item in node.items)
    elif _holds_several(node):
        assert isinstance(node, Mapping)
        yield from ((key.text, value) for key, value in node.entries)
    else:
        yield "", node


def _holds_several(node: Node) -> bool:
    """Whether each key of a mapping stands for something with keys of its own."""
    values = [value for _, value in node.entries] if isinstance(node, Mapping) else []
    return bool(values) and all(isinstance(value, Mapping) for value in values)


def _misshapen(node: Node) -> Diagnostic:
    return problem("front-matter-shape", node.place)


def _whole(halves: re.Match[str]) -> str:
    high, low = int(halves[1], 16), int(halves[2], 16)
    return f"\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"
