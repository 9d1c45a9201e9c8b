"""All fields of a catalogue: the core tables in the words of its site, and those of `sitegen.yml`.

Facets and extra fields of the settings join them as further `Field`s, in the words of whoever
declared them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sitegen.model.contact_fields import CONTACT_FIELDS
from sitegen.model.field import Field, Kind, looking, spoken
from sitegen.model.list_fields import LIST_FIELDS
from sitegen.model.organisation import Organisation
from sitegen.model.practice_fields import PRACTICE_FIELDS
from sitegen.model.wanted_fields import WANTED_FIELDS
from sitegen.words.words import Words

REACH = "reach"
"""What a contact needs besides its required fields: an e-mail address or a telephone number."""
EXTRA_KINDS = (
    Kind.TEXT, Kind.TEXTS, Kind.NUMBER, Kind.DATE, Kind.URL, Kind.PRACTICES, Kind.CONTACTS
)  # fmt: skip
"""The kinds that a field declared in `sitegen.yml` may have."""


@dataclass(frozen=True)
class Schema:
    """All fields of this catalogue."""

    practice: tuple[Field, ...]
    contact: tuple[Field, ...]
    list: tuple[Field, ...]
    wanted: tuple[Field, ...]
    """With the facets of practices, of which it may leave out any."""
    needs_reach: bool = True
    """Whether a contact has to say how to be reached."""

    def of(self, kind: str) -> tuple[Field, ...]:
        """The fields of a kind of file."""
        fields: tuple[Field, ...] = getattr(self, kind)
        return fields

    def having(self, kind: str, fields: tuple[Field, ...]) -> "Schema":
        """The same, but with these for a kind of file."""
        own: dict[str, Any] = {kind: fields}
        return replace(self, **own)

    def lacking(self, kind: str, optional: Collection[str]) -> "Schema":
        """The same, but that files of a kind may lack fields of these keys."""
        fields = (
            replace(each, required=False) if each.key in optional else each
            for each in self.of(kind)
        )
        needs_reach = self.needs_reach and REACH not in optional
        return replace(self, needs_reach=needs_reach, **{kind: tuple(fields)})


def make_schema(
    words: Words,
    facets: tuple[Field, ...],
    extras: tuple[Field, ...],
    exchange: Field | None,
    organisations: Sequence[Organisation] = (),
) -> Schema:
    """The core fields in the words of a site, with those of its catalogue, which have their own.

    Contacts offer and seek values of `exchange`.
    """
    contact = tuple(
        _exchanging(field, exchange) if field.kind is Kind.CHOICES else field
        for field in _referring(spoken(CONTACT_FIELDS, words), organisations)
    )
    practice = _referring(spoken(PRACTICE_FIELDS, words), organisations)
    own = tuple(looking(field, words) for field in (*facets, *extras))
    free = (replace(field, required=False) for field in own[: len(facets)])
    wanted = _referring(spoken(WANTED_FIELDS, words), organisations)
    return Schema((*practice, *own), contact, spoken(LIST_FIELDS, words), (*wanted, *free))


def _referring(fields: Sequence[Field], organisations: Sequence[Organisation]) -> tuple[Field, ...]:
    """Fields in which an organisation is named by its slug, where there are any; the first is the example."""
    if not organisations:
        return tuple(fields)
    slugs = tuple(each.slug for each in organisations)
    names = tuple(each.name for each in organisations)
    return tuple(
        replace(field, example=slugs[0], choices=slugs, choice_labels=names)
        if field.kind is Kind.ORGANISATION
        else replace(field, fields=_referring(field.fields, organisations))
        for field in fields
    )


def _exchanging(field: Field, exchange: Field | None) -> Field:
    """A field with the values of a facet; their first is the example."""
    if exchange is None:
        return field
    inner = tuple(
        _exchanging(inner, exchange) if inner.kind is Kind.CHOICE else inner
        for inner in field.fields
    )
    if exchange.kind in (Kind.TEXT, Kind.TEXTS):
        kind = Kind.TEXTS if field.kind is Kind.CHOICES else Kind.TEXT
        return replace(field, kind=kind, max_length=exchange.max_length, fields=inner)
    if not exchange.choices:
        return field
    return replace(
        field,
        example=f"[{exchange.choices[0]}]" if field.kind is Kind.CHOICES else exchange.choices[0],
        choices=exchange.choices,
        choice_labels=exchange.choice_labels,
        fields=inner,
    )
