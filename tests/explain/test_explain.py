"""`sitegen search` answers by the scripts that ship, in any engine, and says why."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from sitegen.build.result import CheckResult
from sitegen.cli.search import search
from sitegen.explain import engine
from sitegen.explain.engine import EngineError, Run, find_engine
from sitegen.explain.explain import Answer, Reason, explain
from sitegen.pages.site import Site
from tests.conftest import REPOSITORY, TESTS, Write, a_practice, check, pages

QUICKJS = engine._by_quickjs
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


@pytest.fixture(params=["node", "quickjs"])
def run(request: pytest.FixtureRequest) -> Run:
    """Each engine in turn."""
    return find_engine() if request.param == "node" else QUICKJS


def site_of(root: Path) -> Site:
    site = check(root).site
    assert site
    return site


def slugs(answer: Answer) -> list[str]:
    return [hit.practice.slug for hit in answer.hits]


def test_both_engines_give_the_same_answers(real: CheckResult) -> None:
    assert real.site
    for query in ["geheim adres", "pasport aanvrage", '"de balie" verhuizing', "spoedbalie", *ODD]:
        assert explain(query, real.site, find_engine()) == explain(query, real.site, QUICKJS), query


def test_a_reason_says_which_word_stands_where_and_in_what_form(
    root: Path, write: Write, run: Run
) -> None:
    write("content/practices/p.md", a_practice("Paspoorten, en nog een paspoort.", title="Reizen"))
    (hit,) = explain("paspoort ", site_of(root), run).hits
    assert hit.is_complete
    assert Reason("paspoort", "body", "paspoort", 2, "exact", "") in hit.reasons
    (other,) = explain("paspoorten ", site_of(root), run).hits
    assert Reason("paspoorten", "summary", "paspoort", 1, "inflected", "") in other.reasons


def test_what_has_all_comes_first_then_what_has_a_part(root: Path, write: Write) -> None:
    shared = json.loads((TESTS / "shared/splits.json").read_text(encoding="utf-8"))
    for old in (root / "content/practices").glob("*.md"):
        old.unlink()
    for n, title in enumerate(shared["practices"]):
        write(f"content/practices/p{n}.md", a_practice("Zo.", title=title, summary="Zo gaat dat."))
    site = site_of(root)
    for case in shared["cases"]:
        answer = explain(f"{case['question']} ", site, find_engine())
        full = sorted(hit.practice.slug for hit in answer.hits if hit.is_complete)
        part = sorted(hit.practice.slug for hit in answer.hits if not hit.is_complete)
        expected = [[f"p{n}" for n in case[kind]] for kind in ("full", "part")]
        assert [full, part] == expected, case["question"]
        assert [hit.is_complete for hit in answer.hits] == [True] * len(full) + [False] * len(part)


@pytest.mark.parametrize(
    ("query", "why"),
    [("reisdocu", "prefix"), ("document", "compound"), ("reisdocumant", "typo"), ("pasportaanvrgen", "spelling"), ("reisdocumentbalie", "parts")],
)  # fmt: skip
def test_what_comes_near_says_how(root: Path, write: Write, run: Run, query: str, why: str) -> None:
    text = a_practice("Aan de balie.", title="Reisdocument", summary="Paspoortaanvragen.")
    write("content/practices/p.md", text)
    whys = [r.why for hit in explain(query, site_of(root), run).hits for r in hit.reasons]
    assert why in whys


def test_a_synonym_says_what_was_typed(root: Path, write: Write, run: Run) -> None:
    settings = root / "sitegen.yml"
    settings.write_text(settings.read_text() + "synonyms:\n  - [paspoort, reispas]\n")
    write("content/practices/p.md", a_practice())
    (hit,) = explain("reispas ", site_of(root), run).hits
    assert {reason.synonym_of for reason in hit.reasons} == {"reispas"}


def test_archived_practices_are_found_when_asked_for(tmp_path: Path, run: Run) -> None:
    for name in ("content", "sitegen.yml"):
        copy = shutil.copytree if name == "content" else shutil.copy
        copy(REPOSITORY / name, tmp_path / name)
    file = tmp_path / "content/practices/briefadres.md"
    file.write_text(file.read_text().replace("---\n", "---\nstatus: archived\n", 1))
    site = site_of(tmp_path)
    assert "briefadres" not in slugs(explain("briefadres", site, run))
    assert "briefadres" in slugs(explain("briefadres", site, run, with_archived=True))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("applications", ["desk"]),
        ("council", ["desk"]),
        ("aanvraag", ["loket"]),
        ("haus", ["amt"]),
        ("demandes continuelles", ["guichet"]),
    ],
)
def test_each_practice_is_found_by_the_inflections_of_its_own_language(
    root: Path, write: Write, query: str, found: Sequence[str]
) -> None:
    bodies = {
        "loket": ("Aanvragen van inwoners gaan naar het loket.", "nl"),
        "desk": ("The application of residents is handled by councils.", "en"),
        "amt": ("Die Anträge der Häuser werden geprüft.", "de"),
        "guichet": ("Les demandes continuellement reçues.", "fr"),
    }
    for slug, (body, language) in bodies.items():
        title, summary = slug.title(), f"Over {slug}."
        text = a_practice(body, title=title, summary=summary, language=language)
        write(f"content/practices/{slug}.md", text)
    answer = explain(f"{query} ", site_of(root), find_engine())
    assert slugs(answer) == found
    assert all(reason.why in ("exact", "inflected") for reason in answer.hits[0].reasons)


def test_a_program_that_fails_is_a_fault_of_ours(run: Run) -> None:
    with pytest.raises(EngineError, match="nonsense"):
        run("nonsense()")


def test_without_an_engine_one_sentence_says_what_to_install(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    done = CliRunner().invoke(search, ["paspoort", "--root", str(root), "--lang", "en"])
    assert done.exit_code == 2
    assert "Install Node" in done.output
    assert "sitegen-catalogue[search]" in done.output


def test_what_happened_is_told_in_the_words_of_the_texts(root: Path, write: Write) -> None:
    write("content/practices/p.md", a_practice("Aanvragen aan de balie.", title="Paspoorten"))
    done = CliRunner().invoke(
        search, ["paspoord aanvraag zzzzzz", "--root", str(root), "--lang", "en"]
    )
    for line in (
        "Searched for ‘paspoort’, not for ‘paspoord’.",
        "0 with all words, 1 with some of them.",
        "has some of the words",
        "in the title  1×  one typing error away: paspoorten",
        "in the text  1×  in another form: aanvragen",
    ):
        assert line in done.output, done.output


def test_search_words_find_and_are_on_no_page(root: Path, write: Write, run: Run) -> None:
    text = a_practice("Aan de balie.", search_words="[ondertrouw]")
    write("content/practices/p.md", text)
    answer = explain("ondertrouw", site_of(root), run)
    assert slugs(answer) == ["p"]
    assert {reason.field for reason in answer.hits[0].reasons} == {"search_words"}
    shown = pages(check(root))
    assert [path for path, page in shown.items() if "ondertrouw" in page] == []


def test_lists_by_the_editors_and_what_is_asked_for_are_named_as_on_the_page(
    real: CheckResult, run: Run
) -> None:
    assert real.site
    (listed,) = explain("verkiezing ", real.site, run).lists
    assert listed.slug == "rustige-verkiezingsdag"
    assert explain("verkiezing ", real.site, run).wanted == ()
    nothing = explain('"datalek"', real.site, run)
    assert [each.slug for each in nothing.wanted] == ["datalek-in-de-brp"]
    result = CliRunner().invoke(search, ["verkiezing ", "--root", str(REPOSITORY), "--json"])
    assert [each["slug"] for each in json.loads(result.stdout)["lists"]] == [listed.slug]
