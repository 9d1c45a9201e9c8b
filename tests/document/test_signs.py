"""What checks look for is still in the signs of a text; words are not."""

import pytest

from sitegen.document.markdown_mistakes import BULLET
from sitegen.document.other_markup import MARKS
from sitegen.document.signs import is_plain, signs_of


def test_words_are_plain() -> None:
    assert is_plain("Eén zin, met cijfers 12; en een tweede zin. Überhaupt ÿ.")


@pytest.mark.parametrize(
    "text",
    ["www.a.nl", "zie https://a.nl", "[a](b.md)", "[a] (b.md)", "(a)(b.md)", "<b>", "**a**", "a == b",
     "??? note", "::: tip", "{.klasse}", "##Kop", "#\xa0Kop", "– punt", "• punt", "-\xa0punt", "![a](b.png)"],
)  # fmt: skip
def test_what_a_check_looks_for_is_not_plain(text: str) -> None:
    assert not is_plain(text)


def test_the_signs_of_each_mark_are_in_those_of_a_text_that_holds_it() -> None:
    for mark in MARKS:
        assert mark.signs in signs_of(f"woord {mark.sign.strip()} woord")


@pytest.mark.parametrize("character", [*map(chr, range(0x21, 0x2FF)), *"•▪◦‣●∙○■⁃\uf0b7\uf0a7–—"])
def test_no_bullet_is_taken_for_a_letter(character: str) -> None:
    for line in (f"{character} punt", f"{character}\xa0punt"):
        assert not (BULLET.match(line) and is_plain(line))
