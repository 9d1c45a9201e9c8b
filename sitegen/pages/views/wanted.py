"""What is asked for, apart from practices."""

import datetime
from dataclasses import dataclass

from sitegen.pages.views.cards import Card, FacetLinks
from sitegen.pages.views.frame import FrameView, LinkView


@dataclass(frozen=True)
class WantedView:
    """The page of one practice that is asked for."""

    frame: FrameView
    title: str
    summary: str
    """The question."""
    asked_by: str
    """An organisation; empty where the editors ask."""
    date: datetime.date | None
    status: str
    facets: tuple[FacetLinks, ...]
    body: str
    """Safe HTML."""
    answers: tuple[Card, ...]
    """The practices that answer it; then it is asked for no more."""
    write: str
    """The form for a practice, begun; empty where there is none."""
    overview: str
    """The page of all that is asked for."""
    others: tuple[LinkView, ...]
    """Some of what else is asked for."""


@dataclass(frozen=True)
class WantedRow:
    """One of all that is asked for."""

    link: LinkView
    summary: str
    asked_by: str
    date: datetime.date | None
    labels: tuple[str, ...]
    """Of its facet values."""
    write: str
    """The form for a practice, begun; empty where there is none."""


@dataclass(frozen=True)
class UnmetRow:
    """A subject that contacts seek and no other organisation offers."""

    subject: LinkView
    organisations: tuple[str, ...]
    """Who seek it; none of them by the name of a person."""
    until: datetime.date | None
    """The last day on which any of them does; `None` where one does not say."""
    write: str
    """The form for a practice, begun; empty where there is none."""


@dataclass(frozen=True)
class AllWantedView:
    """All that is asked for and has no answer."""

    frame: FrameView
    rows: tuple[WantedRow, ...]
    """Newest first."""
    unmet: tuple[UnmetRow, ...]
    """What contacts seek and no other organisation offers, in the order of the settings."""
    exchange: str
    """The page of all that is offered and sought; empty where there is none."""
    ask: str
    """The form to ask for a practice; empty where there is none."""
    matrix: str
    """The page that shows where the catalogue is thin, if there is one."""
