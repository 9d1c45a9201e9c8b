"""In which language a command speaks: as asked, else as the site, else as the system."""

import os
from pathlib import Path

import pytest

from sitegen.cli.language import system_language, words_for
from sitegen.words.nouns import Noun
from sitegen.words.words import Words
from tests.commands import sitegen

SITE = Words("nl-BE", (("practice", Noun("het voorbeeld", "voorbeelden")),))


@pytest.mark.parametrize(
    ("environment", "tag"),
    [
        ({}, "en"), ({"LANG": "de_DE.UTF-8"}, "de-DE"), ({"LANG": "C.UTF-8"}, "en"), ({"LANG": "nl"}, "nl"),
        ({"LC_ALL": "C", "LANG": "nl_NL.UTF-8"}, "en"), ({"LC_ALL": "", "LANG": "nl_NL@euro"}, "nl-NL"),
        ({"LC_MESSAGES": "de_AT", "LANG": "nl_NL"}, "de-AT"), ({"LANG": "tr_TR.UTF-8"}, "en"),
        ({"LANG": "../../x"}, "en"), ({"LANG": "\udcff"}, "en"),
    ],
)  # fmt: skip
def test_the_language_of_the_system_is_read_as_posix_has_it(
    environment: dict[str, str], tag: str
) -> None:
    assert system_language(environment) == tag


def test_a_site_is_spoken_of_in_its_language_and_with_its_nouns() -> None:
    assert words_for(SITE, None) == SITE
    assert words_for(SITE, "nl").own == SITE.own
    assert words_for(SITE, "de") == Words("de")


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system in German."""
    monkeypatch.delenv("LC_MESSAGES")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert "LC_ALL" not in os.environ


@pytest.mark.usefixtures("german")
def test_without_a_site_a_command_speaks_as_the_system(tmp_path: Path) -> None:
    (tmp_path / "voll").mkdir()
    (tmp_path / "voll" / "etwas").touch()
    done = sitegen("init", "voll", cwd=tmp_path)
    assert "voll ist nicht leer; wählen Sie einen neuen Ordner." in done.stderr
    assert "Die Datei mit den Einstellungen gibt es nicht." in sitegen("check", cwd=tmp_path).stderr


@pytest.mark.usefixtures("german")
def test_with_a_site_it_speaks_as_the_site_also_when_its_settings_are_wrong(root: Path) -> None:
    assert " gelezen: 0 fouten" in sitegen("check", cwd=root).stderr
    assert "is er niet" in sitegen("check", "weg.md", cwd=root).stderr
    file = root / "sitegen.yml"
    file.write_text(file.read_text() + "zomaar: iets\n")
    assert "`zomaar` is geen veld." in sitegen("check", cwd=root).stderr


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("xx", "kies uit: de, en, nl."), ("fr", "kies uit: de, en, nl."), ("nederlands", "Bedoelde u `nl`?"),
        ("nl_NL", "Bedoelde u `nl-NL`?"), ("Deutsch", "Bedoelde u `de`?"), ("nll", "Bedoelde u `nl`?"),
    ],
)  # fmt: skip
def test_what_is_no_language_we_speak_is_refused_with_the_near_one(
    root: Path, given: str, said: str
) -> None:
    done = sitegen("check", "--lang", given, cwd=root)
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize(
    "command", [("check",), ("build",), ("schema", "--as", "docs"), ("diff", ".", ".")]
)
def test_a_tag_with_a_country_works_as_its_language(root: Path, command: tuple[str, ...]) -> None:
    assert sitegen(*command, "--lang", "de-AT", cwd=root).returncode == 0
