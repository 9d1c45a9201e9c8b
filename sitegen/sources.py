"""Disk → source files, images and templates. The only reader of content."""

import errno
import os
import re
import stat
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sitegen.diagnostics import Checked, Diagnostic, Place, problem
from sitegen.document.characters import hidden_characters, place_in, without_control
from sitegen.document.image import Image, measure
from sitegen.document.names import PATH_LENGTH, folded, is_portable, shown
from sitegen.model.slugs import slugify

if TYPE_CHECKING:
    from sitegen.settings import Limits

CONTENT = "content"
PRACTICES = f"{CONTENT}/practices"
CONTACTS = f"{CONTENT}/contacts"
PAGE_FOLDERS = (PRACTICES, CONTACTS)
_YOUNG_NS = 2_000_000_000
"""FAT counts every other second."""
_TEXT_ENDING = re.compile(r"(?:\.md|\.markdown|\.txt)+$", re.IGNORECASE)
IMAGE_NAMES = (".png", ".jpg", ".jpeg", ".webp", ".gif")
# A pipe that appeared in the place of a file must not make us wait for a writer.
_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_OPEN |= getattr(os, "O_BINARY", 0)
_MOUNT_POINT = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT, winnt.h


@dataclass(frozen=True)
class SourceFile:
    r"""A text file as it is on disk, with `\\n` line ends and without a byte order mark."""

    path: str
    """Relative to the root, with `/`."""
    text: str
    problems: tuple[Diagnostic, ...] = ()
    """Characters that a reader cannot see."""

    @property
    def written(self) -> tuple[int, str]:
        """The text, and the line on which it starts."""
        return 1, self.text


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
    """Path → stamp of all files of `content/`."""
    youngest = time.time_ns() - _YOUNG_NS
    return {
        path: _stamp(entry.stat(follow_symlinks=False), youngest)
        for path, entry in _files(root / CONTENT, CONTENT, [])
    }


