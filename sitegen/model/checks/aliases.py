"""An old name leads to one practice, one list, or one thing that is asked for: `aliases: [briefadres]` while `briefadres.md` exists."""

import posixpath
from collections.abc import Collection, Iterable, Iterator

from sitegen.diagnostics.model import Diagnostic, problem
from sitegen.document.portable_names import folded
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.editorial_list import EditorialList
from sitegen.model.practice import Practice
from sitegen.model.wanted import Wanted


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`alias-taken`, by one of their kind or by another alias."""
    yield from _taken(catalogue.practices)
    yield from _taken(catalogue.lists)
    yield from _taken(catalogue.wanted)


def beside(catalogue: Catalogue, files: Collection[str]) -> Iterator[Diagnostic]:
    """`alias-taken` for a path, by another one or by a file that is copied as it is.

    `files` are the paths of those on the site. No file can stand where a folder does.
    """
    pages: tuple[Practice | EditorialList | Wanted, ...] = (
        *catalogue.practices, *catalogue.lists, *catalogue.wanted
    )  # fmt: skip
    owners = {folded(path): path for path in files}
    folders = {folder: path for path in files for folder in _above(folded(path))}
    for page in sorted(pages, key=lambda page: page.path):
        for number, alias in enumerate(page.aliases):
            if not alias.startswith("/"):
                continue
            path = folded(alias[1:])
            others = (owners.get(path), folders.get(path), *map(owners.get, _above(path)))
            if other := next(filter(None, others), ""):
                yield problem("alias-taken", page.places[f"aliases[{number}]"], field="aliases",
                              value=alias, other=other)  # fmt: skip
                continue
            owners[path] = page.path
            folders |= dict.fromkeys(_above(path), page.path)


def _above(path: str) -> Iterator[str]:
    """The folders on the way to a file."""
    while path := posixpath.dirname(path):
        yield path


def _taken(pages: Iterable[Practice | EditorialList | Wanted]) -> Iterator[Diagnostic]:
    ordered = sorted(pages, key=lambda page: page.path)
    owners = {page.slug: page.path for page in ordered}
    for page in ordered:
        for number, alias in enumerate(page.aliases):
            if alias.startswith("/"):
                continue
            other = owners.setdefault(alias.casefold(), page.path)
            if other != page.path or alias == page.slug:
                place = page.places[f"aliases[{number}]"]
                yield problem("alias-taken", place, field="aliases", value=alias, other=other)
