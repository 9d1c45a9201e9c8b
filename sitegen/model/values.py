"""What reading the fields of one document gives: converted values, each with its place."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sitegen.diagnostics.model import Place

V = TypeVar("V")
Date = datetime.date


@dataclass(frozen=True)
class Effort:
    """How much time something takes."""

    text: str
    """As the author wrote it."""
    hours: int
    """For comparing; a day counts 8, a week 40, a month 160."""


@dataclass(frozen=True)
class Values:
    """Fields by key. Keys that are missing, empty or wrong are absent."""

    by_key: Mapping[str, Any]
    places: Mapping[str, Place] = field(compare=False, default_factory=dict)
    """By key, and `key[0]`, `key[1]`, … for the items of a list."""

    def get(self, key: str, kind: type[V]) -> V | None:
        """The value of `key`, if it was filled in; a wrong `kind` is a programmer's mistake."""
        value = self.by_key.get(key)
        assert value is None or isinstance(value, kind), f"{key}: {type(value)} is not {kind}"
        return value

    def text(self, key: str) -> str:
        """The text of `key`, or `""`."""
        return self.get(key, str) or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of `key`, or none."""
        return self.get(key, tuple) or ()

    def chosen(self, key: str) -> tuple[str, ...]:
        """What was chosen for `key`, be it one value or several."""
        value = self.by_key.get(key)
        return value if isinstance(value, tuple) else (value,) if value else ()

    def records(self, key: str) -> "tuple[Values, ...]":
        """The records of `key`, or none."""
        return self.get(key, tuple) or ()
