"""What an author most likely meant by a value that its field cannot take."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from sitegen.diagnostics.suggest import Guess
from sitegen.model.field import Kind
from sitegen.model.slugs import slugify
from sitegen.model.spoken import Terms, spoken_date, spoken_effort, spoken_flag
from sitegen.words.language import meant_language

_YEAR_FIRST = re.compile(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[t ]\d{2}:\d{2}.*)?")
_DAY_FIRST = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?[-/.] ?(\d{4})")
_SHORT_YEAR = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})")
_WITH_MONTH = re.compile(r"(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})")
_MONTHS = {
    "jan": 1, "feb": 2, "maa": 3, "mrt": 3, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_EFFORT = re.compile(
    r"(?P<amount>[a-z]+|[0-9]{1,3}(?:[.,][0-9]{1,2})?[½¼]?|[½¼])\s*(?P<unit>[a-z ]+?)\.?"
)
_NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_PARTS = {"halve": 0.5, "half": 0.5, "anderhalve": 1.5, "anderhalf": 1.5}
_SIGNS = {"½": 0.5, "¼": 0.25}
_UNITS = {
    "u": "uur", "uur": "uur", "uren": "uur", "werkuur": "uur", "werkuren": "uur", "dag": "dagen",
    "dagen": "dagen", "dgn": "dagen", "werkdag": "dagen", "werkdagen": "dagen", "week": "weken",
    "weken": "weken", "wkn": "weken", "wk": "weken", "werkweek": "weken", "werkweken": "weken",
    "maand": "maanden", "maanden": "maanden", "mnd": "maanden", "mndn": "maanden", "hour": "hours",
    "hours": "hours", "day": "days", "days": "days", "weeks": "weeks",
    "month": "months", "months": "months",
}  # fmt: skip
"""What people write → the unit that there is."""
_OTHER_UNITS = {
    "dagdeel": (4, "uur"), "dagdelen": (4, "uur"), "halve dag": (4, "uur"), "halve dagen": (4, "uur"),
    "middag": (4, "uur"), "ochtend": (4, "uur"), "morning": (4, "hours"), "afternoon": (4, "hours"),
    "half day": (4, "hours"), "half days": (4, "hours"), "half a day": (4, "hours"),
    "halve week": (20, "uur"), "half jaar": (6, "maanden"), "halfjaar": (6, "maanden"),
    "kwartaal": (3, "maanden"), "kwartalen": (3, "maanden"), "jaar": (12, "maanden"),
    "jaren": (12, "maanden"), "quarter": (3, "months"), "quarters": (3, "months"),
    "year": (12, "months"), "years": (12, "months"), "minuut": (1 / 60, "uur"),
    "minuten": (1 / 60, "uur"), "min": (1 / 60, "uur"), "kwartier": (0.25, "uur"),
    "minute": (1 / 60, "hours"), "minutes": (1 / 60, "hours"),
}  # fmt: skip
"""What people write → how many of which unit it is."""
_HOURS = {"dagen": (8, "uur"), "weken": (40, "uur"), "days": (8, "hours"), "weeks": (40, "hours")}
"""A unit → how many hours it counts, for a part of one."""
_ONE = {"dagen": "dag", "weken": "week", "maanden": "maand", "hours": "hour", "days": "day",
        "weeks": "week", "months": "month"}  # fmt: skip
_ALIKE = 0.8
"""The least ratio at which a unit is one with a slip in it: `dagdeel` is no slip in `dagen`."""
_FLAGS = {"j": "ja", "y": "ja", "waar": "ja", "n": "nee", "onwaar": "nee"}


def amended(kind: Kind, written: str, terms: Terms = ()) -> Guess:
    """A value of `kind` in place of `written`, or an empty guess. It may not be valid yet.

    In the `terms` of the field first, which are the words of the language of the site.
    """
    in_terms, amend = _IN_TERMS.get(kind), _AMENDS.get(kind)
    found = in_terms(written.strip(), terms) if in_terms and terms else Guess()
    if not found.text and amend:
        found = amend(written.strip())
    return found if found.text != written else Guess()


def _date(written: str) -> Guess:
    """A date in the order of the Netherlands; with slashes it may be in that of America."""
    text = written.lower()
    if found := _YEAR_FIRST.fullmatch(text):
        return _iso(found[1], found[2], found[3])
    if found := _DAY_FIRST.fullmatch(text):
        is_sure = found[2] != "/" or int(found[1]) > 12
        return _iso(found[4], found[3], found[1], is_sure=is_sure)
    if found := _SHORT_YEAR.fullmatch(text):
        return _iso(f"20{found[3]}", found[2], found[1], is_sure=False)
    found = _WITH_MONTH.fullmatch(text)
    if found and found[2] in _MONTHS:
        return _iso(found[3], str(_MONTHS[found[2]]), found[1])
    return Guess()


def _iso(year: str, month: str, day: str, *, is_sure: bool = True) -> Guess:
    return Guess(f"{year}-{month:0>2}-{day:0>2}", is_sure)


def _effort(written: str) -> Guess:
    """So many of a unit that there is, which takes exactly as long as what was meant."""
    found = _EFFORT.fullmatch(" ".join(written.lower().split()))
    if not found:
        return Guess()
    amount, unit = _amount(found["amount"]), found["unit"]
    if found["amount"] in ("half", "halve") and f"{found['amount']} {unit}" in _OTHER_UNITS:
        amount, unit = 1, f"{found['amount']} {unit}"
    if unit not in _UNITS and unit not in _OTHER_UNITS:
        meant = get_close_matches(unit, [*_UNITS, *_OTHER_UNITS], 1, _ALIKE)
        unit = meant[0] if meant else ""
    is_sure = unit in _UNITS and amount == int(amount)  # else it is counted, not only written anew
    each, unit = _OTHER_UNITS.get(unit, (1, _UNITS.get(unit, "")))
    whole = _whole(amount * each, unit)
    return Guess(whole, is_sure) if whole else Guess()


def _amount(written: str) -> float:
    """A number in figures or in a word; 0 for any other word."""
    if written in _NUMBERS:
        return _NUMBERS.index(written) + 1
    figures = written.rstrip("½¼").replace(",", ".")
    more = _SIGNS.get(written[-1], 0.0)
    return _PARTS.get(written, 0.0) if figures.isalpha() else float(figures or 0) + more


def _whole(amount: float, unit: str) -> str:
    """`1.5 dagen` → `12 uur`; nothing for what no whole number says."""
    if abs(amount - round(amount)) > 1e-9 and unit in _HOURS:
        hours, unit = _HOURS[unit]
        amount *= hours
    number = round(amount)
    if not unit or number < 1 or abs(amount - number) > 1e-9:
        return ""
    return f"{number} {_ONE.get(unit, unit) if number == 1 else unit}"


def _months(written: str) -> Guess:
    found = re.fullmatch(r"(\d{1,3}) ?(jaar|maand|maanden|mnd|months?|years?)", written.lower())
    if not found:
        return Guess()
    per_unit = 12 if found[2] in ("jaar", "year", "years") else 1
    return Guess(str(int(found[1]) * per_unit), is_sure=True)


def _number(written: str) -> Guess:
    numbers = re.findall(r"\d+", written)
    return Guess(numbers[0]) if len(numbers) == 1 and not written.startswith("-") else Guess()


def _flag(written: str) -> Guess:
    text = _FLAGS.get(written.lower(), "")
    return Guess(text, is_sure=bool(text))


def _email(written: str) -> Guess:
    plain = re.sub("[‘’ʼ´`]", "'", re.sub('[“”„«»"]', "", written))
    bare = re.sub(r"^mailto:|^<|>$|[.,;]$", "", plain)
    return Guess(re.sub(r"\s", "", bare), is_sure=True)


def _phone(written: str) -> Guess:
    return Guess(re.sub(r"^tel: ?", "", written).replace(".", " ").replace("/", "-"), is_sure=True)


def _url(written: str) -> Guess:
    bare = re.sub(r"^(https?:)?[:/]*", "", written, flags=re.IGNORECASE)
    return Guess(f"https://{bare}") if re.match(r"[^/:]+\.", bare) else Guess()


def _id(written: str) -> Guess:
    return Guess("-".join(re.findall(r"[A-Za-z0-9]+", written)))


def _slug(written: str) -> Guess:
    stem = written.removesuffix(".md").rpartition("/")[2]
    return Guess(slugify(stem), is_sure=slugify(stem) == stem)


_IN_TERMS: Mapping[Kind, Callable[[str, Terms], Guess]] = {
    Kind.FLAG: spoken_flag,
    Kind.EFFORT: spoken_effort,
    Kind.DATE: spoken_date,
}
_AMENDS: Mapping[Kind, Callable[[str], Guess]] = {
    Kind.DATE: _date,
    Kind.EFFORT: _effort,
    Kind.MONTHS: _months,
    Kind.NUMBER: _number,
    Kind.FLAG: _flag,
    Kind.EMAIL: _email,
    Kind.PHONE: _phone,
    Kind.URL: _url,
    Kind.ID: _id,
    Kind.SLUG: _slug,
    Kind.LANGUAGE: meant_language,
}
