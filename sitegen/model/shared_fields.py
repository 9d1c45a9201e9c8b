"""Fields that files of several kinds have, and mean the same in each."""

from sitegen.model.field import Field, Kind
from sitegen.words.marking import gettext_noop as _

STATUS = Field(
    "status",
    Kind.CHOICE,
    _("Status"),
    _("A draft is not on the site; nothing links any more to what is archived."),
    "published",
    choices=("draft", "published", "archived"),
    choice_labels=(_("Draft"), _("On the site"), _("Archived")),
)
"""Of what only its editors look for once it is archived."""
ALIASES = Field(
    "aliases",
    Kind.SLUGS,
    _("Old names"),
    _("Earlier names of the file; those addresses keep working."),
    _("[old-name]"),
)
