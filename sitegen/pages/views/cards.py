"""Practices as they stand in lists, and the facets that narrow these."""

from dataclasses import dataclass

from sitegen.pages.views.frame import LinkView


@dataclass(frozen=True)
class Choice:
    """A facet value that can be chosen."""

    slug: str
    label: str
    description: str
    count: int
    href: str
    """The static page of the value."""
    is_current: bool = False
    children: "tuple[Choice, ...]" = ()
    """The values that are a kind of this one."""


@dataclass(frozen=True)
class FacetView:
    """A facet with its values."""

    key: str
    label: str
    question: str
    mode: str
    order: str
    """`as-written`, `by-count` or `by-name`; the choices stand in it."""
    choices: tuple[Choice, ...]
    """All, or of a large facet the commonest."""
    total: int
    """How many values there are, children included."""
    all: str
    """The page of all of them, of a large facet."""


@dataclass(frozen=True)
class FacetLinks:
    """The values that one practice or contact has of a facet."""

    label: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True)
class Card:
    """A practice in a list."""

    slug: str
    id: str
    title: str
    summary: str
    href: str
    theme: str
    """The label of its first value of the first facet."""
    labels: tuple[str, ...]
    """The labels of its other values of the facets that place it."""
    facts: tuple[str, ...]
    """Short phrases on effort, adopters and whose it is."""
    published: str = ""
    """When, to the month; shown where the newest come first."""
    reviewed: str = ""
    """When, to the month; shown where the list is in that order."""
    archived: bool = False
    """Whether it is no longer kept up to date."""
    language: str = ""
    """Of its title and summary, if not that of the site."""


@dataclass(frozen=True)
class Share:
    """Ways to pass a practice on, and to improve it; empty where the site cannot offer one."""

    mail: str
    linkedin: str
    address: str
    """The permanent address, to copy."""
    edit: str
    adopt: str
    """To say that another organisation uses this too."""
    report: str


@dataclass(frozen=True)
class ExtraView:
    """A field that only this catalogue has, or what names a page by one."""

    label: str
    links: tuple[LinkView, ...]
    """Texts; where they lead somewhere, with an address."""
    is_elsewhere: bool = False
    """Whether they lead to other sites."""
