"""Every field of a practice that is asked for, declared once; the facets of practices come after them."""

from sitegen.model.field import Field, Future, Kind
from sitegen.model.shared_fields import ALIASES, STATUS
from sitegen.words.marking import gettext_noop as _

WANTED_FIELDS: tuple[Field, ...] = (
    Field(
        "title",
        Kind.TEXT,
        _("Title"),
        _("What %(the_practice)s that is asked for might be called."),
        _("Handing over work when someone leaves"),
        required=True,
        max_length=100,
    ),
    Field(
        "summary",
        Kind.TEXT,
        _("Question"),
        _("One sentence: what you would like to learn."),
        _("How do you keep what a colleague knows who leaves next month?"),
        required=True,
        max_length=160,
    ),
    Field(
        "asked_by",
        Kind.ORGANISATION,
        _("Asked by"),
        _("%(The_organisation)s that asks; without it, the editors ask."),
        _("Name of %(the_organisation)s"),
        max_length=100,
    ),
    Field(
        "date",
        Kind.DATE,
        _("Asked on"),
        _("Day on which this was asked."),
        "2026-03-12",
        future=Future.UNLIKELY,
    ),
    STATUS,
    ALIASES,
)
