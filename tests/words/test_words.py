"""What is said in a language: plural forms, nouns of a catalogue, dates; and English where words lack."""

import datetime
from pathlib import Path

import pytest

from sitegen.compiled.bytecode import Bytecode
from sitegen.words import translations
from sitegen.words.language import is_language, meant_language
from sitegen.words.nouns import Noun
from sitegen.words.words import Words

DAY = datetime.date(2026, 3, 5)
EXAMPLE = (("practice", Noun("het voorbeeld", "voorbeelden")),)
TIMES = ("%(n)s minute", "%(n)s minutes")


@pytest.mark.parametrize(
    ("tag", "word", "day", "number"),
    [
        ("nl", "Weergave", "5 maart 2026", "12.345"),
        ("nl-BE", "Weergave", "5 maart 2026", "12.345"),
        ("en", "Appearance", "March 5, 2026", "12,345"),
        ("en-GB", "Appearance", "5 March 2026", "12,345"),
        ("de", "Darstellung", "5. März 2026", "12.345"),
        ("de-CH", "Darstellung", "5. März 2026", "12'345"),
    ],
)
def test_a_tag_speaks_its_language_and_counts_as_its_country(
    tag: str, word: str, day: str, number: str
) -> None:
    words = Words(tag)
    assert words.gettext("Appearance") == word
    assert words.date(DAY) == day
    assert words.number(12_345) == number


def test_a_language_without_words_speaks_english_and_so_do_its_dates() -> None:
    words = Words("pl")
    assert words.gettext("Appearance") == "Appearance"
    assert words.date(DAY) == "March 5, 2026"


def test_a_message_that_nobody_translated_is_said_in_english() -> None:
    assert Words("nl").gettext("%(n)s of %(total)s, as yet unsaid", n=2, total=3) == (
        "2 of 3, as yet unsaid"
    )


@pytest.mark.parametrize(("n", "text"), [(1, "1 minuut"), (2000, "2.000 minuten")])
def test_a_number_asks_for_its_plural_form(n: int, text: str) -> None:
    assert Words("nl").ngettext(*TIMES, n) == text


def test_scripts_get_every_plural_form_by_its_name() -> None:
    assert [*Words("nl").plural_forms(*TIMES)] == ["one", "other"]
    assert Words("en").plural_forms(*TIMES) == {"one": TIMES[0], "other": TIMES[1]}


def test_a_noun_of_another_gender_takes_its_own_article() -> None:
    usual, own = Words("nl"), Words("nl", EXAMPLE)
    assert usual.nouns["this_practice"] == "deze praktijk"
    assert own.nouns["this_practice"] == "dit voorbeeld"
    assert own.nouns["The_practice"] == "Het voorbeeld"
    assert own.gettext("Search all %(practices)s") == "Zoek in alle voorbeelden"


def test_an_article_in_english_is_the_one_that_was_written() -> None:
    words = Words("en", (("practice", Noun("an example", "examples")),))
    assert words.nouns["a_practice"] == "an example"
    assert words.nouns["practice"] == "example"


def test_a_noun_without_an_article_or_with_a_percent_sign_does_no_harm() -> None:
    words = Words("nl", (("practice", Noun("100%-zaak", "100%-zaken")),))
    assert words.gettext("Search all %(practices)s") == "Zoek in alle 100%-zaken"
    assert words.nouns["the_practice"] == "de 100%-zaak"


@pytest.mark.parametrize("tag", ["nl", "nl-NL", "NL-nl", "zh-Hant-TW", "de-CH-1901", "es-419"])
def test_a_tag_of_bcp_47_is_a_language(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("nl_NL", "nl-NL"), ("nederlands", "nl"), ("Duits", "de"), ("français", "fr"), ("German", "de"), ("xx", ""), ("nl-XX", "")],
)  # fmt: skip
def test_what_is_no_tag_is_named_by_the_one_that_was_meant(written: str, meant: str) -> None:
    assert not is_language(written)
    assert meant_language(written).text == meant


def test_words_are_read_once_and_what_is_damaged_is_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr(translations, "BYTECODE", Bytecode(tmp_path))
    for harm in (None, b"", b"PK", bytes(range(256))):
        translations.translations.cache_clear()
        assert translations.translations("nl").gettext("Appearance") == "Weergave"
        (file,) = tmp_path.iterdir()
        if harm is not None:
            file.write_bytes(harm)
    translations.translations.cache_clear()
