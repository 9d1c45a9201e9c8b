"""What practices tell of their days holds together: `archived: 2026-11-02` without `status: archived`."""

from collections.abc import Iterator
from itertools import pairwise

from sitegen.diagnostics.model import Diagnostic, Severity, problem
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.practice import Change, Practice


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`not-archived`, `before-publication`, `order-of-changes`."""
    for practice in catalogue.practices:
        if practice.archived and not practice.is_archived:
            yield problem("not-archived", practice.places["archived"], field="archived",
                          severity=Severity.WARNING, value=practice.archived.isoformat())  # fmt: skip
        yield from _before_publication(practice)
        yield from _out_of_order(practice)


def _before_publication(practice: Practice) -> Iterator[Diagnostic]:
    """Changes and archiving of what was not yet there."""
    days = [("changes", each.date, each.places["date"]) for each in practice.changes]
    if practice.archived:
        days.append(("archived", practice.archived, practice.places["archived"]))
    for key, day, place in days:
        if practice.date and day < practice.date:
            yield problem("before-publication", place, field=key, severity=Severity.WARNING,
                          value=day.isoformat(), date=practice.date.isoformat())  # fmt: skip


def _out_of_order(practice: Practice) -> Iterator[Diagnostic]:
    """The first change in the file that is newer than the one above it."""
    written = sorted(practice.changes, key=_where)
    for above, change in pairwise(written):
        if change.date > above.date:
            yield problem("order-of-changes", change.places["date"], field="changes",
                          severity=Severity.WARNING, value=change.date.isoformat(),
                          other=above.date.isoformat())  # fmt: skip
            return


def _where(change: Change) -> tuple[int, int]:
    place = change.places["date"]
    return place.line, place.column
