"""A list holds practices that are there, each of them once: `- practice: briefadrs`."""

from collections.abc import Iterator

from sitegen.diagnostics.model import Diagnostic, Severity, problem
from sitegen.diagnostics.suggest import Suggestions
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.checks.references import Named, not_there
from sitegen.model.editorial_list import EditorialList

_FIELD = "practices"


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`unknown-practice`, `link-to-draft`, `repeated-value`, `archived-in-list`."""
    few = Suggestions()
    for listed in catalogue.lists:
        yield from _entries(listed, catalogue, hidden, few)


def _entries(
    listed: EditorialList, catalogue: Catalogue, hidden: Hidden, few: Suggestions
) -> Iterator[Diagnostic]:
    seen = set[str]()
    for entry in listed.entries:
        slug, place = entry.practice, entry.places["practice"]
        practice = catalogue.practice_by_slug.get(slug)
        if slug in seen:
            yield problem("repeated-value", place, field=_FIELD, key=_FIELD, value=slug)
        elif practice is None:
            yield from not_there(Named(slug, place, place, _FIELD), catalogue, hidden, few)
        elif practice.is_archived and not listed.is_archived:
            yield problem("archived-in-list", place, field=_FIELD, severity=Severity.WARNING,
                          value=slug)  # fmt: skip
        seen.add(slug)
