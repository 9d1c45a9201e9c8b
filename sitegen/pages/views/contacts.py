"""People: on their own pages, and wherever they are named."""

import datetime
from dataclasses import dataclass

from sitegen.pages.views.cards import Card
from sitegen.pages.views.frame import FrameView, LinkView


@dataclass(frozen=True)
class PersonView:
    """A contact, in short."""

    slug: str
    href: str
    name: str
    organisation: str
    role: str
    email: str
    mailto: str
    """With a subject that names the practice."""
    phone: str
    tel: str
    availability: str


@dataclass(frozen=True)
class DepartureView:
    """Someone to call who no longer works there, and is not named any more."""

    organisation: str
    stand_ins: tuple[LinkView, ...]
    """The shared mailboxes of the organisation, if it has any."""


@dataclass(frozen=True)
class ContactView:
    """The page of a contact."""

    frame: FrameView
    person: PersonView
    confirmed: datetime.date | None
    offers: tuple[LinkView, ...]
    seeks: tuple[LinkView, ...]
    body: str
    """Safe HTML."""
    cards: tuple[Card, ...]
    """The practices that name this contact."""
    covered: tuple[Card, ...]
    """The practices for which it stands in, as a shared mailbox."""
    departures: tuple[DepartureView, ...]
    """Of those to whom its text links."""


@dataclass(frozen=True)
class PersonRow:
    """A contact in the list of all."""

    person: PersonView
    offers: tuple[str, ...]
    """The labels of what this contact shares knowledge about."""


@dataclass(frozen=True)
class PeopleView:
    """The contacts whose names start with a letter."""

    letter: str
    rows: tuple[PersonRow, ...]


@dataclass(frozen=True)
class SubjectView:
    """A value of the facet that contacts choose from, and who knows or wants to know about it."""

    value: LinkView
    sharing: tuple[PersonView, ...]
    seeking: tuple[PersonView, ...]


@dataclass(frozen=True)
class ContactsView:
    """The list of contacts."""

    frame: FrameView
    subjects: tuple[SubjectView, ...]
    subject_label: str
    """What the facet of the subjects is called."""
    letters: tuple[PeopleView, ...]
    total: int
    is_withheld: bool
    """Whether this edition leaves contacts out."""
    have_consented: bool
    """Whether each of them said that they may be called."""
    can_be_reached: bool
    """Whether any of them has an e-mail address or a telephone number."""
