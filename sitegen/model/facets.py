"""Facets: which practices match a selection, and how many a click on each value would give.

Twin of `templates/js/facets.js`; `tests/shared/facets.json` holds the two together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sitegen.diagnostics.model import Place

Assigned = Mapping[str, Sequence[str]]
"""Facet key → the values one practice has."""
Picked = Mapping[str, Sequence[str]]
"""Facet key → the values a reader ticked; a facet without any is absent or empty."""
Counts = dict[str, dict[str, int]]
"""Facet key → facet value → number of practices."""


ORDERS = ("as-written", "by-count", "by-name")
"""In which a reader may see the values of a facet."""
PERIODS = ("years", "since-months")
"""Each year with its dates, or months, each with all dates from its first day on."""


@dataclass(frozen=True)
class FacetValue:
    """One value of a vocabulary."""

    slug: str
    label: str
    description: str = ""
    parent: str = ""
    """The slug of the value it is a kind of; a practice with this value counts there too."""
    at_least: int | None = None
    """In a facet made of ranges: the smallest amount that belongs here; `None` for any."""
    up_to: int | None = None
    """The largest amount that belongs here; a value with neither bound is for the rest."""
    aliases: tuple[str, ...] = ()
    """Slugs it had before; their addresses go on working."""
    place: Place | None = field(compare=False, default=None)
    """Where it is declared."""

    @property
    def is_range(self) -> bool:
        """Whether it has a bound."""
        return self.at_least is not None or self.up_to is not None

    def holds(self, amount: int) -> bool:
        """Whether an amount is within its bounds."""
        return (self.at_least is None or self.at_least <= amount) and (
            self.up_to is None or amount <= self.up_to
        )


@dataclass(frozen=True)
class Facet:
    """A dimension to filter on."""

    key: str
    label: str
    values: tuple[FacetValue, ...]
    """Parents before their children."""
    question: str = ""
    """What a reader asks himself here, such as `Waar gaat het over?`."""
    many: bool = True
    """Whether a practice may have several values."""
    mode: str = "any"
    """`any`: one ticked value is enough; `all`: a practice must have every ticked value."""
    order: str = "as-written"
    """One of `ORDERS`; children stand under their parent in each."""
    required: bool = False
    is_open: bool = False
    """Whether practices may have values that are not declared."""
    labels: tuple[tuple[str, str], ...] = ()
    """Of an open facet: what practices write → what that value is called."""
    labels_from: str = ""
    """A pattern of files whose titles are further `labels`, each for what is written by its name."""
    source: str = ""
    """The field that decides the value, for a facet made of ranges; else the author does."""
    missing: str = ""
    """The slug of the value for practices without one; empty when they have none."""
    periods: str = "years"
    """One of `PERIODS`: what the values are of a facet made of dates that names none."""

    def value(self, slug: str) -> FacetValue:
        """The value with this slug; `KeyError` when there is none."""
        return self.value_by_slug[slug]

    @cached_property
    def value_by_slug(self) -> Mapping[str, FacetValue]:
        """To look values up."""
        return {value.slug: value for value in self.values}


def in_range(facet: Facet, amount: int | None) -> tuple[str, ...]:
    """The values of a facet made of ranges that hold an amount; the rest where none does."""
    if amount is None:
        return ()
    values = [value for value in facet.values if value.slug != facet.missing]
    holding = [value.slug for value in values if value.is_range and value.holds(amount)]
    rest = [value.slug for value in values if not value.is_range]
    return tuple(holding or rest[:1])


def with_ancestors(facet: Facet, slugs: Iterable[str]) -> tuple[str, ...]:
    """Values with all that they are a kind of, each once, in the order they are met."""
    found: dict[str, None] = {}
    for slug in slugs:
        current = slug
        while current and current not in found:
            found[current] = None
            current = facet.value(current).parent
    return tuple(found)


def expanded(facets: Iterable[Facet], assigned: Assigned) -> Assigned:
    """What counts and matching work on: the values of one practice with their ancestors."""
    return {facet.key: with_ancestors(facet, assigned.get(facet.key, ())) for facet in facets}


def failing(facets: Iterable[Facet], assigned: Assigned, picked: Picked) -> list[str]:
    """The keys of the facets whose ticked values this practice does not meet."""
    return [facet.key for facet in facets if not _meets(facet, assigned, picked)]


def matches(facets: Iterable[Facet], assigned: Assigned, picked: Picked) -> bool:
    """Whether a practice with these values belongs to the results."""
    return not failing(facets, assigned, picked)


def count(facets: Sequence[Facet], practices: Iterable[Assigned], picked: Picked) -> Counts:
    """For each value of each facet, the practices that have it and meet the other facets.

    In a facet of mode `all` they must also meet what is ticked in that facet itself, because
    one more tick narrows the results.
    """
    counts: Counts = {facet.key: dict.fromkeys(_slugs(facet), 0) for facet in facets}
    for assigned in practices:
        missed = failing(facets, assigned, picked)
        for facet in facets:
            if not missed or (facet.mode == "any" and missed == [facet.key]):
                for value in assigned.get(facet.key, ()):
                    counts[facet.key][value] += 1
    return counts


def _meets(facet: Facet, assigned: Assigned, picked: Picked) -> bool:
    wanted = picked.get(facet.key, ())
    if not wanted:
        return True
    has = assigned.get(facet.key, ())
    some_or_all = all if facet.mode == "all" else any
    return some_or_all(value in has for value in wanted)


def _slugs(facet: Facet) -> list[str]:
    return [value.slug for value in facet.values]
