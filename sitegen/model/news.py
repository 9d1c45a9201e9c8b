"""Catalogue → what happened in it: published, changed, taken over, archived, each on a day that its author wrote."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sitegen.model.catalogue import Catalogue
from sitegen.model.practice import Practice


class What(StrEnum):
    """What can happen to a practice; of one day and practice, the first is told first."""

    ARCHIVED = "archived"
    ADOPTED = "adopted"
    CHANGED = "changed"
    NEW = "new"


@dataclass(frozen=True)
class Event:
    """Something that happened to a practice."""

    day: datetime.date
    what: What
    practice: Practice
    told: str = ""
    """Of a change what is different, of an adoption by whom."""


def news(catalogue: Catalogue) -> tuple[Event, ...]:
    """All events, newest first; what has no day is not among them."""
    events = (event for practice in catalogue.practices for event in events_of(practice))
    return tuple(sorted(events, key=_newest_first))


def events_of(practice: Practice) -> Iterator[Event]:
    """Of a practice in the archive nothing else is news any more."""
    if practice.is_archived:
        if practice.archived:
            yield Event(practice.archived, What.ARCHIVED, practice)
        return
    if practice.date:
        yield Event(practice.date, What.NEW, practice)
    for change in practice.changes:
        yield Event(change.date, What.CHANGED, practice, change.note)
    for adoption in practice.adopted_by:
        if adoption.since and adoption.is_in_use:
            yield Event(adoption.since, What.ADOPTED, practice, adoption.organisation)


_ORDER = tuple(What)


def _newest_first(event: Event) -> tuple[int, str, int]:
    return -event.day.toordinal(), event.practice.slug, _ORDER.index(event.what)


def last_events(catalogue: Catalogue) -> tuple[Event, ...]:
    """Of each practice what happened last, newest first."""
    last: dict[str, Event] = {}
    for event in news(catalogue):
        last.setdefault(event.practice.slug, event)
    return tuple(last.values())


def last_day(catalogue: Catalogue) -> datetime.date | None:
    """The newest day that anything here is of, also of what is no news any more."""
    return max((day for practice in catalogue.practices for day in _days(practice)), default=None)


def _days(practice: Practice) -> Iterator[datetime.date]:
    own = (practice.date, practice.archived, *(each.date for each in practice.changes))
    since = (each.since for each in practice.adopted_by)
    yield from (day for day in (*own, *since) if day)
