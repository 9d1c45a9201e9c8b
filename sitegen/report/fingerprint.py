"""What makes a diagnostic the same one tomorrow, when lines above it have been added."""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from sitegen.diagnostics.model import Diagnostic
from sitegen.report.messages import MESSAGES

_FACT = re.compile(r"%\((\w+)\)s")
_PASSING = {"today", "limit", "length", "size", "columns", "line", "lines", "first", "n"}
"""Facts of a message that change while the mistake stays: the day, a number, where something else is."""
_LONGEST = 100
"""Characters of a fact that are kept as they are."""


class Mistake(NamedTuple):
    """What a diagnostic is about, wherever in its file that stands."""

    path: str
    code: str
    field: str
    said: tuple[tuple[str, str], ...]
    """The facts that its message names; of a long one its beginning and a digest."""


def mistake_of(found: Diagnostic) -> Mistake:
    """The mistake, without what a cure proposes: that may change with every other file."""
    names = _facts_of(found.code)
    said = tuple((name, _short(value)) for name, value in found.facts if name in names)
    return Mistake(found.place.path, found.code, found.field or "", said)


def fingerprints(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """One for each: by its mistake, not by its line; repeats are numbered."""
    seen: dict[Mistake, int] = {}
    marks = []
    for each in diagnostics:
        mistake = mistake_of(each)
        seen[mistake] = seen.get(mistake, 0) + 1
        facts = (f"{name}={value}" for name, value in mistake.said)
        whole = "\0".join((*mistake[:3], *facts, str(seen[mistake])))
        marks.append(_digest(whole))
    return marks


@cache
def _facts_of(code: str) -> frozenset[str]:
    message = MESSAGES[code].message
    text = message if isinstance(message, str) else " ".join(message)
    return frozenset(_FACT.findall(text)) - _PASSING


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}… {_digest(value)[:8]}"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
