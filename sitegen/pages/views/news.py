"""The page of what is new."""

import datetime
from dataclasses import dataclass

from sitegen.pages.views.frame import FrameView, LinkView


@dataclass(frozen=True)
class EventView:
    """Something that happened to a practice."""

    day: datetime.date
    what: str
    """`new`, `changed`, `adopted` or `archived`."""
    practice: LinkView
    language: str
    """Of the title and the summary, if not that of the site."""
    told: str
    """Of what is new the summary, of a change what is different, of an adoption by whom."""


@dataclass(frozen=True)
class MonthView:
    """What happened in a month, newest first."""

    first: datetime.date
    """A day in it."""
    events: tuple[EventView, ...]


@dataclass(frozen=True)
class NewsView:
    """What is new, newest first."""

    frame: FrameView
    json_feed: str
    """The feed as JSON, where there is one."""
    months: tuple[MonthView, ...]
    years: tuple[datetime.date, ...]
    """The newest month of each year, as its first day."""
    has_older: bool
    """Whether there is more that the page has no room for."""
