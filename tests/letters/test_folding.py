import json
import re
import unicodedata

import pytest

from sitegen.letters.folding import folded
from tests.conftest import TESTS

CASES = json.loads((TESTS / "shared" / "letters.json").read_text(encoding="utf-8"))["cases"]
MADE_OF = re.compile(r"LATIN SMALL LETTER ([A-Z]) WITH (?:STROKE|BAR|TOPBAR|HOOK|CURL)")


@pytest.mark.parametrize(("text", "plain"), CASES, ids=ascii)
def test_text_is_folded_as_in_the_browser(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_what_is_folded_stays_as_it_is() -> None:
    texts = (chr(code) for code in range(0x10000))
    assert [text for text in texts if folded(folded(text)) != folded(text)] == []


def test_latin_letters_with_a_stroke_or_a_hook_lose_it() -> None:
    named = {chr(code): MADE_OF.fullmatch(unicodedata.name(chr(code), "")) for code in range(0x250)}
    assert [
        (letter, folded(letter))
        for letter, found in named.items()
        if found and folded(letter) != found[1].lower()
    ] == []
