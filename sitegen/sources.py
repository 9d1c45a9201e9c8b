"""Disk → source files, images and templates. The only reader of content."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.diagnostics import Checked, Diagnostic, Place, problem
from sitegen.document.image import Image, measure
from sitegen.settings import Limits

CONTENT = "content"
PRACTICES = f"{CONTENT}/practices"
CONTACTS = f"{CONTENT}/contacts"
IMAGE_NAMES = (".png", ".jpg", ".jpeg", ".webp", ".gif")


@dataclass(frozen=True)
class SourceFile:
    r"""A text file as it is on disk, with `\\n` line ends and without a byte order mark."""

    path: str
    """Relative to the root, with `/`."""
    text: str


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
    for path in _files(root / CONTENT, root, problems):
        folder = path.rpartition("/")[0]
        if path.lower().endswith(IMAGE_NAMES):
            image = _image(root, path, limits, problems)
            images |= {path: image} if image else {}
        elif folder in (PRACTICES, CONTACTS) and path.endswith(".md"):
            file = read_text(root, path, limits.content_file_bytes, problems)
            if file:
                (practices if folder == PRACTICES else contacts).append(file)
        else:
            problems.append(problem("unexpected-file", Place(path), path=path))
    return Checked(Sources(tuple(practices), tuple(contacts), images), tuple(problems))


def _files(folder: Path, root: Path, problems: list[Diagnostic]) -> Iterator[str]:
    """The regular files below `folder`, relative to `root`. Hidden ones belong to other tools."""
    if not folder.is_dir():
        return
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = Path(entry.path)
        name = path.relative_to(root).as_posix()
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            problems.append(problem("symbolic-link", Place(name)))
        elif entry.is_dir():
            yield from _files(path, root, problems)
        elif entry.is_file(follow_symlinks=False):
            yield name
        else:
            problems.append(problem("not-a-file", Place(name)))


def _bytes(root: Path, path: str, limit: int, problems: list[Diagnostic]) -> bytes | None:
    """The bytes of a regular file; a link that appeared meanwhile is not followed."""
    handle = os.open(root / path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > limit:
            size = status.st_size
            problems.append(problem("file-too-large", Place(path), size=size, limit=limit))
            return None
        return file.read()


def read_text(root: Path, path: str, limit: int, problems: list[Diagnostic]) -> SourceFile | None:
    """The text file at `path`, or `None` with a diagnostic added to `problems`."""
    data = _bytes(root, path, limit, problems)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(problem("not-utf-8", _place_of(data, error.start, path)))
        return None
    if "\0" in text:
        before = text[: text.index("\0")]
        place = Place(path, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
        problems.append(problem("control-character", place, character="U+0000"))
        return None
    return SourceFile(path, text.replace("\r\n", "\n").replace("\r", "\n"))


def _place_of(data: bytes, offset: int, path: str) -> Place:
    before = data[:offset].decode("utf-8-sig")
    return Place(path, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


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
