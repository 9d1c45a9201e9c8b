"""Questions → practices, best first, and why. Twin of `templates/js/index/search.js`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain

from sitegen.render.tokens import asking_words, forms, stemmer, stop_words
from sitegen.search.index import Index
from sitegen.search.phrase import stands
from sitegen.search.question import Phrase, Question, Words, asked_slots, read_question
from sitegen.search.word import WordFinder, WordMatches

_BEGINNING_FROM = 2
"""Shorter, a word may be the beginning of anything."""
_SYNONYM_WEIGHT = 0.8
_FEW = 3
"""With fewer practices than this that have all the words, more are looked for."""
_MOST_READ = 60
"""Of what has the words of a phrase somewhere, so many of the best are read for the phrase."""


@dataclass(frozen=True)
class Match:
    """How one practice fills a slot of a question."""

    exact: bool
    """Whether it has the very words, in any inflection."""
    score: float
    words: tuple[tuple[str, WordMatches], ...]
    """What was looked for, and what it found."""
    synonym_of: str = ""
    """What was typed, if this is something else that means the same."""


Matches = Mapping[int, Match]
"""Position on the page → how the practice there fills a slot."""


@dataclass(frozen=True)
class Hit:
    """A practice that a question finds."""

    position: int
    score: float
    is_complete: bool
    """Whether it has all that was asked."""
    matches: tuple[Match, ...]


@dataclass(frozen=True)
class Answer:
    """What a question finds."""

    question: Question
    hits: tuple[Hit, ...]
    """Best first."""
    is_cut: bool
    """Whether more practices may have the phrases than were read for them."""

    @property
    def is_loose(self) -> bool:
        """Whether some of the hits lack a part of what was asked."""
        return not all(hit.is_complete for hit in self.hits)


class Search:
    """The search of one catalogue."""

    def __init__(
        self,
        index: Index,
        languages: Sequence[str],
        synonyms: Sequence[Sequence[Words]],
        meant_by: Callable[[str], str],
        texts_of: Callable[[int], Iterable[str]],
    ) -> None:
        """`meant_by` gives the spelling of a word; `texts_of` all that a practice says.

        The first of `languages` is that of the site, and of its synonyms.
        """
        self._stem = stemmer(languages[0])
        self._stop_words = stop_words(languages)
        self._asking_words = asking_words(languages)
        self._synonyms = synonyms
        self._texts_of = texts_of
        self._finder = WordFinder(index, cache(partial(forms, languages=languages)), meant_by)

    def find(self, text: str) -> Answer:
        """All that `text` finds."""
        question = read_question(text, self._stop_words, self._asking_words)
        words, phrases = question.words, question.phrases
        slots = asked_slots(words, self._synonyms, self._stem)

        def fill(row: Sequence[Sequence[Words]], *, is_wide: bool) -> list[Matches]:
            return [self._find_slot(ways, question.typing, is_wide=is_wide) for ways in row]

        quoted = [self._find_phrase(phrase) for phrase in phrases]
        strict = [*quoted, *fill(slots, is_wide=False)]
        held, is_cut = self._holding(phrases, quoted, strict)

        def allowed(positions: list[int]) -> list[int]:
            return positions if held is None else [each for each in positions if each in held]

        found = strict
        if words and len(allowed(common_to(strict))) < _FEW:
            found = [*quoted, *fill(slots, is_wide=True)]
        complete = allowed(common_to(found))
        if len(complete) >= _FEW or len(phrases) + len(words) < 2:
            return Answer(question, _ranked(found, complete, []), is_cut)
        # Of a phrase with synonyms, each word is better than nothing too.
        is_grouped = len(slots) < len(words)
        parts = fill([[(word,)] for word in words], is_wide=True) if is_grouped else []
        some = allowed(_at_least_half([*quoted, *parts] if parts else found))
        return Answer(question, _ranked([*found, *parts], complete, some), is_cut)

    def _find_slot(self, ways: Sequence[Words], typing: str, *, is_wide: bool) -> Matches:
        """The best of the ways to fill a slot; `is_wide` takes any word for a beginning too."""
        best: dict[int, Match] = {}
        for number, way in enumerate(ways):
            found = tuple(
                (word, self._finder.find(word, is_beginning=is_wide, is_typing=word == typing))
                for word in way
            )
            weight = _SYNONYM_WEIGHT / len(way) if number and way else 1.0
            typed = " ".join(ways[0]) if number else ""
            for position, match in _together(found, weight, typed).items():
                known = best.get(position)
                if not known or (match.exact, match.score) > (known.exact, known.score):
                    best[position] = match
        return best

    def _find_phrase(self, phrase: Phrase) -> Matches:
        """Practices that have the words of a phrase, together or not."""
        found = []
        last = len(phrase.words) - 1 if phrase.is_open else -1
        for number, word in enumerate(phrase.words):
            if number == last:
                if len(word) >= _BEGINNING_FROM:
                    found.append((word, self._finder.find(word, is_typing=True)))
            elif word not in self._stop_words:
                matches = self._finder.find(word)
                found.append((word, WordMatches(matches.exact)))
        return _together(tuple(found))

    def _holding(
        self, phrases: Sequence[Phrase], quoted: Sequence[Matches], found: Sequence[Matches]
    ) -> tuple[set[int] | None, bool]:
        """What has every phrase, of the best candidates; and whether there were more of these."""
        if not phrases:
            return None, False
        candidates = sorted(common_to(quoted), key=lambda each: (-_total(found, each), each))
        held = {each for each in candidates[:_MOST_READ] if self._holds(phrases, each)}
        return held, len(candidates) > _MOST_READ

    def _holds(self, phrases: Sequence[Phrase], position: int) -> bool:
        texts = tuple(self._texts_of(position))
        return all(any(stands(phrase, text) for text in texts) for phrase in phrases)


def common_to(found: Sequence[Matches]) -> list[int]:
    """The positions that all have."""
    return [each for each in found[0] if all(each in other for other in found)] if found else []


def _at_least_half(found: Sequence[Matches]) -> list[int]:
    positions = dict.fromkeys(chain.from_iterable(found))
    return [each for each in positions if 2 * sum(each in other for other in found) >= len(found)]


def _together(
    words: tuple[tuple[str, WordMatches], ...], weight: float = 1.0, synonym_of: str = ""
) -> dict[int, Match]:
    """What has every word of a way to fill a slot; exact only if every word is."""
    if not words:
        return {}
    found = [matches for _, matches in words]
    return {
        position: Match(
            exact=all(position in each.exact.scores for each in found),
            score=sum(each.score(position) for each in found) * weight,
            words=words,
            synonym_of=synonym_of,
        )
        for position in {**found[0].near.scores, **found[0].exact.scores}
        if all(position in each for each in found)
    }


def _ranked(
    found: Sequence[Matches], complete: Sequence[int], some: Sequence[int]
) -> tuple[Hit, ...]:
    """What has all the words comes before what has some of them; among equals, the newest."""
    whole = frozenset(complete)
    hits = (
        Hit(
            position,
            (len(found) if position in whole else 0) + _total(found, position),
            position in whole,
            tuple(matches[position] for matches in found if position in matches),
        )
        for position in {*complete, *some}
    )
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.position)))


def _total(found: Sequence[Matches], position: int) -> float:
    """How many slots are met exactly, and the scores squeezed between 0 and 1."""
    matches = [each[position] for each in found if position in each]
    score = sum(match.score for match in matches)
    return sum(match.exact for match in matches) + score / (1 + score)
