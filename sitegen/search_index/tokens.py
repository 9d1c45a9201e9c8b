"""Text → terms: lower case, fold accents, split, drop stop words, stem.

Twin of `templates/js/tokens.js` and `templates/js/stemmers`; `tests/shared/tokens.json` and
`tests/search_index/test_stemmers.py` hold the two together. Both sides feed lunr finished terms: its own
Dutch pipeline cuts `privacy` to `privac` and cannot find it.
"""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from importlib.resources import files
from re import compile as pattern
from typing import Any

from sitegen.letters.folding import folded
from sitegen.search_index import stems

SNOWBALL = {"de": "German", "en": "English", "fr": "French"}
"""Language → the algorithm of Snowball that `templates/js/stemmers` has too."""
STEMMERS = (*SNOWBALL, "nl")
"""The languages that have a stemmer; that of Dutch is ours."""

_WORD = pattern(r"[^\W_]+")


def words(text: str) -> list[str]:
    """`Coördinatie, zo'n 2×` → `["coordinatie", "zo", "n", "2"]`."""
    return _WORD.findall(folded(text))


def terms(text: str, language: str) -> list[str]:
    """The stems of the words of `text` that are not stop words."""
    return list(filter(None, map(_terms_of(language).__getitem__, words(text))))


class _Terms(dict[str, str]):
    """A word → its stem, or `""` for a stop word; fills itself. Nine of ten words come again."""

    def __init__(self, language: str) -> None:
        self._stop = stop_words([language])
        self._stem = stemmer(language)

    def __missing__(self, word: str) -> str:
        term = "" if word in self._stop else self._stem(word)
        self[word] = term
        return term


_terms_of = cache(_Terms)


def stop_words(languages: Iterable[str]) -> frozenset[str]:
    """Words too common to search for; none for a language without a list."""
    return frozenset().union(*(_list("stopwords", language) for language in languages))


def asking_words(languages: Iterable[str]) -> frozenset[str]:
    """Words that sentences ask with, `hoe regel ik`; they are no subject of a question."""
    return frozenset().union(*(_list("askingwords", language) for language in languages))


def compounding(languages: Iterable[str]) -> dict[str, list[str]]:
    """What languages make one word of several by.

    `particles` stand apart from their verbs at times, `werk … in`; `links` are letters between the
    parts of a compound, `gemeente-s-`; before `prefixes` a word is no part of one: `ver-zoek`.
    """
    names, spoken = ("particles", "links", "prefixes"), tuple(languages)
    return {name: sorted({word for each in spoken for word in _list(name, each)}) for name in names}


@cache
def _list(folder: str, language: str) -> frozenset[str]:
    file = files("sitegen.search_index") / folder / f"{language}.txt"
    return frozenset(file.read_text(encoding="utf-8").split()) if file.is_file() else frozenset()


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """From a folded word to its stem; words stay as they are without a stemmer."""
    if language == "nl":
        return stems.stem
    return algorithm(language)().stemWord if language in SNOWBALL else str


def algorithm(language: str) -> type[Any]:
    """The class of the library that cuts words of a language of `SNOWBALL`.

    The class itself: `snowballstemmer.stemmer` hands out PyStemmer, of any version, where that is
    installed. Loaded when it is asked for, since it takes all 30 languages along.
    """
    name = SNOWBALL[language]
    found: type[Any] = getattr(
        import_module(f"snowballstemmer.{name.lower()}_stemmer"), f"{name}Stemmer"
    )
    return found
