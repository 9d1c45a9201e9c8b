"""Reports in each language: whole sentences, whatever the facts are, with the nouns of the catalogue."""

from pathlib import Path

import pytest

from sitegen.diagnostics.model import Place, problem
from sitegen.report import github, gitlab, json, sarif
from sitegen.report.text import report, summary
from sitegen.report.wording import help_text, message, sentence
from sitegen.words.language import translated
from sitegen.words.nouns import Noun
from sitegen.words.words import Words
from tests.conftest import Write, a_practice, check

PLACE = Place("content/practices/paspoort.md", 3)
EXAMPLES = Words("nl", (("practice", Noun("het voorbeeld", "voorbeelden")),))
HOSTILE = (
    "100%",
    "%s",
    "%(value)s",
    "%(practice)s",
    "{value}",
    "{0.__class__}",
    "%%",
    "\ud800",
    "{",
    "%(",
)


def test_a_report_in_german_is_german_throughout(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(thema="[reizn]", contacts="[taem]"))
    checked = check(root)
    text = report(checked.diagnostics, checked.texts, Words("de-AT"))
    assert "error[unknown-value] `reizn` ist kein Wert von `thema`." in text
    assert "error[unknown-contact] Es gibt keine Kontaktperson `taem`." in text
    assert "help: Schreiben Sie `reizen`." in text


@pytest.mark.parametrize(
    ("tag", "counts", "said"),
    [
        ("nl", (1, 2, 1), "1 bestand gelezen: 1 fout, 2 waarschuwingen."),
        ("nl", (2, 1, 10_000), "10000 bestanden gelezen: 2 fouten, 1 waarschuwing."),
        ("en", (0, 1, 2), "2 files read: 0 errors, 1 warning."),
        ("de", (1, 2, 1), "1 Datei gelesen: 1 Fehler, 2 Warnungen."),
    ],
)
def test_what_is_counted_stands_in_its_plural_form(
    tag: str, counts: tuple[int, int, int], said: str
) -> None:
    assert summary(*counts, Words(tag)) == said


def test_a_term_of_one_month_is_no_term_of_one_months() -> None:
    monthly = problem("review-overdue", PLACE, value="2026-01-01", n=1, today="2026-11-24")
    assert message(monthly, Words()).endswith("should happen every month.")
    assert message(monthly, Words("nl")).endswith("dat zou elke maand gebeuren.")


@pytest.mark.parametrize("fact", HOSTILE)
def test_no_fact_is_read_as_the_place_of_another(fact: str) -> None:
    shown = fact.replace("\ud800", "\\ud800")
    found = problem("unknown-value", PLACE, value=fact, key=fact, near=fact)
    for tag in translated():
        words = Words(tag)
        assert message(found, words).count(shown) == 2
        assert f"`{shown}`" in help_text(found, words)
        assert shown in sentence("no-such-path", words, path=fact)
        github.report([found], words)
        github.summary([found], words)
        for as_json in (
            json.report([found], {}, words, files=1), gitlab.report([found], words), sarif.report([found], words),
        ):  # fmt: skip
            assert "\ud800" not in as_json


def test_a_catalogue_is_spoken_of_by_its_own_nouns() -> None:
    lost = problem("unknown-practice", PLACE, value="weg")
    old = problem("review-overdue", PLACE, value="2026-01-01", n=6, today="2026-11-24")
    assert message(lost, EXAMPLES) == "Er is geen voorbeeld `weg`."
    assert message(old, EXAMPLES).startswith("Dit voorbeeld is voor het laatst nagekeken")


def test_a_noun_that_looks_like_a_place_stays_as_it_is() -> None:
    odd = Words("nl", (("practice", Noun("de 100% %(value)s", "x")),))
    found = problem("unknown-practice", PLACE, value="weg")
    assert message(found, odd) == "Er is geen 100% %(value)s `weg`."
