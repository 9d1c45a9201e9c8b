"""A Dutch word is found in its other forms: the bar of docs/decisions/0017-dutch-stems.md.

By the affix rules of Debian's hunspell-nl where that is installed (`tools/setup.sh words`), on the half of
its entries that the stemmer was not chosen on.
"""

import pytest

from benchmarks.search.stems import (
    LISTS,
    STEMMERS,
    Entry,
    entries,
    merges,
    pages,
    participles,
    reach,
    shares,
)

OURS = STEMMERS["ours"]
needs_list = pytest.mark.skipif(not (LISTS / "nl.dic").is_file(), reason="without hunspell-nl")


@pytest.fixture(scope="module")
def held_out() -> list[Entry]:
    return [entry for entry in entries() if entry.is_held_out]


@pytest.mark.slow
@needs_list
@pytest.mark.parametrize(
    ("kind", "least"), [("plurals", 0.9), ("adjectives", 0.9), ("diminutives", 0.75)]
)
def test_forms_have_the_stem_of_their_word(kind: str, least: float, held_out: list[Entry]) -> None:
    right, count = shares(OURS, held_out)[kind]
    assert right >= least * count > 0


@pytest.mark.slow
@needs_list
def test_other_words_are_merged_at_most_twice_as_often_as_by_porter(
    held_out: list[Entry],
) -> None:
    assert merges(OURS, held_out) <= 2 * merges(STEMMERS["dutch_porter"], held_out)


@pytest.mark.slow
@needs_list
def test_a_plural_in_the_sample_finds_the_pages_with_either_form(held_out: list[Entry]) -> None:
    found, held = reach(OURS, held_out, pages())
    assert found >= 0.95 * held > 0


def test_a_participle_has_the_stem_of_its_verb() -> None:
    pairs = participles()
    right = sum(OURS(verb) == OURS(participle) for verb, participle in pairs)
    assert len(pairs) >= 300
    assert right >= 0.8 * len(pairs)


@pytest.mark.parametrize(
    "words",
    [
        ("gebied", "bied"),
        ("gezin", "zin"),
        ("gezond", "zon"),
        ("gerecht", "recht"),
        ("gegevens", "geven"),
        ("ingezetene", "inzetten"),
        ("bewonen", "winnen"),
        ("verslag", "verslaan"),
        ("kans", "kan"),
        ("plaats", "plaat"),
        ("data", "datum"),
        ("overheid", "over"),
    ],
    ids=" ".join,
)
def test_words_that_only_look_like_forms_stay_apart(words: tuple[str, str]) -> None:
    assert OURS(words[0]) != OURS(words[1])


@pytest.mark.parametrize(
    ("compound", "end"),
    [
        ("bouwopdracht", "opdracht"),
        ("natuurgebied", "gebied"),
        ("samenscholingsverbod", "verbod"),
        ("lokethandelingen", "handeling"),
        ("zorgprocessen", "proces"),
        ("gemeenteraadsleden", "lid"),
        ("buurtkinderen", "kinderen"),
    ],
)
def test_the_stem_of_a_compound_ends_in_that_of_its_last_part(compound: str, end: str) -> None:
    assert OURS(compound).endswith(OURS(end))


THIRD_PERSONS = (
    "inwerkt:inwerken controleert:controleren overlijdt:overlijden meldt:melden vraagt:vragen aanvraagt:aanvragen"
    " keurt:keuren telt:tellen stemt:stemmen trouwt:trouwen geeft:geven aangeeft:aangeven schrijft:schrijven"
    " inschrijft:inschrijven registreert:registreren vernietigt:vernietigen vertrekt:vertrekken verhuist:verhuizen"
    " verbetert:verbeteren betaalt:betalen vult:vullen komt:komen brengt:brengen woont:wonen helpt:helpen"
    " controleerde:controleren registreerden:registreren"
)


def test_what_one_person_does_has_the_stem_of_the_verb_and_nouns_keep_their_t() -> None:
    pairs = [pair.split(":") for pair in THIRD_PERSONS.split()]
    assert [pair for pair in pairs if OURS(pair[0]) != OURS(pair[1])] == []
    nouns = (
        "paspoort markt kaart concept recept beurt buurt punt document consulent contract erwt takt"
    )
    assert [noun for noun in nouns.split() if not OURS(noun).endswith("t")] == []
