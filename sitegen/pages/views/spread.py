"""Who took a practice over: as rows, and how it spread as a drawing."""

import datetime
from dataclasses import dataclass

from sitegen.pages.views.contacts import DepartureView
from sitegen.pages.views.frame import LinkView


@dataclass(frozen=True)
class AdoptionView:
    """An organisation that took a practice over, or a practice that one took over."""

    name: LinkView
    """Of the other side; without an address where that has no page."""
    stage: str
    """One of `STAGES`."""
    since: datetime.date | None
    until: datetime.date | None
    seen: datetime.date | None
    """When someone last said so."""
    due: datetime.date | None
    """When that was too long ago; for the script, which knows the day."""
    note: str
    contacts: tuple[LinkView, ...]
    departures: tuple[DepartureView, ...]


@dataclass(frozen=True)
class Mark:
    """Something on the line of a drawing."""

    x: float
    y: float
    text: str = ""


@dataclass(frozen=True)
class TimelineView:
    """How many organisations used a practice, from year to year; all of it stands in a table too."""

    width: int
    height: int
    small: tuple[int, int]
    """Its size where no style sheet gives it one."""
    line: str
    """The points of the steps."""
    base: float
    """The height of the axis."""
    end: int
    """Where it ends; beyond that is room for the last number."""
    starts: tuple[Mark, ...]
    ends: tuple[Mark, ...]
    """Where one stopped."""
    years: tuple[Mark, ...]
    now: Mark
    """The last number."""
