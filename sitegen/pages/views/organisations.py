"""Organisations: all of them, and each on a page of its own."""

from dataclasses import dataclass

from sitegen.pages.views.cards import Card
from sitegen.pages.views.frame import FrameView, LinkView
from sitegen.pages.views.people import PersonView
from sitegen.pages.views.spread import AdoptionView


@dataclass(frozen=True)
class OrganisationView:
    """The page of an organisation."""

    frame: FrameView
    name: str
    url: str
    overview: str
    """The page of all organisations."""
    given: tuple[Card, ...]
    """The practices that it brought in."""
    adopted: tuple[AdoptionView, ...]
    """Those of others, each with how far it is."""
    offers: tuple[LinkView, ...]
    seeks: tuple[LinkView, ...]
    people: tuple[PersonView, ...]
    is_withheld: bool
    """Whether this edition leaves contacts out."""


@dataclass(frozen=True)
class OrganisationRow:
    """An organisation in the list of all."""

    link: LinkView
    given: int
    """How many practices it brought in."""
    used: int
    """How many practices of others it uses."""
    offers: tuple[str, ...]
    """What its contacts can help with, in words."""
    seeks: tuple[str, ...]


@dataclass(frozen=True)
class OrganisationsView:
    """The list of all organisations, by name."""

    frame: FrameView
    contacts: str
    """The page of all contacts."""
    rows: tuple[OrganisationRow, ...]
    has_subjects: bool
    """Whether any of them offers or seeks anything."""
