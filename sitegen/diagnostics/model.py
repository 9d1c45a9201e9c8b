"""What is wrong in the content, as values: a code, a place and the facts of the case.

Whoever finds a problem states facts; `sitegen.report` words them in the reader's language.
This module imports nothing of ours.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    """Nothing is written."""
    WARNING = "warning"
    """Written all the same, unless `--strict`."""


class Place(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, columns in characters.

    A tuple, since every field and item of every file has one.
    """

    path: str
    """Relative to the root, with `/`."""
    line: int = 1
    column: int = 1
    end_line: int = 0
    """The last line; 0 means: the same line."""
    end_column: int = 0
    """The column just after the last character; 0 means: one character."""

    @property
    def end(self) -> tuple[int, int]:
        """`(line, column)` just after the stretch."""
        return (self.end_line or self.line, self.end_column or self.column + 1)


@dataclass(frozen=True)
class Places(Mapping[str, Place]):
    """Where the fields of one document stand, by key; as text, for most are never asked for."""

    path: str
    written: str
    """JSON: key → the numbers of its place."""

    @cached_property
    def _stretches(self) -> Mapping[str, Sequence[int]]:
        read: Mapping[str, Sequence[int]] = json.loads(self.written)
        return read

    def __getitem__(self, key: str) -> Place:
        return Place(self.path, *self._stretches[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._stretches)

    def __len__(self) -> int:
        return len(self._stretches)


NOWHERE = Places("", "{}")
"""Of a document that was not read from a file."""


def places_of(places: Mapping[str, Place]) -> Places:
    """The places of one document, all in the same file."""
    path = next(iter(places.values())).path if places else ""
    return Places(path, json.dumps({key: place[1:] for key, place in places.items()}))


@dataclass(frozen=True)
class Fix:
    """A correction: `text` where now stands what is at `place`; an empty stretch inserts."""

    place: Place
    text: str
    is_sure: bool = False
    """Whether `check --fix` makes it unasked: only the form changes, or one meaning is left."""


@dataclass(frozen=True)
class Diagnostic:
    """One mistake of an author, where it is, and the facts that its message needs."""

    code: str
    """Kebab-case and permanent; its wording stands in `report/messages.py`."""
    place: Place
    facts: tuple[tuple[str, str], ...] = ()
    """What the message fills in, such as `(("value", "discovry"), ("near", "discovery"))`."""
    field: str | None = None
    """The front matter key it is about."""
    feeds: str = ""
    """Our key of that, where an author calls it otherwise."""
    severity: Severity = Severity.ERROR
    fix: Fix | None = None
    """What to paste, if that is known."""

    @property
    def sort_key(self) -> tuple[Place, str, tuple[tuple[str, str], ...]]:
        """By path and place, then stable."""
        return (self.place, self.code, self.facts)


def problem(
    code: str,
    place: Place,
    *,
    field: str | None = None,
    severity: Severity = Severity.ERROR,
    fix: Fix | None = None,
    **facts: str | int,
) -> Diagnostic:
    """A `Diagnostic` with its facts given as keywords; empty facts are left out."""
    kept = tuple(sorted((key, str(value)) for key, value in facts.items() if value != ""))
    return Diagnostic(code, place, kept, field, severity=severity, fix=fix)


@dataclass(frozen=True)
class Checked(Generic[T]):
    """The outcome of a stage: a value, or `None` where mistakes leave nothing usable."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = field(default=())


@dataclass(frozen=True)
class Noted(Generic[T]):
    """The outcome of a stage that always gives a value, with what is wrong beside it."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


def noted(found: Iterable[T | Diagnostic]) -> Noted[tuple[T, ...]]:
    """The values among what was `found`, and beside them the diagnostics."""
    every = tuple(found)
    values = tuple(each for each in every if not isinstance(each, Diagnostic))
    return Noted(values, tuple(each for each in every if isinstance(each, Diagnostic)))


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Without repeats, sorted by path and place."""
    return tuple(sorted(set(diagnostics), key=lambda diagnostic: diagnostic.sort_key))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them stops a build."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
