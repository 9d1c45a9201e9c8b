"""Dates in the forms that a catalogue declares, and in no other."""

import pytest

from sitegen.mapping.dates import can_be_mixed_up, day, wrong_sign
from tests.mapping.reading import fields, read_by, rules

DUTCH = {"januari": 1, "februari": 2, "maart": 3, "mei": 5, "juni": 6, "juli": 7}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2021-03-04T10:11:12Z", "2021-03-04"),
        ("2021-03-04 10:11:12 +02:00", "2021-03-04"),
        ("2021-03-04T23:59:59.999-11:00", "2021-03-04"),
        ("2021-03-04t10:11", "2021-03-04"),
        ("2021-03-04 10:11:12 +0200", "2021-03-04"),
        ("2021-02-30T10:11:12Z", None),
        ("04-03-2021", None),
        ("2021-3-4", None),
        ("gisteren", None),
    ],
)
def test_a_date_with_a_time_is_its_day(text: str, found: str | None) -> None:
    assert day(text, (), {}) == found


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("%d-%m-%Y", "04-03-2021", "2021-03-04"),
        ("%d-%m-%Y", "4-3-2021", "2021-03-04"),
        ("%m/%d/%Y", "4/3/2021", "2021-04-03"),
        ("%d %B %Y", "4 maart 2021", "2021-03-04"),
        ("%d %B %Y", "4  MAART  2021", "2021-03-04"),
        ("%d %b %Y", "4 feb. 2021", "2021-02-04"),
        ("%d %b %Y", "4 ju 2021", None),
        ("%d %b %Y", "4 jui 2021", None),
        ("%B %d, %Y", "mei 4, 2021", "2021-05-04"),
        ("%A %d %B %Y %H:%M", "donderdag 4 maart 2021 10:15", "2021-03-04"),
        ("%Y%m%d", "20210304", "2021-03-04"),
        ("%B %Y", "maart 2021", "2021-03-01"),
        ("%d-%m-%Y", "31-02-2021", None),
        ("%d.%m.%Y", "04x03x2021", None),
    ],
)
def test_a_date_is_read_by_a_declared_form(form: str, text: str, found: str | None) -> None:
    assert day(text, (form,), DUTCH) == found


@pytest.mark.parametrize(
    ("form", "sign"),
    [
        ("%d-%m-%y", "%y"),
        ("%d-%m", "%Y"),
        ("%d %Y", "%m"),
        ("%d %m %B %Y", "%B"),
        ("%d %d %m %Y", "%d"),
        ("%d-%m-%Y", ""),
    ],
)
def test_a_form_says_which_day_it_is(form: str, sign: str) -> None:
    assert wrong_sign(form) == sign


def test_two_forms_of_one_text_are_refused() -> None:
    assert can_be_mixed_up("%d/%m/%Y", "%m/%d/%Y")
    assert not can_be_mixed_up("%d/%m/%Y", "%d-%m-%Y")
    found = rules('dates: ["%d/%m/%Y", "%m/%d/%Y", "%q"]').diagnostics
    assert [each.code for each in found] == ["mixed-up-dates", "invalid-date-form"]


def test_fields_that_are_dates_are_days() -> None:
    found = read_by(
        'fields: {date: posted}\ndates: ["%d %B %Y"]',
        "posted: 3 april 2020\nreviewed: 2021-01-01T00:00:00Z\ntitle: 2021-01-01T00:00:00Z",
    )
    assert fields(found) == {
        "date": "2020-04-03",
        "reviewed": "2021-01-01",
        "title": "2021-01-01T00:00:00Z",
    }
