"""A parsed file as bytes: quick to keep, and to hand from one process to another; and its text, when it is asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sitegen.diagnostics.passed import Passed
from sitegen.document.data_file import file_of
from sitegen.incremental.cache import Cache, LostError
from sitegen.incremental.serialize import dump, load
from sitegen.model.body import Bodies, Body, TermCounts

NO_HEAD = b""
"""The head of a file of which nothing is usable."""
NO_PROBLEMS = dump(())


@dataclass(frozen=True)
class Record:
    """What is known of one file."""

    head: bytes
    """Empty when mistakes leave nothing usable; of a file that is data, the heads of all it is about."""
    problems: bytes
    words: bytes = b""
    """Its `Words`; empty in what the cache tells of a file: they have a row of their own."""
    source: str = ""
    """The digest of the text; empty when it could not be read."""
    stamp: str = ""
    """Of the file, see `discovery.Entry`."""
    wording: str = ""
    """The digest of the labels that messages name."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Our keys → what its author calls them, where that is something else."""
    passed: tuple[Passed, ...] = ()
    """What settings let pass in it."""


@dataclass(frozen=True)
class Words:
    """The text of a file, and what was counted in it."""

    body: bytes
    counts: bytes


NO_WORDS = dump(Words(dump(Body()), dump({})))
"""Of a file that is data: what is in it is fields."""


class ReadBodies(Bodies):
    """The text of each file by its path: of what is at hand, and of the rest from the cache."""

    def __init__(self, fresh: Mapping[str, bytes], kept: Mapping[str, str], cache: Cache) -> None:
        """`fresh` holds `Words`; `kept` says by which key the others are in the cache."""
        self._fresh, self._kept, self._cache = fresh, kept, cache

    def __getitem__(self, path: str) -> Body:
        return load(Body, self._words(path).body)

    def counts(self, path: str) -> TermCounts:
        """What was counted in the practice at `path`."""
        return load(dict[str, dict[str, int]], self._words(path).counts)

    def _words(self, path: str) -> Words:
        if path not in self:
            path = file_of(path)
        data = self._fresh.get(path)
        if data is None:
            row = self._cache.row("bodies", path)
            key = self._kept[path]
            if row is None or row.key != key:
                raise LostError(path)
            data = row.value
        return load(Words, data)

    def __contains__(self, path: object) -> bool:
        return path in self._fresh or path in self._kept

    def __iter__(self) -> Iterator[str]:
        yield from {**self._kept, **self._fresh}

    def __len__(self) -> int:
        return len({**self._kept, **self._fresh})
