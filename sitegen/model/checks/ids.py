"""A number belongs to one practice for ever, because it is printed on cards: `id: P0042` twice."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from sitegen.diagnostics.model import Diagnostic, Fix, problem
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.practice import Practice

_NUMBERED = re.compile(r"(.*?)(\d+)")
_FIRST = "P0001"


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`duplicate-id`, also where only capitals differ, as file systems may ignore them; `alike-ids`."""
    first: dict[str, Practice] = {}
    free, taken = "", [practice.number for practice in catalogue.practices]
    for practice in sorted(catalogue.practices, key=_oldest_first):
        if not practice.id:
            continue
        other = first.setdefault(practice.id.lower(), practice)
        if other is practice:
            continue
        place = practice.places["id"]
        if other.number.lower() != practice.number.lower():
            yield problem("alike-ids", place, field="id", value=practice.number, other=other.path,
                          same=other.number, near=practice.id)  # fmt: skip
        else:
            free = next_id([free] if free else taken)
            yield problem("duplicate-id", place, field="id", value=practice.number, other=other.path,
                          near=free, fix=Fix(place, free))  # fmt: skip


def next_id(taken: Iterable[str]) -> str:
    """The number after the highest one, in the form that most of them have."""
    found = [match for match in map(_NUMBERED.fullmatch, taken) if match]
    if not found:
        return _FIRST
    prefix, _ = Counter(match[1] for match in found).most_common(1)[0]
    same = [match[2] for match in found if match[1] == prefix]
    return f"{prefix}{max(map(int, same)) + 1:0{max(map(len, same))}}"


def _oldest_first(practice: Practice) -> tuple[datetime.date, str]:
    """The order in which practices got their numbers; one without a date is taken for the newest."""
    return (practice.date or datetime.date.max, practice.path)
