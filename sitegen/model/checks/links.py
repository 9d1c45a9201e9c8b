"""Links and images inside the catalogue must lead somewhere: `[briefadres](briefadress.md)`."""

import posixpath
from collections.abc import Iterable, Iterator

from sitegen.diagnostics import Diagnostic, nearest, problem
from sitegen.document.links import Target, read_target
from sitegen.document.markdown import ID_PREFIX, Link
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.contact import Contact
from sitegen.model.practice import Practice


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`broken-link`, `broken-fragment`, `missing-image`, `link-to-draft`."""
    documents: tuple[Practice | Contact, ...] = (*catalogue.practices, *catalogue.contacts)
    pages = {page.path: page for page in documents}
    for page in pages.values():
        for link in page.body.links:
            if link.is_image:
                yield from _image(link.target.path, link, page.path, catalogue)
            else:
                yield from _page(link, page.path, pages, hidden, catalogue)
    for practice in catalogue.practices:
        yield from _files(practice, catalogue)


def _page(
    link: Link,
    path: str,
    pages: dict[str, Practice | Contact],
    hidden: Hidden,
    catalogue: Catalogue,
) -> Iterator[Diagnostic]:
    target = pages.get(link.target.path)
    if target is None:
        if link.target.path in hidden.drafts:
            yield problem("link-to-draft", link.place, value=link.target.path)
        elif link.target.path not in {*catalogue.images, *hidden.unreadable}:
            near = _near(link.target.path, pages, path)
            yield problem("broken-link", link.place, link=link.target.path, near=near)
    elif link.target.fragment:
        ids = [heading.id.removeprefix(ID_PREFIX) for heading in target.body.headings]
        if link.target.fragment not in ids:
            near = nearest(link.target.fragment, ids)
            fragment = link.target.fragment
            yield problem("broken-fragment", link.place, link=fragment, near=near)


def _near(target: str, known: Iterable[str], path: str) -> str:
    """The nearest file, written as a link from `path`."""
    near = nearest(target, known)
    return posixpath.relpath(near, posixpath.dirname(path)) if near else ""


def _image(target: str, link: Link, path: str, catalogue: Catalogue) -> Iterator[Diagnostic]:
    if target not in catalogue.images:
        near = _near(target, catalogue.images, path)
        yield problem("missing-image", link.place, link=target, near=near)


def _files(practice: Practice, catalogue: Catalogue) -> Iterator[Diagnostic]:
    named = [("image", practice.image)] if practice.image else []
    named += [(f"attachments[{number}]", file) for number, file in enumerate(practice.attachments)]
    for key, written in named:
        target = read_target(written, practice.path)
        if not isinstance(target, Target) or target.path not in catalogue.images:
            field = key.partition("[")[0]
            place = practice.places[key]
            near = nearest(posixpath.basename(written), map(posixpath.basename, catalogue.images))
            yield problem("missing-image", place, field=field, link=written, near=near)
