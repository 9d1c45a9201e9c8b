"""`content/` → which pages and images there are. Its texts are for `files.read_text`."""

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sitegen.beside import is_beside, whereabouts
from sitegen.diagnostics import Checked, Diagnostic, Place, Severity, problem
from sitegen.document.droppings import is_dropping
from sitegen.document.image import Image, measure
from sitegen.document.names import PATH_LENGTH, folded, is_portable, shown
from sitegen.files import is_junction, read_bytes

if TYPE_CHECKING:
    from sitegen.settings import Limits

CONTENT = "content"
PRACTICES = f"{CONTENT}/practices"
CONTACTS = f"{CONTENT}/contacts"
PAGE_FOLDERS = (PRACTICES, CONTACTS)
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
    """The same stamp, the same bytes; empty for a file so young that it could change unseen."""


@dataclass(frozen=True)
class Sources:
    """All that `content/` holds."""

    practices: tuple[Entry, ...]
    contacts: tuple[Entry, ...]
    images: Mapping[str, Image]
    stamps: Mapping[str, str]
    """Path → stamp of every file, of before any was read."""


def content_stamps(root: Path) -> dict[str, str]:
    """Path → stamp of all files of `content/`, and → code of what may not be there at all."""
    return stamps_below(root, CONTENT, is_dropping)


def stamps_below(root: Path, top: str, is_left_out: Callable[[str], bool]) -> dict[str, str]:
    """The same for the folder `top`, less the names to be left out."""
    now = time.time_ns()
    problems: list[Diagnostic] = []
    files = files_below(root / top, top, problems, is_left_out)
    stamps = {path: stamp_of(entry, now) for path, entry in files}
    return stamps | {each.place.path: each.code for each in problems}


def stamp_of(file: os.DirEntry[str], now: int) -> str:
    """The stamp of a file that is looked at at this moment, in ns."""
    return _stamp(_status(file), now - _YOUNG_NS)


def stamps_of(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Path → stamp of these files; an empty one for what is not there."""
    youngest = time.time_ns() - _YOUNG_NS
    return {path: _stamp(_status(root / path), youngest) for path in paths}


def read_sources(root: Path, limits: "Limits") -> Checked[Sources]:
    """Every Markdown file and image below `content/`, in the order of their paths.

    Links, devices and images that are too large are diagnostics, and left out; texts are for
    `read_text`.
    """
    problems: list[Diagnostic] = []
    practices: list[Entry] = []
    contacts: list[Entry] = []
    images: dict[str, Image] = {}
    stamps: dict[str, str] = {}
    others: list[str] = []
    now = time.time_ns()
    for count, (path, file) in enumerate(files_below(root / CONTENT, CONTENT, problems), start=1):
        stamps[path] = stamp_of(file, now)
        if count > limits.content_files:
            problems.append(
                problem(
                    "too-many-files",
                    Place(path),
                    limit=limits.content_files,
                    folder=CONTENT,
                    setting="content_files",
                )
            )
            break
        folder = path.rpartition("/")[0]
        if path.lower().endswith(IMAGE_NAMES):
            image = _image(root, path, limits, problems)
            images |= {path: image} if image else {}
        elif folder in PAGE_FOLDERS and path.endswith(".md") and not _is_beside(root, path, limits):
            entry = Entry(path, stamps[path])
            (practices if folder == PRACTICES else contacts).append(entry)
        else:
            others.append(path)
    problems += (_unexpected(path, stamps) for path in others)
    found = Sources(tuple(practices), tuple(contacts), images, stamps)
    return Checked(found, tuple(problems))


def _is_beside(root: Path, path: str, limits: "Limits") -> bool:
    """Whether a text is no page; one that may be, by its name, is asked how it starts."""
    if not is_beside(path, ""):
        return False
    data = read_bytes(root, path, limits.content_file_bytes, []) or b""
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
    folder: Path,
    path: str,
    problems: list[Diagnostic],
    is_left_out: Callable[[str], bool] = is_dropping,
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The regular files below `folder`, which is `path` from the root, less those whose names are
    to be left out: by default what other programs leave. Links, pipes and names that not every
    system can keep are diagnostics.
    """
    known: dict[str, str] = {}
    for entry in _entries(folder, path, problems):
        if is_left_out(entry.name):
            continue
        name = f"{path}/{shown(entry.name)}"
        if not _has_good_name(entry.name, name, path, known, problems):
            continue
        if entry.is_file(follow_symlinks=False):
            yield name, entry
        elif entry.is_symlink() or entry.is_dir():
            yield from files_below(folder / entry.name, name, problems, is_left_out)
        else:
            problems.append(problem("not-a-file", Place(name)))


def _entries(folder: Path, path: str, problems: list[Diagnostic]) -> list[os.DirEntry[str]]:
    """What is in a folder, by name. One that went while we looked counts as one that was not there:
    a catalogue without content can be built. With a file in its place it cannot.
    """
    status = _status(folder)
    if status and (stat.S_ISLNK(status.st_mode) or is_junction(status)):
        problems.append(problem("symbolic-link", Place(path)))
        return []
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        pass
    except NotADirectoryError:
        problems.append(_unexpected(path, {}))
    except OSError as error:
        problems.append(problem("unreadable-file", Place(path), reason=error.strerror or ""))
    return []


def _has_good_name(
    written: str, path: str, folder: str, known: dict[str, str], problems: list[Diagnostic]
) -> bool:
    """Whether every system can keep this name beside those `known` so far; else a diagnostic.

    The names of pages have to be slugs, which is checked with what they hold.
    """
    if folder in PAGE_FOLDERS and written.endswith(".md") and shown(written) == written:
        return True
    other = known.setdefault(folded(written), path)
    if len(path) > PATH_LENGTH:
        problems.append(problem("path-too-long", Place(path), limit=PATH_LENGTH))
    elif not is_portable(written) or shown(written) != written:
        problems.append(problem("unportable-name", Place(path), name=shown(written)))
    elif other != path:
        problems.append(problem("same-name", Place(path), other=other))
    else:
        return True
    return False


def _image(root: Path, path: str, limits: "Limits", problems: list[Diagnostic]) -> Image | None:
    data = read_bytes(root, path, limits.image_bytes, problems)
    if data is None:
        return None
    image = measure(path, data)
    if image is None:
        problems.append(problem("not-an-image", Place(path)))
    elif image.width * image.height > limits.image_pixels:
        size = f"{image.width} × {image.height}"
        problems.append(
            problem("image-too-large", Place(path), size=size, limit=limits.image_pixels)
        )
    return image
