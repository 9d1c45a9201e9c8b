"""`sitegen new` and `sitegen init`: what they write passes `check`, and nothing is overwritten."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.model.checks.ids import next_id
from tests.commands import files_of, sitegen
from tests.conftest import check, codes

COMPLETE = (
    "--set",
    "summary=Kort: en goed.",
    "--set",
    "contacts=team",
    "--set",
    "thema=reizen, adres",
)


def test_a_new_practice_passes_check_with_and_without_drafts(root: Path) -> None:
    done = sitegen("new", "practice", 'Eén: "nieuw" ding', *COMPLETE, cwd=root)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "content/practices/een-nieuw-ding.md\n"
    assert "sitegen check" in done.stderr
    text = (root / done.stdout.strip()).read_text()
    assert "status: draft" in text
    assert "thema: [reizen, adres]" in text
    assert sitegen("check", "--strict", cwd=root).returncode == 0
    assert sitegen("check", "--strict", "--drafts", cwd=root).returncode == 0


def test_a_new_contact_passes_check(root: Path) -> None:
    more = ("organisation=Gemeente X", "email=x@x.example", "consent=2026-01-02", "offers=adres")
    sets = [part for setting in more for part in ("--set", setting)]
    done = sitegen("new", "contact", "Team Xé", *sets, cwd=root)
    assert done.returncode == 0, done.stderr
    assert codes(check(root)) == []
    assert "offers: [adres]" in (root / "content/contacts/team-xe.md").read_text()


def test_a_contact_may_be_named_as_people_know_it(root: Path) -> None:
    done = sitegen("new", "practice", "Nieuw", *COMPLETE, "--set", "contacts=Team adres", cwd=root)
    assert done.returncode == 0, done.stderr
    assert "contacts: [team]" in (root / "content/practices/nieuw.md").read_text()


def test_it_speaks_the_language_that_was_asked_for(root: Path) -> None:
    done = sitegen("new", "practice", "Nieuw", *COMPLETE, "--lang", "en", cwd=root)
    assert "Take out `status: draft` when the text is done." in done.stderr
    again = sitegen("new", "practice", "Nieuw", *COMPLETE, "--lang", "en", cwd=root)
    assert "is there already" in again.stderr
    assert "is er al" in sitegen("new", "practice", "Nieuw", *COMPLETE, cwd=root).stderr
    missing = sitegen("new", "practice", "Iets", "--set", "contacts=x", "--lang", "en", cwd=root)
    assert "There is no contact `x`." in missing.stderr


def test_what_is_written_needs_no_mending(root: Path) -> None:
    sets = ("--set", "organisation=X", "--set", "email=x@x.example", "--set", "consent=2026-01-02")
    assert sitegen("new", "contact", "Team X", *sets, cwd=root).returncode == 0
    assert sitegen("new", "practice", "Nieuw", *COMPLETE, cwd=root).returncode == 0
    before = files_of(root)
    assert sitegen("check", "--fix", cwd=root).returncode == 0
    assert files_of(root) == before


def test_an_existing_file_is_never_overwritten(root: Path) -> None:
    before = (root / "content/practices/briefadres.md").read_bytes()
    done = sitegen("new", "practice", "Briefadres", *COMPLETE, cwd=root)
    assert done.returncode == 1
    assert "--slug" in done.stderr
    assert (root / "content/practices/briefadres.md").read_bytes() == before


def test_without_a_terminal_all_that_is_missing_is_named_at_once(root: Path) -> None:
    done = sitegen("new", "practice", "Nieuw", "--set", "contacts=teem", cwd=root)
    assert done.returncode == 2
    assert "--set summary=" in done.stderr
    assert "--set thema=" in done.stderr
    assert "Schrijf `team`." in done.stderr
    assert not (root / "content/practices/nieuw.md").exists()


def test_on_a_terminal_it_asks_until_the_answer_will_do(root: Path) -> None:
    main, terminal = pty.openpty()
    command = [sys.executable, "-m", "sitegen", "new", "practice", "Nieuw"]
    process = subprocess.Popen(
        command, cwd=root, stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    os.close(terminal)
    os.write(main, b"Kort en goed.\nteem\nteam\nreizn\nreizen\n")
    out, said = process.communicate(timeout=60)
    os.close(main)
    assert process.returncode == 0, said.decode()
    assert out == b"content/practices/nieuw.md\n"
    assert "Schrijf `team`." in said.decode()
    assert "Schrijf `reizen`" in said.decode()
    assert "Team adres" in said.decode()
    assert codes(check(root)) == []


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        ((), "P0001"),
        (("P0007", "P0042", "X1"), "P0043"),
        (("p-9",), "p-10"),
        (("zomaar",), "P0001"),
    ],
)
def test_the_next_number_is_free_and_looks_like_the_others(taken: list[str], free: str) -> None:
    assert next_id(taken) == free


def test_a_new_catalogue_builds_at_once_and_is_not_put_over_another(tmp_path: Path) -> None:
    assert sitegen("init", "mijn", cwd=tmp_path).returncode == 0
    built = sitegen("build", "--strict", "--root", "mijn", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "mijn/build/practices/eerste-praktijk.html").is_file()
    again = sitegen("init", "mijn", "--lang", "en", cwd=tmp_path)
    assert again.returncode == 1
    assert "not empty" in again.stderr


def test_why_it_cannot_is_said_in_the_language_that_was_asked_for(root: Path) -> None:
    wrong = sitegen("new", "practice", "T", "--slug", "Mijn Naam", cwd=root)
    assert wrong.returncode == 2
    assert "kleine letters" in wrong.stderr
    assert "mijn-naam" in wrong.stderr
    (root / "sitegen.yml").write_text("sites: x\n")
    dutch = sitegen("new", "practice", "T", cwd=root)
    english = sitegen("new", "practice", "T", "--lang", "en", cwd=root)
    assert "In sitegen.yml staan fouten" in dutch.stderr
    assert "There are errors in sitegen.yml" in english.stderr
    assert dutch.returncode == 1
    both = sitegen("diff", ".", ".", cwd=root)
    assert "In sitegen.yml staan fouten" in both.stderr
