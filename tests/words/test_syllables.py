"""Long words may break between their syllables, in the language of the text."""

import pyphen
import pytest

from sitegen.words.syllables import SOFT, softened


def shown(text: str, tag: str) -> str:
    return softened(text, tag).replace(SOFT, "-")


@pytest.mark.parametrize(
    ("tag", "text", "parted"),
    [
        ("nl", "Adresonderzoek", "Adres-on-der-zoek"),
        ("nl-NL", "BEVOLKINGSADMINISTRATIE", "BEVOL-KINGS-AD-MI-NI-STRA-TIE"),
        ("de", "Personenstandsregister", "Per-so-nen-stands-re-gis-ter"),
        ("de-AT", "Personenstandsregister", "Per-so-nen-stands-re-gis-ter"),
        ("en", "responsibilities", "respons-ib-il-it-ies"),
    ],
)
def test_a_long_word_is_parted_by_the_syllables_of_its_language(
    tag: str, text: str, parted: str
) -> None:
    assert shown(text, tag) == parted


@pytest.mark.parametrize("text", ["afspraken maken", "klant/burger-contact 24 uur", "", "a" * 40])
def test_words_that_fit_and_what_has_no_syllables_stay_as_they_are(text: str) -> None:
    assert softened(text, "nl") == text


def test_who_placed_soft_hyphens_keeps_those() -> None:
    written = f"Klantcontact{SOFT}centrum"
    assert softened(written, "nl") == written


@pytest.mark.parametrize("tag", ["tlh", "en-Latn-XX", "zh-Hant"])
def test_a_language_without_patterns_is_that_of_the_nearest_tag_or_has_none(tag: str) -> None:
    assert softened("bevolkingsadministratie", tag).replace(SOFT, "") == "bevolkingsadministratie"


@pytest.mark.parametrize("word", ["ontwikkelingssamenwerking", "İstanbulbuyuksehir", "straßenverkehrsamtes"])  # fmt: skip
def test_it_parts_as_pyphen_does(word: str) -> None:
    theirs = pyphen.Pyphen(lang="nl", left=3, right=3).inserted(word, SOFT)
    assert softened(word, "nl").replace(SOFT, "") == word
    assert len(word.lower()) != len(word) or softened(word, "nl") == theirs
