"""An old name leads to one practice, one list, or one thing that is asked for: `aliases: [briefadres]` while `briefadres.md` exists."""

from collections.abc import Iterable, Iterator

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


def _taken(pages: Iterable[Practice | EditorialList | Wanted]) -> Iterator[Diagnostic]:
    ordered = sorted(pages, key=lambda page: page.path)
    owners = {page.slug: page.path for page in ordered}
    for page in ordered:
        for number, alias in enumerate(page.aliases):
            other = owners.setdefault(alias, page.path)
            if other != page.path or alias == page.slug:
                place = page.places[f"aliases[{number}]"]
                yield problem("alias-taken", place, field="aliases", value=alias, other=other)
