"""The files that content names: images and attachments."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.config.settings import Settings
from sitegen.content.discovery import Sources, read_attachments, read_images
from sitegen.content.loader import Content
from sitegen.diagnostics.model import Noted
from sitegen.document.beside import Beside
from sitegen.document.links import Target, read_target
from sitegen.images.attachment import Attachment
from sitegen.images.image import Image
from sitegen.model.contact import Contact
from sitegen.model.editorial_list import EditorialList
from sitegen.model.practice import Practice
from sitegen.model.wanted import Wanted


@dataclass(frozen=True)
class NamedFiles:
    """By path, relative to the root."""

    images: Mapping[str, Image]
    attachments: Mapping[str, Attachment]


def read_named_files(
    root: Path, content: Content, sources: Sources, settings: Settings
) -> Noted[NamedFiles]:
    """The images and attachments that texts and fields name, and what is wrong with them."""
    beside, limits = settings.content.links or Beside(), settings.limits
    images = read_images(root, _possible(content, beside), sources, limits)
    files = read_attachments(root, _possible(content, beside), sources, limits)
    return Noted(NamedFiles(images.value, files.value), (*images.diagnostics, *files.diagnostics))


def _possible(content: Content, beside: Beside) -> Iterator[str]:
    """The paths that may be meant."""
    for path in _paths_in(content):
        yield from (path, path.lstrip("/"), beside.mapped(path))


def _paths_in(content: Content) -> Iterator[str]:
    pages: tuple[Practice | Contact | EditorialList | Wanted, ...] = (
        *content.practices, *content.contacts, *content.lists, *content.wanted
    )  # fmt: skip
    for page in pages:
        yield from (link.target.path for link in page.outline.links)
    for practice in content.practices:
        for file in filter(None, (practice.image, *practice.attachments)):
            target = read_target(file, practice.path, anywhere=True)
            if isinstance(target, Target):
                yield from (target.path, file.strip().removeprefix("./"))
