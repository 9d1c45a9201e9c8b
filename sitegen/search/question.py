"""What somebody typed → what to ask the index. Twin of `templates/js/index/question.js`.

`tests/shared/questions.json` holds the two together.
"""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from re import compile as pattern

from sitegen.render.tokens import words
from sitegen.search.units import characters, units

_MAX_QUERY = 100
_MAX_TERMS = 10
_QUOTE = pattern('["“”„‟«»]')
"""Any of them opens a phrase or closes it; one that is left open goes on to the end."""

Words = tuple[str, ...]


@dataclass(frozen=True)
class Phrase:
    """Words in quotes, which must stand together."""

    words: Words
    is_open: bool = False
    """Whether the last word may be the beginning of one: it is still being typed."""


@dataclass(frozen=True)
class Question:
    """What somebody typed, taken apart. Words are in UTF-16 units."""

    words: Words
    """Folded, each once, as far as they are worth asking for."""
    phrases: tuple[Phrase, ...]
    typing: str
    """The word that is still being typed, or empty."""


def read_question(text: str, stop_words: Set[str], asking_words: Set[str]) -> Question:
    """The words and phrases of the first hundred units of `text`."""
    typed = characters(units(text)[:_MAX_QUERY])
    parts = [_folded(part) for part in _QUOTE.split(typed)]
    is_unfinished = _folded(typed + "x")[-1:] != ("x",)
    is_left_open = len(parts) % 2 == 0 and is_unfinished
    phrases = tuple(
        Phrase(part[:_MAX_TERMS], is_left_open and number == len(parts) - 1)
        for number, part in enumerate(parts)
        if number % 2 and part
    )
    loose = [word for part in parts[::2] for word in part]
    subjects, *others = _ranks(loose, stop_words, asking_words)
    # Beside a phrase, what is no subject need not be asked at all.
    kept = subjects if phrases else next(filter(None, (subjects, *others)), ())
    typing = loose[-1] if loose and is_unfinished and not is_left_open else ""
    return Question(kept[:_MAX_TERMS], phrases[:_MAX_TERMS], typing)


def _folded(text: str) -> Words:
    return tuple(map(units, words(text)))


def _ranks(loose: Sequence[str], stop_words: Set[str], asking_words: Set[str]) -> list[Words]:
    """Each once: without stop words and asking words, without stop words, all."""
    every = tuple(dict.fromkeys(loose))
    known = tuple(word for word in every if word not in stop_words)
    return [tuple(word for word in known if word not in asking_words), known, every]


def asked_slots(
    asked: Words, synonyms: Sequence[Sequence[Words]], stem: Callable[[str], str]
) -> list[list[Words]]:
    """Words → slots → ways to fill each → words; what was typed comes first."""
    slots = []
    at = 0
    while at < len(asked):
        length, ways = _longest_group(asked, at, synonyms, stem)
        slots.append(ways)
        at += length
    return slots


def _longest_group(
    asked: Words, at: int, synonyms: Sequence[Sequence[Words]], stem: Callable[[str], str]
) -> tuple[int, list[Words]]:
    length = 1
    ways: list[Words] = [asked[at : at + 1]]
    stems = [stem(word) for word in asked[at:]]
    for group in synonyms:
        for phrase in group:
            is_here = [stem(word) for word in phrase] == stems[: len(phrase)]
            if len(phrase) < length or not is_here:
                continue
            others = [other for other in group if other is not phrase]
            typed = [asked[at : at + len(phrase)]] if len(phrase) > length else ways
            ways = [*typed, *others]
            length = len(phrase)
    return length, ways
