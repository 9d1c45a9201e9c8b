"""What an editor would remark: also while there are errors, and nothing that only follows from one."""

from pathlib import Path

import pytest

from sitegen.build.result import CheckResult
from tests.conftest import Write, a_practice, check

QUALITY = "quality:\n  steps: ja\n  sentence_words: 12\n"
LONG = "Dit is een zin die zo lang is dat niemand hem in een keer kan lezen en begrijpen."
STEPS = "1. Bel.\n2. Schrijf."


@pytest.fixture(autouse=True)
def _strict(root: Path) -> None:
    file = root / "sitegen.yml"
    file.write_text(file.read_text() + QUALITY)
    (root / "content/practices/briefadres.md").unlink()


def told(checked: CheckResult, slug: str = "paspoort") -> list[str]:
    """The codes about one practice, in order."""
    return [each.code for each in checked.diagnostics if each.place.path.endswith(f"/{slug}.md")]


def test_remarks_come_beside_errors_in_the_same_and_in_other_files(
    root: Path, write: Write
) -> None:
    write("content/practices/paspoort.md", a_practice(LONG, contacts="[niemand]", reviewed="2020-01-01",
                                                      review_every="12"))  # fmt: skip
    write("content/practices/reis.md", a_practice(LONG, title="Reis"))
    checked = check(root)
    assert told(checked) == ["no-steps", "unknown-contact", "review-overdue", "long-sentence"]
    assert told(checked, "reis") == ["no-steps", "long-sentence"]
    assert [each.sort_key for each in checked.diagnostics] == sorted(
        each.sort_key for each in checked.diagnostics
    )


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (a_practice(STEPS, reviewed="2026-13-01", review_every="12", date="2020-01-01"), ["invalid-date"]),
        (a_practice(STEPS, date="2020-01-01", review_every="elk jaar"), ["invalid-number"]),
        (a_practice(STEPS, summary='"' + "Een lange zin hier. Nog een. " * 9 + '"'), ["too-long"]),
        (a_practice("> " * 150 + "diep"), ["nested-too-deep"]),
        (a_practice(""), ["empty-body"]),
        (a_practice(STEPS, title="Reis", id="Q1"), ["duplicate-id"]),
        ("---\nsummary: Kort.\nthema: [reizen]\ncontacts: [team]\n---\n\nZo.\n", ["missing-field", "no-steps"]),
    ],
)  # fmt: skip
def test_no_remark_follows_from_an_error(
    root: Path, write: Write, text: str, codes: list[str]
) -> None:
    write("content/practices/a-reis.md", a_practice(STEPS, title="Reis", id="Q1"))
    write("content/practices/paspoort.md", text)
    assert sorted(told(check(root))) == codes


@pytest.mark.parametrize(
    ("text", "is_judged"),
    [
        (a_practice(f"{STEPS} [weg](weg.md)"), True),
        (a_practice(STEPS, contacts="[niemand]"), True),
        (a_practice(STEPS, thema="[reizen, xyz]"), False),
        (a_practice(STEPS).replace("thema:", "tema:"), False),
        (a_practice(STEPS, title="'Paspoort"), False),
        ("zonder velden\n", False),
    ],
)
def test_a_value_is_called_unused_only_when_every_file_that_may_have_it_was_read(
    root: Path, write: Write, text: str, is_judged: bool
) -> None:
    write(
        "content/practices/reis.md",
        a_practice(STEPS, title="Reis", thema="[reizen, adres]", fase="begin"),
    )
    settings = root / "sitegen.yml"
    settings.write_text(
        settings.read_text().replace(
            "      adres: Adres\n", "      adres: Adres\n      extra: Extra\n"
        )
    )
    write("content/practices/paspoort.md", text)
    found = [
        dict(each.facts)["value"] for each in check(root).diagnostics if each.code == "unused-value"
    ]
    assert ("extra" in found) == is_judged


@pytest.mark.parametrize(
    ("one", "other", "is_similar"),
    [
        ("Briefadres aanvragen", "Aanvraag van een briefadres", True),
        ("Stembureau inrichten", "Het inrichten van stembureaus", True),
        ("Huizen zonder huur", "Huis zonder huren", True),
        ("Één loket", "Een loket", True),
        ("Werken met BRP", "Werken met BSN", False),
        ("Werken met X", "Werken met Y", False),
        ("Werken met Anna", "Werken met Bram", False),
        ("Briefadres deel 1", "Briefadres deel 2", False),
        ("Briefadres deel I", "Briefadres deel II", False),
        ("Briefadres (a)", "Briefadres (b)", False),
        ("Verkiezingen 2025", "Verkiezingen 2026", False),
        ("De gemeenteraad bijeen", "Het gemeentehuis bijeen", False),
        ("Rijbewijs B halen", "Rijbewijs halen", False),
        ("Brief in B1", "Brief in B2", False),
    ],
)
def test_titles_are_alike_when_neither_has_a_word_of_its_own(
    root: Path, write: Write, one: str, other: str, is_similar: bool
) -> None:
    write("content/practices/a.md", a_practice(STEPS, title=one))
    write("content/practices/b.md", a_practice(STEPS, title=other))
    assert told(check(root), "b") == (["similar-title"] if is_similar else [])
