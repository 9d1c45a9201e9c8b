"""What there is of the last site, and what has become of its practices."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sitegen.cache import Cache, Row

Files = Sequence[tuple[str, str]]
"""Path and digest of each."""


@dataclass(frozen=True)
class Stock:
    """What there is of the last site."""

    cache: Cache
    standing: Mapping[str, str]
    """Path → digest of the files that stand."""
    base: str
    """What everything is made of: program, settings, looks."""

    def files(self, row: Row | None, key: str) -> Files:
        """The files of a row, if it was made of `key` and all of them stand; else none."""
        if row is None or row.key != key:
            return ()
        files = [(path, digest) for path, digest in json.loads(row.value)]
        return files if all(self.standing.get(path) == digest for path, digest in files) else ()


@dataclass(frozen=True)
class Published:
    """All practices, published now or before, in the order of `documents_of`."""

    keys: Mapping[str, str]
    """Slug → what its publication is made of."""
    texts: dict[str, str] = field(default_factory=dict)
    """Slug → where its text is."""
    counts: dict[str, str] = field(default_factory=dict)
    """Slug → what `read_counts` reads, of those published now."""
    before: dict[str, Row] = field(default_factory=dict)
    """Slug → the row of the same, as it was, of those published now that were there before."""
