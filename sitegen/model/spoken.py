"""What an author most likely meant by a value that is nearly in the words of a language: `3 tage`, `nien`.

The words are the terms of a field, which each language has in its `.po`; a term with the same
meaning follows the one for a single thing.
"""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from sitegen.diagnostics.suggest import Guess, guess
from sitegen.letters.folding import folded

Terms = Sequence[tuple[str, int]]

_DAY = re.compile(r"(\d{1,2})\.?[ -]([^\W\d_]{3,})\.?[ -](\d{4})")
_AMOUNT = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?) *([^\W\d_]+)\.?")
_ALIKE = 0.8
"""The least ratio at which a unit is one with a slip in it."""
_SHORT = 3
"""Letters of a month that name it."""


def spoken_flag(written: str, terms: Terms) -> Guess:
    """The answer that alone begins so, or the nearest."""
    begun = [term for term, _ in terms if folded(term).startswith(folded(written))]
    return Guess(begun[0], is_sure=True) if len(begun) == 1 else guess(written, _same(terms))


def spoken_effort(written: str, terms: Terms) -> Guess:
    """A whole number of a unit that takes exactly as long; nothing for a unit that is near none."""
    found = _AMOUNT.fullmatch(" ".join(written.split()))
    term = _unit(found[2], terms) if found else ""
    if not found or not term:
        return Guess()
    amount, hours = float(found[1].replace(",", ".")), dict(terms)[term]
    is_whole = amount == int(amount)
    number, each = (amount, hours) if is_whole else (amount * hours, 1)
    alike = [name for name, meaning in terms if meaning == each]
    if number < 1 or number != int(number) or not alike:
        return Guess()
    return Guess(f"{int(number)} {alike[0] if number == 1 else alike[-1]}", is_sure=is_whole)


def spoken_date(written: str, terms: Terms) -> Guess:
    """A day with the name of its month, as long as that is in no other month."""
    found = _DAY.fullmatch(written)
    short = folded(found[2])[:_SHORT] if found else ""
    months = [month for term, month in terms if folded(term).startswith(short)]
    if not found or len(months) != 1:
        return Guess()
    return Guess(f"{found[3]}-{months[0]:02}-{int(found[1]):02}", is_sure=True)


def _unit(written: str, terms: Terms) -> str:
    by_folded = {folded(term): term for term, _ in terms}
    near = get_close_matches(folded(written), by_folded, 1, _ALIKE)
    return by_folded[near[0]] if near else ""


def _same(terms: Terms) -> dict[str, str]:
    return {term: term for term, _ in terms}
