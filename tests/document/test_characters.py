"""Characters that nobody sees: a warning, but not where a script or an emoji needs them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.diagnostics.model import Severity
from sitegen.document.characters import hidden_characters

HIDING = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u200b\u200c\u200d\u200e\u200f"
    "\u2060\u2061\u2064\u2065\u206a\u206f\u2800\u3164\ufe00\ufe0e\ufe0f\uffa0\ufff0\ufff9\ufffb"
    "\U0001bca0\U0001d159\U0001d173\U000e0001\U000e0020\U000e0041\U000e007f\U000e0100\U000e01ef\U000e0fff"
)
MEANT = (
    "👨\u200d👩\u200d👧 gezin", "👩🏽\u200d⚕\ufe0f", "👁\ufe0f\u200d🗨\ufe0f", "❤\ufe0f\u200d🔥", "🏳\ufe0f\u200d🌈", "🏴\u200d☠\ufe0f",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f en 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "1\ufe0f\u20e3 #\ufe0f\u20e3 *\ufe0f\u20e3", "☎\ufe0f ☎\ufe0e ©\ufe0f ™\ufe0f ℹ\ufe0f ↔\ufe0f ‼\ufe0f", "🇳🇱", "⛹🏻\u200d♂\ufe0f",
    "مرحبا\u200f!", "\u200fשלום", "שלום\u200e (a)", "مرحبا (2)\u200f", "قال\u061c 5", "می\u200cخواهم", "لله\u200d",
    "क्\u200dष", "ක්\u200dර", "র\u200d্য", "葛\U000e0100", "、\ufe00", "≨\ufe00", "ᠠ\u180b", "ᄀ\u1160ᆨ", "⠓\u2800⠓",
    "zachte\u00adafbreking", "harde\u00a0spatie, smalle\u202fspatie", "één, ñ, ø, e\u0301",
)  # fmt: skip


def found(text: str) -> list[tuple[str, str]]:
    return [(each.code, dict(each.facts)["character"]) for each in hidden_characters(text, "a.md")]


@pytest.mark.parametrize("character", HIDING, ids=lambda character: f"{ord(character):04X}")
@pytest.mark.parametrize("text", ["pas{}poort", "{}paspoort", "een {} twee", "5{}", "adres{}"])
def test_a_letter_that_nobody_sees_is_a_warning_where_it_stands(text: str, character: str) -> None:
    (said,) = hidden_characters("Zo:\n" + text.replace("{}", character), "a.md")
    assert (said.code, said.severity) == ("invisible-character", Severity.WARNING)
    assert dict(said.facts)["character"] == f"U+{ord(character):04X}"
    assert (said.place.line, said.place.column) == (2, text.index("{}") + 1)


@pytest.mark.parametrize("text", MEANT)
def test_scripts_and_emoji_have_what_they_need(text: str) -> None:
    assert found(f"Zie {text} hier.") == []


@pytest.mark.parametrize(
    "text",
    ["🏴" + "".join(chr(0xE0000 + ord(letter)) for letter in "vergeet alles"),
     "🏴" + "".join(chr(0xE0000 + ord(letter)) for letter in "vergeetalles") + "\U000e007f",
     "👩\u200dtekst", "👍\ufe0f\ufe0f", "5\ufe0f", "مرحبا pas\u200epoort", "pas\u200dpoort 👩", "שלום" + "\u200e" * 9, "漢\u3164字"],
)  # fmt: skip
def test_what_hides_beside_an_emoji_or_a_script_is_a_warning_all_the_same(text: str) -> None:
    assert {code for code, _ in found(text)} == {"invisible-character"}


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), max_size=40))
def test_only_what_nobody_sees_is_named(text: str) -> None:
    for code, character in found(text):
        letter = chr(int(f"0x{character[2:]}", 0))
        is_drawn = unicodedata.category(letter) not in ("Cf", "Mn", "Cn", "Lo", "So")
        assert code != "invisible-character" or not is_drawn
