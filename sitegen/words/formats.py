"""Dates, numbers and plural forms of each language: Babel's, which is loaded when they are asked for."""

import datetime
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from sitegen.words.language import SOURCE, primary

if TYPE_CHECKING:
    from babel import Locale

_YEAR = re.compile("(?<!y)y(?!y)")
_SAMPLES = (*range(1001), 1_000_000)
"""Numbers that between them ask for every plural form of any language."""


@lru_cache(maxsize=8)
def locale_of(tag: str) -> "Locale":
    """What Babel knows nearest to a tag."""
    from babel import Locale, UnknownLocaleError

    for each in (tag, primary(tag)):
        try:
            return Locale.parse(each, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(SOURCE)


@lru_cache(maxsize=8)
def plural_samples(language: str) -> Mapping[str, int]:
    """The names of the plural forms of a language, each with a number that asks for it."""
    rule = locale_of(language).plural_form
    samples: dict[str, int] = {}
    for n in reversed(_SAMPLES):
        samples[rule(n)] = n
    samples.setdefault("other", _SAMPLES[-1])
    return dict(sorted(samples.items(), key=lambda each: (each[0] == "other", each[1])))


@lru_cache(maxsize=4096)
def date(tag: str, day: datetime.date) -> str:
    """A day in the long form of a language."""
    return _shown(day, locale_of(tag).date_formats["long"].pattern, tag)


@lru_cache(maxsize=4096)
def month(tag: str, day: datetime.date) -> str:
    """The month and year of a day."""
    skeletons = locale_of(tag).datetime_skeletons
    return _shown(day, skeletons.get("yMMMM", skeletons["yMMM"]).pattern, tag)


def _shown(day: datetime.date, pattern: str, tag: str) -> str:
    """By a pattern of CLDR, whose `y` shows the year 26 as that: here every year has four digits."""
    from babel.dates import format_date

    return format_date(day, _YEAR.sub("yyyy", pattern), locale=locale_of(tag))


@lru_cache(maxsize=4096)
def number(tag: str, number: int) -> str:
    """A number with the separators of a language."""
    from babel.numbers import format_decimal

    return format_decimal(number, locale=locale_of(tag))


def listed(tag: str, texts: Sequence[str]) -> str:
    """Texts as a sentence lists them."""
    from babel.lists import format_list

    return format_list(texts, locale=locale_of(tag))
