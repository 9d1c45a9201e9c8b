"""Dates that can hardly be right are named; those that are shown are shown as they are."""

import datetime
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from tests.commands import sitegen
from tests.conftest import TODAY, Write, a_practice, age, check, codes, pages

CONTACT = "---\nname: Loket\norganisation: X\nemail: l@x.example\nconsent: {}\nconfirmed: {}\n---\n\nBel.\n"


def said(root: Path, today: datetime.date = TODAY) -> list[tuple[str, str, str | None]]:
    found = check_site(CheckOptions(root, today=today)).diagnostics
    return [(each.code, str(each.severity), each.field) for each in found]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"date": "2026-11-24", "reviewed": "1950-01-01"}, []),
        ({"date": "2026-11-25"}, [("future-date", "warning", "date")]),
        ({"reviewed": "2062-03-12"}, [("future-date", "warning", "reviewed")]),
        ({"date": "1949-12-31"}, [("early-date", "warning", "date")]),
        ({"date": "0001-01-01"}, [("early-date", "warning", "date")]),
        ({"date": "9999-12-31"}, [("future-date", "warning", "date")]),
        (
            {"adopted_by": "\n  - organisation: Y\n    since: 2027-01-01"},
            [("future-date", "warning", "adopted_by")],
        ),
        (
            {"changes": "\n  - date: 2026-11-25\n    note: Korter."},
            [("future-date", "warning", "changes")],
        ),
        (
            {"status": "archived", "archived": "2026-11-25"},
            [("future-date", "warning", "archived")],
        ),
        ({"geldig-tot": "2030-01-01"}, []),
        ({"geldig-tot": "2051-12-31"}, []),
        ({"geldig-tot": "2062-01-01"}, [("future-date", "warning", "geldig-tot")]),
        ({"geldig-tot": "0026-01-01"}, [("early-date", "warning", "geldig-tot")]),
    ],
)
def test_a_date_that_can_hardly_be_right_is_a_warning(
    root: Path, write: Write, fields: dict[str, str], expected: list[tuple[str, str, str]]
) -> None:
    settings = root / "sitegen.yml"
    extra = "  - key: geldig-tot\n    label: Geldig tot\n    type: date\n"
    settings.write_text(settings.read_text() + extra)
    write("content/practices/paspoort.md", a_practice(**fields))
    assert said(root) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"date": "2026-01-01", "changes": "\n  - {date: 2026-01-01, note: Korter.}"}, []),
        ({"changes": "\n  - {date: 2026-01-02, note: Korter.}"}, []),
        ({"changes": "\n  - {date: 2026-01-02, note: ' '}"}, [("missing-field", "error", "note")]),
        ({"changes": "\n  - note: Korter."}, [("missing-field", "error", "date")]),
        (
            {"date": "2026-01-02", "changes": "\n  - {date: 2026-01-01, note: Korter.}"},
            [("before-publication", "warning", "changes")],
        ),
        (
            {"date": "2026-01-02", "status": "archived", "archived": "2026-01-01"},
            [("before-publication", "warning", "archived")],
        ),
        (
            {"changes": "[{date: 2026-01-01, note: A}, {date: 2026-01-02, note: B}]"},
            [("order-of-changes", "warning", "changes")],
        ),
        ({"archived": "2026-01-01"}, [("not-archived", "warning", "archived")]),
        ({"status": "archived"}, []),
    ],
)
def test_the_days_of_a_practice_hold_together(
    root: Path, write: Write, fields: dict[str, str], expected: list[tuple[str, str, str]]
) -> None:
    write("content/practices/paspoort.md", a_practice(**fields))
    assert said(root) == expected


@pytest.mark.parametrize(
    ("consent", "confirmed", "expected"),
    [
        ("2026-11-24", "2026-11-24", []),
        ("2026-11-25", "2026-11-24", [("future-date", "error", "consent")]),
        ("2026-11-24", "2026-11-25", [("future-date", "error", "confirmed")]),
        ("0026-01-20", "2026-11-24", [("early-date", "warning", "consent")]),
    ],
)
def test_nobody_can_have_said_yes_tomorrow(
    root: Path, write: Write, consent: str, confirmed: str, expected: list[tuple[str, str, str]]
) -> None:
    write("content/contacts/loket.md", CONTACT.format(consent, confirmed))
    assert said(root) == expected


def test_it_is_said_beside_other_errors(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(date="2062-03-12", contacts="[weg]"))
    assert set(codes(check(root))) == {"unknown-contact", "future-date"}


@pytest.mark.slow
def test_the_next_day_judges_anew_with_a_cache(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = site / "content/contacts/team.md"
    file.write_text(file.read_text().replace("consent: ", "confirmed: 2026-11-25\nconsent: "))
    age(site)
    for day, exit_status in (("25", 0), ("24", 1), ("25", 0)):
        moment = datetime.datetime(2026, 11, int(day), tzinfo=datetime.UTC)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
        done = sitegen("build", cwd=site)
        assert done.returncode == exit_status, done.stderr
        assert ("future-date" in done.stderr) == bool(exit_status)


def test_years_have_four_digits_and_their_own_order(root: Path, write: Write) -> None:
    settings = root / "sitegen.yml"
    year = "  - key: jaar\n    label: Jaar\n    from: date\n"
    settings.write_text(settings.read_text().replace("fields:\n", f"{year}fields:\n"))
    for slug, day in (("oud", "0026-03-12"), ("ouder", "0009-03-12"), ("nieuw", "2025-03-12")):
        write(f"content/practices/{slug}.md", a_practice(title=slug, date=day, reviewed=day))
    site = pages(check(root))
    assert '<time datetime="0026-03-12">12 maart 0026</time>' in site["practices/oud.html"]
    assert "maart 0026" in site["index.html"]
    shown = [site["index.html"].index(f'data-practice="{s}"') for s in ("nieuw", "oud", "ouder")]
    assert shown == sorted(shown)
    years = [path for path in site if path.startswith("jaar/")]
    assert years == [f"jaar/{each}.html" for each in ("2026", "2025", "0026", "0009")]
