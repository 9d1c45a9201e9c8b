"""All that a site says is said in its language, with the nouns of its catalogue."""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sitegen.artifacts.artifact import Artifact
from sitegen.build.build import produce
from sitegen.build.bundle import bundled
from sitegen.render import environment
from sitegen.words import words as words_module
from sitegen.words.syllables import SOFT
from tests.conftest import check, tool
from tests.words.catalogue import make
from tests.words.pseudo import Pseudo

MAKE_WORDS = tool("make_words")
SAID = ("aria-label", "title", "alt", "placeholder", "content", "label")
"""Attributes for people; those for scripts begin with `data-`."""
FOR_SCRIPTS = ("data-n-", "data-text", "data-more", "data-less", "data-none", "data-busy", "data-done", "data-manual", "data-subject", "data-instead", "data-copied", "data-select", "data-downloaded", "data-attach", "data-restored", "data-cleared")  # fmt: skip
VOID = ("meta", "link", "img", "input", "br", "wbr")
CONTENT = {"days", "field", "linkedin"}
"""Words that are the same in each language, or not words of the interface."""
_WORD = re.compile(r"[^\W\d_]+")
_FACT = re.compile(r"\{\w+\}")


class Reader(HTMLParser):
    """What a page says: texts in their order, and attributes; not what is marked as no words."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.attributes: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in VOID and (self._silent or tag in ("script", "style", "pre", "time") or given.get("translate") == "no"):  # fmt: skip
            self._silent.append(tag)
        if tag == "meta" and given.get("name") != "description":
            return
        for name, value in given.items():
            if name in SAID or name.startswith(FOR_SCRIPTS):
                self.attributes.append(_FACT.sub("", value or ""))

    def handle_endtag(self, tag: str) -> None:
        if self._silent and tag not in VOID:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)


def site_in(root: Path, language: str, words: str = "") -> dict[str, str]:
    """The pages of the catalogue of q's, and the first of its offline copy, by their paths."""
    checked = check(make(root, language, words))
    assert checked.site, [each for each in checked.diagnostics if each.severity == "error"]
    made: tuple[Artifact, ...] = tuple(produce(checked.site))
    pages = {each.path: each for each in made if each.path.endswith(".html")}
    start = next(
        each for each in bundled(made, checked.site) if re.fullmatch(r"[^/]+\.html", each.path)
    )
    return {path: each.data.decode() for path, each in {**pages, start.path: start}.items()}


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


FORMATS = {"atom", "json", "feed"}
"""Names of formats, which are the same in every language."""
MONTHS = {"january", "february"}
"""In headings. A library knows what they are called in each language."""


def own_words(text: str) -> set[str]:
    """The words in a text that are not those of the catalogue."""
    words = {word.lower() for word in _WORD.findall(text.replace(SOFT, ""))}
    return {word for word in words if not set(word) <= set("qabxy")} - CONTENT - FORMATS - MONTHS


def all_words(site: Mapping[str, str]) -> set[str]:
    readers = map(read, site.values())
    return {word for each in readers for text in (*each.texts, *each.attributes) for word in own_words(text)}  # fmt: skip


def words_of(language: str) -> tuple[set[str], set[str]]:
    """The words of all messages, in English and in a language."""
    english, other = set[str](), set[str]()
    for message in filter(lambda each: each.id, MAKE_WORDS.read(language)):
        for text, into in ((message.id, english), (message.string, other)):
            for form in text if isinstance(text, tuple) else (text,):
                plain = re.sub(r"<[^>]*>|%\(\w+\)s", " ", form)
                into.update(map(str.lower, _WORD.findall(plain)))
    return english, other


def test_an_english_site_says_no_dutch_word_and_a_dutch_one_no_english_word(tmp_path: Path) -> None:
    english, dutch = words_of("nl")
    said_in_english = all_words(site_in(tmp_path / "en", "en"))
    said_in_dutch = all_words(site_in(tmp_path / "nl", "nl"))
    assert said_in_english & (dutch - english) == set()
    assert said_in_dutch & (english - dutch) == set()
    assert len(said_in_english & english) > 300
    assert len(said_in_dutch & dutch) > 300


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    kept = (words_module._message, words_module._counted, environment._environment)
    monkeypatch.setattr(words_module, "translations", lambda _language: Pseudo())
    monkeypatch.setattr(words_module, "digest_of_words", lambda _language: "pseudo")
    for each in kept:
        each.cache_clear()
    yield
    for each in kept:
        each.cache_clear()


@pytest.mark.usefixtures("pseudo")
def test_every_word_of_every_page_is_one_that_a_translator_can_reach(tmp_path: Path) -> None:
    unreached = {}
    for path, page in site_in(tmp_path, "en").items():
        reader = read(page)
        left = [_outside(" ".join(reader.texts)), *map(_outside, reader.attributes)]
        words = {word for text in left for word in own_words(text)}
        if words:
            unreached[path] = words
    assert unreached == {}


def _outside(text: str) -> str:
    """What of a text is not in brackets; a message may have one in it."""
    depth, kept = 0, []
    for letter in text:
        depth += (letter == "⟦") - (letter == "⟧")
        kept.append(letter if not depth else " ")
    return "".join(kept)


@pytest.mark.parametrize("noun", ["het voorbeeld", "de toegankelijkheidsverhalen"])
def test_a_catalogue_that_calls_its_things_otherwise_says_so_everywhere(
    tmp_path: Path, noun: str
) -> None:
    many = {"het voorbeeld": "voorbeelden"}.get(noun, "toegankelijkheidsverhalen")
    own = f"words:\n  practice: {{one: {noun}, many: {many}}}\n  contact: {{one: het maatje, many: maatjes}}"
    site = site_in(tmp_path, "nl", own)
    said = all_words(site)
    assert not {word for word in said if word.startswith(("praktijk", "contactperso"))}
    article, _, bare = noun.partition(" ")
    this = "Dit" if article == "het" else "Deze"
    assert f"{this} {bare} wordt niet meer bijgehouden." in site["practices/q15.html"]
    assert f"Deel een {bare}" in site["index.html"]
    assert "met dit maatje" in site["contacts/q.html"]
