"""`diagnostics:` → how bad a catalogue finds what is wrong, by code."""

from collections.abc import Iterator
from typing import Any

from sitegen.config.sections import read_section
from sitegen.diagnostics.model import Diagnostic, Noted, Place, Severity, problem
from sitegen.diagnostics.suggest import guess
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.model.field import Field, Kind
from sitegen.report.messages import MESSAGES
from sitegen.report.severities import FIRM, LEVELS, OFF, TOLD, Levels


def read_levels(node: Node | None, parent: Place) -> Noted[Levels]:
    """What is under `diagnostics:`; a code that there is not, or may not be lowered, is an error."""
    known = tuple(Field(code, Kind.CHOICE, code, choices=LEVELS) for code in MESSAGES)
    unknown = [key for key in _keys(node) if key.text not in MESSAGES]
    read = read_section(_without(node, unknown), known, parent)
    found = [*map(_unknown, unknown), *read.diagnostics]
    levels: dict[str, Severity | None] = {}
    for key in _keys(node):
        level = read.value.text(key.text)
        refused = _refused(key, level)
        if refused:
            found.append(refused)
        elif level:
            levels[key.text] = None if level == OFF else Severity(level)
    return Noted(levels, tuple(found))


def _keys(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Mapping):
        yield from (key for key, _ in node.entries)


def _without(node: Node | None, keys: list[Scalar]) -> Node | None:
    if not isinstance(node, Mapping):
        return node
    return Mapping(tuple(each for each in node.entries if each[0] not in keys), node.place)


def _unknown(key: Scalar) -> Diagnostic:
    near = guess(key.text, {code: code for code in MESSAGES})
    return problem("unknown-code", key.place, value=key.text, near=near.text,
                   fix=near.fix(key.place))  # fmt: skip


def _refused(key: Scalar, level: str) -> Diagnostic | None:
    """Why a code may not be as a catalogue wants it."""
    if key.text in FIRM and level in (Severity.WARNING, OFF):
        why: dict[str, Any] = {FIRM[key.text]: level}
        return problem("firm-code", key.place, value=key.text, **why)
    if key.text in TOLD and level == OFF:
        return problem("firm-code", key.place, value=key.text, told=level)
    return None
