"""The stemmers of Python and those of the browser are equal, word for word.

The words are 2,000 of each language in `tests/shared/words`, chosen so that as many endings as
possible go, words made up of the endings that Snowball names, and where they are installed
(`tools/setup.sh words`) Debian's lists: one word in sixteen, spread over the alphabet, and all of
them by `make stems`, which takes minutes.
"""

import json
import os
import subprocess
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from random import Random

import pytest

from benchmarks.search.stems import participles
from sitegen.search_index.tokens import SNOWBALL, STEMMERS, algorithm, stemmer, stop_words, words
from tests.conftest import REPOSITORY, TESTS

LISTS = {
    "de": ["ngerman"],
    "en": ["american-english", "british-english"],
    "fr": ["french"],
    "nl": ["dutch"],
}
LETTERS = "aeiouyàâäèéêëîïíóôöùûüúßçbcdfghjklmnpqrstvwxz'2ø日𐐨"
"""Those that an algorithm has something to say of, and others; the last is two units in UTF-16."""

DUTCH_FORMS = """kinderen steden criteria politici catalogi balletje ringetje woninkje boompje kaartje tafeltje
bladzijde processen kansen plaatsen adressen brieven huizen ideeen bacterien openbare westerse schoonheid schoonheden
regelingen ernstige eindelijke dankbare rekenende genomenen"""
"""One of each kind that the tables of ours tell apart."""
MOST_BY_TWOS = 100_000
ONE_IN = 1 if os.environ.get("EVERY_WORD") else 16
"""Of the words of Debian's lists."""


def in_files(files: Iterable[Path], one_in: int = 1) -> set[str]:
    """The words of lists, and the same folded as the index has them."""
    texts = (file.read_text(encoding="utf-8").lower() for file in files if file.is_file())
    lines = sorted({line for text in texts for line in text.splitlines() if line})[::one_in]
    folded = (words(line) for line in lines if not (line.isascii() and line.isalnum()))
    return {*lines}.union(*folded)


def listed(language: str) -> set[str]:
    """Ours, and those of Debian as far as they are asked for."""
    own = in_files([TESTS / "shared" / "words" / f"{language}.txt"])
    return own | in_files((Path("/usr/share/dict") / name for name in LISTS[language]), ONE_IN)


def parts_of(language: str) -> list[str]:
    """The endings that an algorithm knows; of Dutch, beginnings and ends of what has been inflected."""
    if language in SNOWBALL:
        tables = (v for name, v in vars(algorithm(language)).items() if name.startswith("a_"))
        return sorted({among.s.lower() for table in tables for among in table})
    inflected = [word for pair in participles() for word in pair] + DUTCH_FORMS.split()
    return sorted({part for word in inflected for part in (word[:4], word[-3:], word[-6:])})


def made_up(language: str) -> set[str]:
    """Words that no list has: of the parts of the algorithm, by twos and at random."""
    parts = parts_of(language)
    pools = (parts, parts, LETTERS, "aeiouy", "bdglnrst")
    chance = Random(language)
    mixed = (
        "".join(chance.choice(chance.choice(pools)) for _ in range(chance.randint(1, 5)))
        for _ in range(20_000)
    )
    by_twos = list(map("".join, product(parts, parts)))
    return {*chance.sample(by_twos, min(len(by_twos), MOST_BY_TWOS)), *mixed}


def stemmed(language: str, some: list[str]) -> list[str]:
    """The stems by Python."""
    if language not in SNOWBALL:
        return list(map(stemmer(language), some))
    stems: list[str] = algorithm(language)().stemWords(some)
    return stems


def in_browser(language: str, some: list[str]) -> list[str]:
    """The stems by the script of the site."""
    done = subprocess.run(
        ["node", str(TESTS / "js" / "stem-words.mjs")],
        input=json.dumps({language: some}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    stems: list[str] = json.loads(done.stdout)[language]
    return stems


@pytest.mark.slow
@pytest.mark.parametrize("language", STEMMERS)
def test_python_and_browser_give_every_word_the_same_stem(language: str) -> None:
    some = sorted(listed(language) | made_up(language))
    triples = zip(some, stemmed(language, some), in_browser(language, some), strict=True)
    assert [triple for triple in triples if triple[1] != triple[2]][:20] == []


def test_each_language_has_a_stemmer_for_the_browser_and_stop_words() -> None:
    scripts = {file.stem for file in (REPOSITORY / "templates/js/stemmers").glob("*.js")}
    assert scripts == {*STEMMERS, "parts"}
    assert all(stop_words([language]) for language in STEMMERS)


@pytest.mark.parametrize("language", STEMMERS)
def test_stop_words_are_folded_and_sorted(language: str) -> None:
    file = REPOSITORY / f"sitegen/search_index/stopwords/{language}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert [words(line) for line in lines] == [[line] for line in lines]
