"""What was made last time, so that only what changed is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sitegen.render.artifact import Artifact, Kept, Piece


@dataclass(frozen=True)
class Memo:
    """What was made last time, and of what."""

    keys: Mapping[str, str]
    """Path → what the file there was made of."""
    standing: Mapping[str, str]
    """Path → digest of the files that stand."""

    def __call__(self, path: str, key: str, make: Callable[[], Artifact]) -> Piece:
        """The file at `path`; made, unless one made of the same `key` stands."""
        digest = self.standing.get(path)
        if digest and self.keys.get(path) == row_of(key, digest):
            return Kept(path, digest)
        return make()

    def same(self, artifact: Artifact) -> Piece:
        """A file that was made, or just that it stands: what need not travel between processes."""
        if self.standing.get(artifact.path) == artifact.digest:
            return Kept(artifact.path, artifact.digest)
        return artifact


def row_of(key: str, digest: str) -> str:
    """What is noted of a file with `digest` that was made of `key`."""
    return f"{key} {digest}"
