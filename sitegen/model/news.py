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
