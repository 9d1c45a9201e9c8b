"""Frozen values ↔ plain JSON values, by the annotations of their classes.

For what is kept from one build to the next: quick to read, and harmless whoever wrote it, which
pickle is not.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Convert = Callable[[Any], Any]


def pack(value: Any) -> Any:
    """A value of frozen dataclasses, tuples, mappings, dates and texts as lists, dicts and texts.

    Sources of fields are not named: `unpack` has to be told the type.
    """
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: pack(inner) for key, inner in value.items()}
    if is_dataclass(value):
        return [pack(getattr(value, name)) for name in _names(cast(Any, type(value)))]
    return [pack(inner) for inner in value]


def unpack(kind: type[T], packed: Any) -> T:
    """The value of type `kind` that `pack` was given.

    Raises `TypeError`, `ValueError` or `KeyError` for what `pack` did not make of that type.
    """
    reader: Convert = _reader(cast(Any, kind))
    value: T = reader(packed)
    return value


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
    reads = tuple(_reader(hints[name]) for name in getattr(kind, "_fields", None) or _names(kind))
    if all(read is _same for read in reads):
        return lambda values: kind(*values)
    return lambda values: kind(*(read(value) for read, value in zip(reads, values, strict=True)))
