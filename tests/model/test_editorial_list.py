"""A list by the editors: what its author may write, and what is said of what goes wrong."""

from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.diagnostics.edits import corrected
from sitegen.report.text import report
from sitegen.words.words import Words
from tests.conftest import Write, a_practice, check, codes
from tests.people import JAN

PATH = "content/lists/begin.md"
WHOLE = """---
title: Begin hier
summary: Wat u eerst leest.
practices:
  - practice: briefadres
    note: Dit eerst.
  - practice: paspoort
---

Neem er de tijd voor.
"""


@pytest.fixture
def begin(root: Path, write: Write) -> Path:
    """The tiny catalogue with a list of two practices."""
    write("content/practices/paspoort.md", a_practice(id="P0002"))
    write(PATH, WHOLE)
    return root


def test_a_list_is_read_in_the_order_of_its_editors(begin: Path) -> None:
    checked = check(begin)
    assert codes(checked) == []
    assert checked.site
    (listed,) = checked.site.catalogue.lists
    assert (listed.slug, listed.title) == ("begin", "Begin hier")
    assert [(each.practice, each.note) for each in listed.entries] == [
        ("briefadres", "Dit eerst."),
        ("paspoort", ""),
    ]
    assert checked.site.catalogue.listing["paspoort"] == [listed]


MISTAKES = {
    "paspoort\n": ("paspport\n", "unknown-practice", (7, 15), "paspoort"),
    "practice: paspoort": ("practice: P0002", "unknown-practice", (7, 15), "paspoort"),
    "e: paspoort": ("e: Paspoort", "unknown-practice", (7, 15), "paspoort"),
    "- practice: paspoort": ("- practice: briefadres", "repeated-value", (7, 15), None),
    "- practice: paspoort\n": ("- paspoort\n", "not-a-record", (7, 5), None),
    "practices:": ("praktijken:", "unknown-key", (4, 1), "practices"),
    "note: Dit": ("noot: Dit", "unknown-key", (6, 5), "note"),
    "title: Begin hier\n": ("", "missing-field", (1, 1), None),
    "summary: Wat u eerst leest.\n": ("", "missing-field", (1, 1), None),
    "Wat u eerst leest.": ("a" * 161, "too-long", (3, 10), None),
    "Dit eerst.": ("a" * 201, "too-long", (6, 11), None),
    "Wat u eerst leest": (
        "Wat u **eerst** leest",
        "markup-in-field",
        (3, 10),
        '"Wat u eerst leest."',
    ),
    "de tijd": ("[de tijd](../practices/brief.md)", "broken-link", (10, 19), None),
}


@pytest.mark.parametrize("right", MISTAKES)
def test_a_mistake_has_its_place_and_what_to_write(begin: Path, right: str) -> None:
    wrong, code, place, near = MISTAKES[right]
    file = begin / PATH
    file.write_text(WHOLE.replace(right, wrong, 1))
    checked = check(begin)
    assert [code] == codes(checked)
    (found,) = checked.diagnostics
    assert (found.place.path, found.place.line, found.place.column) == (PATH, *place)
    if near:
        assert found.fix
        assert found.fix.text == near
        file.write_text(corrected(file.read_text(), [found.fix]))
        assert codes(check(begin)) == []


def test_a_list_of_nothing_is_an_error(begin: Path, write: Write) -> None:
    write(PATH, "---\ntitle: Leeg\nsummary: Niets.\npractices: []\n---\n")
    assert codes(check(begin)) == ["missing-field"]


def test_a_draft_may_name_what_is_not_there_yet(begin: Path, write: Write) -> None:
    write(
        PATH, WHOLE.replace("practices:", "status: draft\npractices:").replace("paspoort", "ooit")
    )
    checked = check(begin)
    assert codes(checked) == []
    assert checked.site
    assert checked.site.catalogue.lists == ()
    with_drafts = check_site(CheckOptions(begin, with_drafts=True))
    assert codes(with_drafts) == ["unknown-practice"]


def test_a_list_names_no_draft(begin: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(status="draft"))
    assert codes(check(begin)) == ["link-to-draft"]


def test_an_archived_list_may_name_what_is_archived(begin: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(status="archived"))
    assert codes(check(begin)) == ["archived-in-list"]
    write(PATH, WHOLE.replace("practices:", "status: archived\npractices:"))
    checked = check(begin)
    assert codes(checked) == []
    assert checked.site
    assert checked.site.catalogue.current_lists == ()
    assert not checked.site.catalogue.listing


def test_an_old_name_is_of_one_list_and_may_be_that_of_a_practice(
    begin: Path, write: Write
) -> None:
    aliased = WHOLE.replace("practices:", "aliases: [start, briefadres]\npractices:")
    write(PATH, aliased)
    assert codes(check(begin)) == []
    write("content/lists/start.md", WHOLE)
    assert codes(check(begin)) == ["alias-taken"]


def test_an_edition_without_contacts_has_none_in_its_lists(begin: Path, write: Write) -> None:
    write("content/contacts/jan-vriesema.md", JAN)
    write(PATH, WHOLE.replace("Dit eerst.", "Bel Jan Coördinator de Vriesema."))
    assert codes(check(begin)) == []
    checked = check_site(CheckOptions(begin, without_contacts=True))
    assert codes(checked) == ["contact-in-text"]


def test_blocks_that_are_lacking_are_asked_for_on_two_lines(root: Path, write: Write) -> None:
    write("content/lists/start.md", "---\ntitle: Start\nsummary: Voor uw eerste week.\n---\n")
    found = check(root)
    assert codes(found) == ["missing-field"]
    said = report(found.diagnostics, found.texts, Words("nl"))
    assert "een regel `practices:` toe, met daaronder, ingesprongen: `- practice: " in said
