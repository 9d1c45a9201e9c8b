"""`diagnostics:` in `sitegen.yml`: how bad a catalogue finds what is wrong, and what it shows then."""

import re
from pathlib import Path

import pytest

from sitegen.config.read_settings import read_settings
from sitegen.diagnostics.model import Severity
from sitegen.diagnostics.passed import Pass, Passed
from sitegen.report.messages import MESSAGES
from sitegen.report.severities import FIRM, TOLD, is_firm
from tests.conftest import TESTS, Write, a_practice, check, codes, pages
from tests.test_cases import CASES, FENCE, ONLY_TOLD, put

_TINY = (TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8")
_LOWERABLE = sorted(set(MESSAGES) - FIRM.keys())


def found_as(write: Write, **levels: str) -> None:
    """Let the tiny catalogue say how bad it finds what is wrong."""
    lines = "".join(f"  {code.replace('_', '-')}: {level}\n" for code, level in levels.items())
    write("sitegen.yml", f"{_TINY}diagnostics:\n{lines}")


def test_an_error_that_a_catalogue_finds_less_bad_is_a_warning_and_counted(
    root: Path, write: Write
) -> None:
    long = "Een heel lange zin. " * 20
    write("content/practices/paspoort.md", a_practice(summary=long.strip()))
    assert check(root).site is None
    found_as(write, too_long="warning")
    checked = check(root)
    assert [(each.code, each.severity) for each in checked.diagnostics][:1] == [("too-long", Severity.WARNING)]  # fmt: skip
    path = "content/practices/paspoort.md"
    assert checked.passed == (Passed(Pass.LOWERED, path, "too-long"),)
    assert long.strip() in pages(checked)["practices/paspoort.html"]


def test_what_is_off_is_not_told_but_counted(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice("Zie https://rvig.nl of https://vng.nl."))
    assert codes(check(root)) == ["bare-address"] * 2
    found_as(write, bare_address="off")
    checked = check(root)
    assert codes(checked) == []
    assert checked.passed == (Passed(Pass.OFF, "content/practices/paspoort.md", "bare-address"),) * 2  # fmt: skip


def test_a_warning_may_become_an_error(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice("Zie https://rvig.nl."))
    found_as(write, bare_address="error")
    assert check(root).site is None
    assert check(root).passed == ()


def test_what_leads_nowhere_is_its_text_where_a_catalogue_puts_up_with_it(
    root: Path, write: Write
) -> None:
    body = (
        "[weg](weg.md), [oud](/oud/pad/), [af](af.pdf), ![de kaart](../images/weg.png), "
        '![het *schema*](https://e.example/s.png "Schema") en [leeg]().'
    )
    write("content/practices/paspoort.md", a_practice(body, related="[weg]", builds_on="[weg]"))
    found_as(
        write, broken_link="warning", link_outside="warning", foreign_file="warning",
        missing_image="warning", image_elsewhere="warning", empty_link="off",
        unknown_practice="warning",
    )  # fmt: skip
    page = pages(check(root))["practices/paspoort.html"]
    assert "<a>weg</a>, <a>oud</a>, <a>af</a>, de kaart, " in page
    link = '<a href="https://e.example/s.png" rel="noreferrer">het schema (Schema)</a>'
    assert f"{link} en <a>leeg</a>." in page
    assert "/oud/pad" not in page
    assert "e.example/s.png" not in page.replace(link, "")


def refused(code: str, level: str) -> list[str]:
    """The codes of what is wrong with settings that say this of a code."""
    text = f"{_TINY}diagnostics:\n  {code}: {level}\n"
    return [each.code for each in read_settings(text, "sitegen.yml").diagnostics]


@pytest.mark.parametrize("code", sorted(FIRM))
def test_what_protects_cannot_be_lowered(code: str) -> None:
    assert refused(code, "warning") == refused(code, "off") == ["firm-code"]
    assert refused(code, "error") == []


@pytest.mark.parametrize("code", sorted(TOLD))
def test_what_is_not_on_the_page_is_always_told(code: str) -> None:
    assert refused(code, "off") == ["firm-code"]
    assert refused(code, "warning") == []


def test_a_person_who_did_not_agree_stays_off_the_site(root: Path, write: Write) -> None:
    jan = "---\nname: Jan\norganisation: Gemeente\nemail: jan@e.example\n{}---\n\nTekst.\n"
    found_as(
        write, missing_field="warning", unknown_key="off", invalid_date="warning",
        future_date="off", unknown_value="warning", invalid_flag="warning",
    )  # fmt: skip
    for line in ("", "consnet: 2024-01-01\n", "consent: ooit\n", "consent: 2099-01-01\n", "consent: 2024-01-01\nactive: nein\n"):  # fmt: skip
        write("content/contacts/jan.md", jan.format(line))
        assert check(root).site is None, line


def test_a_person_who_did_not_agree_in_words_of_their_own_stays_off_the_site(
    root: Path, write: Write
) -> None:
    where = "content:\n  contacts:\n    fields: {consent: Akkoord}\n"
    found_as(write, missing_field="warning", invalid_date="warning")
    settings = root / "sitegen.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + where, encoding="utf-8")
    jan = (
        "---\nname: Jan\norganisation: Gemeente\nemail: jan@e.example\nAkkoord: {}\n---\n\nTekst.\n"
    )
    write("content/contacts/jan.md", jan.format("2026-11-01"))
    assert "content/contacts/jan.md" not in {each.place.path for each in check(root).diagnostics}
    write("content/contacts/jan.md", jan.format("ooit"))
    told = [each for each in check(root).diagnostics if each.place.path.endswith("jan.md")]
    assert [(each.field, each.severity) for each in told] == [("Akkoord", Severity.ERROR)]


@pytest.mark.parametrize("line", ["status: darft", "statsu: draft", "status: [draft]"])
def test_a_draft_with_a_slip_is_not_published(line: str, root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice().replace("---\n", f"---\n{line}\n", 1))
    found_as(write, unknown_value="warning", unknown_key="off", not_one_value="warning")
    assert check(root).site is None


def test_a_page_without_a_name_is_not_made(root: Path, write: Write) -> None:
    found_as(write, missing_field="off", unknown_key="off", not_one_value="warning")
    for title in ("", "titel: Paspoort\n", "title: [Paspoort]\n"):
        text = re.sub("title: .*\n", title, a_practice(), count=1)
        write("content/practices/paspoort.md", text)
        assert check(root).site is None, title


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.stem in _LOWERABLE and case.stem not in ONLY_TOLD],
    ids=lambda case: case.stem,
)  # fmt: skip
def test_a_site_is_made_of_what_a_catalogue_puts_up_with(
    case: Path, root: Path, write: Write
) -> None:
    """Each case of `tests/cases/`, in a catalogue that finds nothing bad: all pages can be made."""
    blocks = {found["name"]: found["text"] for found in FENCE.finditer(case.read_text("utf-8"))}
    for name, text in blocks.items():
        if name not in ("report", "goed", "voorbeeld"):
            put(root, name, text)
    settings = (root / "sitegen.yml").read_text(encoding="utf-8")
    lines = "".join(f"  {code}: warning\n" for code in _LOWERABLE)
    (root / "sitegen.yml").write_text(f"{settings}\ndiagnostics:\n{lines}", encoding="utf-8")
    checked = check(root)
    firm = [each for each in checked.diagnostics if each.severity is Severity.ERROR]
    assert all(is_firm(each) or each.place.path == "sitegen.yml" for each in firm), firm
    if checked.site:
        assert "index.html" in pages(checked)
