"""Postings that answer: what `lunr.Index` finds for a row of clauses, with the same scores.

Ours, for lunr.py would first make a whole index of its own, and does not tell which terms a
wildcard stood for. `tests/search/test_twins.py` compares the two sides.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cached_property
from math import floor, log, sqrt

from sitegen.render.postings import BOOSTS, Postings
from sitegen.search.units import units

_K1 = 1.2
_B = 0.75
"""Parameters of BM25 as lunr's builder has them."""
_NEAR_A_TIE = 1e-6
"""So near to a tie in the third decimal, arithmetic on thousandths is not to be trusted."""
_ENDS_FROM = 5


class How(StrEnum):
    """How a clause and a term may fit."""

    TERM = "term"
    START = "start"
    END = "end"
    EDIT = "edit"


@dataclass(frozen=True)
class Clause:
    """Something to look for: a term, its beginning, its end, or what is one edit away."""

    how: How
    text: str
    boost: float = 1.0


@dataclass(frozen=True)
class Found:
    """What a row of clauses finds."""

    scores: Mapping[int, float] = field(default_factory=dict)
    """Position on the page, newest first → score."""
    terms: Mapping[str, How] = field(default_factory=dict)
    """Each term that fits, and how it first did."""


class Index:
    """The postings of a catalogue, to be asked."""

    def __init__(self, postings: Postings, left_out: Set[int] = frozenset()) -> None:
        """All in memory; terms in UTF-16 units, as the browser has them.

        The positions in `left_out` are never found; they weigh in the scores of the others.
        """
        self._left_out = left_out
        self.documents = postings.documents
        self._lengths = postings.lengths
        self._fields = {
            name: {units(term): entries for term, entries in by_term.items()}
            for name, by_term in postings.fields.items()
        }
        self._terms = sorted(frozenset().union(*self._fields.values()))
        self._weights: dict[tuple[str, str], list[tuple[int, float]]] = {}

    def ask(self, clauses: Iterable[Clause]) -> Found:
        """The documents that any of the clauses fits."""
        weights: dict[str, float] = defaultdict(float)
        terms: dict[str, How] = {}
        for clause in clauses:
            for term in self._fitting(clause):
                weights[term] += clause.boost
                terms.setdefault(term, clause.how)
        return Found(self._scores(weights), terms)

    def places(self, term: str, position: int) -> Iterator[tuple[str, int]]:
        """The fields of the practice at `position` that hold the term, and how often."""
        for name, by_term in self._fields.items():
            entries = by_term.get(term, ())
            for document, often in zip(entries[::2], entries[1::2], strict=True):
                if document == self.documents - 1 - position:
                    yield name, often

    def _scores(self, weights: Mapping[str, float]) -> dict[int, float]:
        """The dot product with each document, over the length of the query, summed over fields."""
        length = sqrt(sum(weight * weight for weight in weights.values()))
        scores: dict[int, float] = {}
        for name in self._fields:
            sums: dict[int, float] = defaultdict(float)
            for term, weight in weights.items():
                for document, value in self._weights_of(name, term):
                    sums[document] += weight * value
            for document, value in sums.items():
                position = self.documents - 1 - document
                if position not in self._left_out:
                    scores[position] = scores.get(position, 0.0) + value / length
        return scores

    def _weights_of(self, name: str, term: str) -> list[tuple[int, float]]:
        known = self._weights.get((name, term))
        if known is None:
            known = self._weights[name, term] = list(self._weigh(name, term))
        return known

    def _weigh(self, name: str, term: str) -> Iterator[tuple[int, float]]:
        entries = self._fields[name].get(term, ())
        found = sum(len(by_term.get(term, ())) // 2 for by_term in self._fields.values())
        rarity = log(1 + abs((self.documents - found + 0.5) / (found + 0.5)))
        for document, often in zip(entries[::2], entries[1::2], strict=True):
            length = self._lengths[name][document] / self._averages[name]
            weight = rarity * ((_K1 + 1) * often) / (_K1 * (1 - _B + _B * length) + often)
            yield document, _rounded(weight * BOOSTS[name])

    @cached_property
    def _averages(self) -> dict[str, float]:
        return {name: sum(each) / self.documents for name, each in self._lengths.items()}

    @cached_property
    def _backwards(self) -> list[str]:
        return sorted(term[::-1] for term in self._terms)

    def _fitting(self, clause: Clause) -> Iterable[str]:
        text = clause.text
        match clause.how:
            case How.START:
                return _starting(self._terms, text)
            case How.END:
                return [term[::-1] for term in _starting(self._backwards, text[::-1])]
            case How.EDIT:
                return [term for term in self._alike(text) if is_one_edit_away(text, term)]
            case How.TERM:
                return _starting(self._terms, text)[:1] if self._has(text) else ()

    def _alike(self, text: str) -> Iterable[str]:
        """From five letters on, one edit leaves the first or the last two as they are."""
        if len(text) < _ENDS_FROM:
            return self._terms
        backwards = _starting(self._backwards, text[:-3:-1])
        return {*_starting(self._terms, text[:2]), *(term[::-1] for term in backwards)}

    def _has(self, term: str) -> bool:
        return any(term in by_term for by_term in self._fields.values())


def _starting(words: Sequence[str], start: str) -> list[str]:
    first = bisect_left(words, start)
    found = []
    for word in words[first:]:
        if not word.startswith(start):
            break
        found.append(word)
    return found


def is_one_edit_away(a: str, b: str) -> bool:
    """Whether one letter more, less, other, or two neighbours swapped make `b` of `a`; or none."""
    if abs(len(a) - len(b)) > 1:
        return False
    same = 0
    while same < min(len(a), len(b)) and a[same] == b[same]:
        same += 1
    rest_a, rest_b = a[same:], b[same:]
    is_swapped = rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
    return rest_a[1:] in (rest_b, rest_b[1:]) or rest_a == rest_b[1:] or is_swapped


def _rounded(value: float) -> float:
    """To three decimals, as the browser rounds."""
    thousandths = value * 1000
    whole = floor(thousandths)
    rest = thousandths - whole
    if abs(rest - 0.5) <= _NEAR_A_TIE:
        return float(Decimal(value).quantize(Decimal("0.001"), ROUND_HALF_UP))
    return (whole if rest < 0.5 else whole + 1) / 1000
