"""`sitegen new` and `sitegen init`: what they write passes `check`, comes whole or not at all, and overwrites nothing."""

import os
import pty
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.diagnostics.model import has_errors
from sitegen.model.checks.ids import next_id
from tests.commands import files_of, sitegen
from tests.conftest import PNG, Write, a_practice, check, codes

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


def test_what_is_newly_asked_for_passes_check(root: Path) -> None:
    sets = ("--set", "summary=Hoe dan?", "--set", "thema=adres")
    done = sitegen("new", "wanted", "Een nieuwe vraag", *sets, cwd=root)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "content/wanted/een-nieuwe-vraag.md\n"
    assert codes(check(root)) == []
    answers = ("--set", "answers=Een nieuwe vraag")
    done = sitegen("new", "practice", "Antwoord", *COMPLETE, *answers, cwd=root)
    assert done.returncode == 0, done.stderr
    assert "answers: [een-nieuwe-vraag]" in (root / "content/practices/antwoord.md").read_text()
    refused = sitegen("new", "practice", "Nog een", *COMPLETE, "--set", "answers=x", cwd=root)
    assert refused.returncode == 2


def test_a_contact_may_be_named_as_people_know_it(root: Path) -> None:
    done = sitegen("new", "practice", "Nieuw", *COMPLETE, "--set", "contacts=Team adres", cwd=root)
    assert done.returncode == 0, done.stderr
    assert "contacts: [team]" in (root / "content/practices/nieuw.md").read_text()


def test_it_speaks_the_language_that_was_asked_for(root: Path) -> None:
    done = sitegen("new", "practice", "Nieuw", *COMPLETE, "--lang", "en", cwd=root)
    assert "Remove `status: draft` when the text is done." in done.stderr
    again = sitegen("new", "practice", "Nieuw", *COMPLETE, "--lang", "en", cwd=root)
    assert "already exists" in again.stderr
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


def sitegen_with_little_room(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """No file can have more than 300 bytes: what a full disk does to who writes."""
    return subprocess.run(
        [sys.executable, "-B", "-m", "sitegen", *map(str, arguments)],
        cwd=cwd, text=True, capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300)),
    )  # fmt: skip


@pytest.mark.parametrize("folder", ["nieuw", "nieuw/diep", "leeg"])
def test_where_there_is_no_room_init_leaves_nothing(tmp_path: Path, folder: str) -> None:
    (tmp_path / "leeg").mkdir()
    done = sitegen_with_little_room("init", folder, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{folder} is niet geschreven" in done.stderr
    assert "[(" not in done.stderr
    assert "Errno" not in done.stderr
    assert [path.name for path in tmp_path.rglob("*")] == ["leeg"]


def test_where_there_is_no_room_new_leaves_nothing(root: Path) -> None:
    before = files_of(root)
    done = sitegen_with_little_room(
        "new", "practice", "Lang", *COMPLETE, "--set", f"law={'x' * 400}", cwd=root
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "lang.md is niet geschreven" in done.stderr
    assert files_of(root) == before


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("image=../images/weg.png",), "missing-image"),
        (("image=../images/er.png",), "missing-description"),
        (("image=content/images/er.png", "image_alt=Beeld"), "missing-image"),
        (("attachments=weg.pdf",), "missing-image"),
        (("aliases=briefadres",), "alias-taken"),
        (("id=P1",), "duplicate-id"),
        (("builds_on=nieuw",), "unknown-practice"),
    ],
)
def test_what_would_not_pass_check_is_not_written(
    root: Path, given: tuple[str, ...], code: str
) -> None:
    (root / "content/images").mkdir()
    (root / "content/images/er.png").write_bytes(PNG)
    before = files_of(root)
    sets = [part for each in given for part in ("--set", each)]
    done = sitegen("new", "practice", "Nieuw", *COMPLETE, *sets, cwd=root)
    if done.returncode == 0:
        assert not has_errors(check(root).diagnostics)
        return
    assert (done.returncode, done.stdout) == (2, "")
    assert code in done.stderr or given[0].partition("=")[2] in done.stderr
    assert files_of(root) == before


def test_an_image_that_is_there_is_taken(root: Path) -> None:
    (root / "content/images").mkdir()
    (root / "content/images/er.png").write_bytes(PNG)
    sets = ("--set", "image=../images/er.png", "--set", "image_alt=De balie.")
    done = sitegen("new", "practice", "Nieuw", *COMPLETE, *sets, cwd=root)
    assert done.returncode == 0, done.stderr
    assert codes(check(root)) == []


def test_a_consent_of_tomorrow_is_refused_as_check_would(root: Path) -> None:
    sets = ("organisation=X", "email=x@x.example", "consent=2099-01-01")
    done = sitegen("new", "contact", "Nieuw", *(p for s in sets for p in ("--set", s)), cwd=root)
    assert done.returncode == 2
    assert not (root / "content/contacts/nieuw.md").exists()


def test_an_error_elsewhere_keeps_nobody_from_beginning(root: Path, write: Write) -> None:
    write("content/practices/fout.md", a_practice(thema="[onbekend]"))
    assert sitegen("new", "practice", "Nieuw", *COMPLETE, cwd=root).returncode == 0


@pytest.mark.parametrize(
    ("name", "words"),
    [("/dev/zero", "geen gewoon bestand"), ("/dev/null", "geen gewoon bestand"), ("pijp", "geen gewoon bestand"),
     ("map", "geen gewoon bestand"), ("groot", "groter dan"), ("binair", "UTF-8"), ("weg", "niet te openen"),
     ("link", "niet te openen")],
)  # fmt: skip
def test_an_issue_that_is_no_text_is_refused_in_a_sentence(
    root: Path, name: str, words: str
) -> None:
    os.mkfifo(root / "pijp")
    (root / "map").mkdir()
    (root / "groot").write_bytes(b"x" * 3_000_000)
    (root / "binair").write_bytes(bytes(range(256)))
    (root / "link").symlink_to("nergens")
    done = sitegen("new", "practice", "--issue", name, cwd=root)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "Errno" not in done.stderr


def test_standard_input_that_never_ends_is_refused(root: Path) -> None:
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [sys.executable, "-m", "sitegen", "new", "practice", "--issue", "-"],
            cwd=root, stdin=endless, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
    assert done.returncode == 2
    assert "groter dan" in done.stderr


def test_a_new_contact_who_says_yes_tomorrow_is_not_written(root: Path) -> None:
    given = ("--set", "organisation=X", "--set", "email=l@x.example")
    refused = sitegen("new", "contact", "Loket", *given, "--set", "consent=2026-11-25", cwd=root)
    assert refused.returncode != 0
    assert "2026-11-25 moet nog komen" in refused.stderr
    assert not (root / "content/contacts/loket.md").exists()
