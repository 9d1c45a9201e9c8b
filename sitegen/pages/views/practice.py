"""The page of a practice."""

import datetime
from dataclasses import dataclass

from sitegen.pages.views.cards import Card, ExtraView, FacetLinks, Share
from sitegen.pages.views.contacts import DepartureView
from sitegen.pages.views.exchange import HelperView
from sitegen.pages.views.frame import FrameView, LinkView
from sitegen.pages.views.people import PersonView
from sitegen.pages.views.spread import AdoptionView, TimelineView


@dataclass(frozen=True)
class ImageView:
    """An image of a practice."""

    src: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class MomentView:
    """A day in the history of a practice."""

    day: datetime.date
    what: str
    """`published`, `changed`, `reviewed` or `archived`."""
    note: str = ""
    """Of a change what is different."""


@dataclass(frozen=True)
class Section:
    """A heading in the table of contents."""

    text: str
    href: str


@dataclass(frozen=True)
class Kin:
    """A practice in a tree of what came from what."""

    link: LinkView
    kin: "tuple[Kin, ...]"
    """What is one step further."""


@dataclass(frozen=True)
class Descent:
    """What a practice grew from, or what grew from it."""

    kin: tuple[Kin, ...]
    has_more: bool
    """Whether there is more than is shown."""


@dataclass(frozen=True)
class PracticeView:
    """The page of a practice."""

    frame: FrameView
    slug: str
    id: str
    """What lists know it by."""
    number: str
    """The same as its author wrote it."""
    title: str
    summary: str
    status: str
    language: str
    """Of its title, summary and text, if not that of the site."""
    permalink: str
    """The link that never changes, or empty."""
    date: datetime.date | None
    reviewed: datetime.date | None
    review_due: datetime.date | None
    """When it should be reviewed again, if that is said."""
    history: tuple[MomentView, ...]
    """Newest first; none where its dates above say as much."""
    effort: str
    minutes: int
    """Of reading; 0 where there is no text."""
    facets: tuple[FacetLinks, ...]
    extras: tuple[ExtraView, ...]
    image: ImageView | None
    attachments: tuple[LinkView, ...]
    sections: tuple[Section, ...]
    body: str
    """Safe HTML."""
    contacts: tuple[PersonView, ...]
    """Whom to call: those it names, then the mailboxes that stand in for those who have left."""
    departures: tuple[DepartureView, ...]
    """Of those whom it names or links to, one for each organisation."""
    is_withheld: bool
    """Whether this edition leaves contacts out."""
    helping: tuple[HelperView, ...]
    """A few who can help with it besides its own contacts."""
    exchange: str
    """What is offered and sought of what it is about; empty where nothing is."""
    adopted_by: tuple[AdoptionView, ...]
    """As it spread, those without a date last."""
    timeline: TimelineView | None
    grew_from: Descent
    """What it builds on, and what that builds on."""
    grew_into: Descent
    """What builds on it, and what builds on that."""
    answers: tuple[LinkView, ...]
    """What was asked for and this gives."""
    lists: tuple[LinkView, ...]
    """Those by the editors that it is in."""
    share: Share
    related: tuple[Card, ...]
