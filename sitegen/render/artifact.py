"""Artifact: a file to be written."""

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
