"""`sitegen search` answers as the browser does: the same practices, order and scores."""

import json
import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from sitegen.examined import Examined
from sitegen.output import write_folder
from sitegen.pipeline import produce
from sitegen.render.tokens import words
from sitegen.search.explain import Explainer
from sitegen.search.index import is_one_edit_away
from sitegen.search.question import asked_slots, read_question
from sitegen.search.spelling import distance
from sitegen.search.units import characters, units
from tests.conftest import REPOSITORY, TESTS, Write, a_practice, check, run_node

SHARED = json.loads((TESTS / "shared" / "questions.json").read_text(encoding="utf-8"))
STOP_WORDS = frozenset(SHARED["stopWords"])
ASKING_WORDS = frozenset(SHARED["askingWords"])


@pytest.mark.parametrize("case", SHARED["cases"], ids=lambda case: ascii(case["text"])[:24])
def test_a_question_is_read_so(case: dict[str, Any]) -> None:
    question = read_question(case["text"], STOP_WORDS, ASKING_WORDS)
    assert list(map(characters, question.words)) == case["words"]
    phrases = [[list(phrase.words), phrase.is_open] for phrase in question.phrases]
    assert phrases == case["phrases"]
    assert characters(question.typing) == case["typing"]


@pytest.mark.parametrize("case", SHARED["slots"], ids=lambda case: " ".join(case["words"]))
def test_words_with_synonyms_have_these_slots(case: dict[str, Any]) -> None:
    groups = [[tuple(phrase.split()) for phrase in group] for group in case["synonyms"]]
    slots = asked_slots(tuple(case["words"]), groups, lambda word: word.removesuffix("s"))
    assert [[" ".join(way) for way in ways] for ways in slots] == case["slots"]


def queries(examined: Examined, number: int) -> list[str]:
    """Words of the content, alone and together, whole, broken off, misspelt, joined and quoted."""
    random = Random(11)
    assert examined.catalogue
    texts = [
        examined.catalogue.manuscripts[practice.path].text
        for practice in examined.catalogue.current
    ]
    runs = [words(text) for text in texts]
    made = []
    for _ in range(number):
        run = random.choice(runs)
        start = random.randrange(len(run))
        taken = run[start : start + random.randint(1, 4)]
        if random.random() < 0.4:
            taken = [random.choice(random.choice(runs)) for _ in taken]
        at = random.randrange(len(taken))
        taken[at] = _changed(taken[at], random)
        text = " ".join(taken)
        made.append(
            random.choice([text, text, f"{text} ", f'"{text}"', f"“{text}", f"hoe {text}?"])
        )
    return made


def _changed(word: str, random: Random) -> str:
    at = random.randrange(len(word))
    return random.choice(
        [
            word,
            word[: at + 1],
            word[:at] + word[at + 1 :],
            word[:at] + "e" + word[at:],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            word + "s",
            word + "beleid",
            word + "𠀀",
        ]
    )


ODD = [
    "",
    "?",
    '"',
    '""',
    "\u0301",
    "𠀀𠀁",
    "😀",
    "x" * 200,
    "é" * 99 + "😀",
    "ab\0cd",
    "“„”",
    "ﬁets",
]


def answered_alike(
    examined: Examined, folder: Path, asked: list[str], *, with_archived: bool = False
) -> int:
    """How many have an answer; of each, both sides must give the same."""
    write_folder(produce(examined), folder / "site")
    (folder / "queries.json").write_text(json.dumps(asked))
    files = (folder / "site", folder / "queries.json")
    theirs = run_node("search/answers.mjs", *files, str(with_archived))
    assert examined.catalogue
    assert examined.settings
    explainer = Explainer(examined.catalogue, examined.settings, with_archived=with_archived)
    answered = 0
    for query, their in zip(asked, theirs, strict=True):
        answer = explainer.find(query)
        slugs = [explainer.practice(hit).slug for hit in answer.hits]
        assert slugs == [slug for slug, _ in their["hits"]], query
        scores = [hit.score for hit in answer.hits]
        assert scores == pytest.approx([score for _, score in their["hits"]], abs=1e-9), query
        assert (answer.is_loose, answer.is_cut) == (their["isLoose"], their["isCut"]), query
        answered += bool(slugs)
    return answered


