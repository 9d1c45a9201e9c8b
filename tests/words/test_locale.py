"""Each language says all that the code says, today: nothing lacks, nothing is left over."""

import ast
import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message

from sitegen.words.language import SOURCE, translated
from sitegen.words.nouns import NOUNS
from sitegen.words.words import Words
from tests.conftest import REPOSITORY, tool

MAKE_WORDS = tool("make_words")
LANGUAGES = MAKE_WORDS.languages()
COMPLETE = ("de", "nl")
"""Whoever adds a language may be on the way; these are promised."""
_NOUN = re.compile(rf"(\w+_)?({'|'.join(NOUNS)})s?", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"%\((\w+)\)s")


def texts(string: object) -> tuple[str, ...]:
    """The text of a message, or its plural forms."""
    return string if isinstance(string, tuple) else (str(string),)


def said(language: str) -> Iterator[Message]:
    yield from (message for message in MAKE_WORDS.read(language) if message.id)


def test_every_file_is_a_language_that_can_be_chosen() -> None:
    assert set(translated()) == {SOURCE, *LANGUAGES}
    assert set(COMPLETE) <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_new_or_gone_since_make_words(language: str) -> None:
    file = MAKE_WORDS.LOCALE / f"{language}.po"
    assert file.read_bytes() == MAKE_WORDS.updated(language), "run `make words`"


@pytest.mark.parametrize("language", COMPLETE)
def test_every_message_has_a_translation_that_is_certain(language: str) -> None:
    assert [message.id for message in MAKE_WORDS.lacking(MAKE_WORDS.read(language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_for_a_fact_is_in_the_translation_and_no_other(language: str) -> None:
    nouns = set(Words(language).nouns)
    for message in said(language):
        facts = {name for text in texts(message.id) for name in _PLACEHOLDER.findall(text)}
        for text in texts(message.string):
            assert "%" not in _PLACEHOLDER.sub("", text).replace("%%", ""), text
            names = set(_PLACEHOLDER.findall(text)) - nouns
            is_one_of_many = not isinstance(message.id, str)
            assert names <= facts, text
            assert is_one_of_many or names == facts - nouns, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_brings_no_quote_or_line_that_could_end_an_attribute(language: str) -> None:
    for message in said(language):
        if not set('<"\n') & set("".join(texts(message.id))):
            told = "".join(texts(message.string))
            is_linked = told.count('"') == told.count('="') * 2 > 0
            assert is_linked or not set('<"\n') & set(told), message.id


def test_every_noun_that_a_message_names_is_a_form_that_english_has() -> None:
    forms = Words(SOURCE).nouns
    for message in MAKE_WORDS.messages():
        named = (name for text in texts(message.id) for name in _PLACEHOLDER.findall(text))
        assert {name for name in named if _NOUN.fullmatch(name)} <= set(forms), message.id


_MARKS = {"gettext": 0, "message": 0, "ngettext": 0, "counted": 0, "pgettext": 1}
"""Name of what is called → which of its arguments is the message."""


def asked_for(source: str) -> Iterator[str]:
    """The messages that a module of ours asks `Words` for."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            at = _MARKS.get(call.func.attr, len(call.args))
            for each in call.args[at : at + 1]:
                if isinstance(each, ast.Constant):
                    yield str(each.value)


def test_every_message_that_code_asks_for_is_found_by_make_words() -> None:
    """Babel looks into no f-string; we do."""
    assert [*asked_for("f'{words.gettext(\"Lost\")}'")] == ["Lost"]
    known = {text for message in MAKE_WORDS.messages() for text in texts(message.id)}
    files = (REPOSITORY / "sitegen").rglob("*.py")
    asked = {text for file in files for text in asked_for(file.read_text(encoding="utf-8"))}
    assert len(asked) > 20
    assert asked - known == set()
