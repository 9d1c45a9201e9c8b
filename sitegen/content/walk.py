"""An edge: which files are below a folder, and their stamps. Nothing here is read but names."""

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from sitegen.config.collections import CONTENT, USUAL, Ground
from sitegen.content.safe_read import is_file, is_junction
from sitegen.diagnostics.model import Checked, Diagnostic, Place, Severity, problem
from sitegen.document.litter import is_dropping
from sitegen.document.portable_names import PATH_LENGTH, folded, is_portable, shown
from sitegen.output.own_names import MARKER

STATIC = "static"
_YOUNG_NS = 2_000_000_000
"""FAT counts every other second."""
_TOOLS = {"node_modules", "bower_components", "venv", "site-packages"}
"""Folders that other programs fill with what nobody here wrote."""


def is_of_programs(name: str) -> bool:
    """Whether a folder of this name is filled by programs."""
    return name in _TOOLS


class Found(NamedTuple):
    """A regular file that is there."""

    path: str
    """From the root."""
    entry: "os.DirEntry[str] | Path"
    """Where it is."""


def content_stamps(root: Path, grounds: Iterable[Ground]) -> dict[str, str]:
    """Path → stamp of all files where content is, and → code of what may not be there at all."""
    return _stamps(root, grounds, time.time_ns())


def content_trace(root: Path, grounds: Iterable[Ground]) -> dict[str, str]:
    """Path → stamp of all these files, however young: to see what changes in a few seconds."""
    return _stamps(root, grounds, time.time_ns() + _YOUNG_NS)


def _stamps(root: Path, grounds: Iterable[Ground], now: int) -> dict[str, str]:
    found = (_stamp_found(each, now) for ground in grounds for each in files_of(root, ground))
    return dict(found)


def stamps_below(root: Path, top: str, is_left_out: Callable[[str], bool]) -> dict[str, str]:
    """Path → stamp or code for the folder `top`, less the names to be left out."""
    now = time.time_ns()
    return dict(_stamp_found(each, now) for each in files_below(root / top, top, is_left_out))


def _stamp_found(found: Found | Diagnostic, now: int) -> tuple[str, str]:
    if isinstance(found, Diagnostic):
        return found.place.path, found.code
    return found.path, stamp_of(found.entry, now)


def stamp_of(file: "os.DirEntry[str] | Path", now: int) -> str:
    """The stamp of a file that is looked at at this moment, in ns."""
    return _stamp(_status(file), now - _YOUNG_NS)


