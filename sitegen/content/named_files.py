"""The files that content names, which may be images or attachments."""

from collections.abc import Iterator

from sitegen.content.loader import Content
from sitegen.document.beside import Beside
from sitegen.document.links import Target, read_target
from sitegen.model.contact import Contact
from sitegen.model.editorial_list import EditorialList
from sitegen.model.practice import Practice
from sitegen.model.wanted import Wanted


def named_files(content: Content, beside: Beside) -> Iterator[str]:
    """The paths that texts and fields name, which may be those of images or attachments."""
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
