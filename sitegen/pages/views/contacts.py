"""The pages of contacts, and what is said of those who have left."""

import datetime
from dataclasses import dataclass

from sitegen.pages.views.cards import Card, ExtraView
from sitegen.pages.views.exchange import MatchView, SoughtView
from sitegen.pages.views.frame import FrameView, LinkView
from sitegen.pages.views.people import PersonView


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
    change: str
    """The form with these details filled in; empty where it could not keep all of the file."""
    offers: tuple[LinkView, ...]
    seeks: tuple[LinkView, ...]
    can_help: tuple[MatchView, ...]
    """What it seeks, with those of other organisations who offer it."""
    look_for_it: tuple[SoughtView, ...]
    """What other organisations seek that it offers."""
    exchange: str
    """The page of all that is offered and sought; empty where there is none."""
    body: str
    """Safe HTML."""
    cards: tuple[Card, ...]
    """The practices that name this contact."""
    named_by: tuple[ExtraView, ...]
    """The practices that name it by a relation of this catalogue."""
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
class ContactsView:
    """The list of contacts."""

    frame: FrameView
    exchange: str
    """The page of what they offer and seek; empty where there is none."""
    letters: tuple[PeopleView, ...]
    total: int
    organisations: str
    """The page of all organisations, where there is one."""
    is_withheld: bool
    """Whether this edition leaves contacts out."""
    have_consented: bool
    """Whether each of them said that they may be called."""
    can_be_reached: bool
    """Whether any of them has an e-mail address or a telephone number."""
