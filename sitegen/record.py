"""Frozen values ↔ JSON, by the annotations of their classes.

For what is kept from one build to the next: quick to read, and harmless whoever wrote it, which
pickle is not.
"""

import datetime
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
Convert = Callable[[Any], Any]


def dump(value: Any) -> str:
    """A value of frozen dataclasses, tuples, dicts, dates, numbers and texts, as JSON.

    Fields are not named, and neither is the type: `load` has to be told it.
    """
    return json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":"))


def load(kind: type[T], text: str) -> T:
    """The value of type `kind` that `dump` was given.

    Raises `TypeError`, `ValueError` or `KeyError` for what `dump` did not make of that type.
    """
    value: T = _reader_of(kind)(json.loads(text))
    return value


def _reader_of(kind: Any) -> Convert:
    reader: Convert = _reader(kind)
    return reader


def _plain(value: Any) -> Any:
    """What JSON has no form for, one level of it."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return [getattr(value, name) for name in _names(value.__class__)]


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _reader(kind: Any) -> Convert:
    """How to read one type; made once, since there are many values."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is UnionType:
        (one,) = (each for each in inner if each is not NoneType)
        return _optional(_reader(one))
    if origin is tuple:
        return _tuple(_reader(inner[0])) if inner[-1] is Ellipsis else _row(inner)
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(_reader(inner[1]))
    if kind is datetime.date:
        return datetime.date.fromisoformat
    if isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, tuple)):
        return _whole(kind)
    return kind if isinstance(kind, type) and issubclass(kind, str) and kind is not str else _same


def _same(value: Any) -> Any:
    return value


def _optional(read: Convert) -> Convert:
    return lambda value: None if value is None else read(value)


def _tuple(read: Convert) -> Convert:
    return tuple if read is _same else lambda values: tuple(map(read, values))


def _row(kinds: tuple[Any, ...]) -> Convert:
    reads = tuple(map(_reader, kinds))
    return lambda values: tuple(read(value) for read, value in zip(reads, values, strict=True))


def _mapping(read: Convert) -> Convert:
    if read is _same:
        return dict
    return lambda values: {key: read(value) for key, value in values.items()}


def _whole(kind: Any) -> Convert:
    """A dataclass or named tuple, its values in the order of its fields."""
    hints = get_type_hints(kind)
    names = getattr(kind, "_fields", None) or _names(kind)
    reads = [(place, _reader(hints[name])) for place, name in enumerate(names)]
    special = [(place, read) for place, read in reads if read is not _same]

    def read_whole(values: list[Any]) -> Any:
        for place, read in special:
            values[place] = read(values[place])
        return kind(*values)

    return read_whole
