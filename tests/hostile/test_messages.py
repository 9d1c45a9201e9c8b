"""What content and names may do to a terminal or a build log by way of our messages."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.diagnostics.model import Place, problem
from sitegen.report.safe import as_json, visible
from sitegen.report.text import report
from sitegen.words.words import Words
from tests.commands import sitegen
from tests.conftest import Write, a_practice

COMMANDS = (
    "::error file=a::weg", "::set-output name=x::y", "::stop-commands::x", "##[error]weg", "##vso[task.x]y",
    "##[add-mask]a", "\x1b[31mrood", "\x1b]0;titel\x07", "\x9b31m", "\r::error::x", "\u2028::error::x",
    "##teamcity[buildProblem description='weg']", "pas\u200epoort", "a\u061cb\u3164c\u115fd\u2800e", "\u2066a\u2069",
    "a\U000e0041\U000e0042", "\u202egnp.exe", "section_start:1:x\r\x1b[0K", "%0A::error::x",
)  # fmt: skip
_UNSEEN = (
    r"\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u115f\u200e\u200f\u2028-\u202e\u2066-\u2069\u2800\u3164"
    r"\U000e0000-\U000e0fff"
)
_COMMAND = re.compile(rf"^\s*::|##(vso|teamcity)?\[|[{_UNSEEN}]", re.MULTILINE)
_IN_A_FORMAT = re.compile(rf"##(vso|teamcity)?\[|[{_UNSEEN}]")
"""The same for the annotations of GitHub, which are commands."""


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return sitegen("check", *arguments, cwd=root)


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


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_no_command_reaches_the_log(hostile: Path, language: str) -> None:
    done = run(hostile, "--lang", language)
    assert done.returncode == 1
    assert done.stderr.count("error[") > 4 * len(COMMANDS)
    assert not _COMMAND.search(done.stderr), _COMMAND.search(done.stderr)
    assert "Traceback" not in done.stderr


def test_json_is_whole_and_names_the_same_files(hostile: Path) -> None:
    report = json.loads(run(hostile, "--format", "json").stdout)
    assert report["summary"]["errors"] == len(
        [found for found in report["diagnostics"] if found["severity"] == "error"]
    )
    assert all(not _COMMAND.search(found["message"]) for found in report["diagnostics"])


@pytest.mark.parametrize("form", ["text", "json", "gitlab", "sarif", "github"])
def test_no_format_prints_a_command_or_what_nobody_sees(hostile: Path, form: str) -> None:
    done = run(hostile, "--format", form)
    assert done.stdout or form == "text"
    pattern = _IN_A_FORMAT if form == "github" else _COMMAND
    for text in (done.stdout, done.stderr):
        assert not pattern.search(text), pattern.search(text)


def test_scripts_get_the_names_as_they_are(hostile: Path) -> None:
    def paths(form: str) -> list[str]:
        report = json.loads(run(hostile, "--format", form).stdout)
        if form == "json":
            return [each["path"] for each in report["diagnostics"]]
        if form == "gitlab":
            return [each["location"]["path"] for each in report]
        places = [each["locations"][0]["physicalLocation"] for each in report["runs"][0]["results"]]
        return [unquote(place["artifactLocation"]["uri"]) for place in places]

    names = paths("json")
    assert paths("gitlab") == paths("sarif") == names
    there = {str(file.relative_to(hostile)) for file in hostile.rglob("content/*/c*.md")}
    assert there - set(names) == set(), "each has a name that no page can have"


@pytest.mark.parametrize(
    "command",
    ["::error::weg",
     "a##[error]b##vso[x]c##teamcity[y]d\x1b[31me\x9b31mf\u2028g\u202eh\u2066i\u200ej\u061ck\u3164l"
     "\u115fm\u2800n\U000e0041o"],
)  # fmt: skip
def test_no_other_command_prints_one_either(
    root: Path, write: Write, tmp_path: Path, command: str
) -> None:
    old = shutil.copytree(root, tmp_path / "old")
    name = re.sub(r"[\r/\0]", "", command)
    title = json.dumps(
        re.sub(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", "", command) + " titel"
    )
    write("content/practices/a.md", a_practice(title=title, summary=title, law=f"[{title}]"))
    (root / name).write_text("Team reisdocumenten", encoding="utf-8")
    for arguments in (
        ("diff", str(old), "."), ("diff", str(old), ".", "--format", "json"), ("search", "titel"),
        ("search", "titel", "--json"), ("build",), ("build", "--output", f"uit{name}"),
        ("audit", "--person", "team", name), ("audit", "--person", "team", "--also", "titel"),
        ("check", name), ("check", "--root", name), ("check", "--config", name), ("check", f"--{name}"),
        ("new", "practice", command), ("new", "practice", "x", "--set", command), ("init", f"nieuw{name}"),
        ("init", name), ("schema", "--as", "json"), (name,), ("bundle", name),
    ):  # fmt: skip
        done = sitegen(*(part.replace("\0", "") for part in arguments), cwd=root)
        assert not _COMMAND.search(done.stdout), (arguments, _COMMAND.search(done.stdout))
        assert not _COMMAND.search(done.stderr), (arguments, done.stderr)
        assert done.returncode != 3, done.stderr


@given(st.text())
def test_whatever_is_printed_has_one_line_and_commands_nothing(text: str) -> None:
    assert not _COMMAND.search(visible(text))
    assert "\n" not in visible(text)
    assert visible(visible(text)) == visible(text)


@given(
    st.recursive(
        st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_json_says_the_same_and_commands_nothing(value: object) -> None:
    assert not _IN_A_FORMAT.search(as_json(value))
    assert json.loads(as_json(value)) == value


@pytest.mark.parametrize(
    "text", ["👨\u200d👩\u200d👧", "❤\ufe0f", "می\u200cخواهم", "één €", "a::b", "zacht\xadje"]
)
def test_what_people_write_is_shown_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_the_carets_are_below_what_was_spelled_out() -> None:
    line = "a\u200e::fout"
    found = problem("yaml-syntax", Place("a.md", 1, 3, 1, 9))
    _, source, carets, _ = report([found], {"a.md": line}, Words("nl")).strip("\n").split("\n")
    assert source[carets.index("^") : carets.rindex("^") + 1] == "::fout"


def test_a_terminal_that_knows_no_unicode_still_gets_the_report(root: Path, write: Write) -> None:
    write("content/practices/a.md", a_practice(title="'é 😀'", date="€"))
    done = subprocess.run(
        [sys.executable, "-m", "sitegen", "check"], cwd=root, capture_output=True, encoding="utf-8",
        env={"PATH": "/usr/bin", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
    )  # fmt: skip
    assert done.returncode == 1
    assert "invalid-date" in done.stderr


@pytest.mark.parametrize("character", [chr(n) for n in (*range(32), *range(127, 160))])
def test_every_control_character_is_spelled_out(character: str) -> None:
    assert visible(character) == f"\\x{ord(character):02x}"


def test_a_thousand_mistakes_on_one_long_line_are_not_a_thousand_long_lines(
    root: Path, write: Write
) -> None:
    """Else 16 KB of a file would be 29 MB of a log."""
    related = ", ".join(f"weg-{number}" for number in range(1_000))
    write("content/practices/a.md", a_practice(related=f"[{related}]"))
    assert run(root).stderr.count("\n  6 | ") == 50
    done = run(root, "--verbose")
    assert done.stderr.count("error[unknown-practice]") == 1_000
    assert len(done.stderr) < 1_000 * 1_000
    assert max(map(len, done.stderr.split("\n"))) < 500


@pytest.mark.parametrize(("at", "shown"), [(0, "fout"), (5_000, "fout"), (9_996, "fout")])
def test_the_place_of_a_mistake_on_a_long_line_is_shown(at: int, shown: str) -> None:
    line = "a" * at + "fout" + "b" * (9_996 - at)
    found = problem("yaml-syntax", Place("a.md", 1, at + 1, 1, at + 5))
    _, source, carets, _ = report([found], {"a.md": line}, Words("nl")).strip("\n").split("\n")
    assert source[carets.index("^") : carets.rindex("^") + 1] == shown


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "ascii"])
@pytest.mark.parametrize(
    "command",
    [("check", "--format", "json"), ("check", "--format", "github"), ("diff", ".", "."), ("search", "€😀"),
     ("schema", "--as", "docs"), ("diff", "../old", "."), ("build",)],
)  # fmt: skip
def test_no_output_fails_on_a_character_that_a_terminal_does_not_know(
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
