"""`content/` → which pages and images there are. Its texts are for `safe_read.read_text`."""

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sitegen.content.beside import is_beside, whereabouts
from sitegen.content.safe_read import is_junction, read_bytes
from sitegen.diagnostics.model import Checked, Diagnostic, Noted, Place, Severity, problem
from sitegen.document.litter import is_dropping
from sitegen.document.portable_names import PATH_LENGTH, folded, is_portable, shown
from sitegen.images.image import Image, measure

if TYPE_CHECKING:
    from sitegen.config.settings import Limits

CONTENT = "content"
PRACTICES = f"{CONTENT}/practices"
CONTACTS = f"{CONTENT}/contacts"
LISTS = f"{CONTENT}/lists"
PAGE_FOLDERS = (PRACTICES, CONTACTS, LISTS)
_FOLDERS = (CONTENT, *PAGE_FOLDERS)
"""Without one of these, what was meant to be on the site is not there."""
_YOUNG_NS = 2_000_000_000
"""FAT counts every other second."""
IMAGE_NAMES = (".png", ".jpg", ".jpeg", ".webp", ".gif")


@dataclass(frozen=True)
class Entry:
    """A file that is there, not yet read."""

    path: str
    stamp: str
    """Equal stamps, equal bytes; empty for a file so young that it could change unseen."""


@dataclass(frozen=True)
class Sources:
    """All that `content/` holds."""

    practices: tuple[Entry, ...]
    contacts: tuple[Entry, ...]
    lists: tuple[Entry, ...]
    images: Mapping[str, Image]
    stamps: Mapping[str, str]
    """Path → stamp of every file, of before any was read."""


class Found(NamedTuple):
    """A regular file that is there."""

    path: str
    """From the root."""
    entry: os.DirEntry[str]


def content_stamps(root: Path) -> dict[str, str]:
    """Path → stamp of all files of `content/`, and → code of what may not be there at all."""
    return stamps_below(root, CONTENT, is_dropping)


def content_trace(root: Path) -> dict[str, str]:
    """Path → stamp of all files of `content/`, however young: to see what changes in a few seconds."""
    return stamps_below(root, CONTENT, is_dropping, time.time_ns() + _YOUNG_NS)


def stamps_below(
    root: Path, top: str, is_left_out: Callable[[str], bool], now: int = 0
) -> dict[str, str]:
    """Path → stamp or code for the folder `top`, less the names to be left out."""
    now = now or time.time_ns()
    stamps: dict[str, str] = {}
    for found in files_below(root / top, top, is_left_out):
        if isinstance(found, Diagnostic):
            stamps[found.place.path] = found.code
        else:
            stamps[found.path] = stamp_of(found.entry, now)
    return stamps


def stamp_of(file: os.DirEntry[str], now: int) -> str:
    """The stamp of a file that is looked at at this moment, in ns."""
    return _stamp(_status(file), now - _YOUNG_NS)


def stamps_of(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Path → stamp of these files; an empty one for what is not there."""
    youngest = time.time_ns() - _YOUNG_NS
    return {path: _stamp(_status(root / path), youngest) for path in paths}


def read_sources(root: Path, limits: "Limits") -> Noted[Sources]:
    """Every Markdown file and image below `content/`, in the order of their paths.

    Links, devices and images that are too large are diagnostics, and left out; texts are for
    `read_text`.
    """
    problems: list[Diagnostic] = []
    pages: dict[str, list[Entry]] = {folder: [] for folder in PAGE_FOLDERS}
    images: dict[str, Image] = {}
    stamps: dict[str, str] = {}
    others: list[str] = []
    now = time.time_ns()
    for found in files_below(root / CONTENT, CONTENT):
        if isinstance(found, Diagnostic):
            problems.append(found)
            continue
        path = found.path
        stamps[path] = stamp_of(found.entry, now)
        if len(stamps) > limits.content_files:
            problems.append(too_many(path, CONTENT, "content_files", limits.content_files))
            break
        folder = path.rpartition("/")[0]
        if path.lower().endswith(IMAGE_NAMES):
            image = _image(root, path, limits)
            problems += image.diagnostics
            images |= {path: image.value} if image.value else {}
        elif folder in pages and path.endswith(".md") and not _is_beside(root, path, limits):
            pages[folder].append(Entry(path, stamps[path]))
        else:
            others.append(path)
    problems += (_unexpected(path, stamps) for path in others)
    practices, contacts, lists = map(tuple, pages.values())
    return Noted(Sources(practices, contacts, lists, images, stamps), tuple(problems))


def too_many(path: str, folder: str, setting: str, limit: int) -> Diagnostic:
    """That `path` is one file more than a limit allows."""
    return problem("too-many-files", Place(path), limit=limit, folder=folder, setting=setting)


def _is_beside(root: Path, path: str, limits: "Limits") -> bool:
    """Whether a text is no page; one that may be, by its name, is asked how it starts."""
    if not is_beside(path, ""):
        return False
    data = read_bytes(root, path, limits.content_file_bytes).value or b""
    return is_beside(path, data.decode("utf-8", "replace").replace("\r\n", "\n"))


def _unexpected(path: str, known: Mapping[str, str]) -> Diagnostic:
    """An error only where a folder of content cannot be; other files are left out, and said so."""
    is_folder = path in _FOLDERS
    facts: dict[str, Any] = (
        {"folder": path} if is_folder else whereabouts(path, known, PAGE_FOLDERS)
    )
    severity = Severity.ERROR if is_folder else Severity.WARNING
    return problem("unexpected-file", Place(path), severity=severity, path=path, **facts)


def _status(file: Path | os.DirEntry[str]) -> os.stat_result | None:
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
        return Checked(None, (_unexpected(path, {}),))
    except OSError as error:
        reason = error.strerror or ""
        return Checked(None, (problem("unreadable-file", Place(path), reason=reason),))


def _fault_of_name(
    written: str, path: str, folder: str, known: dict[str, str]
) -> Diagnostic | None:
    """Why not every system can keep this name beside those `known` so far, to which it is added.

    The names of pages have to be slugs, which is checked with what they hold.
    """
    if folder in PAGE_FOLDERS and written.endswith(".md") and shown(written) == written:
        return None
    other = known.setdefault(folded(written), path)
    if len(path) > PATH_LENGTH:
        return problem("path-too-long", Place(path), limit=PATH_LENGTH)
    if not is_portable(written) or shown(written) != written:
        return problem("unportable-name", Place(path), name=shown(written))
    return problem("same-name", Place(path), other=other) if other != path else None


def _image(root: Path, path: str, limits: "Limits") -> Checked[Image]:
    data = read_bytes(root, path, limits.image_bytes)
    if data.value is None:
        return Checked(None, data.diagnostics)
    image = measure(path, data.value)
    if image is None:
        return Checked(None, (problem("not-an-image", Place(path)),))
    if image.width * image.height <= limits.image_pixels:
        return Checked(image)
    size = f"{image.width} × {image.height}"
    too_large = problem("image-too-large", Place(path), size=size, limit=limits.image_pixels)
    return Checked(image, (too_large,))
