"""Our fields as the rules of a collection have them: how long a text may be, and what an id is like."""

from collections.abc import Iterable
from dataclasses import replace

from sitegen.mapping.rules import Rules
from sitegen.model.field import Field, Kind


def adapted(fields: Iterable[Field], rules: Rules) -> tuple[Field, ...]:
    """Fields with the limits and patterns of a collection."""
    return tuple(
        replace(
            field,
            max_length=rules.lengths.get(field.key, field.max_length),
            pattern=rules.ids if field.kind is Kind.ID else "",
            kind=Kind.OLD_NAMES if field.kind is Kind.SLUGS else field.kind,
        )
        for field in fields
    )


def room(key: str, rules: Rules) -> int:
    """How much of a text a card shows, where it may be longer than that; 0 for all of it."""
    return rules.limits[key] if rules.lengths.get(key) == 0 else 0
