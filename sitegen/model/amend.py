"""What an author most likely meant by a value that its field cannot take."""

import re
from collections.abc import Callable, Mapping

from sitegen.guess import Guess, guess
from sitegen.model.schema import Kind
from sitegen.model.slugs import slugify

_YEAR_FIRST = re.compile(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[t ]\d{2}:\d{2}.*)?")
_DAY_FIRST = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?[-/.] ?(\d{4})")
_SHORT_YEAR = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})")
_WITH_MONTH = re.compile(r"(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})")
_MONTHS = {
    "jan": 1, "feb": 2, "maa": 3, "mrt": 3, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_EFFORT = re.compile(r"([a-z]+|[0-9]{1,3})\s*([a-z]+)\.?")
_NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_UNITS = {
    "u": "uur", "uur": "uur", "uren": "uur", "dag": "dag", "dagen": "dagen", "dgn": "dagen",
    "week": "week", "weken": "weken", "wkn": "weken", "wk": "weken", "maand": "maand",
    "maanden": "maanden", "mnd": "maanden", "mndn": "maanden", "hour": "hour", "hours": "hours",
    "day": "day", "days": "days", "weeks": "weeks", "month": "month", "months": "months",
}  # fmt: skip
_FLAGS = {"j": "ja", "y": "ja", "waar": "ja", "n": "nee", "onwaar": "nee"}


def amended(kind: Kind, written: str) -> Guess:
    """A value of `kind` in the place of `written`, or an empty guess. It may not be valid yet."""
    amend = _AMENDS.get(kind)
    found = amend(written.strip()) if amend else Guess()
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
    found = _EFFORT.fullmatch(written.lower())
    if not found:
        return Guess()
    unit = guess(found[2], _UNITS)
    is_word = found[1] in _NUMBERS
    amount = str(_NUMBERS.index(found[1]) + 1) if is_word else found[1]
    return Guess(f"{amount} {unit.text}", unit.is_sure) if unit.text else Guess()


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
    bare = re.sub(r"^mailto:|^<|>$|[.,;]$", "", written)
    return Guess(re.sub(r"\s", "", bare), is_sure=True)


def _phone(written: str) -> Guess:
    return Guess(re.sub(r"^tel: ?", "", written).replace(".", " ").replace("/", "-"), is_sure=True)


def _url(written: str) -> Guess:
    bare = re.sub(r"^(https?)?[:/]*", "", written)
    return Guess(f"https://{bare}") if "." in bare else Guess()


def _id(written: str) -> Guess:
    return Guess("-".join(re.findall(r"[A-Za-z0-9]+", written)))


def _slug(written: str) -> Guess:
    stem = written.removesuffix(".md").rpartition("/")[2]
    return Guess(slugify(stem), is_sure=slugify(stem) == stem)


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
}
