"""Every field of a practice, a contact and a list, declared once, as data.

Parsing, messages, documentation, forms and editor schemas derive from these tables. Their labels,
help and examples are messages; `spoken` gives them in a language. Facets and extra fields of
`sitegen.yml` join them as further `Field`s, in the words of whoever declared them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sitegen.words.marking import gettext_noop as _
from sitegen.words.marking import pgettext_noop
from sitegen.words.words import Words


class Kind(StrEnum):
    """What a field holds; the reader of each kind stands in `fields.py`."""

    TEXT = "text"
    LINE = "line"
    """A text without line breaks."""
    TEXTS = "texts"
    ID = "id"
    SLUG = "slug"
    SLUGS = "slugs"
    DATE = "date"
    MONTHS = "months"
    EFFORT = "effort"
    FLAG = "flag"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    SITE_URL = "site_url"
    NUMBER = "number"
    CHOICE = "choice"
    CHOICES = "choices"
    LANGUAGE = "language"
    """By its tag (BCP 47)."""
    CONTACTS = "contacts"
    PRACTICES = "practices"
    PRACTICE = "practice"
    FILE = "file"
    FILES = "files"
    RECORDS = "records"


class Future(StrEnum):
    """What a DATE is that has yet to come."""

    PLAN = "plan"
    """Nothing out of the ordinary."""
    UNLIKELY = "unlikely"
    """A slip, most likely; a warning."""
    WRONG = "wrong"
    """An error: nobody can have said yes tomorrow."""


LISTS = {
    Kind.TEXTS: Kind.TEXT,
    Kind.FILES: Kind.TEXT,
    Kind.SLUGS: Kind.SLUG,
    Kind.CHOICES: Kind.CHOICE,
    Kind.CONTACTS: Kind.TEXT,
    Kind.PRACTICES: Kind.TEXT,
}
"""Kinds that hold many, and how each item is read."""


_SAMPLES = {
    Kind.ID: "P0042",
    Kind.SLUG: _("short-name"),
    Kind.SLUGS: _("[short-name]"),
    Kind.DATE: _("yyyy-mm-dd"),
    Kind.MONTHS: "12",
    Kind.EFFORT: _("3 days"),
    Kind.FLAG: _("yes"),
    Kind.EMAIL: _("name@organisation.example"),
    Kind.PHONE: _("+44 20 7946 0000"),
    Kind.URL: _("https://organisation.example/page"),
    Kind.NUMBER: "12",
}
"""Kind → what its values look like."""


_TERMS: Mapping[Kind, tuple[str, tuple[int, ...]]] = {
    Kind.FLAG: (pgettext_noop("terms of a field", "yes | no"), (1, 0)),
    Kind.EFFORT: (
        pgettext_noop("terms of a field", "hour hours | day days | week weeks | month months"),
        (1, 8, 40, 160),
    ),
    Kind.DATE: (
        pgettext_noop(
            "terms of a field",
            "January | February | March | April | May | June | July | August | September | October"
            " | November | December",
        ),
        tuple(range(1, 13)),
    ),
}
"""Kind → what its values are written with in a language, between bars, and what each means: in hours,
or as a number. Names of months are what authors write where a date is asked."""


@dataclass(frozen=True)
class Field:
    """One key of front matter."""

    key: str
    kind: Kind
    label: str
    """What readers and authors see."""
    help: str = ""
    example: str = ""
    """Nobody's name, and no date of anyone's consent: it may be pasted."""
    required: bool = False
    choices: tuple[str, ...] = ()
    """The allowed values of a CHOICE or CHOICES."""
    choice_labels: tuple[str, ...] = ()
    """What each of the choices is called, in the same order; none: they speak for themselves."""
    max_length: int = 0
    """In characters; 0 means no limit of its own."""
    future: Future = Future.PLAN
    """Of a DATE; one that a catalogue adds may be that of a plan."""
    statement: str = ""
    """Of a DATE: what the form has one agree to; the value is the day on which that was."""
    fields: tuple["Field", ...] = ()
    """The keys of each of the RECORDS."""
    look: str = ""
    """What a value of its kind looks like."""
    terms: tuple[tuple[str, int], ...] = ()
    """Of a FLAG, an EFFORT or a DATE: words of a language for its values, and what each means."""

    @property
    def sample(self) -> str:
        """What can be written here: the example, a choice, or what its kind looks like; of a text
        that nobody gave an example of, nothing.
        """
        return self.example or next(iter(self.choices), "") or self.look


PRACTICE_FIELDS: tuple[Field, ...] = (
    Field(
        "title",
        Kind.TEXT,
        _("Title"),
        _("What %(the_practice)s is called everywhere."),
        _("A quarter of an hour to share, every week"),
        required=True,
        max_length=100,
    ),
    Field(
        "summary",
        Kind.TEXT,
        _("Summary"),
        _("One sentence, which stands on the card."),
        _("At a fixed time one colleague tells what went better than last week."),
        required=True,
        max_length=160,
    ),
    Field(
        "search_words",
        Kind.TEXTS,
        _("Search words"),
        _(
            "What readers type who do not know your words. They are never shown; search finds by them."
        ),
        _("[everyday word, what people call it]"),
        max_length=60,
    ),
    Field(
        "contacts",
        Kind.CONTACTS,
        _("%(Contact)s"),
        _("Whom a reader may call or mail."),
        _("[file-name]"),
        required=True,
    ),
    Field(
        "id",
        Kind.ID,
        _("Number"),
        _("Short, and for ever; it stands on cards and in QR codes."),
        "P0042",
    ),
    Field(
        "date",
        Kind.DATE,
        _("Published on"),
        _("Day of first publication."),
        "2026-03-12",
        future=Future.UNLIKELY,
    ),
    Field(
        "reviewed",
        Kind.DATE,
        _("Reviewed on"),
        _("Day on which someone last looked the text over."),
        "2026-09-01",
        future=Future.UNLIKELY,
    ),
    Field(
        "review_every",
        Kind.MONTHS,
        _("Review every (months)"),
        _("After how many months the text is to be looked over again."),
        "12",
    ),
    Field(
        "status",
        Kind.CHOICE,
        _("Status"),
        _("A draft is not on the site; what is archived is shown to those alone who ask for it."),
        "published",
        choices=("draft", "published", "archived"),
        choice_labels=(_("Draft"), _("On the site"), _("Archived")),
    ),
    Field(
        "language",
        Kind.LANGUAGE,
        _("Language"),
        _("The language of the text, if that is not the one of the site."),
        "fr",
    ),
    Field(
        "effort",
        Kind.EFFORT,
        _("Time to introduce"),
        _("How much time it takes to introduce this."),
        _("3 days"),
    ),
    Field(
        "adopted_by",
        Kind.RECORDS,
        _("Also in use at"),
        _("Who adopted %(the_practice)s."),
        _("- organisation: Name of %(the_organisation)s"),
        fields=(
            Field(
                "organisation",
                Kind.TEXT,
                _("%(Organisation)s"),
                required=True,
                max_length=100,
                example=_("Name of %(the_organisation)s"),
            ),
            Field("since", Kind.DATE, _("Since"), example="2026-05-01", future=Future.UNLIKELY),
            Field("contact", Kind.CONTACTS, _("%(Contact)s"), example=_("file-name")),
            Field(
                "note", Kind.TEXT, _("Note"), max_length=300, example=_("With a letter of our own.")
            ),
        ),
    ),
    Field(
        "builds_on",
        Kind.PRACTICES,
        _("Builds on"),
        _("%(Practices)s that %(this_practice)s came from."),
        _("[file-name]"),
    ),
    Field(
        "related",
        Kind.PRACTICES,
        _("See also"),
        _("%(Practices)s that go well with it."),
        _("[file-name]"),
    ),
    Field(
        "image",
        Kind.FILE,
        _("Image"),
        _("PNG, JPEG, WebP or GIF, beside the file."),
        _("../images/name.png"),
    ),
    Field(
        "image_alt",
        Kind.TEXT,
        _("Description of the image"),
        _("What someone needs to know who does not see the image."),
        _("Floor plan with a walking route."),
        max_length=300,
    ),
    Field(
        "attachments",
        Kind.FILES,
        _("Attachments"),
        _("Images to keep."),
        _("[../images/name.png]"),
    ),
    Field(
        "aliases",
        Kind.SLUGS,
        _("Old names"),
        _("Earlier names of the file; those addresses keep working."),
        _("[old-name]"),
    ),
)

CONTACT_FIELDS: tuple[Field, ...] = (
    Field(
        "name",
        Kind.TEXT,
        _("Name"),
        _("A task or a shared mailbox, or a person."),
        _("Name of the team"),
        required=True,
        max_length=100,
    ),
    Field(
        "organisation",
        Kind.TEXT,
        _("%(Organisation)s"),
        "",
        _("Name of %(the_organisation)s"),
        required=True,
        max_length=100,
    ),
    Field(
        "role",
        Kind.TEXT,
        _("Task"),
        _("What people may call you about."),
        _("Questions about the first steps"),
        max_length=160,
    ),
    Field("email", Kind.EMAIL, _("E-mail"), "", _("name@organisation.example")),
    Field("phone", Kind.PHONE, _("Telephone"), _("With the country code."), _("+44 20 7946 0000")),
    Field(
        "offers",
        Kind.CHOICES,
        _("Shares knowledge about"),
        _("What you can help others with."),
        _("[value]"),
    ),
    Field(
        "seeks",
        Kind.CHOICES,
        _("Looks for knowledge about"),
        _("What you look for help with yourself."),
        _("[value]"),
    ),
    Field(
        "availability",
        Kind.TEXT,
        _("Available"),
        "",
        _("Weekdays from 9:00 to 12:30"),
        max_length=160,
    ),
    # A date of consent is nobody's to invent: no example, so that none is pasted.
    Field(
        "consent",
        Kind.DATE,
        _("Consent"),
        _("Day on which consent to publication was given."),
        required=True,
        future=Future.WRONG,
        statement=_("I agree that my name and details are on the site."),
    ),
    Field(
        "confirmed",
        Kind.DATE,
        _("Confirmed"),
        _("Day on which these details were last right."),
        future=Future.WRONG,
    ),
    Field(
        "active",
        Kind.FLAG,
        _("Active"),
        _("`no` if this person does not work here any more."),
        _("yes"),
    ),
    Field(
        "shared",
        Kind.FLAG,
        _("Shared mailbox"),
        _(
            "`yes` if this is the shared mailbox of %(the_organisation)s; it stands in for those who leave."
        ),
        _("yes"),
    ),
)

LIST_FIELDS: tuple[Field, ...] = (
    Field(
        "title",
        Kind.TEXT,
        _("Title"),
        _("What the list is called everywhere."),
        _("Starter kit for a new colleague"),
        required=True,
        max_length=100,
    ),
    Field(
        "summary",
        Kind.TEXT,
        _("Summary"),
        _("One sentence on whom the list is for."),
        _("What you need to know in your first month."),
        required=True,
        max_length=160,
    ),
    Field(
        "practices",
        Kind.RECORDS,
        _("%(Practices)s"),
        _("In the order in which they are to be read."),
        _("- practice: file-name"),
        required=True,
        fields=(
            Field(
                "practice", Kind.PRACTICE, _("%(Practice)s"), required=True, example=_("file-name")
            ),
            Field(
                "note",
                Kind.TEXT,
                _("Note"),
                _("Why it is in this list, in one line."),
                _("Read this first."),
                max_length=200,
            ),
        ),
    ),
    Field(
        "status",
        Kind.CHOICE,
        _("Status"),
        _("A draft is not on the site; to what is archived nothing leads any more."),
        "published",
        choices=("draft", "published", "archived"),
        choice_labels=(_("Draft"), _("On the site"), _("Archived")),
    ),
    Field(
        "aliases",
        Kind.SLUGS,
        _("Old names"),
        _("Earlier names of the file; those addresses keep working."),
        _("[old-name]"),
    ),
)

EXTRA_KINDS = (Kind.TEXT, Kind.TEXTS, Kind.NUMBER, Kind.DATE, Kind.URL)
"""The kinds that a field declared in `sitegen.yml` may have."""


@dataclass(frozen=True)
class Schema:
    """All fields of this catalogue."""

    practice: tuple[Field, ...]
    contact: tuple[Field, ...]
    list: tuple[Field, ...]


def spoken(fields: Iterable[Field], words: Words) -> tuple[Field, ...]:
    """Fields whose texts are messages, in a language."""
    return tuple(
        replace(
            looking(field, words),
            label=_said(words, field.label),
            help=_said(words, field.help),
            example=_said(words, field.example),
            statement=_said(words, field.statement),
            choice_labels=tuple(_said(words, label) for label in field.choice_labels),
            fields=spoken(field.fields, words),
        )
        for field in fields
    )


def looking(field: Field, words: Words) -> Field:
    """A field that knows what its values look like, in a language."""
    look = _said(words, _SAMPLES.get(field.kind, ""))
    return replace(field, look=look, terms=terms(field.kind, words))


def terms(kind: Kind, words: Words) -> tuple[tuple[str, int], ...]:
    """What values of a kind are written with in a language, and what each means."""
    message, meanings = _TERMS.get(kind, ("", ()))
    said = words.message(message, "terms of a field").split("|") if message else ()
    return tuple(
        (term, meaning)
        for alike, meaning in zip(said, meanings, strict=True)
        for term in alike.split()
    )


def _said(words: Words, message: str) -> str:
    """A message; what is empty is none."""
    return words.gettext(message) if message else ""


def make_schema(
    words: Words, facets: tuple[Field, ...], extras: tuple[Field, ...], exchange: Field | None
) -> Schema:
    """The core fields in the words of a site, with those of its catalogue, which have their own.

    Contacts offer and seek values of `exchange`.
    """
    contact = tuple(
        _exchanging(field, exchange) if field.kind is Kind.CHOICES else field
        for field in spoken(CONTACT_FIELDS, words)
    )
    own = (looking(field, words) for field in (*facets, *extras))
    return Schema((*spoken(PRACTICE_FIELDS, words), *own), contact, spoken(LIST_FIELDS, words))


def _exchanging(field: Field, exchange: Field | None) -> Field:
    """A field with the values of a facet; their first is the example."""
    if exchange is None or not exchange.choices:
        return field
    return replace(
        field,
        example=f"[{exchange.choices[0]}]",
        choices=exchange.choices,
        choice_labels=exchange.choice_labels,
    )
