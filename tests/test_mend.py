"""`check --fix`: what is sure is mended and shown, and nothing else is touched."""

from pathlib import Path

import pytest

from sitegen.document.nodes import YamlLimits
from sitegen.document.tidy import tidied
from tests.cli.test_commands import files_of, sitegen
from tests.conftest import Write, a_practice, check, codes

PATH = "content/practices/paspoort.md"


def test_marks_line_ends_spaces_quotes_dates_and_near_values_are_mended(root: Path) -> None:
    text = a_practice(
        "Zo gaat het. ", title="Paspoort: zo gaat het", thema="[Reizen, adrees]", date="12-03-2026"
    )
    file = root / PATH
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    done = sitegen("check", "--fix", cwd=root)
    assert done.returncode == 0, done.stderr
    assert file.read_bytes().decode() == a_practice(
        title='"Paspoort: zo gaat het"', thema="[reizen, adres]", date="2026-03-12"
    )
    assert f"{PATH}: byte-order-mark verwijderd, regeleinden van Windows vervangen" in done.stderr
    assert "  - title: Paspoort: zo gaat het\n" in done.stderr
    assert '  + title: "Paspoort: zo gaat het"\n' in done.stderr
    assert "  - Zo gaat het.·\n" in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        a_practice(thema="[xyz]"),
        a_practice(date="05/03/2026"),
        a_practice(title='"Paspoort'),
        a_practice("Regel één  \nregel twee"),
        a_practice("~~~\ncode \n~~~"),
        a_practice(id="P 2"),
        "# Zomaar een tekst\n",
        a_practice() + "\n<<<<<<< HEAD\n",
    ],
)
def test_what_is_not_sure_is_left_as_it_is(root: Path, write: Write, text: str) -> None:
    write(PATH, text)
    before = files_of(root)
    done = sitegen("check", "--fix", cwd=root)
    assert files_of(root) == before
    assert "\n  + " not in done.stderr


def test_without_fix_nothing_is_written_and_a_second_time_nothing_is_left(
    root: Path, write: Write
) -> None:
    file = write(PATH, a_practice(thema="[Reizen]"))
    sitegen("check", cwd=root)
    assert "Reizen" in file.read_text()
    sitegen("check", "--fix", cwd=root)
    again = sitegen("check", "--fix", cwd=root)
    assert codes(check(root)) == []
    assert "+ " not in again.stderr


def test_only_the_named_files_are_mended_and_only_their_problems_count(
    root: Path, write: Write
) -> None:
    mine = write(PATH, a_practice(thema="[Reizen]"))
    other = write("content/practices/huwelijk.md", a_practice(title="Huwelijk", thema="[Reizen]"))
    done = sitegen("check", "--fix", PATH, cwd=root)
    assert done.returncode == 0
    assert "reizen" in mine.read_text()
    assert "Reizen" in other.read_text()
    assert sitegen("check", "content/practices", cwd=root).returncode == 1
    assert sitegen("check", "content/contacts", cwd=root).returncode == 0
    assert sitegen("check", "content/nergens", cwd=root).returncode == 2


def test_permissions_stay_and_nothing_is_left_beside_the_file(root: Path, write: Write) -> None:
    file = write(PATH, a_practice(thema="[Reizen]"))
    file.chmod(0o640)
    sitegen("check", "--fix", cwd=root)
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in file.parent.iterdir()) == [
        "briefadres.md",
        "paspoort.md",
    ]


def test_a_tidy_file_means_what_it_meant() -> None:
    text = a_practice("Eén  \ntwee \n\n   \n\n    code \n", title="Paspoort   ") + "\n\n"
    tidy = tidied(text, YamlLimits())
    assert "title: Paspoort\n" in tidy
    assert "Eén  \n" in tidy
    assert "    code \n" in tidy
    assert tidied(tidy, YamlLimits()) == tidy
