"""Artifact: a file to be written."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b


@dataclass(frozen=True)
class Artifact:
    """A file of the site, in memory."""

    path: str
    """From the root of the site, with `/`."""
    data: bytes

    @cached_property
    def digest(self) -> str:
        """The same digest, the same bytes."""
        return blake2b(self.data, digest_size=12).hexdigest()


@dataclass(frozen=True)
class Kept:
    """A file of the site that is to stay as it stands in the last one."""

    path: str
    digest: str


Piece = Artifact | Kept

Once = Callable[[str, str, Callable[[], Artifact]], Piece]
"""Name of a thing, what it is made of, how → its file; only made when it is not as it was."""


def always(_name: str, _made_of: str, make: Callable[[], Artifact]) -> Artifact:
    """A `Once` that knows of nothing that was made before."""
    return make()
