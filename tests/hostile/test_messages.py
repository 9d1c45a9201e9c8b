"""Row B8: what content and names may do to a terminal or a build log by way of our messages."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.diagnostics import Place, problem
from sitegen.report.text import report
from sitegen.report.wording import visible
from tests.conftest import Write, a_practice

COMMANDS = (
    "::error file=a::weg", "::set-output name=x::y", "::stop-commands::x", "##[error]weg", "##vso[task.x]y",
    "##[add-mask]a", "\x1b[31mrood", "\x1b]0;titel\x07", "\x9b31m", "\r::error::x", "\u2028::error::x",
    "\u202egnp.exe", "section_start:1:x\r\x1b[0K", "%0A::error::x",
)  # fmt: skip
_COMMAND = re.compile(
    r"^\s*::|##(vso)?\[|[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]", re.MULTILINE
)


def run(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sitegen", "check", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PATH": "/usr/bin", **environment} if environment else None,
    )


@pytest.fixture
def hostile(root: Path, write: Write) -> Path:
    for number, command in enumerate(COMMANDS):
        quoted = json.dumps(command)
        write(
            f"content/practices/a{number}.md",
            a_practice(command, title=quoted, thema=f"[{quoted}]"),
        )
        write(
            f"content/practices/b{number}.md",
            a_practice(f"[a](<{command}>)", **{f"x{command[:2]}": "y"}),
        )
        name = re.sub(r"[\r/\0]", "", command)
        write(f"content/practices/c{name}.md", a_practice())
        write(f"content/images/{name}.png", "x")
    return root


@pytest.mark.parametrize("language", ["nl", "en"])
def test_b8_no_command_reaches_the_log(hostile: Path, language: str) -> None:
    done = run(hostile, "--lang", language)
    assert done.returncode == 1
    assert done.stderr.count("error[") > 4 * len(COMMANDS)
    assert not _COMMAND.search(done.stderr), _COMMAND.search(done.stderr)
    assert "Traceback" not in done.stderr


def test_b8_json_is_whole_and_names_the_same_files(hostile: Path) -> None:
    report = json.loads(run(hostile, "--format", "json").stdout)
    assert report["summary"]["errors"] == len(
        [found for found in report["diagnostics"] if found["severity"] == "error"]
    )
    assert all(not _COMMAND.search(found["message"]) for found in report["diagnostics"])


def test_b8_a_terminal_that_knows_no_unicode_still_gets_the_report(
    root: Path, write: Write
) -> None:
    write("content/practices/a.md", a_practice(title="'é 😀'", date="€"))
    done = run(root, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert done.returncode == 1
    assert "invalid-date" in done.stderr


@pytest.mark.parametrize("character", [chr(n) for n in (*range(32), *range(127, 160))])
def test_b8_every_control_character_is_spelled_out(character: str) -> None:
    assert visible(character) == f"\\x{ord(character):02x}"


def test_b8_a_thousand_mistakes_on_one_long_line_are_not_a_thousand_long_lines(
    root: Path, write: Write
) -> None:
    """Else 16 KB of a file would be 29 MB of a log."""
    related = ", ".join(f"weg-{number}" for number in range(1_000))
    write("content/practices/a.md", a_practice(related=f"[{related}]"))
    done = run(root)
    assert done.stderr.count("error[unknown-practice]") == 1_000
    assert len(done.stderr) < 1_000 * 1_000
    assert max(map(len, done.stderr.split("\n"))) < 500


@pytest.mark.parametrize(("at", "shown"), [(0, "fout"), (5_000, "fout"), (9_996, "fout")])
def test_b8_the_place_of_a_mistake_on_a_long_line_is_shown(at: int, shown: str) -> None:
    line = "a" * at + "fout" + "b" * (9_996 - at)
    found = problem("yaml-syntax", Place("a.md", 1, at + 1, 1, at + 5))
    _, source, carets, _ = report([found], {"a.md": line}, "nl").strip("\n").split("\n")
    assert source[carets.index("^") : carets.rindex("^") + 1] == shown


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "ascii"])
@pytest.mark.parametrize(
    "command",
    [("check", "--format", "json"), ("check", "--format", "github"), ("diff", ".", "."), ("search", "€😀"),
     ("schema", "--as", "docs"), ("diff", "../old", "."), ("build",)],
)  # fmt: skip
def test_b8_no_output_fails_on_a_character_that_a_terminal_does_not_know(
    root: Path, write: Write, command: tuple[str, ...], encoding: str
) -> None:
    shutil.copytree(root, root.parent / "old")
    write("content/practices/a.md", a_practice("€ 5 → 😀", title="'é 😀 →'"))
    done = subprocess.run(
        [sys.executable, "-m", "sitegen", *command],
        cwd=root,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert done.returncode == 0, done.stderr
