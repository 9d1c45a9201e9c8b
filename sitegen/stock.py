"""What there is of the last site, and what has become of its practices."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sitegen.cache import Cache, Row
from sitegen.document.frontmatter import digest_of
from sitegen.render.artifact import Artifact, Kept, Piece

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


class Keeper:
    """Makes a file, unless it stands and was made of the same: a `render.artifact.Once`."""

    def __init__(self, stock: Stock, table: str) -> None:
        """`table` of the cache holds what is known of these files."""
        self._stock, self._table = stock, table
        self._rows = stock.cache.rows(table)
        self._made: dict[str, Row] = {}
        self._names: set[str] = set()

    def __call__(self, name: str, made_of: str, make: Callable[[], Artifact]) -> Piece:
        """The file, as `render.artifact.Once` says."""
        key = digest_of(f"{self._stock.base} {made_of}")
        self._names.add(name)
        for path, digest in self._stock.files(self._rows.get(name), key):
            return Kept(path, digest)
        artifact = make()
        self._made[name] = Row(key, json.dumps([(artifact.path, artifact.digest)]))
        return artifact

    def keep(self) -> None:
        """Remember what was made, and forget what was not asked for."""
        self._stock.cache.put(self._table, self._made.items())
        self._stock.cache.keep_only(self._table, self._names)


@dataclass(frozen=True)
class Published:
    """All practices, published now or before, in the order of `documents_of`."""

    keys: Mapping[str, str]
    """Slug → what its publication is made of."""
    texts: dict[str, str] = field(default_factory=dict)
    """Slug → where its text is."""
    counts: dict[str, str] = field(default_factory=dict)
    """Slug → what `read_counts` reads, of those published now, unless the cache has it."""
