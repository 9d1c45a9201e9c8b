"""The formats that machines read: GitHub's annotations, GitLab's code quality, SARIF."""

import json
import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from sitegen.diagnostics.edits import corrected
from sitegen.diagnostics.model import Diagnostic, Fix, Place, Severity, problem
from sitegen.report import github, gitlab, sarif
from sitegen.report.messages import MESSAGES
from sitegen.report.wording import wording_of
from sitegen.words.language import translated
from sitegen.words.words import Words
from tests.commands import sitegen
from tests.conftest import Write, a_practice, check

PLACE = Place("content/practices/a, b: c%.md", 3, 4, 3, 9)


def found(value: str = "reizn", path: str = PLACE.path, line: int = 3) -> Diagnostic:
    place = Place(path, line, 4, line, 9)
    return problem("unknown-value", place, field="thema", key="thema", value=value, near="reizen",
                   allowed="adres", fix=Fix(place, "reizen"))  # fmt: skip


def warning() -> Diagnostic:
    return problem("repeated-value", PLACE, severity=Severity.WARNING, key="thema", value="x")


def commands(diagnostics: Sequence[Diagnostic]) -> list[str]:
    return github.report(diagnostics, Words("nl")).split("\n")


def test_github_reads_the_whole_message_and_nothing_else_as_a_command() -> None:
    (command,) = commands([found("100%\n::error::x\r")])
    properties, _, text = command.removeprefix("::error ").partition("::")
    assert dict(pair.split("=") for pair in properties.split(",")) == {
        "file": "content/practices/a%2C b%3A c%25.md",
        "line": "3",
        "endLine": "3",
        "col": "4",
        "endColumn": "9",
        "title": "unknown-value",
    }
    assert "`100%25\\x0a::error::x\\x0d`" in text


def test_github_shows_errors_before_warnings_and_every_file_before_a_second_of_one() -> None:
    many = [found(path="a.md"), found("b", path="a.md"), warning(), found(path="b.md")]
    shown = [re.search(r"::(\w+) file=([^,]+)", command) for command in commands(many)]
    assert [match.groups() for match in shown if match] == [
        ("error", "a.md"), ("error", "b.md"), ("error", "a.md"),
        ("warning", "content/practices/a%2C b%3A c%25.md"),
    ]  # fmt: skip


def test_github_says_how_many_it_will_not_show() -> None:
    lines = commands([found(line=line) for line in range(1, 24)])
    assert lines[-1] == "::notice::Nog 13 meldingen; zie de samenvatting van deze stap."
    assert "notice" not in commands([found()] * 10)[-1]


def test_github_shows_what_the_pull_request_touches_first() -> None:
    many = [found(path="a.md"), found("b", path="a.md"), found(path="b.md"), warning()]
    lines = github.report(many, Words("nl"), {"b.md"}).split("\n")
    assert [line.partition("file=")[2][:4] for line in lines][:3] == ["b.md", "a.md", "a.md"]
    table = github.summary(many, Words("nl"), {PLACE.path})
    assert table.rstrip().split("\n")[-1].startswith("| `content/practices/a, b: c%.md` |")


HOSTILE = (
    "a | b <script>", "\\| <img src=x onerror=a()> |", "`` [x](https://evil.example) `", "@everyone",
    "![x](https://evil.example/x.png)", "\\`<b>`", "$`x`$ https://evil.example www.evil.example",
    "`|` <b> [x](y)",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_the_summary_of_a_step_is_a_table_that_content_cannot_break(text: str) -> None:
    """In a code, beside it, and in a path: six places between five bars, and no markup."""
    place = Place(f"content/{text}.md", 3)
    told = problem("alias-taken", place, value=text, other=text)
    row = github.summary([told], Words("nl")).strip().split("\n")[-1]
    assert len(re.findall(r"(?<!\\)\|", row.replace("\\\\", ""))) == 5
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(
        github.summary([told], Words("nl"))
    )
    assert set(re.findall(r"<(\w+)", html)) <= {
        "table", "thead", "tbody", "tr", "th", "td", "code",
    }  # fmt: skip
    shown = re.sub(r"<[^>]+>", "", html.split("<td>")[3])
    assert unescape(shown).count(text) == 2


def test_a_wording_marks_code_by_pairs_of_backticks() -> None:
    for tag in translated():
        for code in MESSAGES:
            texts = wording_of(code, Words(tag)).values()
            assert all(text.count("`") % 2 == 0 for text in texts), code


def test_without_anything_to_say_the_summary_says_so() -> None:
    assert github.summary([], Words("en")) == "No errors and no warnings.\n"


def test_gitlab_knows_a_diagnostic_again_when_lines_above_it_were_added() -> None:
    before = json.loads(gitlab.report([found(line=3), found(line=9)], Words("nl")))
    after = json.loads(gitlab.report([found(line=30), found(line=90), warning()], Words("nl")))
    marks = [entry["fingerprint"] for entry in before]
    assert [entry["fingerprint"] for entry in after][:2] == marks
    assert len({entry["fingerprint"] for entry in after}) == 3
    assert after[2]["severity"] == "minor"
    assert before[1]["location"] == {"path": PLACE.path, "lines": {"begin": 9, "end": 9}}
    assert set(before[0]) == {"description", "check_name", "fingerprint", "severity", "location"}


@pytest.mark.parametrize("language", translated())
def test_sarif_has_what_version_2_1_0_asks(language: str) -> None:
    log = json.loads(sarif.report([found(), warning()], Words(language)))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["repeated-value", "unknown-value"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"]
        (location,) = result["locations"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9/._%-]+", uri)
        assert unquote(uri) == PLACE.path
        region = location["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 4, 9)


def test_a_correction_in_sarif_mends_the_file(root: Path, write: Write) -> None:
    file = write("content/practices/paspoort.md", a_practice(thema="[reizn]"))
    (result,) = json.loads(sarif.report(check(root).diagnostics, Words("nl")))["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    place = Place("", region["startLine"], region["startColumn"], region["endLine"],
                  region["endColumn"])  # fmt: skip
    file.write_text(
        corrected(file.read_text(), [Fix(place, replacement["insertedContent"]["text"])])
    )
    assert check(root).diagnostics == ()


@pytest.mark.slow
def test_in_ci_the_format_is_that_of_the_machine(
    root: Path, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("content/practices/paspoort.md", a_practice(thema="[reizn]"))
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    on_github = sitegen("check", cwd=root)
    assert on_github.returncode == 1
    assert on_github.stdout.startswith("::error file=content/practices/paspoort.md,line=4,")
    assert "| `content/practices/paspoort.md` | 4 |" in summary.read_text()
    monkeypatch.delenv("GITHUB_ACTIONS")
    monkeypatch.setenv("GITLAB_CI", "true")
    on_gitlab = sitegen("check", cwd=root)
    assert json.loads(on_gitlab.stdout)[0]["check_name"] == "unknown-value"
    assert "error[unknown-value]" in on_gitlab.stderr
    assert sitegen("check", "--format", "text", cwd=root).stdout == ""
