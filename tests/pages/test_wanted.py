"""What is asked for is on pages of its own, leads to the form, and goes when someone answers it."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from tests.conftest import Write, a_practice, check, everything, made_of, pages

WANTED = "content/wanted/datalek.md"


def a_question(title: str = "Een datalek <bespreken>", **fields: str) -> str:
    lines = {
        "title": title,
        "summary": "Hoe leert een team ervan & wie begint?",
        "asked_by": "Gemeente <Elders>",
        "date": "2026-09-14",
        "thema": "[reizen]",
        **fields,
    }
    head = "".join(f"{key}: {value}\n" for key, value in lines.items())
    return f"---\n{head}---\n\nWij proberen [het adres](../practices/briefadres.md).\n"


@pytest.fixture
def asked(root: Path, write: Write) -> Path:
    """The tiny catalogue, in which something is asked for."""
    write(WANTED, a_question())
    return root


def _begun(page: str) -> dict[str, list[str]]:
    """The fields with which the page has the form for a practice begin."""
    (link,) = set(re.findall(r'href="([^"]*share\.html\?[^"]*)"', page))
    return parse_qs(urlsplit(unescape(link)).query)


def test_all_that_is_asked_for_is_on_one_page_with_who_asks(asked: Path) -> None:
    page = pages(check(asked))["wanted/index.html"]
    text = everything(page)
    for said in (
        "Een datalek <bespreken>",
        "Hoe leert een team ervan & wie begint?",
        "Gevraagd door Gemeente <Elders> in september 2026",
        "Reizen",
    ):
        assert said in text
    assert 'href="datalek.html"' in page
    assert 'href="../share-wanted.html"' in page
    assert _begun(page) == {
        "title": ["Een datalek <bespreken>"],
        "thema": ["reizen"],
        "answers": ["datalek"],
    }


def test_each_question_is_a_page_with_its_text(asked: Path) -> None:
    page = pages(check(asked))["wanted/datalek.html"]
    assert "Wij proberen het adres" in everything(page)
    assert 'href="../practices/briefadres.html"' in page
    assert 'href="../thema/reizen.html"' in page
    assert _begun(page)["answers"] == ["datalek"]


def test_the_newest_question_comes_first_and_who_asks_may_be_left_out(
    asked: Path, write: Write
) -> None:
    write("content/wanted/aa.md", a_question("Oud", date="2025-01-02"))
    write("content/wanted/bb.md", a_question("Nieuw", date="2026-10-02", asked_by=""))
    write("content/wanted/cc.md", a_question("Ooit", date="", asked_by=""))
    text = everything(pages(check(asked))["wanted/index.html"])
    places = [text.index(title) for title in ("Nieuw", "Een datalek", "Oud", "Ooit")]
    assert places == sorted(places)
    assert "Gevraagd door de redactie in oktober 2026" in text


def test_what_is_answered_says_by_what_and_is_asked_for_no_more(asked: Path, write: Write) -> None:
    write("content/practices/leren.md", a_practice(title="Samen leren", answers="[datalek]"))
    made = pages(check(asked))
    assert "datalek" not in made["wanted/index.html"]
    assert "Er wordt nu niets gezocht." in everything(made["wanted/index.html"])
    page = made["wanted/datalek.html"]
    assert "Beantwoord." in everything(page)
    assert 'data-practice="leren"' in page
    assert "share.html?" not in page
    assert 'href="../wanted/datalek.html"' in made["practices/leren.html"]


def test_what_is_asked_for_is_in_no_count_result_or_index(asked: Path) -> None:
    files = {each.path: each.data.decode("utf-8", "replace") for each in made_of(check(asked))}
    assert 'data-total="1"' in files["index.html"]
    assert "datalek" not in files["practices/index.html"] + files["thema/reizen.html"]
    shards = "".join(text for path, text in files.items() if path.startswith("index/"))
    assert "datalek" not in shards


def test_nobody_asks_any_more_for_what_is_archived(asked: Path, write: Write) -> None:
    write(WANTED, a_question(status="archived"))
    made = pages(check(asked))
    assert "Gearchiveerd." in everything(made["wanted/datalek.html"])
    assert {path for path, page in made.items() if "datalek" in page} == {"wanted/datalek.html"}


def test_old_names_lead_on_and_the_folder_may_be_called_otherwise(
    asked: Path, write: Write
) -> None:
    settings = asked / "sitegen.yml"
    settings.write_text(settings.read_text() + "paths:\n  wanted: gezocht\n  share_wanted: vraag\n")
    write(WANTED, a_question(aliases="[lek]"))
    made = pages(check(asked))
    assert 'href="datalek.html"' in made["gezocht/lek.html"]
    assert 'href="../vraag.html"' in made["gezocht/index.html"]
    assert not any(path.startswith("wanted/") for path in made)


def test_the_forms_lead_to_what_is_asked_for(asked: Path) -> None:
    made = pages(check(asked))
    assert 'href="wanted/index.html"' in made["share.html"]
    assert 'href="wanted/index.html"' in made["share-wanted.html"]
    assert 'data-field="answers"' in made["share.html"]


def test_without_questions_the_form_does_not_ask_what_one_answers(root: Path) -> None:
    made = pages(check(root))
    assert 'data-field="answers"' not in made["share.html"]
    assert "Er wordt nu niets gezocht." in everything(made["wanted/index.html"])


SEEKER = """---
name: Jan de Zoeker
organisation: Gemeente Zoekdam
email: jan@zoekdam.example
seeks: [reizen, adres]
consent: 2026-01-20
---
"""


def test_what_a_contact_seeks_and_nobody_offers_is_there_by_its_organisation(
    asked: Path, write: Write
) -> None:
    write("content/contacts/jan-de-zoeker.md", SEEKER)
    page = pages(check(asked))["wanted/index.html"]
    assert "Gezocht door Gemeente Zoekdam" in everything(page)
    assert "Jan de Zoeker" not in everything(page)
    forms = [parse_qs(urlsplit(unescape(link)).query) for link in re.findall(r'href="([^"]*share\.html\?[^"]*)"', page)]  # fmt: skip
    assert {"thema": ["reizen"]} in forms  # addresses are what the team offers
    assert {"thema": ["adres"]} not in forms


def test_an_edition_without_contacts_tells_of_nobody_who_seeks(asked: Path, write: Write) -> None:
    write("content/contacts/jan-de-zoeker.md", SEEKER)
    checked = check_site(CheckOptions(asked, without_contacts=True))
    text = everything(pages(checked)["wanted/index.html"])
    assert "Zoekdam" not in text
    assert "Een datalek" in text


def test_the_sample_has_one_subject_that_nobody_offers(real: CheckResult) -> None:
    page = pages(real)["gezocht/index.html"]
    assert page.count("Gezocht door") == 1


def test_a_search_knows_what_is_asked_for_and_not_what_is_answered(
    asked: Path, write: Write
) -> None:
    def found() -> str:
        files = {each.path: each.data.decode("utf-8") for each in made_of(check(asked)) if each.path.endswith(".js")}  # fmt: skip
        return "".join(text for path, text in files.items() if "wanted/datalek.html" in text)

    assert "datalek" in found()
    write("content/practices/leren.md", a_practice(answers="[datalek]"))
    assert found() == ""
