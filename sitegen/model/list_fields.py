"""Every field of a list by the editors, declared once."""

from sitegen.model.field import Field, Kind
from sitegen.model.shared_fields import ALIASES, STATUS
from sitegen.words.marking import gettext_noop as _

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
    STATUS,
    ALIASES,
)
