"""Links and images inside the catalogue must lead somewhere: `[briefadres](briefadress.md)`."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from sitegen.diagnostics import Diagnostic, problem
from sitegen.document.links import Target, read_target
from sitegen.document.markdown import ID_PREFIX, Link
from sitegen.guess import Guess, guess
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.contact import Contact
from sitegen.model.practice import Practice

_EMAIL = re.compile(r"[^@/\s]+@[^@/\s]+\.[a-z]+")


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`broken-link`, `broken-fragment`, `missing-image`, `link-to-draft`."""
    pages = catalogue.document_by_path
    for page in pages.values():
        for link in page.outline.links:
            if link.is_image:
                yield from _image(link.target.path, link, page.path, catalogue)
            else:
                yield from _page(link, page.path, pages, hidden, catalogue)
    for practice in catalogue.practices:
        yield from _files(practice, catalogue)


def _page(
    link: Link,
    path: str,
    pages: Mapping[str, Practice | Contact],
    hidden: Hidden,
    catalogue: Catalogue,
) -> Iterator[Diagnostic]:
    target = pages.get(link.target.path)
    if target is None:
        if link.target.path in hidden.drafts:
            yield problem("link-to-draft", link.place, value=link.target.path)
        elif link.target.path not in {*catalogue.images, *hidden.unreadable}:
            near = _near(link.target.path, pages, path)
            fragment = f"#{link.target.fragment}" if link.target.fragment else ""
            yield problem("broken-link", link.place, link=link.target.path, near=near.text,
                          fix=near.fix(link.place, near.text + fragment))  # fmt: skip
    elif link.target.fragment:
        ids = [heading.id.removeprefix(ID_PREFIX) for heading in target.outline.headings]
        if link.target.fragment not in ids:
            fragment = link.target.fragment
            near = guess(fragment, {each: each for each in ids})
            file = _relative(link.target.path, path) if link.target.path != path else ""
            yield problem("broken-fragment", link.place, link=fragment, near=near.text,
                          fix=near.fix(link.place, f"{file}#{near.text}"))  # fmt: skip


def _near(target: str, known: Iterable[str], path: str) -> Guess:
    """What a link to a file that does not exist most likely means, written as a link from `path`.

    That is an address without `https://` or `mailto:`, or the nearest file.
    """
    written = _relative(target, path)
    if written.startswith("www."):
        return Guess(f"https://{written}")
    if _EMAIL.fullmatch(written):
        return Guess(f"mailto:{written}", is_sure=True)
    names = {each: each for each in known}
    names |= {each.removesuffix(".md"): each for each in known}
    near = guess(target, names)
    return Guess(_relative(near.text, path), near.is_sure) if near.text else near


def _relative(target: str, path: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(path))


def _image(target: str, link: Link, path: str, catalogue: Catalogue) -> Iterator[Diagnostic]:
    if target not in catalogue.images:
        near = _near(target, catalogue.images, path)
        yield problem("missing-image", link.place, link=target, near=near.text,
                      fix=near.fix(link.place))  # fmt: skip


def _files(practice: Practice, catalogue: Catalogue) -> Iterator[Diagnostic]:
    named = [("image", practice.image)] if practice.image else []
    named += [(f"attachments[{number}]", file) for number, file in enumerate(practice.attachments)]
    for key, written in named:
        target = read_target(written, practice.path)
        if not isinstance(target, Target) or target.path not in catalogue.images:
            field = key.partition("[")[0]
            place = practice.places[key]
            by_name = {posixpath.basename(image): _relative(image, practice.path)
                       for image in catalogue.images}  # fmt: skip
            near = guess(posixpath.basename(written), by_name)
            yield problem("missing-image", place, field=field, link=written, near=near.text,
                          fix=near.fix(place))  # fmt: skip
