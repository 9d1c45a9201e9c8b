"""What stands raw or as something else on the page is said, and the correction makes it what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.diagnostics.edits import corrected
from sitegen.diagnostics.model import Diagnostic
from sitegen.document.markdown import convert
from tests.conftest import REPOSITORY

PATH = "content/practices/paspoort.md"
CODES = {"glued-line", "almost-table", "accidental-heading", "unclosed-code", "almost-bold", "other-markup",
         "heading-space", "word-bullet"}  # fmt: skip


def found(text: str) -> list[Diagnostic]:
    return [each for each in convert(text, PATH, 1).diagnostics if each.code in CODES]


def html(text: str) -> str:
    value = convert(text, PATH, 1).value
    assert value
    return value.html


@pytest.mark.parametrize(
    ("text", "code", "after"),
    [
        ("Tekst\n2. punt\n3. punt", "glued-line", '<ol start="2">'),
        ("Neem mee:\n2) punt", "glued-line", '<ol start="2">'),
        ("Tekst\n    - punt", "glued-line", "<li>punt</li>"),
        ("Tekst\n     ## Kop", "glued-line", '<h2 id="s-kop">Kop</h2>'),
        ("- a\n  tekst\n  2. b", "glued-line", '<ol start="2">'),
        ("| a | b |\n|---|---|\n| c | d |\nTekst eronder.", "glued-line", "<p>Tekst eronder.</p>"),
        ("| a | b |\n| c | d |", "almost-table", "<td>c</td>"),
        ("Tekst\n| a | b |\n| c | d |", "almost-table", "<td>c</td>"),
        ("| a | b | c |\n|---|---|\n| d | e | f |", "almost-table", "<td>f</td>"),
        ("Een zin.\nNog een.\n---\n\nDaarna.", "accidental-heading", "<hr>"),
        ("Een zin.\n---", "accidental-heading", "<p>Een zin.</p>"),
        ("---\ntitle: a\nsummary: b\n---", "accidental-heading", "summary: b</p>"),
        ("Dit is ** vet **.", "almost-bold", "<strong>vet</strong>"),
        ("Dit is **vet **.", "almost-bold", "<strong>vet</strong>"),
        ("**Let op:**dit ook.", "almost-bold", "<strong>Let op:</strong> dit"),
        ("Dit is ==van belang==.", "other-markup", "<strong>van belang</strong>"),
        ("- [ ] taak", "other-markup", "<li>☐ taak</li>"),
        ("- [x] taak", "other-markup", "<li>☑ taak</li>"),
        ("> [!NOTE]\n> tekst", "other-markup", "<strong>Let op:</strong>"),
        ("##Kop", "heading-space", '<h2 id="s-kop">Kop</h2>'),
        ("#\u00a0Kop", "heading-space", '<h2 id="s-kop">Kop</h2>'),
        ("-\u00a0een\n-\u00a0twee", "word-bullet", "<li>twee</li>"),
        ("– een\n– twee", "word-bullet", "<li>twee</li>"),
        ("\uf0b7\u00a0een", "word-bullet", "<li>een</li>"),
    ],
)
def test_after_the_correction_it_is_what_was_meant(text: str, code: str, after: str) -> None:
    assert after not in html(text)
    assert [each.code for each in found(text)] == [code]
    (fix,) = [each.fix for each in found(text)]
    assert fix
    mended = corrected(text, [fix])
    assert found(mended) == []
    assert after in html(mended)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tekst\n-", "accidental-heading"), ("```\ncode", "unclosed-code"), ("~~~ sh\ncode\n``` \n", "unclosed-code"),
        ("````\n```\n", "unclosed-code"), ("|---|---|\n| a | b |", "almost-table"), ("| a | b |\n\n|---|---|", "almost-table"),
        ("!!! note\n    tekst", "other-markup"), ("::: info\ntekst\n:::", "other-markup"), ("Tekst[^1].\n\n[^1]: Een noot.", "other-markup"),
        ("Term\n: uitleg", "other-markup"), ("*[BRP]: Basisregistratie", "other-markup"), ("## Kop {#kop}", "other-markup"),
        ("Tekst.{.groot}", "other-markup"), ("[TOC]", "other-markup"),
    ],
)  # fmt: skip
def test_what_has_no_one_correction_is_said_all_the_same(text: str, code: str) -> None:
    assert {each.code for each in found(text)} == {code}


@pytest.mark.parametrize(
    "text",
    [
        "Kop\n---", "Kop\n===\n\nTekst", "Wat is dit?\n---", "Tekst\n- punt", "Tekst\n1. punt", "Tekst\n# Kop", "1. a\n2. b",
        "Een lange regel die de editor van iemand heeft afgebroken bij artikel\n12. Daarna gaat het verder.",
        "1. a\n\n   tekst\n2. b", "- a\n  vervolg\n- b", "```\ncode\n```", "~~~\n```\n~~~", "- ```\n  a\n  ```", "> ```\n> a\n> ```",
        "| a | b |\n|---|---|\n| c | d |\n\nTekst", "| a |\n|---|\n| b |", "a | b", "Kies A|B|C.", "Het is |x| of |y|.",
        "2 ** 3 ** 4 en **goed** of **a *b* c**, **a**b", "wachtwoord ****", "a == b, c==d en ====", "`==a==` en \\==a\\==", "**Let op:** dit",
        "Zie [1] en [x].", "10:30: begin", "Wat?!! Nee!!!", "{{ x }} {% raw %} {# weg #} ${77777*7}", "f(x) {y}", "---\n\nTekst\n\n---",
        "Tekst\n\n    code\n    - code", "Nr.\n#1 is beter dan #2", "-5 graden", "– een tussenzin –", "Adres:  \nStraat 2\n1234 AB Plaats",
        "In 2025\n2026 wordt beter.", "Bel 2.\nDaarna 3.", "> citaat\n> - punt",
    ],
)  # fmt: skip
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_practices_of_the_sample_are_free_of_it() -> None:
    for file in sorted((REPOSITORY / "content").rglob("*.md")):
        body = file.read_text(encoding="utf-8").split("---\n", 2)[2]
        assert found(body) == [], file.name


@given(st.text(alphabet="ab |-#*=[]^:!{}.1>`\n~x ", max_size=80))
def test_no_text_makes_it_fail(text: str) -> None:
    for each in found(text):
        if each.fix:
            corrected(text, [each.fix])
