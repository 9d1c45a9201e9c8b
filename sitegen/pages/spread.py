"""How a practice spread: its adoptions in the order of time, and the drawing of them."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from sitegen.document.markdown import Outline
from sitegen.model.months import months_after
from sitegen.model.practice import Adoption, Practice
from sitegen.model.practice_fields import STOPPED
from sitegen.pages import urls
from sitegen.pages.contacts import contact_links, departures
from sitegen.pages.context import Tools
from sitegen.pages.views.frame import LinkView
from sitegen.pages.views.spread import AdoptionView, Mark, TimelineView

_CONFIRM_EVERY = 12
"""Months after which what nobody confirmed is said to be so."""
_WIDTH, _SIDE, _TOP, _LABELS = 480, 14, 14, 22
_ROOM = 40
"""At the end, for a number of three digits."""
_STEP, _HIGHEST = 18, 90
_MOST_YEARS = 8
"""Labels that fit beside each other."""
_FEWEST = 2
"""Adoptions with a date that are worth a drawing."""


def in_time(adoptions: Iterable[Adoption]) -> list[Adoption]:
    """As they came, those without a date last; else in the order of the author."""
    return sorted(adoptions, key=lambda each: each.since or datetime.date.max)


def adopters(practice: Practice, path: str, tools: Tools) -> tuple[AdoptionView, ...]:
    """The adoptions of a practice, as seen from the page at `path`."""
    return tuple(
        adoption_view(each, _organisation(each, path, tools), path, tools)
        for each in in_time(practice.adopted_by)
    )


def _organisation(adoption: Adoption, path: str, tools: Tools) -> LinkView:
    slug = adoption.organisation_slug
    page = urls.organisation(tools.paths, slug) if slug else ""
    return LinkView(adoption.organisation, urls.relative(page, path) if page else "")


def adoption_view(adoption: Adoption, name: LinkView, path: str, tools: Tools) -> AdoptionView:
    """An adoption beside the `name` of its other side, as seen from the page at `path`."""
    catalogue, seen = tools.catalogue, adoption.seen
    may_fade = seen and adoption.stage != STOPPED
    return AdoptionView(
        name=name,
        stage=adoption.stage,
        since=adoption.since,
        until=adoption.until,
        seen=seen,
        due=months_after(seen, _CONFIRM_EVERY) if seen and may_fade else None,
        note=adoption.note,
        contacts=contact_links(catalogue.present(catalogue.adopters(adoption)), path, tools.paths),
        departures=departures(adoption.contacts, Outline(), path, tools),
    )


def timeline(adoptions: Iterable[Adoption]) -> TimelineView | None:
    """The steps by which a practice came into use elsewhere; nothing where too few of them have a date.

    It ends at the last date that is known, whatever the day on which it is drawn.
    """
    used = [each for each in adoptions if each.is_in_use or each.stage == STOPPED]
    starts = sorted(each.since for each in used if each.since)
    ends = sorted(each.until for each in used if each.since and each.until)
    if len(starts) < _FEWEST:
        return None
    first, last = min(starts).year, max(*starts, *ends).year + 1
    steps = list(_steps(starts, ends))
    most = max(count for _, count, _ in steps)
    unit = min(_STEP, _HIGHEST / most)
    base = _TOP + most * unit

    def x(day: int) -> float:
        share = (day - _begin(first)) / (_begin(last) - _begin(first))
        return round(_SIDE + share * (_WIDTH - _SIDE - _ROOM), 1)

    def y(count: int) -> float:
        return round(base - count * unit, 1)

    marks = [(Mark(x(day.toordinal()), y(count)), is_start) for day, count, is_start in steps]
    every = -(-(last - first) // _MOST_YEARS)
    return TimelineView(
        width=_WIDTH,
        height=round(base + _LABELS),
        small=(_WIDTH // 5, round(base + _LABELS) // 5),
        line=" ".join(_points([mark for mark, _ in marks], base)),
        base=round(base, 1),
        end=_WIDTH - _ROOM,
        starts=tuple(mark for mark, is_start in marks if is_start),
        ends=tuple(mark for mark, is_start in marks if not is_start),
        years=tuple(
            Mark(x(_begin(year)), round(base, 1), str(year))
            for year in range(first, last + 1, every)
        ),
        now=Mark(marks[-1][0].x, marks[-1][0].y, str(steps[-1][1])),
    )


def _begin(year: int) -> int:
    """The ordinal of its first day; also of the year after the last one that a date can have."""
    return datetime.date(year - 1, 12, 31).toordinal() + 1 if year > 1 else 1


def _steps(
    starts: Sequence[datetime.date], ends: Sequence[datetime.date]
) -> Iterator[tuple[datetime.date, int, bool]]:
    """Each day on which the number changed, the number from then on, and whether one more began."""
    count, changes = 0, [*((day, 1) for day in starts), *((day, -1) for day in ends)]
    for day, change in sorted(changes, key=lambda each: (each[0], -each[1])):
        count = max(0, count + change)
        yield day, count, change > 0


def _points(marks: Sequence[Mark], base: float) -> Iterator[str]:
    """A step at each mark: along, then up or down."""
    height = round(base, 1)
    for mark in marks:
        yield f"{mark.x},{height}"
        yield f"{mark.x},{mark.y}"
        height = mark.y
