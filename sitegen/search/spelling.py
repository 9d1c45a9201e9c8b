"""The word that was most likely meant. Twin of `templates/js/index/spelling.js`."""

from collections.abc import Iterable, Sequence

from sitegen.render.codec import sorted_by_units
from sitegen.search.units import characters, units

_LEAST_LETTERS = 4
_END = 2
"""Of a misspelt word, the first or the last so many letters are taken to be right."""
_SHORT = 6
"""Words shorter than this have one edit at most, others two."""


class Spelling:
    """Known words, to correct others by."""

    def __init__(self, known: Iterable[str]) -> None:
        """Nothing is compared before it is asked."""
        self._known = sorted_by_units(known)
        self._backwards = [word[::-1] for word in sorted_by_units(w[::-1] for w in self._known)]

    def correct(self, word: str) -> str:
        """The nearest known word; empty when that is the word itself, or nothing is near."""
        if len(word) < _LEAST_LETTERS:
            return ""
        letters = characters(word)
        forwards = [each for each in self._known if each.startswith(letters[:_END])]
        backwards = [each for each in self._backwards if each.endswith(letters[-_END:])]
        nearest = _nearest(word, [units(each) for each in (*forwards, *backwards)])
        return "" if nearest == word else nearest


def _nearest(word: str, candidates: Sequence[str]) -> str:
    limit = 1 if len(word) < _SHORT else 2
    best, least = word, limit + 1
    for candidate in candidates:
        edits = distance(word, candidate, min(limit, least))
        if edits < least:
            best, least = candidate, edits
    return best


def distance(a: str, b: str, limit: int) -> int:
    """Edits between two words, or `limit + 1` when there are more; a swap of neighbours is one."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        following = [i]
        for j, other in enumerate(b, 1):
            least = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                least = min(least, before[j - 2] + 1)
            following.append(least)
        before, row = row, following
    return min(row[-1], limit + 1)
