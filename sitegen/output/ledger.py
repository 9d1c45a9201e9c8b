"""An edge: what the mark in a folder of ours says: which files we wrote there, and so which we did not.

It stands in the folder itself, since the cache may be gone and another machine has none. It is made
of the paths alone: the same site, the same mark.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sitegen.artifacts.artifact import Artifact
from sitegen.document.litter import is_litter
from sitegen.document.portable_names import shown
from sitegen.output.own_names import MARKER, has_mark


@dataclass(frozen=True)
class Ledger:
    """What we wrote in a folder."""

    files: frozenset[str]
    is_finished: bool = True
    """Whether it was written to the end; else files of two editions may be among each other."""


def mark(paths: Iterable[str], *, is_finished: bool = True) -> Artifact:
    """The mark of a folder in which we wrote files at these `paths`."""
    listed = {"made_by": "sitegen", "is_finished": is_finished, "files": sorted(paths)}
    text = json.dumps(listed, ensure_ascii=False, indent=0)
    return Artifact(MARKER, f"{text}\n".encode("utf-8", "surrogatepass"))


def read_ledger(folder: Path) -> Ledger | None:
    """What the mark of a folder says; `None` without one, or with that of an earlier version."""
    if not has_mark(folder):
        return None
    try:
        read = json.loads((folder / MARKER).read_bytes())
        return Ledger(frozenset(map(str, read["files"])), read["is_finished"] is True)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def is_broken_off(folder: Path) -> bool:
    """Whether a build was killed while it wrote into this folder, so that two editions are in it."""
    ledger = read_ledger(folder)
    return ledger is not None and not ledger.is_finished


def foreign_files(folder: Path, ledger: Ledger) -> list[str]:
    """The files in a folder that we did not write, by path; less what systems leave everywhere."""
    known = {*ledger.files, MARKER}
    unknown = (path for path in _files(str(folder), "") if path not in known)
    return sorted(path for path in unknown if not _is_litter(path))


def is_unused(folder: Path) -> bool:
    """Whether there is nothing in a folder but what systems leave everywhere."""
    return all(is_litter(entry.name) for entry in folder.iterdir())


def some(paths: list[str], most: int = 5) -> str:
    """The first of these paths, for a sentence."""
    names = [shown(path) for path in paths[:most]]
    return ", ".join((*names, "…") if len(paths) > most else names)


def files_in(folder: Path) -> Iterator[str]:
    """The paths of all files in a folder, links too; less what systems leave everywhere."""
    return (path for path in _files(str(folder), "") if not _is_litter(path))


def _is_litter(path: str) -> bool:
    return is_litter(path.rpartition("/")[2])


def _files(folder: str, prefix: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                if not is_litter(entry.name):  # `lost+found` may not even be looked into
                    yield from _files(entry.path, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name
