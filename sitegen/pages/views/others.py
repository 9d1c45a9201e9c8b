"""Pages that are about no practice: accessibility, what is not there, what has moved."""

from dataclasses import dataclass

from sitegen.pages.views.cards import FacetView
from sitegen.pages.views.frame import FrameView, PictureView


@dataclass(frozen=True)
class AccessibilityView:
    """The statement on accessibility."""

    frame: FrameView
    email: str
    mailto: str
    address: str


@dataclass(frozen=True)
class NotFoundView:
    """The page for an address that does not exist."""

    frame: FrameView
    base: str
    """The absolute address of the root, since this page is shown at any depth; empty if unknown."""
    email: str
    all_practices: str
    """The page of all practices by title."""
    facet: FacetView | None


@dataclass(frozen=True)
class RedirectView:
    """A stub at an old or permanent address."""

    title: str
    href: str
    canonical: str
    description: str = ""
    picture: PictureView | None = None
    """What the page it leads to is shown with where it is shared, if it has one of its own."""
