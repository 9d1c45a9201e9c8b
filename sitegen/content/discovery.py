"""Where content is → which files, pages and images there are. Its texts are for `safe_read.read_text`."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sitegen.config.collections import CONTENT, USUAL, Collections
from sitegen.content.beside import is_beside, is_for_authors, whereabouts
from sitegen.content.safe_read import read_bytes
from sitegen.content.walk import Found, files_of, stamp_of, too_many
from sitegen.diagnostics.model import Checked, Diagnostic, Noted, Place, Severity, problem
from sitegen.diagnostics.suggest import Guess, guess
from sitegen.document.globs import glob
from sitegen.document.other_markup import OTHER_TEXTS
from sitegen.images.attachment import ATTACHMENT_NAMES, Attachment, attachment_of
from sitegen.images.image import Image, measure

if TYPE_CHECKING:
    from sitegen.config.limits import Limits

_FOLDERS = (CONTENT, *USUAL.values())
"""Without one of these, what was meant to be on the site is not there."""
IMAGE_NAMES = (".png", ".jpg", ".jpeg", ".webp", ".gif")


@dataclass(frozen=True)
class Entry:
    """A file that is there, not yet read."""

    path: str
    stamp: str
    """Equal stamps, equal bytes; empty for a file so young that it could change unseen."""
    collection: int = 0
    """The number of the collection that it is in."""


@dataclass(frozen=True)
class Sources:
    """All that there is where content may be."""

    entries: tuple[Entry, ...]
    images: Mapping[str, Image]
    """Those of folders in which everything should be content."""
    pictures: frozenset[str]
    """The paths of what may be images elsewhere: those that are used are measured, see `read_images`."""
    attachments: frozenset[str]
    """The paths of what may be attachments there: those that are used are read."""
    stamps: Mapping[str, str]
    """Path → stamp of every file, of before any was read."""


def read_sources(root: Path, content: Collections, limits: "Limits") -> Noted[Sources]:
    """Every file of a collection, and every image, in the order of their paths.

    Links, devices and images that are too large are diagnostics, and left out; texts are for
    `read_text`.
    """
    search = _Search(root, content, limits)
    for ground in content.grounds:
        for found in files_of(root, ground):
            if isinstance(found, Diagnostic):
                search.problems.append(found)
                continue
            search.take(found, is_strict=ground.is_strict)
            if len(search.stamps) > limits.content_files:
                search.problems.append(
                    too_many(found.path, ground.path, "content_files", limits.content_files)
                )
                return search.result()
    return search.result()


class _Search:
    """Sorts what is found; alive only inside `read_sources`."""

    def __init__(self, root: Path, content: Collections, limits: "Limits") -> None:
        self.root, self.content, self.limits = root, content, limits
        self.now = time.time_ns()
        self.problems: list[Diagnostic] = []
        self.entries: list[Entry] = []
        self.images: dict[str, Image] = {}
        self.pictures: list[str] = []
        self.attachments: list[str] = []
        self.stamps: dict[str, str] = {}
        self.others: list[str] = []

    def take(self, found: Found, *, is_strict: bool) -> None:
        """A file; in a strict folder, one that is neither page nor image is not as it should be."""
        path = found.path
        self.stamps[path] = stamp_of(found.entry, self.now)
        if path.lower().endswith(IMAGE_NAMES):
            self._take_image(path, is_strict=is_strict)
            return
        number = self.content.collection_of(path)
        if number is None and not is_strict and path.lower().endswith(ATTACHMENT_NAMES):
            self.attachments.append(path)
            return
        if number is not None and not self._is_beside(path, is_strict=is_strict):
            self.entries.append(Entry(path, self.stamps[path], number))
        elif is_strict:
            self.others.append(path)
        elif number is not None:
            self.problems.append(_unread(path))
        elif path.lower().endswith(OTHER_TEXTS):
            self.problems.append(_unlike_markdown(path))

    def result(self) -> Noted[Sources]:
        """All of it."""
        problems = (*self.problems, *(_unexpected(path, self.stamps) for path in self.others))
        pictures = frozenset(self.pictures)
        attachments = frozenset(self.attachments)
        sources = Sources(tuple(self.entries), self.images, pictures, attachments, self.stamps)
        return Noted(sources, problems)

    def _take_image(self, path: str, *, is_strict: bool) -> None:
        if not is_strict:
            self.pictures.append(path)
            return
        image = _image(self.root, path, self.limits)
        self.problems += image.diagnostics
        self.images |= {path: image.value} if image.value else {}

    def _is_beside(self, path: str, *, is_strict: bool) -> bool:
        """Whether a text is not a page; one that may be, by its name, is asked how it starts."""
        is_text = is_beside if is_strict else is_for_authors
        if not is_text(path, ""):
            return False
        data = read_bytes(self.root, path, self.limits.content_file_bytes).value or b""
        return is_text(path, data.decode("utf-8", "replace").replace("\r\n", "\n"))


def without_files(root: Path, content: Collections, sources: Sources) -> Iterator[Diagnostic]:
    """`no-files` for each pattern in the settings that no file fits, such as a folder misspelt."""
    paths = [
        [e.path for e in sources.entries if e.collection == n]
        for n in range(len(content.collections))
    ]
    for collection, found in zip(content.collections, paths, strict=True):
        for pattern, place in zip(collection.files, collection.places, strict=False):
            if not any(glob(pattern).fullmatch(path) for path in found):
                first, names = pattern.partition("/")[0], {name: name for name in _folders(root)}
                near = Guess() if first in names else guess(first, names)
                yield problem("no-files", place, severity=Severity.WARNING, value=pattern,
                              near=near.text)  # fmt: skip


def _folders(root: Path) -> Iterator[str]:
    try:
        yield from (each.name for each in os.scandir(root) if each.is_dir(follow_symlinks=False))
    except OSError:
        return


def read_images(
    root: Path, paths: Iterable[str], sources: Sources, limits: "Limits"
) -> Noted[Mapping[str, Image]]:
    """The images of strict folders, and of the others those at these `paths`."""
    if not sources.pictures:
        return Noted(sources.images)
    wanted = sorted(sources.pictures.intersection(paths))
    read = {path: _image(root, path, limits) for path in wanted}
    images = {path: image.value for path, image in read.items() if image.value}
    problems = (found for image in read.values() for found in image.diagnostics)
    return Noted({**sources.images, **images}, tuple(problems))


def read_attachments(
    root: Path, paths: Iterable[str], sources: Sources, limits: "Limits"
) -> Noted[Mapping[str, Attachment]]:
    """The attachments at these `paths`; one that is not what its name says is a diagnostic."""
    if not sources.attachments:
        return Noted({})
    wanted = sorted(sources.attachments.intersection(paths))
    read = {path: _attachment(root, path, limits) for path in wanted}
    problems = (found for each in read.values() for found in each.diagnostics)
    return Noted({path: each.value for path, each in read.items() if each.value}, tuple(problems))


def _attachment(root: Path, path: str, limits: "Limits") -> Checked[Attachment]:
    data = read_bytes(root, path, limits.attachment_bytes)
    if data.value is None:
        return Checked(None, data.diagnostics)
    made = attachment_of(path, data.value)
    if made is None:
        kind = path.rpartition(".")[2].upper()
        return Checked(None, (problem("not-as-named", Place(path), kind=kind),))
    return Checked(made)


def _unexpected(path: str, known: Mapping[str, str]) -> Diagnostic:
    """An error only where a folder of content cannot be; other files are left out, and said so."""
    is_folder = path in _FOLDERS
    facts: dict[str, Any] = (
        {"folder": path} if is_folder else whereabouts(path, known, tuple(USUAL.values()))
    )
    severity = Severity.ERROR if is_folder else Severity.WARNING
    return problem("unexpected-file", Place(path), severity=severity, path=path, **facts)


def _unread(path: str) -> Diagnostic:
    """A text for the people who work on the files, by its name, without any fields."""
    return problem("unexpected-file", Place(path), severity=Severity.WARNING, path=path,
                   beside=path.rpartition("/")[2])  # fmt: skip


def _unlike_markdown(path: str) -> Diagnostic:
    """A text that other programs make pages of, among those of others."""
    return problem("unexpected-file", Place(path), severity=Severity.WARNING, path=path,
                   ending=f".{path.rpartition('.')[2]}")  # fmt: skip


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
