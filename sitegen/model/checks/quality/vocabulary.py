"""Facet values that nothing has: a click on them would never lead anywhere."""

from collections.abc import Iterator

from sitegen.diagnostics.model import Diagnostic, Severity, problem
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks.quality.standards import Standards
from sitegen.model.facets import Facet, with_ancestors


def remarks(catalogue: Catalogue, standards: Standards) -> Iterator[Diagnostic]:
    """`unused-value`, in vocabularies that are mostly in use; a new one may wait for practices."""
    for facet in catalogue.facets:
        if facet.source:
            continue
        used = set(with_ancestors(facet, _used(facet, catalogue)))
        declared = [value for value in facet.values if value.place]
        unused = [value for value in declared if value.slug not in used]
        if len(unused) * 2 < len(declared):
            for value in unused:
                assert value.place
                yield problem("unused-value", value.place, severity=Severity.WARNING,
                              value=value.slug, key=facet.key)  # fmt: skip


def _used(facet: Facet, catalogue: Catalogue) -> Iterator[str]:
    """The values of practices, and of contacts if they choose from this facet."""
    known = {value.slug for value in facet.values}
    for practice in catalogue.practices:
        yield from catalogue.assigned[practice.slug].get(facet.key, ())
    for contact in catalogue.contacts:
        sought = (seek.value for seek in contact.seeks)
        yield from (slug for slug in (*contact.offers, *sought) if slug in known)
