"""Artifact: a file to be written."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Artifact:
    """A file of the site, in memory."""

    path: str
    """From the root of the site, with `/`."""
    data: bytes
    key: str = ""
    """The digest of what it was made of, where that is known."""

    @cached_property
    def digest(self) -> str:
        """Of its bytes: equal digests, equal bytes."""
        return blake2b(self.data, digest_size=12).hexdigest()


@dataclass(frozen=True)
class Kept:
    """A file of the site that is to stay as it stands in the last one."""

    path: str
    digest: str


Piece = Artifact | Kept
Memo = Callable[[str, str, Callable[[], bytes]], Piece]
"""The file at a path, by a key and what makes it; not made when one of the same key stands there."""
Write = Callable[[Piece], T]
"""Takes a finished file, in whatever process it was made; gives what is to be known of it."""
