"""Disk → source files, images and templates. The only reader of content."""

import errno
import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.diagnostics import Checked, Diagnostic, Place, problem
from sitegen.document.characters import hidden_characters, place_in, without_control
from sitegen.document.image import Image, measure
from sitegen.document.names import PATH_LENGTH, folded, is_portable, shown
from sitegen.model.slugs import slugify
from sitegen.settings import Limits

CONTENT = "content"
PRACTICES = f"{CONTENT}/practices"
CONTACTS = f"{CONTENT}/contacts"
PAGE_FOLDERS = (PRACTICES, CONTACTS)
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

    @property
    def written(self) -> tuple[int, str]:
        """The text, and the line on which it starts."""
        return 1, self.text


@dataclass(frozen=True)
class Sources:
    """All that `content/` holds."""

    practices: tuple[SourceFile, ...]
    contacts: tuple[SourceFile, ...]
    images: Mapping[str, Image]


def read_sources(root: Path, limits: Limits) -> Checked[Sources]:
    """Every Markdown file and image below `content/`, in the order of their paths.

    Links, devices, files that are too large and text that is not UTF-8 are diagnostics; such a
    file is never opened, or left out.
    """
    problems: list[Diagnostic] = []
    practices: list[SourceFile] = []
    contacts: list[SourceFile] = []
    images: dict[str, Image] = {}
    for count, path in enumerate(_files(root / CONTENT, CONTENT, problems), start=1):
        if count > limits.content_files:
            problems.append(problem("too-many-files", Place(path), limit=limits.content_files))
            break
        folder = path.rpartition("/")[0]
        if path.lower().endswith(IMAGE_NAMES):
            image = _image(root, path, limits, problems)
            images |= {path: image} if image else {}
        elif folder in PAGE_FOLDERS and path.endswith(".md"):
            file = read_text(root, path, limits.content_file_bytes, problems)
            if file:
                (practices if folder == PRACTICES else contacts).append(file)
        else:
            near = _page_name(path)
            problems.append(problem("unexpected-file", Place(path), path=path, near=near))
    return Checked(Sources(tuple(practices), tuple(contacts), images), tuple(problems))


def _page_name(path: str) -> str:
    """The name of a page for a text with another ending: Notepad makes `briefadres.md.txt`."""
    folder, _, name = path.rpartition("/")
    stem = _TEXT_ENDING.sub("", name)
    return f"{slugify(stem)}.md" if folder in PAGE_FOLDERS and stem != name else ""


def _files(folder: Path, path: str, problems: list[Diagnostic]) -> Iterator[str]:
    """The regular files below `folder`, which is `path` from the root. Hidden ones belong to
    other tools. Names that not every system can keep are diagnostics.
    """
    if folder.is_symlink() or _is_junction(folder.lstat() if folder.exists() else None):
        problems.append(problem("symbolic-link", Place(path)))
        return
    if not folder.is_dir():
        return
    known: dict[str, str] = {}
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        name = f"{path}/{shown(entry.name)}"
        if not _has_good_name(entry.name, name, path, known, problems):
            continue
        if entry.is_symlink() or entry.is_dir():
            yield from _files(folder / entry.name, name, problems)
        elif entry.is_file(follow_symlinks=False):
            yield name
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
        if any(_is_link(root / folder) for folder in _folders(path)):
            problems.append(problem("symbolic-link", Place(path)))
            return None
        handle = os.open(root / path, _OPEN)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if stat.S_ISREG(status.st_mode) and status.st_size <= limit:
                return file.read(limit + 1)[: limit + 1]
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


def _folders(path: str) -> Iterator[str]:
    """The folders on the way to `path` from the root; none when it is absolute."""
    parts = path.split("/")
    if not Path(path).is_absolute():
        yield from ("/".join(parts[:number]) for number in range(1, len(parts) + 1))


def _is_link(path: Path) -> bool:
    return path.is_symlink() or (path.exists() and _is_junction(path.lstat()))


def read_text(root: Path, path: str, limit: int, problems: list[Diagnostic]) -> SourceFile | None:
    """The text file at `path`, or `None` with a diagnostic added to `problems`.

    Control characters are diagnostics too; the text is returned with a mark in their place.
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
    problems += hidden_characters(text, path)
    return SourceFile(path, without_control(text))


def _encoding(data: bytes) -> str:
    """What the bytes seem to be, by their mark: Notepad's "Unicode" or an old Windows file."""
    return "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "Windows-1252"


def _image(root: Path, path: str, limits: Limits, problems: list[Diagnostic]) -> Image | None:
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
