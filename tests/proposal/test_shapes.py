"""What values look like tells what a key holds."""

import pytest

from sitegen.proposal.folders import looks_like_people
from sitegen.proposal.names import PRACTICE, is_for_programs, rank
from sitegen.proposal.shapes import date_forms, id_pattern, is_sure, separator

MONTHS = {"march": 3, "may": 5}


@pytest.mark.parametrize(
    ("values", "forms"),
    [
        (("2024-03-01", "2024-03-01T10:00:00Z"), ()),
        (("25-03-2024", "01-04-2024"), ("%d-%m-%Y",)),
        (("03/25/2024", "03/04/2024"), ("%m/%d/%Y",)),
        (("March 3, 2024", "2024-03-01"), ("%B %d, %Y",)),
        (("soon", "2024-03-01"), None),
        (("2015", "2016"), None),
        ((), None),
    ],
)
def test_dates_are_known_by_their_forms(
    values: tuple[str, ...], forms: tuple[str, ...] | None
) -> None:
    assert date_forms(values, MONTHS) == forms


def test_a_form_is_sure_when_no_other_reads_all_of_them() -> None:
    assert is_sure(["25-03-2024", "01-04-2024"], "%d-%m-%Y", MONTHS)
    assert not is_sure(["05-03-2024", "01-04-2024"], "%d-%m-%Y", MONTHS)


@pytest.mark.parametrize(
    ("values", "sign"),
    [
        (("red, blue", "blue", "red, green, blue", "green"), ","),
        (("red; blue", "blue; red", "blue"), ";"),
        (("A sentence, which goes on.", "Another one, which does not."), ""),
    ],
)
def test_texts_that_are_lists_are_known_by_items_that_come_again(
    values: tuple[str, ...], sign: str
) -> None:
    assert separator(values) == sign


def test_a_pattern_of_ids_keeps_what_is_the_same() -> None:
    assert id_pattern(["urn:x:1", "urn:x:22"]) == "urn:x:[0-9]+"
    assert id_pattern(["a.1", "a.2"]) == r"a\.[0-9]+"


def test_names_of_keys_say_what_they_hold_in_several_languages() -> None:
    for key in ("Samenvatting", "Beschreibung.Kurz", "short_description", "description.short"):
        assert rank(key, PRACTICE["summary"]) is not None, key
    assert rank("Long_Description", PRACTICE["summary"]) is None
    assert is_for_programs("og.image")
    assert is_for_programs("_build")
    assert not is_for_programs("theme")


def test_people_are_known_by_folder_and_keys() -> None:
    assert looks_like_people("content/authors", ["title"])
    assert looks_like_people("data/list", ["Name", "E-Mail"])
    assert not looks_like_people("tools", ["Name", "Website"])
