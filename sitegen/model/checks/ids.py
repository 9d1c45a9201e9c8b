"""A number belongs to one practice for ever, because it is printed on cards: `id: P0042` twice."""

import datetime
from collections.abc import Iterator

from sitegen.diagnostics import Diagnostic, problem
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.practice import Practice


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`duplicate-id`, also where only capitals differ, as file systems may ignore them."""
    first: dict[str, str] = {}
    for practice in sorted(catalogue.practices, key=_oldest_first):
        if not practice.id:
            continue
        other = first.setdefault(practice.id.lower(), practice.path)
        if other != practice.path:
            place = practice.places["id"]
            yield problem("duplicate-id", place, field="id", value=practice.id, other=other)


def _oldest_first(practice: Practice) -> tuple[datetime.date, str]:
    """Who had a number first keeps it; a practice without a date is taken for the newest."""
    return (practice.date or datetime.date.max, practice.path)
