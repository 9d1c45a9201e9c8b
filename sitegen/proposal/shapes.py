"""What values look like, whatever their key is called; and by which forms dates are written."""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from sitegen.mapping.dates import can_be_mixed_up, day
from sitegen.model.field import Kind
from sitegen.model.patterns import FLAGS, PATTERNS

DATE_FORMS = (
    "%d-%m-%Y", "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%Y/%m/%d", "%Y.%m.%d", "%m-%d-%Y",
    "%B %d, %Y", "%d %B %Y", "%d. %B %Y", "%B %d %Y", "%A, %d %B %Y", "%A, %B %d, %Y",
    "%a, %d %b %Y %H:%M:%S %z", "%d/%m/%Y %H:%M", "%d-%m-%Y %H:%M", "%d.%m.%Y %H:%M",
    "%m/%d/%Y %H:%M", "%Y-%m", "%B %Y", "%Y%m%d",
)  # fmt: skip
"""Forms that are tried, those first that most people write; of two that fit alike, the earlier."""
_PARSED = (Kind.URL, Kind.EMAIL, Kind.NUMBER)
_MOST = 0.95
"""Share of values that must look alike for a kind to be proposed."""
_SAMPLE = 400
"""Values that tell what all look like."""


def has_shape(values: Sequence[str], kind: Kind) -> bool:
    """Whether all values but a few are of a kind."""
    pattern = PATTERNS[kind][1]
    fit = sum(bool(pattern.fullmatch(value)) for value in values)
    return bool(values) and fit == len(values)


def are_flags(values: Iterable[str]) -> bool:
    """Whether all values say yes or no."""
    found = {value.strip().lower() for value in values}
    return bool(found) and found <= {*FLAGS}


def date_forms(values: Sequence[str], months: Mapping[str, int]) -> tuple[str, ...] | None:
    """The forms by which dates are written, beside that of ISO; `None` where these are no dates."""
    rest = [value for value in values if not _is_iso(value)]
    forms: list[str] = []
    while rest:
        free = (
            form for form in DATE_FORMS if not any(can_be_mixed_up(form, each) for each in forms)
        )
        fits = {form: _fitting(rest, form, months) for form in free}
        best = max(fits, key=lambda form: len(fits[form]), default="")
        if not best or not fits[best]:
            break
        forms.append(best)
        rest = [value for value in rest if value not in fits[best]]
    return tuple(forms) if values and len(rest) <= (1 - _MOST) * len(values) else None


def is_sure(values: Iterable[str], form: str, months: Mapping[str, int]) -> bool:
    """Whether no other form of a date would read these as other days."""
    others = [each for each in DATE_FORMS if can_be_mixed_up(form, each)]
    mine = [value for value in values if day(value, (form,), months)]
    return not any(all(day(value, (other,), months) for value in mine) for other in others)


def _is_iso(value: str) -> bool:
    return bool(day(value, (), {})) or bool(PATTERNS[Kind.DATE][1].fullmatch(value.strip()))


def _fitting(values: Iterable[str], form: str, months: Mapping[str, int]) -> Collection[str]:
    return {value for value in values if day(value, (form,), months)}


def separator(values: Sequence[str], longest: int = 60) -> str:
    """What parts the items in texts that are lists: a sign between short texts that come again."""
    for sign in (",", ";", "|"):
        several = [value for value in values if sign in value]
        items = [item.strip() for value in values for item in value.split(sign) if item.strip()]
        is_list = len(several) * 3 >= len(values) and len({*items}) * 2 <= len(items)
        is_short = max(map(len, items), default=0) <= longest
        if is_list and is_short and not any("\n" in item for item in items):
            return sign if _move(values, sign) else ""
    return ""


def _move(values: Iterable[str], sign: str) -> bool:
    """Whether parts of a text stand alone, or now here and now there: not so in `Brno, Czechia`."""
    found: dict[str, set[int]] = {}
    for value in {*values}:
        parts = [part.strip() for part in value.split(sign)]
        for at, part in enumerate(parts):
            found.setdefault(part, set()).add(at if len(parts) > 1 else -1)
    inside = [at for at in found.values() if at != {-1}]
    return sum(len(at) > 1 for at in inside) * 10 >= len(inside)


def id_pattern(values: Sequence[str]) -> str:
    """A pattern for ids: their figures are any, the rest is as it stands where there are few ways."""
    ways = sorted({re.sub(r"[0-9]+", "[0-9]+", _escaped(value)) for value in values})
    if len(ways) > 4:
        bare = {re.sub(r"[A-Za-z]+", "[A-Za-z]+", _escaped(value)) for value in values}
        ways = sorted({re.sub(r"(?<![-A-Za-z\[])[0-9]+", "[0-9]+", way) for way in bare})
    begin = re.match(r"(?:.*[^A-Za-z0-9])?", posixpath.commonprefix([*values]), re.DOTALL)
    return "|".join(ways) if len(ways) <= 4 else rf"{_escaped(begin[0] if begin else '')}\S+"


def _escaped(value: str) -> str:
    return re.sub(r"([.^$*+?{}\[\]\\|()])", r"\\\1", value)
