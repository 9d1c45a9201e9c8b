"""What one word of a question finds. Twin of `templates/js/index/word.js`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sitegen.search.index import Clause, Found, How, Index

_FUZZY_FROM = 5
_PREFIX_FROM = 2
_COMPOUND_FROM = 4
_MOST_COMPOUND = 40
_STEM_FROM = 4
_MAX_ENDING = 4
_HALFWAY_WEIGHT = 0.2
_LINKS = ("s", "e", "en")


class Why(StrEnum):
    """What makes a term an answer to a word."""

    FORM = "form"
    PREFIX = "prefix"
    COMPOUND = "compound"
    TYPO = "typo"
    SPELLING = "spelling"
    PARTS = "parts"


_WHY = {How.TERM: Why.PREFIX, How.START: Why.PREFIX, How.END: Why.COMPOUND, How.EDIT: Why.TYPO}


@dataclass(frozen=True)
class WordMatches:
    """The word in any form, and what comes near; and by which terms."""

    exact: Found = field(default_factory=Found)
    near: Found = field(default_factory=Found)
    why: Why | None = None
    """Of what is near, where its clauses do not say it."""

    def score(self, position: int) -> float:
        """Of the practice at `position`; 0 when the word is not found there."""
        return self.exact.scores.get(position, self.near.scores.get(position, 0.0))

    def __contains__(self, position: object) -> bool:
        return position in self.exact.scores or position in self.near.scores

    def reasons(self, position: int) -> Iterator[tuple[str, Why]]:
        """The terms by which the practice at `position` may be an answer."""
        if position in self.exact.scores:
            yield from ((term, Why.FORM) for term in self.exact.terms)
        else:
            yield from ((term, self.why or _WHY[how]) for term, how in self.near.terms.items())


class WordFinder:
    """Finds words in an index.

    `forms` gives the stems of a word, one per language or fewer; `meant_by` its right spelling,
    or nothing.
    """

    def __init__(
        self, index: Index, forms: Callable[[str], Sequence[str]], meant_by: Callable[[str], str]
    ) -> None:
        """Nothing is looked up before it is asked."""
        self._ask = index.ask
        self._forms = forms
        self._meant_by = meant_by

    def find(
        self, word: str, *, is_beginning: bool = False, is_typing: bool = False
    ) -> WordMatches:
        """The word itself in any inflection, else what it may be a part of or meant as."""
        exact = self._in_any_form(word)
        if exact.scores and not (is_beginning or is_typing):
            return WordMatches(exact, self._ask(self._ends_in(word)))
        near = self._ask(self._nearly(word))
        if exact.scores:
            return WordMatches(exact, near)
        if near.scores or len(word) < _FUZZY_FROM:
            typed = self._ask([*self._nearly(word), *self._halfway(word)]) if is_typing else near
            return WordMatches(near=typed)
        return self._misspelt_or_in_parts(word, is_typing)

    def _misspelt_or_in_parts(self, word: str, is_typing: bool) -> WordMatches:
        halfway = self._halfway(word) if is_typing else ()
        edited = self._ask([*self._misspelt(word), *halfway])
        if edited.scores:
            return WordMatches(near=edited)
        meant = self._meant_by(word)
        spelt = self._in_any_form(meant) if meant else Found()
        if spelt.scores:
            return WordMatches(near=spelt, why=Why.SPELLING)
        return WordMatches(near=self._in_parts(word), why=Why.PARTS)

    def _in_any_form(self, word: str) -> Found:
        return self._ask(Clause(How.TERM, form) for form in self._forms(word))

    def _in_parts(self, word: str) -> Found:
        """A compound that nobody wrote: what has both its parts, the last as short as can be."""
        if len(word) > _MOST_COMPOUND:
            return Found()
        for at in range(len(word) - _COMPOUND_FROM, _COMPOUND_FROM - 1, -1):
            last = self._in_any_form(word[at:])
            for beginning in (word[:at], *_linkless(word[:at])):
                first = self._in_any_form(beginning)
                both = [position for position in first.scores if position in last.scores]
                if both:
                    scores = {each: first.scores[each] + last.scores[each] for each in both}
                    return Found(scores, {**first.terms, **last.terms})
        return Found()

    def _nearly(self, word: str) -> Iterator[Clause]:
        if len(word) >= _PREFIX_FROM:
            yield Clause(How.START, word, 2.0)
        if len(word) > _STEM_FROM:
            yield Clause(How.TERM, word[:-1], _HALFWAY_WEIGHT)
        for part in self._forms(word):
            if len(part) >= _COMPOUND_FROM and not word.startswith(part):
                yield Clause(How.START, part)
        yield from self._ends_in(word)

    def _ends_in(self, word: str) -> Iterator[Clause]:
        for part in self._forms(word):
            if len(part) >= _COMPOUND_FROM:
                yield Clause(How.END, part)

    def _misspelt(self, word: str) -> Iterator[Clause]:
        yield Clause(How.EDIT, word)
        for part in self._forms(word):
            if part != word and len(part) >= _STEM_FROM:
                yield Clause(How.EDIT, part)

    def _halfway(self, word: str) -> Iterator[Clause]:
        """A stem can be shorter than what is typed so far: `vermiss` for `vermissin`."""
        starts: dict[str, None] = {}
        least = max(_STEM_FROM, len(word) - _MAX_ENDING)
        for end in range(len(word) - 1, least - 1, -1):
            starts |= dict.fromkeys((word[:end], *self._forms(word[:end])))
        for start in starts:
            if len(start) >= _STEM_FROM:
                yield Clause(How.TERM, start, _HALFWAY_WEIGHT)
        if len(word) >= _STEM_FROM and word[-1] == word[-2]:
            yield Clause(How.START, word[:-1], _HALFWAY_WEIGHT)


def _linkless(part: str) -> list[str]:
    """The first part of a compound without the letters that link it: `gemeente-s-`, `boek-en-`."""
    return [
        part[: -len(link)]
        for link in _LINKS
        if part.endswith(link) and len(part) - len(link) >= _COMPOUND_FROM
    ]
