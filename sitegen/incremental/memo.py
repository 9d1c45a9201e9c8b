"""What was made last time, so that only what changed is made."""

from collections.abc import Callable, Mapping
from typing import Protocol

from sitegen.artifacts.artifact import Artifact, Kept, Piece


class Made(Protocol):
    """A file that stands."""

    @property
    def key(self) -> str:
        """The digest of what it was made of."""

    @property
    def digest(self) -> str:
        """Of its bytes."""


def memo(standing: Mapping[str, Made], path: str, key: str, make: Callable[[], bytes]) -> Piece:
    """The file at `path`: as it stands if that was made of the same `key`, else made.

    With the first argument given, it is an `artifacts.artifact.Memo`.
    """
    before = standing.get(path)
    if before and before.key == key:
        return Kept(path, before.digest)
    return Artifact(path, make(), key)
