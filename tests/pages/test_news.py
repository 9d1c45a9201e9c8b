"""What is new: each event on its day, newest first; and the history of a practice."""

import datetime
import re
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.pages.news import MOST
from tests.conftest import Write, a_practice, check, everything, made_of, pages

NEWS = "whats-new.html"


@pytest.fixture(autouse=True)
def _silent(root: Path) -> None:
    """What the tiny catalogue has by itself is of no day."""
    file = root / "content/practices/briefadres.md"
    file.write_text(re.sub(r"date: .*\n", "", file.read_text()))


def events(page: str) -> list[tuple[str, str, str]]:
    """Of each event day, kind and link, in order."""
    found = re.findall(
        r'data-day="([^"]+)".*?news__what--(\w+)".*?href="practices/([^"]+).html"', page, re.DOTALL
    )
    return [(day, what, slug) for day, what, slug in found]


def test_what_happened_is_told_newest_first_by_month(root: Path, write: Write) -> None:
    adopted = "\n  - {organisation: Gemeente Elders, since: 2026-03-01}\n  - {organisation: Gemeente Probeert, since: 2026-03-02, stage: trial}\n  - organisation: Ooit"
    changes = (
        "\n  - {date: 2026-03-09, note: 'Korter & <beter>.'}\n  - {date: 2026-02-01, note: Eerst.}"
    )
    write(
        "content/practices/paspoort.md",
        a_practice(date="2025-12-31", adopted_by=adopted, changes=changes),
    )
    write("content/practices/nieuw.md", a_practice(title="Net nieuw", date="2026-03-05"))
    page = pages(check(root))[NEWS]
    assert events(page) == [
        ("2026-03-09", "changed", "paspoort"),
        ("2026-03-05", "new", "nieuw"),
        ("2026-03-01", "adopted", "paspoort"),
        ("2026-02-01", "changed", "paspoort"),
        ("2025-12-31", "new", "paspoort"),
    ]
    months = re.findall(r'class="news__month" id="([^"]+)">([^<]+)<', page)
    assert months == [
        ("m2026-03", "maart 2026"),
        ("m2026-02", "februari 2026"),
        ("m2025-12", "december 2025"),
    ]
    assert re.findall(r'<a href="#(m[^"]+)">(\d+)</a>', page) == [
        ("m2026-03", "2026"),
        ("m2025-12", "2025"),
    ]
    text = everything(page)
    assert "Korter & <beter>." in text
    assert "Ook in gebruik bij Gemeente Elders." in text
    assert "Ooit" not in text


def test_of_the_archive_only_the_day_of_archiving_is_news(root: Path, write: Write) -> None:
    fields = {
        "date": "2025-01-01",
        "status": "archived",
        "changes": "\n  - {date: 2025-02-01, note: A.}",
    }
    write("content/practices/paspoort.md", a_practice(**fields, archived="2026-05-04"))
    write("content/practices/stil.md", a_practice(title="Zonder dag", **fields))
    assert events(pages(check(root))[NEWS]) == [("2026-05-04", "archived", "paspoort")]


def test_a_small_edit_brings_nothing_back(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(date="2025-01-01"))
    before = pages(check(root))[NEWS]
    write(
        "content/practices/paspoort.md",
        a_practice("Zo gaat dit.", date="2025-01-01", reviewed="2026-09-09"),
    )
    assert pages(check(root))[NEWS] == before


def test_a_practice_tells_its_history_where_there_is_more_than_its_dates(
    root: Path, write: Write
) -> None:
    dates = {"date": "2025-01-01", "reviewed": "2026-03-01"}
    write("content/practices/kort.md", a_practice(title="Kort", **dates))
    changes = "\n  - {date: 2026-04-01, note: Korter.}\n  - {date: 2025-06-01, note: Met foto.}"
    write("content/practices/lang.md", a_practice(title="Lang", **dates, changes=changes))
    made = pages(check(root))
    assert "Geschiedenis" not in made["practices/kort.html"]
    history = made["practices/lang.html"].partition('id="geschiedenis"')[2]
    days = re.findall(r'class="history__day"><time datetime="([^"]+)">.*?<span>([^<]+)<', history)
    assert days == [
        ("2026-04-01", "Korter."),
        ("2026-03-01", "Nagekeken"),
        ("2025-06-01", "Met foto."),
        ("2025-01-01", "Geplaatst"),
    ]


def test_the_page_has_an_end_and_says_where_the_rest_is(root: Path, write: Write) -> None:
    first = datetime.date(2024, 1, 1)
    days = [first + datetime.timedelta(days=n) for n in range(MOST)]
    changes = "".join(f"\n  - {{date: {day}, note: A.}}" for day in reversed(days))
    write("content/practices/paspoort.md", a_practice(changes=changes))
    assert "Wat ouder is" not in everything(pages(check(root))[NEWS])
    write("content/practices/oud.md", a_practice(title="Oud", date="2023-01-01"))
    page = pages(check(root))[NEWS]
    assert len(events(page)) == MOST
    assert "Wat ouder is staat in de catalogus" in everything(page)


def test_without_news_it_says_so_and_the_day_it_is_changes_nothing(
    root: Path, write: Write
) -> None:
    assert "Er is nog geen nieuws." in everything(pages(check(root))[NEWS])
    days = (datetime.date(2026, 11, 24), datetime.date(2027, 2, 3))
    builds = [made_of(check_site(CheckOptions(root, today=day))) for day in days]
    assert builds[0] == builds[1]
