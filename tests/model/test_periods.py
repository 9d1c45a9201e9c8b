"""Facets made of dates that name no values: years, or months, each with all that is newer."""

import datetime
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.model.catalogue import Catalogue
from tests.conftest import TODAY, Write, a_practice, check, codes, pages

SINCE = "  - {key: nieuw, label: Nieuw sinds, from: date, periods: since-months, missing: Eerder}\n"
MONTHS = [f"2025-{month:02}" for month in range(1, 13)] + ["2026-01", "2026-02"]
"""With as many practices as the place in the list says."""

Configure = Callable[[str], None]


@pytest.fixture
def configure(root: Path) -> Configure:
    """Adds lines to the facets of the tiny catalogue."""
    settings = root / "sitegen.yml"

    def add(lines: str) -> None:
        text = settings.read_text(encoding="utf-8").replace("fields:\n", f"{lines}fields:\n")
        settings.write_text(text, encoding="utf-8")

    return add


def filled(root: Path, write: Write) -> None:
    for old in (root / "content/practices").glob("*.md"):
        old.unlink()
    for place, month in enumerate(MONTHS, 1):
        for number in range(place):
            name = f"p{month}-{number}"
            write(
                f"content/practices/{name}.md",
                a_practice(title=name, date=f"{month}-{number + 1:02}"),
            )


def catalogue_on(root: Path, day: datetime.date) -> Catalogue:
    draft = check_site(CheckOptions(root, today=day)).draft
    assert draft
    return draft.catalogue


def test_a_month_holds_all_since_then_the_newest_first_and_what_is_older_is_apart(
    root: Path, write: Write, configure: Configure
) -> None:
    filled(root, write)
    configure(SINCE)
    newest = MONTHS[:1:-1]
    sums = list(accumulate(MONTHS.index(month) + 1 for month in newest))
    catalogue = catalogue_on(root, TODAY)
    assert catalogue.counts["nieuw"] == {**dict(zip(newest, sums, strict=True)), "eerder": 3}
    facet = next(facet for facet in catalogue.facets if facet.key == "nieuw")
    assert [value.label for value in facet.values][:3] == ["februari 2026", "januari 2026", "december 2025"]  # fmt: skip
    later = catalogue_on(root, TODAY.replace(year=2031))
    assert (later.facets, later.counts) == (catalogue.facets, catalogue.counts)
    site = pages(check(root))
    page = site["nieuw/2026-01.html"]
    assert page.count("data-practice=") == 14 + 13
    assert "Nieuw sinds: januari 2026" in page


def test_months_are_called_in_the_language_of_the_site(
    root: Path, write: Write, configure: Configure
) -> None:
    filled(root, write)
    configure(SINCE)
    settings = (root / "sitegen.yml").read_text(encoding="utf-8")
    write("sitegen.yml", settings.replace("site:\n", "site:\n  language: en\n"))
    facet = next(each for each in catalogue_on(root, TODAY).facets if each.key == "nieuw")
    assert facet.values[0].label == "February 2026"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (SINCE.replace("months", "month"), "unknown-value"),
        (SINCE.replace("missing: Eerder", "values: {nu: Nu}"), "unknown-key"),
        (SINCE.replace("from: date", "from: effort, values: {nu: Nu}"), "unknown-key"),
        (SINCE.replace("missing: Eerder", "missing: '2025-06'"), "reserved-key"),
    ],
)
def test_periods_are_for_dates_without_values(
    root: Path, configure: Configure, wrong: str, code: str
) -> None:
    configure(wrong)
    assert code in codes(check(root))
