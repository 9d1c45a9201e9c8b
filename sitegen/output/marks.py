"""How to know written files again, so that what stands as it was need not be written."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple


class Mark(NamedTuple):
    """How to know a file again that was written."""

    digest: str
    size: int
    moment: int
    """When it was last changed, in ns."""
    key: str = ""
    """The digest of what it was made of, where that is known."""


Written = tuple[str, Mark]
"""The path of a file, and how to know it again."""
NONE: Mapping[str, Mark] = {}


def standing_in(folder: Path, marks: Mapping[str, Mark]) -> dict[str, Mark]:
    """Path → mark of the files in `folder` that are as they were marked."""
    return {
        path: mark
        for path, size, moment in _found(str(folder), "")
        if (mark := marks.get(path)) and (mark.size, mark.moment) == (size, moment)
    }


def trace_of(marks: Mapping[str, Mark]) -> str:
    """Tells marked files, and that there are no others, apart from anything else."""
    return _trace((path, mark.size, mark.moment) for path, mark in marks.items())


def trace_in(folder: Path) -> str:
    """What `trace_of` would give of the files that are in `folder`."""
    return _trace(_found(str(folder), ""))


def _trace(found: Iterable[tuple[str, int, int]]) -> str:
    return blake2b(repr(sorted(found)).encode(), digest_size=16).hexdigest()


def _found(folder: str, prefix: str) -> Iterator[tuple[str, int, int]]:
    """Path, size and moment of change of every regular file below a folder."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False):
                yield from _found(entry.path, f"{prefix}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                yield prefix + entry.name, status.st_size, status.st_mtime_ns
