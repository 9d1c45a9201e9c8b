"""Text → terms: lower case, fold accents, split, drop stop words, stem.

Twin of `templates/js/tokens.js` and `templates/js/stemmers`; `tests/shared/tokens.json` and
`tests/render/test_stemmers.py` hold the two together. Both sides feed lunr finished terms: its own
Dutch pipeline cuts `privacy` to `privac` and cannot find it.
"""

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from re import compile as pattern

from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer
from snowballstemmer.english_stemmer import EnglishStemmer
from snowballstemmer.french_stemmer import FrenchStemmer
from snowballstemmer.german_stemmer import GermanStemmer

STEMMERS = {
    "de": GermanStemmer,
    "en": EnglishStemmer,
    "fr": FrenchStemmer,
    "nl": DutchPorterStemmer,
}
"""Language → the algorithm that `templates/js/stemmers` has too.

The classes themselves: `snowballstemmer.stemmer` hands out PyStemmer, of any version, where that
is installed. Dutch is `dutch_porter`; bare `dutch` is another algorithm since Snowball 3.
"""

_WORD = pattern(r"[^\W_]+")
_MARK = "M"


def words(text: str) -> list[str]:
    """`Coördinatie, zo'n 2×` → `["coordinatie", "zo", "n", "2"]`."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    folded = "".join(c for c in decomposed if not unicodedata.category(c).startswith(_MARK))
    return _WORD.findall(folded.lower())


def terms(text: str, language: str) -> Iterator[str]:
    """The stems of the words of `text` that are not stop words."""
    stop = stop_words(language)
    stem = stemmer(language)
    return (stem(word) for word in words(text) if word not in stop)


@cache
def stop_words(language: str) -> frozenset[str]:
    """Words too common to search for; none for a language without a list."""
    file = files("sitegen.render") / "stopwords" / f"{language}.txt"
    return frozenset(file.read_text(encoding="utf-8").split()) if file.is_file() else frozenset()


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """From a folded word to its stem, with a memory; words stay as they are without a stemmer."""
    if language not in STEMMERS:
        return str
    stem: Callable[[str], str] = STEMMERS[language]().stemWord
    return cache(stem)
