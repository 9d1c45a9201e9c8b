"""The commands as a person or a script meets them: what is said, what is written, how they end."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sitegen.cli.main import COMMANDS, commands
from sitegen.model.site_address import site_address
from tests.commands import files_of, sitegen
from tests.conftest import PNG, REPOSITORY, Write, a_practice

FIFTEEN = {
    "a-geen-velden": ("Zomaar tekst.\n", 1, 1, "missing-front-matter"),
    "b-niet-gesloten": ("---\ntitle: Paspoort\n", 1, 1, "unclosed-front-matter"),
    "c-dubbele-punt": (a_practice(title="Paspoort: zo gaat het"), 2, 16, "yaml-colon"),
    "d-dubbel-veld": (a_practice(law="[Wet]\ntitle: Nog eens"), 7, 1, "duplicate-key"),
    "e-tikfout": (a_practice(revieuwed="2026-01-01"), 6, 1, "unknown-key"),
    "f-leeg": (a_practice(summary='""'), 3, 1, "missing-field"),
    "g-waarde": (a_practice(thema="[adres, reisen]"), 4, 16, "unknown-value"),
    "h-datum": (a_practice(date="2026-02-30"), 6, 7, "invalid-date"),
    "i-contact": (a_practice(contacts="[team, teem]"), 5, 18, "unknown-contact"),
    "j-praktijk": (a_practice(related="[briefadress]"), 6, 11, "unknown-practice"),
    "k-nummer": (a_practice(id="p1"), 6, 5, "duplicate-id"),
    "l-anker": (a_practice(title="&naam Paspoort"), 2, 8, "yaml-anchor"),
    "m-link": (a_practice("Eén.\n\nZie [dit](javascript:x)."), 10, 11, "unsafe-link"),
    "n-verwijzing": (a_practice("Zie [dit](weg.md)."), 8, 11, "broken-link"),
    "o-tabel": (a_practice("| a |\n|---|\n| b | weg |"), 10, 7, "text-lost"),
}


@pytest.fixture
def fifteen(root: Path, write: Write) -> Path:
    for name, (text, *_) in FIFTEEN.items():
        write(f"content/practices/{name}.md", text)
    return root


def test_fifteen_faults_in_fifteen_files_are_fifteen_diagnostics_in_one_run(fifteen: Path) -> None:
    found = sitegen("check", "--format", "json", cwd=fifteen)
    assert found.returncode == 1
    report = json.loads(found.stdout)
    assert report["summary"] == {"files": 18, "errors": 15, "warnings": 0, "passed": {}}
    places = {
        Path(d["path"]).stem: (d["line"], d["column"], d["code"]) for d in report["diagnostics"]
    }
    assert places == {name: expected[1:] for name, expected in FIFTEEN.items()}
    assert len(report["diagnostics"]) == 15
    assert not (fifteen / "build").exists()


def test_the_same_faults_as_text_name_file_line_and_column(fifteen: Path) -> None:
    found = sitegen("check", "--lang", "en", cwd=fifteen)
    assert found.returncode == 1
    assert found.stdout == ""
    for name, (_, line, column, code) in FIFTEEN.items():
        assert f"content/practices/{name}.md:{line}:{column}: error[{code}] " in found.stderr
    assert found.stderr.count("\n  help: ") == 15
    assert "18 files read: 15 errors, 0 warnings." in found.stderr


def test_every_json_diagnostic_has_the_promised_keys(fifteen: Path) -> None:
    report = json.loads(sitegen("check", "--format", "json", cwd=fifteen).stdout)
    keys = ["code", "severity", "path", "line", "column", "end_line", "end_column", "field",
            "message", "help", "fix"]  # fmt: skip
    assert all(list(diagnostic) == keys for diagnostic in report["diagnostics"])
    typo = next(d for d in report["diagnostics"] if d["code"] == "unknown-key")
    assert typo["fix"] == {"replace": "revieuwed", "with": "reviewed"}


def test_a_build_with_errors_leaves_the_old_site_as_it_was(root: Path, write: Write) -> None:
    assert sitegen("build", cwd=root).returncode == 0
    before = files_of(root / "build")
    write("content/practices/fout.md", "Geen velden.\n")
    assert sitegen("build", cwd=root).returncode == 1
    assert files_of(root / "build") == before


def test_a_build_says_where_to_open_it(root: Path) -> None:
    done = sitegen("build", cwd=root)
    assert done.returncode == 0
    assert "build/index.html" in done.stdout
    assert (root / "build" / "practices" / "briefadres.html").is_file()


def test_a_wrong_option_is_exit_2_and_internal_faults_are_not_shown_as_such(root: Path) -> None:
    wrong = sitegen("build", "--nonsense", cwd=root)
    assert wrong.returncode == 2
    assert "--nonsense" in wrong.stderr
    assert "Traceback" not in wrong.stderr


def test_a_folder_without_settings_is_told_what_to_do(tmp_path: Path) -> None:
    found = sitegen("check", cwd=tmp_path)
    assert found.returncode == 1
    assert "no-settings" in found.stderr
    assert "--root" in found.stderr


def test_an_internal_fault_is_exit_3_with_one_line_to_report(root: Path) -> None:
    program = (
        "import sitegen.build.build as c, sitegen.cli as m, sys\n"
        "c.check = lambda *given, **named: 1 / 0\n"
        "sys.argv = ['sitegen', 'check']\n"
        "m.main()"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True)
    assert done.returncode == 3
    assert "internal error: ZeroDivisionError" in done.stderr
    assert "report" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_of_someone_else_is_never_emptied(root: Path) -> None:
    (root / "mine").mkdir()
    (root / "mine" / "letter.txt").write_text("dear")
    done = sitegen("build", "--output", "mine", cwd=root)
    assert done.returncode == 1
    assert files_of(root / "mine") == {"letter.txt": b"dear"}
    assert "--output" in done.stderr


def test_what_left_the_content_leaves_the_site(root: Path, write: Write) -> None:
    extra = write("content/practices/paspoort.md", a_practice())
    sitegen("build", cwd=root)
    assert (root / "build/practices/paspoort.html").exists()
    extra.unlink()
    sitegen("build", cwd=root)
    assert not (root / "build/practices/paspoort.html").exists()


def test_equal_input_gives_equal_bytes_whatever_the_machine(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "elders" / "diep é"
    sitegen("build", cwd=root)
    subprocess.run(
        [sys.executable, "-m", "sitegen", "build", "--root", root, "--output", other],
        env={
            "PYTHONHASHSEED": "7",
            "TZ": "Asia/Tokyo",
            "LC_ALL": "C",
            "HOME": "/nowhere",
            "SOURCE_DATE_EPOCH": os.environ["SOURCE_DATE_EPOCH"],
        },
        check=True,
        capture_output=True,
        cwd=tmp_path,
    )
    assert files_of(other) == files_of(root / "build")


def test_drafts_are_only_shown_when_asked(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(status="draft"))
    sitegen("build", cwd=root)
    assert not (root / "build/practices/paspoort.html").exists()
    sitegen("build", "--drafts", cwd=root)
    assert "Concept." in (root / "build/practices/paspoort.html").read_text()


def test_the_base_url_only_changes_canonical_addresses(root: Path) -> None:
    sitegen("build", "--base-url", "https://elders.example/onder", cwd=root)
    page = (root / "build/practices/briefadres.html").read_text()
    assert 'rel="canonical" href="https://elders.example/onder/practices/briefadres.html"' in page
    assert "klein.example" not in page


def test_names_of_files_cannot_command_a_terminal_or_a_build_log(root: Path) -> None:
    (root / "content/practices/a\x1b[31m\n::error::b.md").write_text(a_practice())
    found = sitegen("check", cwd=root)
    assert "\x1b" not in found.stderr
    assert "\n::error" not in found.stderr
    assert "\\x1b[31m\\x0a::error::b" in found.stderr


def test_an_empty_catalogue_is_a_valid_site(root: Path) -> None:
    (root / "content/practices/briefadres.md").unlink()
    assert sitegen("build", cwd=root).returncode == 0
    assert "Geen praktijken gevonden" in (root / "build/index.html").read_text()


def test_images_of_the_content_are_shown_with_their_size(root: Path, write: Write) -> None:
    write("content/images/.gitkeep", "")
    (root / "content/images/Balie Foto.png").write_bytes(PNG)
    write("content/practices/paspoort.md", a_practice("![De balie](<../images/Balie Foto.png>)"))
    assert sitegen("build", cwd=root).returncode == 0
    page = (root / "build/practices/paspoort.html").read_text()
    (media,) = (root / "build/media").iterdir()
    assert f'src="../media/{media.name}" width="1" height="1" loading="lazy"' in page


def test_search_finds_as_the_box_does_and_says_why(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice("Een paspoort. Twee paspoorten.", id="P7"))
    write("content/practices/balie.md", a_practice("De paspoortbalie.", title="Balie", summary="x"))
    found = json.loads(sitegen("search", "paspoort", "--json", cwd=root).stdout)
    assert [hit["slug"] for hit in found["hits"]] == ["paspoort", "balie"]
    assert {each["why"] for each in found["hits"][1]["reasons"]} == {"prefix"}
    (hit,) = json.loads(sitegen("search", "paspoorten", "--json", cwd=root).stdout)["hits"]
    reasons = {(each["field"], each["why"], each["times"]) for each in hit["reasons"]}
    assert {("title", "inflected", 1), ("body", "exact", 3)} <= reasons  # the name of the file too
    assert not (root / "build").exists()


def test_search_finds_archived_practices_when_asked(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice("Een paspoort.", status="archived"))
    assert json.loads(sitegen("search", "paspoort", "--json", cwd=root).stdout)["hits"] == []
    found = json.loads(sitegen("search", "paspoort", "--archived", "--json", cwd=root).stdout)
    assert [hit["slug"] for hit in found["hits"]] == ["paspoort"]


def test_search_speaks_the_language_asked_for_and_shows_as_many_as_asked(
    root: Path, write: Write
) -> None:
    write("content/practices/paspoort.md", a_practice("Een paspoort."))
    write("content/practices/balie.md", a_practice("Het paspoort."))
    shown = sitegen("search", "pasport", "--limit", "1", "--lang", "en", cwd=root)
    assert "2 practices found" in shown.stdout
    assert "one typing error away: paspoort" in shown.stdout
    assert "2. " not in shown.stdout
    assert "Geen praktijken gevonden" in sitegen("search", "xyzzyx", cwd=root).stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_the_first_sentence_of_their_help(name: str) -> None:
    command = commands.get_command(click.Context(commands), name)
    assert command
    assert command.help
    assert command.help.startswith(COMMANDS[name])
    assert f"  {name} " in CliRunner().invoke(commands, ["--help"]).output


MADE = r"(?m)^@click\.(command|group)\(\)$"


def test_every_command_is_listed_and_the_list_imports_none(root: Path) -> None:
    files = (REPOSITORY / "sitegen/cli").glob("*.py")
    having = {file.stem for file in files if re.search(MADE, file.read_text(encoding="utf-8"))}
    assert having == {*COMMANDS}
    program = (
        "import sys, sitegen.cli\n"
        "sys.argv = ['sitegen', '--help']\n"
        "try: sitegen.cli.main()\n"
        "except SystemExit: print('\\n', *sorted(m for m in sys.modules if m.startswith('sitegen')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1].split() == ["sitegen", "sitegen.cli", "sitegen.cli.main"]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", 'https://a.example" x="', "//a.example", "https://a b", "a"]
)
def test_a_base_address_is_held_to_the_rule_of_the_settings(root: Path, address: str) -> None:
    done = sitegen("build", "--base-url", address, cwd=root)
    assert done.returncode == 2
    assert (site_address(address) or "https://example.org/") in done.stderr
    assert not (root / "build").exists()


@pytest.mark.parametrize("epoch", ["morgen", "9" * 20, "9" * 15, "9" * 5_000, "1e9"])
def test_a_moment_that_is_none_is_said_and_not_taken_for_now(
    root: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    done = sitegen("check", cwd=root)
    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH: een aantal seconden sinds 1970" in done.stderr


def test_the_closing_line_follows_the_language(root: Path) -> None:
    assert sitegen("build", cwd=root).stdout.endswith("bestanden in build; open build/index.html\n")
    english = sitegen("build", "--lang", "en", cwd=root).stdout
    assert "files in build; open" in english


@pytest.mark.parametrize("command", ["check", "build"])
def test_the_day_is_the_one_that_is_named(root: Path, write: Write, command: str) -> None:
    write("content/practices/a.md", a_practice(reviewed="2026-01-01", review_every="12"))
    before = sitegen(command, "--today", "2026-12-31", cwd=root)
    after = sitegen(command, "--today", "2027-06-01", cwd=root)
    assert (before.returncode, after.returncode) == (0, 0)
    assert "review-overdue" not in before.stderr
    assert "review-overdue" in after.stderr
    wrong = sitegen(command, "--today", "2026-13-01", cwd=root)
    assert (wrong.returncode, wrong.stdout) == (2, "")
