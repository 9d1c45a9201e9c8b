"""Which values a practice has in each facet: written, derived from a field, or missing."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sitegen.model.facets import Facet, FacetValue, in_range
from sitegen.model.practice import Practice
from sitegen.words.words import Words

_MONTHS = 12
"""What is new is of the last ones that had anything: each has a page with all since then, and a list without a fold."""


def amount(practice: Practice, source: str) -> int | None:
    """What a facet made of ranges compares: hours, the ordinal of a day, how many use it, or a number."""
    if source == "effort":
        return practice.effort.hours if practice.effort else None
    if source == "adopted_by":
        return len(practice.users)
    value = {"date": practice.date, "reviewed": practice.reviewed}.get(source)
    if value:
        return value.toordinal()
    texts = practice.extras.get(source, ())
    if not texts:
        return None
    if texts[0].isdigit():
        return int(texts[0])
    return datetime.date.fromisoformat(texts[0]).toordinal()


def with_periods(
    facets: Iterable[Facet], practices: Iterable[Practice], words: Words
) -> tuple[Facet, ...]:
    """Facets made of dates that name no values get those of the dates that there are."""
    everyone = tuple(practices)
    return tuple(
        replace(facet, values=(*_periods(facet, everyone, words), *facet.values))
        if facet.source and not any(v.slug != facet.missing for v in facet.values)
        else facet
        for facet in facets
    )


def _periods(facet: Facet, practices: Iterable[Practice], words: Words) -> Iterator[FacetValue]:
    """Newest first, as a reader looks for them."""
    amounts = (amount(practice, facet.source) for practice in practices)
    days = [datetime.date.fromordinal(day) for day in amounts if day]
    if facet.periods == "years":
        yield from map(_year, sorted({day.year for day in days}, reverse=True))
    else:
        months = sorted({day.replace(day=1) for day in days}, reverse=True)
        yield from (_since(month, words) for month in months[:_MONTHS])


def _year(year: int) -> FacetValue:
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    name = f"{year:04}"
    return FacetValue(name, name, at_least=first.toordinal(), up_to=last.toordinal())


def _since(month: datetime.date, words: Words) -> FacetValue:
    """A month, and all that is newer."""
    return FacetValue(
        f"{month.year:04}-{month.month:02}", words.month(month), at_least=month.toordinal()
    )


def assign(facets: Iterable[Facet], practice: Practice) -> Mapping[str, tuple[str, ...]]:
    """Facet key → slugs of the values of this practice, the author's first one first."""
    return {facet.key: _values(facet, practice) for facet in facets}


def _values(facet: Facet, practice: Practice) -> tuple[str, ...]:
    if facet.source:
        values = in_range(facet, amount(practice, facet.source))
    else:
        values = tuple(practice.facets.get(facet.key, ()))
    return values or ((facet.missing,) if facet.missing else ())
