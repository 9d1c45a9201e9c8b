"""`words:` in `sitegen.yml`: what a catalogue calls its things."""

from collections.abc import Iterator

from sitegen.model.field import Field, Kind
from sitegen.model.values import Values
from sitegen.words.marking import gettext_noop as _
from sitegen.words.nouns import NOUNS, Noun

_FORMS = (
    Field("one", Kind.LINE, _("Singular"), _("With its article."), _("an example"), required=True,
          max_length=60),
    Field("many", Kind.LINE, _("Plural"), "", _("examples"), required=True, max_length=60),
)  # fmt: skip
WORD_FIELDS: tuple[Field, ...] = tuple(
    Field(key, Kind.RECORDS, label, fields=_FORMS)
    for key, label in zip(
        NOUNS, (_("%(Practice)s"), _("%(Contact)s"), _("%(Organisation)s")), strict=True
    )
)


def nouns_of(words: Values) -> Iterator[tuple[str, Noun]]:
    """The noun of each thing that the values of the section name."""
    for key in NOUNS:
        for record in words.records(key):
            yield key, Noun(record.text("one"), record.text("many"))
