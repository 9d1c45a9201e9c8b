"""The catalogue and what leads into it: all practices, a facet value."""

from dataclasses import dataclass

from sitegen.pages.views.cards import Card, FacetView
from sitegen.pages.views.frame import FrameView, LinkView
from sitegen.pages.views.people import PersonView


@dataclass(frozen=True)
class CatalogueView:
    """The catalogue page."""

    frame: FrameView
    facets: tuple[FacetView, ...]
    cards: tuple[Card, ...]
    """The first ones; a script makes the others of `blank`."""
    all_practices: str
    """The page of all practices by title."""
    lists: tuple[LinkView, ...]
    """Those by the editors, or the first of them."""
    all_lists: str
    """The page of all lists, where there are more of them."""
    total: int
    archived: int
    """How many practices it leaves out unless a reader asks for them."""
    handout: str
    """The page that prints what is found, by the same question."""
    blank: Card
    """A card with every part, for the script to fill in."""


@dataclass(frozen=True)
class LetterView:
    """The practices whose titles start with a letter."""

    letter: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True)
class PracticesView:
    """All practices by title."""

    frame: FrameView
    letters: tuple[LetterView, ...]
    total: int
    archived: tuple[LinkView, ...]
    """By title; not among the others, and not in the total."""
    wanted: str
    """The link to what is asked for."""
    matrix: str
    """The link to what there is and what is missing; empty where no two facets say that."""


@dataclass(frozen=True)
class ValueRow:
    """A facet value in the list of all."""

    link: LinkView
    count: int
    """How many practices have it."""


@dataclass(frozen=True)
class ValuesView:
    """All values of a large facet, by name."""

    frame: FrameView
    label: str
    """What the facet is called."""
    question: str
    letters: tuple[tuple[str, tuple[ValueRow, ...]], ...]
    """Letter → what starts with it."""
    total: int


@dataclass(frozen=True)
class FacetValueView:
    """The page of a facet value."""

    frame: FrameView
    facet: FacetView
    """With its values, to step to the next one."""
    label: str
    description: str
    refine: str
    """The link to the catalogue with this value ticked."""
    total: int
    """How many practices have this value."""
    cards: tuple[Card, ...]
    """The newest of them."""
    rest: tuple[LinkView, ...]
    """The others, newest first."""
    exchange: str
    """What is offered and sought of it; empty where nothing is."""
    people: tuple[PersonView, ...]
    """Contacts who share what they know about this."""
