"""How much a command says: enough to begin with, and everything for who asks or for a machine."""

import json
from pathlib import Path

import pytest

from sitegen.report.wording import help_text
from sitegen.words.words import Words
from tests.commands import sitegen
from tests.conftest import Write, a_practice, check


@pytest.fixture
def noisy(root: Path, write: Write) -> Path:
    """70 bare addresses, 60 broken links and one mistake that comes once."""
    addresses = "\n\n".join(f"Zie https://wetten.example/{number} nu." for number in range(70))
    links = "\n\n".join(f"Zie [dit](weg-{number}.md)." for number in range(60))
    write("content/practices/paspoort.md", a_practice(f"{addresses}\n\n{links}", date="2026-02-30"))
    return root


@pytest.mark.parametrize("options", [(), ("--quiet",), ("--strict",)])
def test_of_each_code_the_first_fifty_and_how_many_more(
    noisy: Path, options: tuple[str, ...]
) -> None:
    said = sitegen("check", *options, cwd=noisy).stderr
    assert said.count("warning[bare-address] Op") == 50
    assert said.count("error[broken-link] Er") == 50
    assert said.count("error[invalid-date]") == 1
    assert "… en nog 20 keer warning[bare-address]; met --verbose staan ze er allemaal." in said
    assert "… en nog 10 keer error[broken-link]; met --verbose staan ze er allemaal." in said
    assert "invalid-date]; met" not in said
    assert "61 fouten, 70 waarschuwingen." in said


def test_the_rest_is_counted_in_english_too(noisy: Path) -> None:
    said = sitegen("check", "--lang", "en", cwd=noisy).stderr
    assert "… and 20 more of warning[bare-address]; --verbose shows them all." in said


def test_verbose_shows_all(noisy: Path) -> None:
    said = sitegen("check", "--verbose", cwd=noisy).stderr
    assert said.count("warning[bare-address] Op") == 70
    assert said.count("error[broken-link] Er") == 60
    assert "--verbose" not in said


@pytest.mark.parametrize("form", ["json", "sarif", "github", "gitlab"])
def test_machines_get_all(noisy: Path, form: str) -> None:
    said = sitegen("check", "--format", form, cwd=noisy).stdout
    if form == "json":
        assert len(json.loads(said)["diagnostics"]) == 131
    elif form == "sarif":
        assert len(json.loads(said)["runs"][0]["results"]) == 131
    elif form == "gitlab":
        assert len(json.loads(said)) == 131
    else:
        assert said.count("title=bare-address") == 70


def test_fifty_of_a_code_need_no_line_that_counts(root: Path, write: Write) -> None:
    body = "\n\n".join(f"Zie https://wetten.example/{number} nu." for number in range(50))
    write("content/practices/paspoort.md", a_practice(body))
    assert "--verbose" not in sitegen("check", cwd=root).stderr


@pytest.fixture
def vocabulary(root: Path) -> Path:
    """A catalogue with 300 more values and 60 more fields."""
    file = root / "sitegen.yml"
    values = "".join(f"      waarde-nummer-{number}: Waarde {number}\n" for number in range(300))
    fields = "".join(f"  - key: eigen-veld-{number}\n    label: Veld {number}\n    type: text\n"
                     for number in range(60))  # fmt: skip
    text = file.read_text().replace("      adres: Adres\n", f"      adres: Adres\n{values}")
    file.write_text(text + fields)
    return root


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_of_a_long_vocabulary_the_three_nearest_are_named_and_where_the_rest_is(
    vocabulary: Path, write: Write, language: str
) -> None:
    write("content/practices/paspoort.md", a_practice(thema="[verhuizingen]"))
    (found,) = check(vocabulary).diagnostics
    said = help_text(found, Words(language))
    assert len(said) < 200
    assert "reizen, " in said
    assert "302" in said
    assert "`sitegen.yml`" in said


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_of_many_fields_too(vocabulary: Path, write: Write, language: str) -> None:
    write("content/practices/paspoort.md", a_practice(contactpersonen_xyz="x"))
    (found,) = check(vocabulary).diagnostics
    said = help_text(found, Words(language))
    assert len(said) < 200
    assert "contacts" in said
    assert "`sitegen schema --as docs`" in said


def test_a_short_list_is_shown_whole(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(thema="[xyz]", status="verzonnen"))
    helps = [help_text(each, Words("nl")) for each in check(root).diagnostics]
    assert helps == ["Kies uit: adres, reizen.", "Kies uit: draft, published, archived."]
