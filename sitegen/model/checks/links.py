"""Links and images inside the catalogue must lead somewhere: `[briefadres](briefadress.md)`."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
from urllib.parse import quote

from sitegen.diagnostics.model import Diagnostic, problem
from sitegen.diagnostics.suggest import Guess, Suggestions, guess
from sitegen.document.beside import is_address
from sitegen.document.links import Target, read_target, web_address
from sitegen.document.markdown import ID_PREFIX, Link
from sitegen.model.catalogue import Catalogue, Head, Hidden
from sitegen.model.practice import Practice

_EMAIL = re.compile(r"[^@/\s]+@[^@/\s]+\.[a-z]+")
_OFFICE = (".doc", ".docx", ".odt", ".rtf", ".txt", ".pdf", ".xls", ".xlsx", ".ods", ".csv", ".ppt",
           ".pptx", ".zip", ".msg")  # fmt: skip
"""What people like to link to, and a catalogue does not hold."""
_SIGN = re.compile(r"[^\w/.~-]")
"""What may mean something else in a link of Markdown, in an address, or in YAML."""


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`broken-link`, `broken-fragment`, `foreign-file`, `missing-image`, `link-to-draft`."""
    pages, few = catalogue.document_by_path, Suggestions()
    for page in pages.values():
        for written in page.outline.links:
            link = _led(written, catalogue)
            if link is None:
                continue
            if _is_elsewhere(link, written, catalogue, hidden):
                yield problem("link-outside", link.place, link=written.target.path,
                              beside=link.target.path)  # fmt: skip
            elif link.is_image:
                yield from _image(link.target.path, link, page.path, catalogue, hidden, few)
            else:
                yield from _page(link, page.path, pages, hidden, catalogue, few)
    for practice in catalogue.practices:
        yield from _files(practice, catalogue, hidden, few)


def _led(link: Link, catalogue: Catalogue) -> Link | None:
    """The link with the file that it means; `None` for what leads away from the site."""
    path = catalogue.ways.get(link.target.path, link.target.path)
    if is_address(path) and not link.is_image:
        return None
    return replace(link, target=replace(link.target, path=path))


def _is_elsewhere(link: Link, written: Link, catalogue: Catalogue, hidden: Hidden) -> bool:
    """Whether the settings lead a link to a folder beside the catalogue in which there is no such file."""
    path = link.target.path
    is_led = path != written.target.path and not is_address(path)
    is_there = path in catalogue.document_by_path or _is_file(path, catalogue, hidden)
    return is_led and not is_there


def _is_file(path: str, catalogue: Catalogue, hidden: Hidden) -> bool:
    """Whether a path is that of an image or an attachment, or of a file that is reported already."""
    known = (catalogue.images, catalogue.files, hidden.unreadable)
    return any(path in those for those in known)


def _page(
    link: Link,
    path: str,
    pages: Mapping[str, Head],
    hidden: Hidden,
    catalogue: Catalogue,
    few: Suggestions,
) -> Iterator[Diagnostic]:
    target = pages.get(link.target.path)
    if target is None:
        if link.target.path in hidden.drafts:
            yield problem("link-to-draft", link.place, value=link.target.path)
        elif not _is_file(link.target.path, catalogue, hidden):
            yield _broken(link, path, pages, few)
    elif link.target.fragment:
        ids = [heading.id.removeprefix(ID_PREFIX) for heading in target.outline.headings]
        if link.target.fragment not in ids:
            fragment = link.target.fragment
            near = few.of(ids, partial(guess, fragment, {each: each for each in ids}))
            file = _relative(link.target.path, path) if link.target.path != path else ""
            yield problem("broken-fragment", link.place, link=fragment, near=near.text,
                          fix=near.fix(link.place, f"{file}#{near.text}"))  # fmt: skip


def _broken(link: Link, path: str, pages: Collection[str], few: Suggestions) -> Diagnostic:
    target = link.target.path
    if target.startswith(("/", "..")):
        return problem("link-outside", link.place, link=target)
    near = _address(posixpath.relpath(target, posixpath.dirname(path)))
    if not near.text and target.lower().endswith(_OFFICE):
        return problem("foreign-file", link.place, link=posixpath.basename(target))
    near = near if near.text else few.of(pages, partial(_near, target, pages, path))
    fragment = f"#{_escaped(link.target.fragment)}" if link.target.fragment else ""
    return problem("broken-link", link.place, link=target, near=near.text,
                   fix=near.fix(link.place, near.text + fragment))  # fmt: skip


def _address(written: str) -> Guess:
    """An address that lacks `https://` or `mailto:`."""
    if _EMAIL.fullmatch(written):
        return Guess(f"mailto:{_escaped(written, '@+')}", is_sure=True)
    return Guess(_escaped(web_address(written), ":@+,;=!$'*"))


def _near(target: str, known: Collection[str], path: str) -> Guess:
    """The file that was most likely meant, written as a link from `path`; by its name alone,
    for folder and ending are much the same for all. Where two share it, the one in the folder.
    """
    folder = posixpath.dirname(target)
    ordered = sorted(known, key=lambda each: posixpath.dirname(each) == folder)
    near = guess(_stem(target), {_stem(each): each for each in ordered})
    return Guess(_relative(near.text, path), near.is_sure) if near.text else near


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]


def _relative(target: str, path: str) -> str:
    """A file as a link to it from `path`, with percent signs for what means something in a link."""
    link = _escaped(posixpath.relpath(target, posixpath.dirname(path)))
    return f"./{link}" if link.startswith("%") else link  # no value in YAML can start with it


def _escaped(text: str, safe: str = "") -> str:
    return _SIGN.sub(lambda sign: sign[0] if sign[0] in safe else quote(sign[0]), text)


def _image(
    target: str, link: Link, path: str, catalogue: Catalogue, hidden: Hidden, few: Suggestions
) -> Iterator[Diagnostic]:
    if is_address(target):
        yield problem("image-elsewhere", link.place, link=target)
    elif target.startswith(("/", "..")):
        yield problem("link-outside", link.place, link=target)
    elif target not in catalogue.images and target not in hidden.unreadable:
        near = few.of(catalogue.images, partial(_near, target, catalogue.images, path))
        yield problem("missing-image", link.place, link=target, near=near.text,
                      fix=near.fix(link.place))  # fmt: skip


def _files(
    practice: Practice, catalogue: Catalogue, hidden: Hidden, few: Suggestions
) -> Iterator[Diagnostic]:
    named = [("image", practice.image)] if practice.image else []
    named += [(f"attachments[{number}]", file) for number, file in enumerate(practice.attachments)]
    for key, written in named:
        target = read_target(written, practice.path, anywhere=True)
        meant = target.path if isinstance(target, Target) else written
        meant = catalogue.ways.get(meant, meant)
        field = key.partition("[")[0]
        is_file = field == "attachments" and (
            meant in catalogue.files or meant in hidden.unreadable or is_address(meant)
        )
        if not isinstance(target, Target) or not (is_file or meant in catalogue.images):
            place = practice.places[key]
            images = catalogue.images
            near = few.of(images, partial(_near, meant, images, practice.path))
            yield problem("missing-image", place, field=field, link=written, near=near.text,
                          fix=near.fix(place))  # fmt: skip
