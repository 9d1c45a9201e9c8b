"""What is asked for: what its author may write, who answers it, and what is said of what goes wrong."""

import datetime
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.diagnostics.edits import corrected
from tests.conftest import Write, a_practice, check, codes
from tests.people import JAN

PATH = "content/wanted/datalek.md"
WHOLE = """---
title: Een datalek bespreken
summary: Hoe leert een team ervan?
asked_by: Gemeente Elders
date: 2026-09-14
thema: [reizen]
---

Wij weten het [niet](../practices/briefadres.md).
"""


@pytest.fixture
def asked(root: Path, write: Write) -> Path:
    """The tiny catalogue, in which something is asked for."""
    write(PATH, WHOLE)
    return root


def test_what_is_asked_for_is_read_and_is_no_practice(asked: Path) -> None:
    checked = check(asked)
    assert codes(checked) == []
    assert checked.site
    catalogue = checked.site.catalogue
    (wanted,) = catalogue.open_wanted
    assert (wanted.slug, wanted.title, wanted.asked_by) == (
        "datalek",
        "Een datalek bespreken",
        "Gemeente Elders",
    )
    assert wanted.date == datetime.date(2026, 9, 14)
    assert wanted.facets == {"thema": ("reizen",), "fase": ()}
    assert [each.slug for each in catalogue.practices] == ["briefadres"]
    assert catalogue.counts["thema"]["reizen"] == 0


def test_a_practice_that_answers_it_takes_it_away(asked: Path, write: Write) -> None:
    write("content/practices/leren.md", a_practice(answers="[datalek]"))
    checked = check(asked)
    assert codes(checked) == []
    assert checked.site
    catalogue = checked.site.catalogue
    assert catalogue.open_wanted == ()
    assert [each.slug for each in catalogue.answering["datalek"]] == ["leren"]


@pytest.mark.parametrize("status", ["draft", "archived"])
def test_what_is_not_kept_on_the_site_answers_nothing(
    asked: Path, write: Write, status: str
) -> None:
    write("content/practices/leren.md", a_practice(answers="[datalek]", status=status))
    checked = check(asked)
    assert codes(checked) == []
    assert checked.site
    assert len(checked.site.catalogue.open_wanted) == 1


MISTAKES = {
    "title: Een datalek bespreken\n": ("", "missing-field", (1, 1), None),
    "summary: Hoe": ("sumary: Hoe", "unknown-key", (3, 1), "summary"),
    "asked_by": ("askedby", "unknown-key", (4, 1), "asked_by"),
    "2026-09-14": ("14 september 2026", "invalid-date", (5, 7), "2026-09-14"),
    "[reizen]": ("[reisen]", "unknown-value", (6, 9), "reizen"),
    "Een datalek bespreken": (
        "Een *datalek* bespreken",
        "markup-in-field",
        (2, 8),
        '"Een datalek bespreken"',
    ),
    "practices/briefadres.md": (
        "practices/briefadrs.md",
        "broken-link",
        (9, 22),
        "../practices/briefadres.md",
    ),
}


@pytest.mark.parametrize("right", MISTAKES)
def test_a_mistake_has_its_place_and_what_to_write(asked: Path, right: str) -> None:
    wrong, code, place, near = MISTAKES[right]
    file = asked / PATH
    file.write_text(WHOLE.replace(right, wrong, 1))
    checked = check(asked)
    assert [code] == codes(checked)
    (found,) = checked.diagnostics
    assert (found.place.path, found.place.line, found.place.column) == (PATH, *place)
    if near:
        assert found.fix
        assert found.fix.text == near
        file.write_text(corrected(file.read_text(), [found.fix]))
        assert codes(check(asked)) == []


NEAR = {"datalak": "datalek", "Een datalek bespreken": "datalek", "wanted/datalek.md": "datalek"}


@pytest.mark.parametrize("written", NEAR)
def test_an_answer_to_nothing_says_what_was_meant(asked: Path, write: Write, written: str) -> None:
    file = write("content/practices/leren.md", a_practice(answers=f"[{written}]"))
    (found,) = check(asked).diagnostics
    assert found.code == "unknown-wanted"
    assert found.fix
    file.write_text(corrected(file.read_text(), [found.fix]))
    assert codes(check(asked)) == []


def test_a_draft_is_not_asked_for_yet(asked: Path, write: Write) -> None:
    write(PATH, WHOLE.replace("date:", "status: draft\ndate:"))
    write("content/practices/leren.md", a_practice(answers="[datalek]"))
    assert codes(check(asked)) == ["link-to-draft"]
    assert codes(check_site(CheckOptions(asked, with_drafts=True))) == []


def test_an_edition_without_contacts_has_none_in_what_is_asked_for(
    asked: Path, write: Write
) -> None:
    write("content/contacts/jan-vriesema.md", JAN)
    write(PATH, WHOLE.replace("Wij weten", "Jan Coördinator de Vriesema weet"))
    assert codes(check(asked)) == []
    assert codes(check_site(CheckOptions(asked, without_contacts=True))) == ["contact-in-text"]
