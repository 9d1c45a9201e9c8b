"""An old name leads to one practice, one list, or one thing that is asked for: `aliases: [briefadres]` while `briefadres.md` exists."""

from collections.abc import Collection, Iterable, Iterator

from sitegen.diagnostics.model import Diagnostic, problem
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
    """`alias-taken`, by a file of those that are copied as they are: their paths on the site."""
    names = {path.casefold(): path for path in files}
    pages: tuple[Practice | EditorialList | Wanted, ...] = (
        *catalogue.practices, *catalogue.lists, *catalogue.wanted
    )  # fmt: skip
    for page in pages:
        for number, alias in enumerate(page.aliases):
            if other := names.get(alias.removeprefix("/").casefold()):
                yield problem("alias-taken", page.places[f"aliases[{number}]"], field="aliases",
                              value=alias, other=other)  # fmt: skip


def _taken(pages: Iterable[Practice | EditorialList | Wanted]) -> Iterator[Diagnostic]:
    ordered = sorted(pages, key=lambda page: page.path)
    owners = {page.slug: page.path for page in ordered}
    for page in ordered:
        for number, alias in enumerate(page.aliases):
            other = owners.setdefault(alias.casefold(), page.path)
            if other != page.path or alias == page.slug:
                place = page.places[f"aliases[{number}]"]
                yield problem("alias-taken", place, field="aliases", value=alias, other=other)
