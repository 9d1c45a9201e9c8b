"""Lists of practices: by the editors, by a reader, on paper."""

from dataclasses import dataclass

from sitegen.pages.views.cards import Card
from sitegen.pages.views.frame import FrameView, LinkView


@dataclass(frozen=True)
class EditorialListView:
    """The page of a list by the editors."""

    frame: FrameView
    title: str
    summary: str
    status: str
    cards: tuple[Card, ...]
    """In the order of the editors."""
    notes: tuple[str, ...]
    """What they wrote with each, or nothing."""
    body: str
    """Safe HTML."""
    own: str
    """The link that makes it a list of the reader's own."""
    handout: str
    worksheet: str
    """The links that print it."""
    others: tuple[LinkView, ...]
    """Some of the other lists."""
    overview: str
    """The page of all lists, if there is one."""


@dataclass(frozen=True)
class ListRow:
    """A list by the editors among all of them."""

    link: LinkView
    summary: str
    total: int
    """How many practices it holds."""


@dataclass(frozen=True)
class EditorialListsView:
    """All lists by the editors."""

    frame: FrameView
    rows: tuple[ListRow, ...]


@dataclass(frozen=True)
class ListView:
    """The page of a list; what is in it, a script reads in its address."""

    frame: FrameView
    all_practices: str
    """The page of all practices by title."""
    permanent: str
    """The address that never changes of a practice by its id, as `{id}`."""
    handout: str
    worksheet: str
    """The pages that print it; the list is behind their addresses."""
    blank: Card
    """A card with every part, for the script to fill in."""


@dataclass(frozen=True)
class PrintedListView:
    """A handout or a worksheet; which practices are in it, a script reads in its address."""

    frame: FrameView
    address: str
    """The absolute address of the page of a list, if the site has one."""
    all_practices: str
    """The page of all practices by title."""
    is_withheld: bool
    """Whether this edition leaves contacts out."""
