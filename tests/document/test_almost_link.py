"""What is almost a link is said, the correction is one, and ordinary text is left alone."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.diagnostics.edits import corrected, written_at
from sitegen.diagnostics.model import Diagnostic
from sitegen.document.markdown import convert
from tests.conftest import REPOSITORY, TESTS, Write, a_practice, check

PATH = "content/practices/paspoort.md"
NAMES = (
    "Schermafbeelding 2026-03-01 om 10.00.00.png", "Screenshot 2026-03-01 at 10.00.00 AM.png", "foto (1).png",
    "foto(1.png", "Knipsel - kopie (2) van 3.png", "Q&A 'nieuw' #2.png", "a b%.png", "été à Gent.png",
)  # fmt: skip
FORMS = (
    "![x](../images/{}) tekst", "Zie ![x] (../images/{}).", '![x](../images/{} "titel")', "> ![x](../images/{})",
    "- een\n- ![x](../images/{})", "| a | b |\n|---|---|\n| ![x](../images/{}) | c |", "![[{}]]",
    "![x](../images/{} “een titel”)", "Zie\n![x](../images/{})\ndaar.", "Twee: ![x](../images/{}) en ![x](../images/{})",
)  # fmt: skip
OTHERS = (
    '![x](../images/a.png "titel" extra)', "![x](../images/a.png “titel”)", "![x](../images/a.png titel)",
    "![x](../images/a.png =100x200)", "! [x](../images/a.png)", "!(x)[../images/a.png]", "![x]{../images/a.png}",
    "[tekst](briefadres.md 'het' ding)", "[tekst] (briefadres.md)", "(tekst)[briefadres.md]", "[tekst]{briefadres.md}",
    "[tekst][briefadres.md]", "[tekst]<briefadres.md>", "[tekst](briefadres.md", "[tekst](briefadres.md]",
    "[tekst]\n(briefadres.md)", "{tekst}(briefadres.md)", "[[briefadres]]", "[[Briefadres|de brief]]", "[[briefadres.md]]",
    "[tekst](https://a.example/heel-\nlang)", "> [tekst](https://a.example/heel-\n> lang)", "[tekst](https://a.example/b c)",
    "[tekst](https://nl.wikipedia.org/wiki/Bar_(foo)", "[tekst](<briefadres.md)", "[tekst] <https://a.example>",
    "[![x](../images/a b.png)](briefadres.md)",
)  # fmt: skip
PROSE = (
    "Dat [sic] (zie boven) is zo.", "(zie 1) en [zie 2]", "de [burger](of gemachtigde) tekent", "x[i][j] en f(a)[0]",
    "[1][2] en [3] (4)", "Beste [naam], [datum] (plaats)", "[ ] niet gedaan (nog)", "[x] klaar (a.b)", "een (twee) [drie] {vier}",
    "[a](briefadres.md) (en meer) [b](#kop 'titel')", "`[a](b c.md)` en `![x] (y.png)`", "\\[a](b c.md)", "    [a](b c.md)",
    "[a](<b c.md>) [a](b%20c.md)", "[a](b_(c).md)", "[De wet] [art. 2] (BRP)", "Bel (024) [ma-vr] (9-12).", "[[ -f x ]] && y",
    "{{ x }}(y) {% z %}", "(a)(b)[c]", "[...] (red.)", "artikel 2 [oud](nieuw)", "![", "](", "[]()", "wat? [ja] (nee!)",
    "[tekst][ref]\n\n[ref]: https://a.example", "[Tekst][]\n\n[tekst]: https://a.example", "[a]\n(b)", "100 [km](/h)",
)  # fmt: skip


def almost(text: str) -> list[Diagnostic]:
    return [each for each in convert(text, PATH, 1).diagnostics if each.code == "almost-link"]


@pytest.mark.parametrize(
    "text", [*OTHERS, *(form.replace("{}", n) for form in FORMS for n in NAMES)]
)
def test_after_the_correction_the_message_is_gone_and_the_link_resolves(
    root: Path, write: Write, text: str
) -> None:
    images = root / "content/images"
    images.mkdir(exist_ok=True)
    for name in (*NAMES, "a.png", "a b.png"):
        shutil.copy(TESTS / "images/metadata.png", images / name)
    file = write(PATH, a_practice(text))
    found = [each for each in check(root).diagnostics if each.place.path == PATH]
    assert {each.code for each in found} == {"almost-link"}, "said once, and nothing else is"
    assert all(each.fix for each in found)
    source = file.read_text()
    file.write_text(corrected(source, [each.fix for each in found if each.fix]))
    assert [each for each in check(root).diagnostics if each.place.path == PATH] == []


@pytest.mark.parametrize("text", PROSE)
def test_ordinary_brackets_are_left_alone(text: str) -> None:
    assert almost(text) == []


def test_the_practices_of_the_sample_are_free_of_it() -> None:
    for file in sorted((REPOSITORY / "content").rglob("*.md")):
        assert almost(file.read_text(encoding="utf-8")) == [], file.name


def test_a_name_between_brackets_that_nobody_gave_an_address_is_said() -> None:
    (found,) = almost("Zie [de wet][brp] en [de wet][].\n\nEn [x][brp].")[:1]
    assert (found.place.line, found.fix) == (1, None)


WORDS = st.sampled_from(["a", "de wet", "[", "]", "(", ")", " ", "\n", "b.md", "`", "\\", "!", "<", ">", "'t", '"', "#k", "{", "}", "|"])  # fmt: skip


@given(st.lists(WORDS, max_size=8).map("".join))
def test_a_whole_link_is_never_almost_one(text: str) -> None:
    words = "".join(part for part in text if part not in "[]`\\\n<>!|") or "x"
    for link in (f"[{words}](b.md)", f"![{words}](<b c.png> 'd')", f'[{words}](b_(c).md "e")'):
        assert almost(link) == []


@given(st.text(alphabet="ab []()!<>{}\n.md`\\'\"|#:/w", max_size=80))
def test_no_text_makes_it_fail_and_a_correction_is_always_made_where_it_was_written(
    text: str,
) -> None:
    for each in almost(text):
        if each.fix:
            shown = re.sub(r"\s", "", dict(each.facts)["value"])
            written = re.sub(r"[\s>]", "", written_at(text, each.fix.place))
            assert written == shown.replace(">", "")
