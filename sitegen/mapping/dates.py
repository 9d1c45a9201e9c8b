"""Dates as others write them → the day, by the forms that a catalogue declares. Nothing is guessed."""

import datetime
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_ISO = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[Tt]|\s+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s*(?:[Zz]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
"""A date with a time, and perhaps a zone, as YAML 1.1 and RFC 3339 have it. The day is that of its own
zone: the one that its author saw on the calendar."""
_SIGN = re.compile(r"%(.)")
_PARTS = {
    "Y": r"(?P<year>[0-9]{4})",
    "m": r"(?P<month>[0-9]{1,2})",
    "d": r"(?P<day>[0-9]{1,2})",
    "B": r"(?P<name>[^\W\d_]+)\.?",
    "b": r"(?P<name>[^\W\d_]+)\.?",
    "A": r"[^\W\d_]+",
    "a": r"[^\W\d_]+\.?",
    "H": "[0-9]{1,2}", "I": "[0-9]{1,2}", "M": "[0-9]{1,2}", "S": r"[0-9]{1,2}(?:\.[0-9]+)?",
    "p": "[AaPp]\\.?[Mm]\\.?", "z": r"(?:Z|[+-][0-9]{2}:?[0-9]{2})", "Z": "[A-Za-z]+", "%": "%",
}  # fmt: skip
SIGNS = "".join(_PARTS)
"""What may stand behind a `%`. A year of two digits may not: of which century would be a guess."""


def day(text: str, forms: Iterable[str], months: Mapping[str, int]) -> str | None:
    """A date as `2026-03-12`; `None` where it has none of the forms."""
    text = text.strip()
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    for form in forms:
        parts = _pattern(form).fullmatch(text)
        if not parts:
            continue
        named = parts.groupdict()
        if month := _month(named, months):
            return _day(int(named["year"]), month, int(named.get("day") or 1))
    return None


def wrong_sign(form: str) -> str:
    """The first sign of a form that means nothing here, or the one that it lacks; `""` when it is right."""
    signs = _SIGN.findall(form)
    strange = next((sign for sign in signs if sign not in SIGNS), "")
    if strange:
        return f"%{strange}"
    if "Y" not in signs:
        return "%Y"
    if not {"m", "B", "b"} & {*signs}:
        return "%m"
    repeated = next((sign for sign in "YmdBb" if signs.count(sign) > 1), "")
    has_both = len({"m", "B", "b"} & {*signs}) > 1
    return f"%{repeated}" if repeated else "%B" if has_both else ""


def can_be_mixed_up(form: str, other: str) -> bool:
    """Whether one text may be two days by these: `%d/%m/%Y` and `%m/%d/%Y`."""
    swapped = {"%d": "%m", "%m": "%d"}
    return form != other and other == re.sub("%[dm]", lambda sign: swapped[sign[0]], form)


def _month(named: Mapping[str, str | None], months: Mapping[str, int]) -> int:
    """By its number, its name, or the first letters of one name alone, three or more."""
    if number := named.get("month"):
        return int(number)
    name = (named.get("name") or "").casefold()
    if name in months:
        return months[name]
    begun = {month for each, month in months.items() if len(name) >= 3 and each.startswith(name)}
    return begun.pop() if len(begun) == 1 else 0


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _pattern(form: str) -> re.Pattern[str]:
    """The form as a pattern; spaces are as many as there are."""
    parts = re.split(r"(%.|\s+)", form)
    return re.compile("".join(map(_part, parts)))


def _part(part: str) -> str:
    if part.isspace():
        return r"\s+"
    return _PARTS[part[1]] if part.startswith("%") else re.escape(part)
