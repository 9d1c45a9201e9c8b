"""A field of front matter, as data: what it holds, and what it is called in a language.

Parsing, messages, documentation, forms and editor schemas derive from tables of these. Their labels,
help and examples are messages; `spoken` gives them in a language.
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
    OLD_NAMES = "old_names"
    """Slugs, or paths that a site had before."""
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
    ORGANISATION = "organisation"
    """By its slug where there is a vocabulary of them, or in words."""
    WANTEDS = "wanteds"
    """Practices that are asked for."""
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


RELATIONS = (Kind.PRACTICES, Kind.CONTACTS)
"""Kinds whose values are names of other files."""
LISTS = {
    Kind.TEXTS: Kind.TEXT,
    Kind.FILES: Kind.TEXT,
    Kind.SLUGS: Kind.SLUG,
    Kind.OLD_NAMES: Kind.OLD_NAMES,
    Kind.CHOICES: Kind.CHOICE,
    Kind.CONTACTS: Kind.TEXT,
    Kind.PRACTICES: Kind.TEXT,
    Kind.WANTEDS: Kind.TEXT,
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
    """The allowed values of a CHOICE or CHOICES; the known ones of an ORGANISATION."""
    choice_labels: tuple[str, ...] = ()
    """What each of the choices is called, in the same order; none: they speak for themselves."""
    max_length: int = 0
    """In characters; 0 means no limit of its own."""
    pattern: str = ""
    """Of an ID, where it is not the usual: what the whole of it must be."""
    future: Future = Future.PLAN
    """Of a DATE; one that a catalogue adds may be that of a plan."""
    statement: str = ""
    """Of a DATE: what the form has one agree to; the value is the day on which that was."""
    fields: tuple["Field", ...] = ()
    """The keys of each of the RECORDS; of CHOICES, those of an item that says more than its value,
    which is the first of them. Such a field always gives records."""
    reverse: str = ""
    """Of a relation that a catalogue adds: what it is called on the page that is named."""
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
