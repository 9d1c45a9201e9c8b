"""An old name leads to one practice: `aliases: [briefadres]` while `briefadres.md` exists."""

from collections.abc import Iterator

from sitegen.diagnostics.model import Diagnostic, problem
from sitegen.model.catalogue import Catalogue, Hidden


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`alias-taken`, by a practice or by another alias."""
    owners = {practice.slug: practice.path for practice in catalogue.practices}
    for practice in sorted(catalogue.practices, key=lambda practice: practice.path):
        for number, alias in enumerate(practice.aliases):
            other = owners.setdefault(alias, practice.path)
            if other != practice.path or alias == practice.slug:
                place = practice.places[f"aliases[{number}]"]
                yield problem("alias-taken", place, field="aliases", value=alias, other=other)