def stamps_of(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Path → stamp of these files; an empty one for what is not there."""
    youngest = time.time_ns() - _YOUNG_NS
    return {path: _stamp(_status(root / path), youngest) for path in paths}


def _status(file: "os.DirEntry[str] | Path") -> os.stat_result | None:
    """None for a file that is not there, or went while we looked: reading it says so."""
    try:
        return file.lstat() if isinstance(file, Path) else file.stat(follow_symlinks=False)
    except OSError:
        return None


def _stamp(status: os.stat_result | None, youngest: int) -> str:
    """What changes whenever a file does. One as young as the clock is coarse may change once more
    without it, as Git calls racy.
    """
    if status is None or status.st_mtime_ns > youngest:
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def files_of(root: Path, ground: Ground) -> Iterator[Found | Diagnostic]:
    """The regular files of a ground, in the order of their paths."""
    if ground.is_strict:
        yield from files_below(root / ground.path, ground.path)
    elif is_file(root, ground.path):
        yield Found(ground.path, root / ground.path)
    else:
        yield from _files_in(root / ground.path, ground.path, ground)


def _files_in(folder: Path, path: str, ground: Ground) -> Iterator[Found | Diagnostic]:
    """The files below a folder that is not ours alone: any name will do that is text.

    Of what is not a file only a link is told, which could have been meant for content.
    """
    for entry in _wanted(folder, path, ground):
        if isinstance(entry, Diagnostic):
            yield entry
            continue
        name = _joined(path, entry)
        if shown(entry.name) != entry.name:
            yield problem("unportable-name", Place(name), name=shown(entry.name))
        elif entry.is_file(follow_symlinks=False):
            yield Found(name, entry)
        elif entry.is_symlink():
            yield problem("symbolic-link", Place(name))
        elif entry.is_dir():
            yield from _files_in(folder / entry.name, name, ground)


def folders_of(root: Path, ground: Ground) -> Iterator[str]:
    """The folders, from the root, in which files of a ground can be."""
    yield from _folders_in(root / ground.path, ground.path, ground)


def _folders_in(folder: Path, path: str, ground: Ground) -> Iterator[str]:
    yield path
    for entry in _wanted(folder, path, ground):
        if not isinstance(entry, Diagnostic) and entry.is_dir(follow_symlinks=False):
            yield from _folders_in(folder / entry.name, _joined(path, entry), ground)


def _wanted(folder: Path, path: str, ground: Ground) -> Iterator["os.DirEntry[str] | Diagnostic"]:
    """What is in a folder of a ground, less what others leave there and what the settings leave out.

    Sites that we made are no content, nor is `static` in the root, unless that is a ground itself.
    """
    entries = _entries(folder, path)
    found = entries.value or []
    if any(entry.name == MARKER for entry in found):
        return
    yield from entries.diagnostics
    for entry in found:
        is_ours = not path and entry.name == STATIC
        if is_ours or is_of_programs(entry.name) or is_dropping(entry.name):
            continue
        if entry.is_file(follow_symlinks=False) or not ground.leaves_out(_joined(path, entry)):
            yield entry


def _joined(path: str, entry: "os.DirEntry[str]") -> str:
    return f"{path}/{shown(entry.name)}" if path else shown(entry.name)


def files_below(
    folder: Path, path: str, is_left_out: Callable[[str], bool] = is_dropping
) -> Iterator[Found | Diagnostic]:
    """The regular files below `folder`, which is `path` from the root, less those whose names are
    to be left out: by default what other programs leave. Links, pipes and names that not every
    system can keep are diagnostics.
    """
    known: dict[str, str] = {}
    entries = _entries(folder, path)
    if entries.value is None:
        yield from entries.diagnostics
        return
    for entry in entries.value:
        if is_left_out(entry.name):
            continue
        name = f"{path}/{shown(entry.name)}"
        if fault := _fault_of_name(entry.name, name, path, known):
            yield fault
        elif entry.is_file(follow_symlinks=False):
            yield Found(name, entry)
        elif entry.is_symlink() or entry.is_dir():
            yield from files_below(folder / entry.name, name, is_left_out)
        else:
            yield problem("not-a-file", Place(name))


def _entries(folder: Path, path: str) -> Checked[list[os.DirEntry[str]]]:
    """What is in a folder, by name. One that went while we looked counts as one that was not there:
    a catalogue without content can be built. With a file in its place it cannot.
    """
    status = _status(folder)
    if status and (stat.S_ISLNK(status.st_mode) or is_junction(status)):
        return Checked(None, (problem("symbolic-link", Place(path)),))
    try:
        with os.scandir(folder) as entries:
            return Checked(sorted(entries, key=lambda entry: entry.name))
    except FileNotFoundError:
        return Checked([])
    except NotADirectoryError:
        is_ours = path == CONTENT
        severity = Severity.ERROR if is_ours else Severity.WARNING
        found = problem("unexpected-file", Place(path), severity=severity, path=path,
                        folder=path if is_ours else "")  # fmt: skip
        return Checked(None, (found,))
    except OSError as error:
        reason = error.strerror or ""
        return Checked(None, (problem("unreadable-file", Place(path), reason=reason),))


def _fault_of_name(
    written: str, path: str, folder: str, known: dict[str, str]
) -> Diagnostic | None:
    """Why not every system can keep this name beside those `known` so far, to which it is added.

    The names of pages have to be slugs, which is checked with what they hold.
    """
    if folder in USUAL.values() and written.endswith(".md") and shown(written) == written:
        return None
    other = known.setdefault(folded(written), path)
    if len(path) > PATH_LENGTH:
        return problem("path-too-long", Place(path), limit=PATH_LENGTH)
    if not is_portable(written) or shown(written) != written:
        return problem("unportable-name", Place(path), name=shown(written))
    return problem("same-name", Place(path), other=other) if other != path else None


def too_many(path: str, folder: str, setting: str, limit: int) -> Diagnostic:
    """That `path` is one file more than a limit allows."""
    return problem("too-many-files", Place(path), limit=limit, folder=folder, setting=setting)
