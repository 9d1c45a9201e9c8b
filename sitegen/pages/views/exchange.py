"""Who offers and who seeks what, on the page of it and wherever both are told of."""

import datetime
from dataclasses import dataclass

from sitegen.pages.views.frame import FrameView, LinkView
from sitegen.pages.views.people import PersonView


@dataclass(frozen=True)
class HelperView:
    """Someone who offers to help."""

    person: PersonView
    """Mail begins with what it is about."""
    about: tuple[str, ...] = ()
    """The labels of what they offer, where that is not just what is asked."""
    is_user: bool = False
    """Whether they use the practice that it is about."""


@dataclass(frozen=True)
class SoughtView:
    """What an organisation seeks, and where to say that one can help."""

    subject: LinkView
    """To its page."""
    organisation: str
    organisation_href: str
    """Its page, where it has one."""
    contacts: tuple[PersonView, ...]
    """Whom to mail: who seeks it, if they say so by name, else the shared mailboxes of the organisation."""
    editors: str
    """A letter to the editors, where nobody of the organisation may be named with it; else empty."""
    until: datetime.date | None
    """The last day of it; whether that has passed is for a script to say."""
    answer: str
    """The form for a contact who can help with it; empty where there is none."""


@dataclass(frozen=True)
class MatchView:
    """A value of the facet that contacts choose from, with who offers it beside who seeks it."""

    value: LinkView
    anchor: str
    """Its name in addresses of the page."""
    offering: tuple[HelperView, ...]
    seeking: tuple[SoughtView, ...]
    until: datetime.date | None = None
    """Of what one contact seeks: the last day of it."""
    offer: str = ""
    """The form for a contact who offers it; empty where there is none."""
    seek: str = ""
    """The form for a contact who seeks it."""


@dataclass(frozen=True)
class ExchangeView:
    """The page of all that is offered and sought."""

    frame: FrameView
    subject_label: str
    """What the facet of the subjects is called."""
    unanswered: tuple[SoughtView, ...]
    """What no other organisation offers."""
    subjects: tuple[MatchView, ...]
    share_contact: str
    """The form for a contact; empty where there is none."""
    wanted: str
    """The page of all that is asked for."""