def stamps_of(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Path → stamp of these files; an empty one for what is not there."""
    youngest = time.time_ns() - _YOUNG_NS
    found = {}
    for path in paths:
        try:
            found[path] = _stamp(os.lstat(root / path), youngest)
        except OSError:
            found[path] = ""
    return found


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
    youngest = time.time_ns() - _YOUNG_NS
    for count, (path, file) in enumerate(_files(root / CONTENT, CONTENT, problems), start=1):
        stamps[path] = _stamp(file.stat(follow_symlinks=False), youngest)
        if count > limits.content_files:
            problems.append(problem("too-many-files", Place(path), limit=limits.content_files))
            break
        folder = path.rpartition("/")[0]
        if path.lower().endswith(IMAGE_NAMES):
            image = _image(root, path, limits, problems)
            images |= {path: image} if image else {}
        elif folder in PAGE_FOLDERS and path.endswith(".md"):
            entry = Entry(path, stamps[path])
            (practices if folder == PRACTICES else contacts).append(entry)
        else:
            near = _page_name(path)
            problems.append(problem("unexpected-file", Place(path), path=path, near=near))
    found = Sources(tuple(practices), tuple(contacts), images, stamps)
    return Checked(found, tuple(problems))


def _page_name(path: str) -> str:
    """The name of a page for a text with another ending: Notepad makes `briefadres.md.txt`."""
    folder, _, name = path.rpartition("/")
    stem = _TEXT_ENDING.sub("", name)
    return f"{slugify(stem)}.md" if folder in PAGE_FOLDERS and stem != name else ""


def _stamp(status: os.stat_result, youngest: int) -> str:
    """What changes whenever a file does. One as young as the clock is coarse may change once more
    without it, as Git calls racy.
    """
    if status.st_mtime_ns > youngest:
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def _files(
    folder: Path, path: str, problems: list[Diagnostic]
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The regular files below `folder`, which is `path` from the root. Hidden ones belong to
    other tools. Names that not every system can keep are diagnostics.
    """
    if folder.is_symlink() or _is_junction(folder.lstat() if folder.exists() else None):
        problems.append(problem("symbolic-link", Place(path)))
        return
    if not folder.exists():
        return  # a catalogue without content can be built; one with a file in its place cannot
    if not folder.is_dir():
        problems.append(problem("unexpected-file", Place(path), path=path, near=""))
        return
    known: dict[str, str] = {}
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        name = f"{path}/{shown(entry.name)}"
        if not _has_good_name(entry.name, name, path, known, problems):
            continue
        if entry.is_file(follow_symlinks=False):
            yield name, entry
        elif entry.is_symlink() or entry.is_dir():
            yield from _files(folder / entry.name, name, problems)
        else:
            problems.append(problem("not-a-file", Place(name)))


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


def _is_junction(status: os.stat_result | None) -> bool:
    """Whether this is Windows' kind of link between folders."""
    return getattr(status, "st_reparse_tag", 0) == _MOUNT_POINT


def _bytes(root: Path, path: str, limit: int, problems: list[Diagnostic]) -> bytes | None:
    """The bytes of a regular file, reached without following a link, or a diagnostic."""
    try:
        if has_link(root, path):
            problems.append(problem("symbolic-link", Place(path)))
            return None
        handle = os.open(root / path, _OPEN)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if stat.S_ISREG(status.st_mode) and status.st_size <= limit:
                return file.read(status.st_size)
    except OSError as error:
        if error.errno == errno.ELOOP:  # what O_NOFOLLOW gives for a link
            problems.append(problem("symbolic-link", Place(path)))
        else:
            problems.append(problem("unreadable-file", Place(path), reason=error.strerror or ""))
        return None
    if stat.S_ISREG(status.st_mode):
        size = status.st_size
        problems.append(problem("file-too-large", Place(path), size=size, limit=limit))
    else:
        problems.append(problem("not-a-file", Place(path)))
    return None


def has_link(root: Path, path: str) -> bool:
    """Whether the file `path`, or a folder on the way to it from the root, is a link."""
    return any(_is_link(f"{root}/{step}") for step in _steps(path))


def _steps(path: str) -> Iterator[str]:
    """`path` and the folders on the way to it from the root; none when it is absolute."""
    while path and not path.startswith("/"):
        yield path
        path = path.rpartition("/")[0]


def _is_link(path: str) -> bool:
    try:
        status = os.lstat(path)
    except OSError:
        return False  # opening it says what is the matter
    return stat.S_ISLNK(status.st_mode) or _is_junction(status)


def read_text(root: Path, path: str, limit: int, problems: list[Diagnostic]) -> SourceFile | None:
    """The text file at `path`, or `None` with a diagnostic added to `problems`.

    The text is returned with a mark in the place of each control character.
    """
    data = _bytes(root, path, limit, problems)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        place = place_in(before.replace("\r\n", "\n"), len(before), path)
        problems.append(problem("not-utf-8", place, encoding=_encoding(data)))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    hidden = tuple(hidden_characters(text, path))
    return SourceFile(path, without_control(text) if hidden else text, hidden)


class Texts(Mapping[str, str]):
    """Path → text of many files, each read when it is asked for."""

    def __init__(
        self, root: Path, known: Mapping[str, str], paths: Sequence[str], limit: int
    ) -> None:
        """`known` are at hand; `paths` are those of the others, of at most `limit` bytes."""
        self._root, self._known, self._limit = root, dict(known), limit
        self._paths = dict.fromkeys((*known, *paths))

    def __getitem__(self, path: str) -> str:
        if path not in self._known:
            file = read_text(self._root, path, self._limit, []) if path in self._paths else None
            if file is None:
                raise KeyError(path)
            self._known[path] = file.text
        return self._known[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def _encoding(data: bytes) -> str:
    """What the bytes seem to be, by their mark: Notepad's "Unicode" or an old Windows file."""
    return "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "Windows-1252"


def _image(root: Path, path: str, limits: "Limits", problems: list[Diagnostic]) -> Image | None:
    data = _bytes(root, path, limits.image_bytes, problems)
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


def templates_folder() -> Path:
    """Where the shipped templates are: in the wheel, or beside the package in a checkout."""
    packaged = Path(__file__).parent / "templates"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / "templates"


def read_templates() -> Mapping[str, str]:
    """Name → text of every template, style sheet and script of the theme."""
    folder = templates_folder()
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".html", ".css", ".js", ".svg", ".txt")
    }
