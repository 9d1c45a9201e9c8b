"""What every page has around its own: the site, the frame, links."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class LinkView:
    """A link by its words."""

    text: str
    href: str


@dataclass(frozen=True)
class PageLink:
    """A link that every page has."""

    key: str
    """What it leads to; `templates/components/page-links/` has its name."""
    href: str
    is_current: bool = False


@dataclass(frozen=True)
class PictureView:
    """A picture at an absolute address."""

    src: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class SiteView:
    """What every page says of the site."""

    title: str
    tagline: str
    description: str
    examples: str
    """What a reader might search for."""
    language: str
    locale: str
    """The language with the country where it is most spoken: `nl_NL`."""
    base_url: str
    licence: str
    repository: str
    notice: str


@dataclass(frozen=True)
class FrameView:
    """The part around a page: header, navigation, footer."""

    home: str
    """The link to the catalogue."""
    nav: tuple[PageLink, ...]
    footer: tuple[PageLink, ...]
    picked_list: str
    """The link to the list of this reader."""
    root: str
    """The link to the root folder, ends in `/` or is empty; for scripts."""
    canonical: str = ""
    """The absolute address, where the site has one."""
    picture: PictureView | None = None
    """What the page is shown with where it is shared, if it has one of its own."""
    feed: LinkView | None = None
    """The feed of what is new of what the page is about, with its title, where there is one."""


Addresses = Mapping[str, str]
