"""Fields are plain text: signs of Markdown in them are said, and the correction is plain YAML."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.diagnostics.edits import corrected
from sitegen.document.plain_words import plain_words
from tests.conftest import Write, a_practice, check

PATH = "content/practices/paspoort.md"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Een **nieuw** paspoort", "Een nieuw paspoort"), ("Lees [de wet](https://a.example/b_(c) 'd')", "Lees de wet"),
        ("Kies `Opslaan`", "Kies Opslaan"), ("*Snel* en _goed_", "Snel en goed"), ("## Kop", "Kop"), ("~~oud~~ nieuw", "oud nieuw"),
        ("<b>vet</b> en <https://a.example>", "vet en https://a.example"), ("==van belang==: zeg \"ja\"", "van belang: zeg \"ja\""),
        ("**alles: 'a'**", "alles: 'a'"), ("![foto](a.png) erbij", "foto erbij"), ("__vet__, # 3", "vet, # 3"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("field", ["title", "summary"])
def test_signs_in_a_field_are_said_and_the_correction_leaves_the_words(
    root: Path, write: Write, field: str, written: str, plain: str
) -> None:
    file = write(PATH, a_practice(**{field: json.dumps(written)}))
    (found,) = (each for each in check(root).diagnostics if each.place.path == PATH)
    assert (found.code, found.field, dict(found.facts)["near"]) == ("markup-in-field", field, plain)
    assert found.fix
    file.write_text(corrected(file.read_text(), [found.fix]))
    checked = check(root)
    assert [each for each in checked.diagnostics if each.place.path == PATH] == []
    assert checked.draft
    (practice,) = (each for each in checked.draft.catalogue.practices if each.path == PATH)
    assert getattr(practice, field) == plain


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4", "Prijs* (excl.*)", "snake_case en __init", "C# en F#", "a < b en c > d", "100% [sic] (zie 1)", "~5 dagen", "#samen",
        "a == b", "Wet BRP (artikel 2.4)", "'s-Hertogenbosch", "`", "**", "R&D", "het veld `id`", "Met `<!--` erin", "Vragen? [concept]", "*", "f(x)[0](y", "€ 5,- *",
    ],
)  # fmt: skip
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert plain_words(text) == text


@given(st.text(alphabet="ab *_`~=<>[]()!#/b'\"", max_size=60))
def test_no_letter_is_taken_from_words_that_stand_alone(text: str) -> None:
    words = plain_words(f"woord {text} einde")
    assert words.startswith("woord")
    assert words.endswith("einde")
