"""Which values a practice has in each facet: written, derived from a field, or missing."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sitegen.model.facets import Facet, FacetValue, in_range
from sitegen.model.practice import Practice


def amount(practice: Practice, source: str) -> int | None:
    """What a facet made of ranges compares: hours, the ordinal of a day, or a number."""
    if source == "effort":
        return practice.effort.hours if practice.effort else None
    value = {"date": practice.date, "reviewed": practice.reviewed}.get(source)
    if value:
        return value.toordinal()
    texts = practice.extras.get(source, ())
    if not texts:
        return None
    if texts[0].isdigit():
        return int(texts[0])
    return datetime.date.fromisoformat(texts[0]).toordinal()


def with_years(facets: Iterable[Facet], practices: Iterable[Practice]) -> tuple[Facet, ...]:
    """Facets from a date without ranges of their own get one for each year there is."""
    everyone = tuple(practices)
    return tuple(
        replace(facet, values=(*_years(facet, everyone), *facet.values), is_by_year=True)
        if facet.source and not any(v.slug != facet.missing for v in facet.values)
        else facet
        for facet in facets
    )


def _years(facet: Facet, practices: Iterable[Practice]) -> tuple[FacetValue, ...]:
    days = (amount(practice, facet.source) for practice in practices)
    years = {datetime.date.fromordinal(day).year for day in days if day}
    # Newest first for the reader; a bound is the last day, so the order of checking is by `_year`.
    written = [_year(year) for year in sorted(years, reverse=True)]
    return tuple(FacetValue(year, year) for year in written)


def _year(year: int) -> str:
    return f"{year:04}"


def assign(facets: Iterable[Facet], practice: Practice) -> Mapping[str, tuple[str, ...]]:
    """Facet key → slugs of the values of this practice, the author's first one first."""
    return {facet.key: _values(facet, practice) for facet in facets}


def _values(facet: Facet, practice: Practice) -> tuple[str, ...]:
    values = _derived(facet, practice) if facet.source else practice.facets.get(facet.key, ())
    return values or ((facet.missing,) if facet.missing else ())


def _derived(facet: Facet, practice: Practice) -> tuple[str, ...]:
    found = amount(practice, facet.source)
    if found is None or not facet.is_by_year:
        return in_range(facet, found)
    return (_year(datetime.date.fromordinal(found).year),)
