"""Every field of a practice and of a contact, declared once, as data.

Parsing, messages, documentation, and later forms and editor schemas derive from these tables.
Facets and extra fields of `sitegen.yml` join them as further `Field`s.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


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
    CONTACTS = "contacts"
    PRACTICES = "practices"
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
    Kind.SLUG: "adresonderzoek",
    Kind.SLUGS: "[adresonderzoek]",
    Kind.DATE: "2026-03-12",
    Kind.MONTHS: "12",
    Kind.EFFORT: "3 dagen",
    Kind.FLAG: "ja",
    Kind.EMAIL: "adresonderzoek@wilgenstad.example",
    Kind.PHONE: "+31 88 000 02 40",
    Kind.URL: "https://wetten.example/brp",
    Kind.NUMBER: "12",
}


@dataclass(frozen=True)
class Field:
    """One key of front matter."""

    key: str
    kind: Kind
    label: str
    """What readers and authors see, in the language of the site."""
    help: str = ""
    example: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    """The allowed values of a CHOICE or CHOICES."""
    choice_labels: tuple[str, ...] = ()
    """What each of the choices is called, in the same order; none: they speak for themselves."""
    max_length: int = 0
    """In characters; 0 means no limit of its own."""
    future: Future = Future.PLAN
    """Of a DATE; one that a catalogue adds may be that of a plan."""
    fields: tuple["Field", ...] = ()
    """The keys of each of the RECORDS."""

    @property
    def sample(self) -> str:
        """What can be written here: the example, a choice, or what its kind looks like; of a text
        that nobody gave an example of, nothing.
        """
        return self.example or next(iter(self.choices), "") or _SAMPLES.get(self.kind, "")


PRACTICE_FIELDS: tuple[Field, ...] = (
    Field(
        "title",
        Kind.TEXT,
        "Titel",
        "Zo heet de praktijk overal.",
        "Adresonderzoek in zes stappen",
        required=True,
        max_length=100,
    ),
    Field(
        "summary",
        Kind.TEXT,
        "Samenvatting",
        "Eén zin die op de kaart staat.",
        "Van signaal tot besluit in zes weken.",
        required=True,
        max_length=160,
    ),
    Field(
        "contacts",
        Kind.CONTACTS,
        "Contact",
        "Wie een lezer mag bellen of mailen.",
        "[wilgenstad-adresonderzoek]",
        required=True,
    ),
    Field(
        "id", Kind.ID, "Nummer", "Kort en voor altijd; staat op kaarten en in QR-codes.", "P0042"
    ),
    Field(
        "date",
        Kind.DATE,
        "Geplaatst",
        "Dag van eerste publicatie.",
        "2026-03-12",
        future=Future.UNLIKELY,
    ),
    Field(
        "reviewed",
        Kind.DATE,
        "Nagekeken",
        "Dag waarop iemand de tekst voor het laatst nakeek.",
        "2026-09-01",
        future=Future.UNLIKELY,
    ),
    Field(
        "review_every",
        Kind.MONTHS,
        "Nakijken om de (maanden)",
        "Na hoeveel maanden de tekst opnieuw moet worden nagekeken.",
        "12",
    ),
    Field(
        "status",
        Kind.CHOICE,
        "Status",
        "Een concept komt niet op de site, wat gearchiveerd is alleen in beeld voor wie erom vraagt.",
        "published",
        choices=("draft", "published", "archived"),
        choice_labels=("Concept", "Gepubliceerd", "Gearchiveerd"),
    ),
    Field(
        "language",
        Kind.CHOICE,
        "Taal",
        "De taal van de tekst, als dat niet die van de site is.",
        "en",
        choices=("nl", "en", "de", "fr"),
        choice_labels=("Nederlands", "Engels", "Duits", "Frans"),
    ),
    Field(
        "effort", Kind.EFFORT, "Invoertijd", "Hoeveel tijd het kost om dit in te voeren.", "3 dagen"
    ),
    Field(
        "adopted_by",
        Kind.RECORDS,
        "Ook in gebruik bij",
        "Wie de praktijk heeft overgenomen.",
        "- organisation: Gemeente Duinrade",
        fields=(
            Field(
                "organisation",
                Kind.TEXT,
                "Organisatie",
                required=True,
                max_length=100,
                example="Gemeente Duinrade",
            ),
            Field("since", Kind.DATE, "Sinds", example="2026-05-01", future=Future.UNLIKELY),
            Field("contact", Kind.CONTACTS, "Contact", example="duinrade-burgerzaken"),
            Field("note", Kind.TEXT, "Opmerking", max_length=300, example="Met een eigen brief."),
        ),
    ),
    Field(
        "builds_on",
        Kind.PRACTICES,
        "Bouwt voort op",
        "Praktijken waar deze uit is ontstaan.",
        "[huisbezoek-adresonderzoek]",
    ),
    Field("related", Kind.PRACTICES, "Zie ook", "Praktijken die hierbij passen.", "[briefadres]"),
    Field(
        "image",
        Kind.FILE,
        "Afbeelding",
        "PNG, JPEG, WebP of GIF, naast het bestand.",
        "../images/stembureau.png",
    ),
    Field(
        "image_alt",
        Kind.TEXT,
        "Beschrijving van de afbeelding",
        "Wat iemand moet weten die de afbeelding niet ziet.",
        "Plattegrond van een stembureau met looproute.",
        max_length=300,
    ),
    Field(
        "attachments",
        Kind.FILES,
        "Bijlagen",
        "Afbeeldingen om te bewaren.",
        "[../images/stembureau.png]",
    ),
    Field(
        "aliases",
        Kind.SLUGS,
        "Oude namen",
        "Eerdere bestandsnamen; die adressen blijven werken.",
        "[adresonderzoek]",
    ),
)

CONTACT_FIELDS: tuple[Field, ...] = (
    Field(
        "name",
        Kind.TEXT,
        "Naam",
        "Een functie of gedeelde postbus, of een persoon.",
        "Team adresonderzoek",
        required=True,
        max_length=100,
    ),
    Field(
        "organisation",
        Kind.TEXT,
        "Organisatie",
        "",
        "Gemeente Wilgenstad",
        required=True,
        max_length=100,
    ),
    Field(
        "role",
        Kind.TEXT,
        "Taak",
        "Waar men u voor kan bellen.",
        "Adresonderzoek en briefadressen",
        max_length=160,
    ),
    Field("email", Kind.EMAIL, "E-mail", "", "adresonderzoek@wilgenstad.example"),
    Field("phone", Kind.PHONE, "Telefoon", "Met landnummer.", "+31 88 000 02 40"),
    Field(
        "offers",
        Kind.CHOICES,
        "Deelt kennis over",
        "Waar u anderen mee kunt helpen.",
        "[adresonderzoek]",
    ),
    Field("seeks", Kind.CHOICES, "Zoekt kennis over", "Waar u zelf hulp bij zoekt.", "[privacy]"),
    Field(
        "availability",
        Kind.TEXT,
        "Bereikbaar",
        "",
        "Werkdagen van 9.00 tot 12.30 uur",
        max_length=160,
    ),
    Field(
        "consent",
        Kind.DATE,
        "Toestemming",
        "Dag waarop toestemming is gegeven voor publicatie.",
        "2026-01-20",
        required=True,
        future=Future.WRONG,
    ),
    Field(
        "confirmed",
        Kind.DATE,
        "Bevestigd",
        "Dag waarop deze gegevens voor het laatst klopten.",
        "2026-09-01",
        future=Future.WRONG,
    ),
    Field("active", Kind.FLAG, "Actief", "`nee` als deze persoon hier niet meer werkt.", "ja"),
    Field(
        "shared",
        Kind.FLAG,
        "Gedeelde postbus",
        "`ja` als dit de gedeelde postbus van de organisatie is; die neemt waar voor wie vertrekt.",
        "ja",
    ),
)

EXTRA_KINDS = (Kind.TEXT, Kind.TEXTS, Kind.NUMBER, Kind.DATE, Kind.URL)
"""The kinds that a field declared in `sitegen.yml` may have."""


@dataclass(frozen=True)
class Schema:
    """All fields of this catalogue."""

    practice: tuple[Field, ...]
    contact: tuple[Field, ...]


def make_schema(
    facets: tuple[Field, ...], extras: tuple[Field, ...], exchange: Field | None
) -> Schema:
    """The core fields with those of one catalogue; contacts offer and seek values of `exchange`."""
    choices, labels = (exchange.choices, exchange.choice_labels) if exchange else ((), ())
    contact = tuple(
        replace(field, choices=choices, choice_labels=labels)
        if field.kind is Kind.CHOICES
        else field
        for field in CONTACT_FIELDS
    )
    return Schema((*PRACTICE_FIELDS, *facets, *extras), contact)
