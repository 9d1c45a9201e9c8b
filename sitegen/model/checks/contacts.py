"""Every practice needs someone to call: its only contact has `active: nee` and no colleague."""

from collections.abc import Iterator

from sitegen.diagnostics import Diagnostic, problem
from sitegen.model.catalogue import Catalogue, Hidden


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`nobody-to-call`."""
    for practice in catalogue.practices:
        known = tuple(slug for slug in practice.contacts if slug in catalogue.contact_by_slug)
        if known and not catalogue.reachable(known):
            place = practice.places["contacts"]
            yield problem("nobody-to-call", place, field="contacts", value=known[0])