def with_archive(place: Path, slugs: tuple[str, ...]) -> Examined:
    """The real content, with these practices archived."""
    for name in ("content", "sitegen.yml"):
        copy = shutil.copytree if name == "content" else shutil.copy
        copy(REPOSITORY / name, place / name)
    for slug in slugs:
        file = place / f"content/practices/{slug}.md"
        file.write_text(file.read_text().replace("---\n", "---\nstatus: archived\n", 1))
    return check(place)


@pytest.mark.parametrize("with_archived", [False, True])
def test_archived_practices_are_found_when_asked_for_as_in_the_browser(
    tmp_path: Path, with_archived: bool
) -> None:
    (tmp_path / "root").mkdir()
    archived = ("briefadres", "spoedaanvraag", "paspoort-kind-toestemming", "huwelijksmelding")
    examined = with_archive(tmp_path / "root", archived)
    assert examined.catalogue
    assert examined.settings
    assert len(examined.catalogue.archived) == 4
    asked = ["briefadres", '"briefadres"', "spoed", *queries(examined, 120)]
    assert answered_alike(examined, tmp_path, asked, with_archived=with_archived) > 60
    explainer = Explainer(examined.catalogue, examined.settings, with_archived=with_archived)
    slugs = {explainer.practice(hit).slug for hit in explainer.find("briefadres").hits}
    assert slugs
    assert ("briefadres" in slugs) is with_archived


MIXED = {
    "loket": a_practice(
        "Aanvragen van inwoners gaan naar het loket. Verhuizingen ook.", title="Aan het loket"
    ),
    "desk": a_practice(
        "The applications of residents are handled at once, and moving houses too.",
        title="Handling requests",
        summary="How councils answer.",
        language="en",
    ),
    "amt": a_practice(
        "Die Anträge der Häuser werden geprüft.",
        title="Prüfung",
        summary="Was das Amt tut.",
        language="de",
    ),
    "guichet": a_practice(
        "Les demandes continuellement reçues.",
        title="Guichet",
        summary="Une mairie.",
        language="fr",
    ),
}
FOUND = {
    "application": ["desk"],
    "applications": ["desk"],
    "the applications": ["desk"],
    "council": ["desk"],
    "aanvraag": ["loket"],
    "verhuizing": ["loket"],
    "haus": ["amt"],
    "demande": ["guichet"],
    "demandes continuelles": ["guichet"],
}


def test_each_practice_is_found_by_the_inflections_of_its_own_language(
    root: Path, write: Write, tmp_path: Path
) -> None:
    for slug, text in MIXED.items():
        write(f"content/practices/{slug}.md", text)
    examined = check(root)
    assert examined.catalogue
    assert examined.settings
    explainer = Explainer(examined.catalogue, examined.settings)
    for query, slugs in FOUND.items():
        hits = explainer.find(f"{query} ").hits
        assert [explainer.practice(hit).slug for hit in hits] == slugs, query
        assert all(match.exact for hit in hits for match in hit.matches), query
    asked = [*FOUND, *queries(examined, 200)]
    (tmp_path / "out").mkdir()
    assert answered_alike(examined, tmp_path / "out", asked) > 80


def test_no_question_is_answered_otherwise_than_in_the_browser(
    real: Examined, tmp_path: Path
) -> None:
    relevance = yaml.safe_load((TESTS / "relevance/queries.yml").read_text(encoding="utf-8"))
    asked = [*(str(case["query"]) for case in relevance), *queries(real, 600), *ODD]
    assert answered_alike(real, tmp_path, asked) > 500


@pytest.mark.parametrize(
    ("a", "b", "is_near"),
    [
        ("brief", "brief", True),
        ("brief", "brie", True),
        ("brief", "brieef", True),
        ("brief", "brxef", True),
        ("brief", "rbief", True),
        ("brief", "briefje", False),
        ("brief", "rbeif", False),
        ("a", "", True),
        ("ab", "ca", False),
    ],
)
def test_one_edit_is_a_letter_more_less_other_or_swapped(a: str, b: str, is_near: bool) -> None:
    assert is_one_edit_away(a, b) is is_near
    assert is_one_edit_away(b, a) is is_near
    assert (distance(a, b, 2) <= 1) is is_near


def test_text_is_counted_in_the_units_of_the_browser() -> None:
    assert len(units("a𠀀")) == 3
    assert characters(units("a𠀀é")) == "a𠀀é"
    assert characters(units("𠀀")[:1]) == "\ufffd"
