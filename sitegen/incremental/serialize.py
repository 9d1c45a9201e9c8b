"""Frozen values ↔ bytes, by the annotations of their classes: MessagePack, by `msgspec`.

For what is kept from one build to the next, and handed from one process to another: quick to read,
and harmless whoever wrote it, which pickle is not.
"""

from functools import cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")

dump = msgspec.msgpack.encode
"""A value of dataclasses, tuples, mappings, dates, numbers and texts, as bytes."""


def load(kind: type[T], data: bytes) -> T:
    """The value of type `kind` that `dump` was given; `msgspec.MsgspecError` for anything else."""
    value: T = _decoder(cast(Any, kind)).decode(data)
    return value


@cache
def _decoder(kind: Any) -> "msgspec.msgpack.Decoder[Any]":
    """Made once for a type: that takes longer than to read a value."""
    return msgspec.msgpack.Decoder(kind)
