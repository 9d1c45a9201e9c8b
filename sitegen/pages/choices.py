"""The values of facets as choices with counts, as seen from one page; of a large facet the first of them.

A facet is large when it has more values than a reader looks through. Pages have its commonest, the
catalogue loads the others when a reader asks for them (`templates/components/facet-panel/options.js`),
and a page of its own has all.
"""

from collections.abc import Collection, Mapping, Sequence

from sitegen.model.collation import title_key
from sitegen.model.facets import Facet, FacetValue, with_ancestors
from sitegen.pages import urls
from sitegen.pages.context import Tools
from sitegen.pages.views.cards import Choice, FacetView

MOST_CHOICES = 40
"""Values that stand in a page; each is 77 bytes of it, compressed, in a first visit."""
FIRST_CHOICES = 10
"""Of a large facet, in its stead: what a long list shows folded, as `facet-panel.html` does."""


def is_large(facet: Facet) -> bool:
    """Whether it has more values than a reader looks through."""
    return len(facet.values) > MOST_CHOICES


def first_values(facet: Facet, counts: Mapping[str, int]) -> Sequence[FacetValue]:
    """What pages have of a large facet, in the order of its vocabulary: the commonest values, and
    what these are a kind of. Of any other facet all.
    """
    if not is_large(facet):
        return facet.values
    common = sorted(in_order(facet, counts), key=lambda value: -counts[value.slug])
    slugs = (value.slug for value in common[:FIRST_CHOICES])
    kept = set(with_ancestors(facet, slugs))
    return tuple(value for value in facet.values if value.slug in kept)


def facet_view(facet: Facet, tools: Tools, path: str, current: str = "") -> FacetView:
    """A facet with the number of practices behind each value; `current` is where we are."""
    counts = tools.catalogue.counts[facet.key]
    kept = {value.slug for value in first_values(facet, counts)}
    kept |= set(with_ancestors(facet, [current] if current else []))
    return FacetView(
        *(facet.key, facet.label, facet.question, facet.mode, facet.order),
        _choices(facet, counts, path, kept, current),
        len(facet.values),
        all=urls.relative(urls.all_values(facet.key), path) if is_large(facet) else "",
    )


def _choices(
    facet: Facet, counts: Mapping[str, int], path: str, kept: Collection[str], current: str
) -> tuple[Choice, ...]:
    below: dict[str, list[FacetValue]] = {}
    for value in in_order(facet, counts):
        if value.slug in kept:
            below.setdefault(value.parent, []).append(value)

    def choices(parent: str) -> tuple[Choice, ...]:
        return tuple(
            Choice(
                slug=value.slug,
                label=value.label,
                description=value.description,
                count=counts[value.slug],
                href=urls.relative(urls.facet_value(facet.key, value.slug), path),
                is_current=value.slug == current,
                children=choices(value.slug),
            )
            for value in below.get(parent, ())
        )

    return choices("")


def in_order(facet: Facet, counts: Mapping[str, int]) -> Sequence[FacetValue]:
    """The values as a reader sees them; what is equal stays as written."""
    if facet.order == "by-count":
        return sorted(facet.values, key=lambda value: -counts[value.slug])
    if facet.order == "by-name":
        return sorted(facet.values, key=lambda value: title_key(value.label))
    return facet.values
