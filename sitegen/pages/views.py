"""All that a template may see. Small, frozen, and promised to themes: each field is documented."""

import datetime
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
class SiteView:
    """What every page says of the site."""

    title: str
    tagline: str
    description: str
    examples: str
    """What a reader might search for."""
    language: str
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
    total: int
    """How many values there are, children included."""


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
class AdoptionView:
    """An organisation that took a practice over."""

    organisation: str
    since: datetime.date | None
    note: str
    contacts: tuple[LinkView, ...]
    departures: tuple[DepartureView, ...]


@dataclass(frozen=True)
class ExtraView:
    """A field that only this catalogue has."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class ImageView:
    """An image of a practice."""

    src: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class Section:
    """A heading in the table of contents."""

    text: str
    href: str


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
class PracticeView:
    """The page of a practice."""

    frame: FrameView
    slug: str
    id: str
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
    effort: str
    minutes: int
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
    adopted_by: tuple[AdoptionView, ...]
    builds_on: tuple[LinkView, ...]
    built_upon_by: tuple[LinkView, ...]
    lists: tuple[LinkView, ...]
    """Those by the editors that it is in."""
    share: Share
    related: tuple[Card, ...]


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


@dataclass(frozen=True)
class FacetValueView:
    """The page of a facet value."""

    frame: FrameView
    facet: FacetView
    """With all its values, to step to the next one."""
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
    people: tuple[PersonView, ...]
    """Contacts who share what they know about this."""


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
    """The pages that print it; the list stands behind their addresses."""
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


@dataclass(frozen=True)
class AccessibilityView:
    """The statement on accessibility."""

    frame: FrameView
    email: str
    mailto: str
    address: str


@dataclass(frozen=True)
class FormOption:
    """One of the values to choose from."""

    slug: str
    label: str
    depth: int
    """How many values it is a kind of."""


@dataclass(frozen=True)
class FormFieldView:
    """A field of the form."""

    key: str
    control: str
    """`line`, `lines`, `rows`, `ticks`, `pick`, `date`, `statement`, `area` or `records`."""
    kind: str
    """As in the schema."""
    label: str
    help: str
    statement: str
    """What one ticks, if that is how it is filled in."""
    example: str
    is_required: bool
    max_length: int
    options: tuple[FormOption, ...]
    fields: "tuple[FormFieldView, ...]"
    """The keys of each record."""


@dataclass(frozen=True)
class FormView:
    """The form for authors who do not use Git."""

    frame: FrameView
    kind: str
    """`practice` or `contact`."""
    required: tuple[FormFieldView, ...]
    optional: tuple[FormFieldView, ...]
    email: str
    mailto: str
    has_new_url: bool
    card: Card
    """An empty one, for what is filled in."""
    template: str
    """A file to fill in, for readers without JavaScript."""
    other: str
    """The link to the form for the other kind."""


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


View = (
    CatalogueView
    | PracticeView
    | ContactView
    | ContactsView
    | PracticesView
    | FacetValueView
    | EditorialListView
    | EditorialListsView
    | ListView
    | PrintedListView
    | AccessibilityView
    | FormView
    | NotFoundView
    | RedirectView
)


Addresses = Mapping[str, str]
"""Content file → page."""
