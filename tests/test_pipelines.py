"""The pipelines of the repository: an outsider's pull request can read and be read, no more."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import REPOSITORY, TESTS, a_practice

WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
PUBLISHING = {"pages": "write", "id-token": "write"}
"""What the one job may do that publishes, and that runs none of our code."""


def read(file: Path) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return loaded


def triggers(workflow: dict[Any, Any]) -> set[str]:
    """YAML 1.1 reads the key `on` as true."""
    on = workflow[True]
    return {on} if isinstance(on, str) else set(on)


def steps(workflow: dict[Any, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_only_read_and_holds_no_secret(file: Path) -> None:
    workflow = read(file)
    text = file.read_text(encoding="utf-8")
    assert "secrets" not in text.replace("no secret", "")
    assert triggers(workflow) <= {"pull_request", "push", "issues"}
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= (60 if file.stem == "program" else 15)
        if "permissions" in job:
            assert job["permissions"] == PUBLISHING
            assert [set(step) for step in job["steps"]] == [{"uses"}]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_action_is_pinned_and_no_text_of_others_is_in_a_command(file: Path) -> None:
    for step in steps(read(file)):
        assert "uses" not in step or PINNED.fullmatch(step["uses"]), step
        assert "${{" not in step.get("run", ""), "a command takes values from its environment"
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-issue-forms", [REPOSITORY / ".github/ISSUE_TEMPLATE/praktijk.yml"]),
        ("gitlab-ci", [REPOSITORY / ".gitlab-ci.yml"]),
    ],
)
def test_a_pipeline_is_one_that_its_host_takes(schema: str, files: list[Path]) -> None:
    lint("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)


def test_the_linter_for_workflows_finds_nothing() -> None:
    lint("zizmor", "--offline", "--no-progress", "--strict-collection", *WORKFLOWS)


def test_the_linter_would_find_what_it_should(tmp_path: Path) -> None:
    text = (REPOSITORY / ".github/workflows/issue.yml").read_text(encoding="utf-8")
    bad = tmp_path / "bad.yml"
    bad.write_text(text.replace('"$ISSUE"', "${{ github.event.issue.body }}"), encoding="utf-8")
    with pytest.raises(AssertionError, match="template-injection"):
        lint("zizmor", "--offline", "--no-progress", bad)


def lint(tool: str, *words: str | Path) -> None:
    """A tool beside the interpreter of these tests; none of them asks the network."""
    done = subprocess.run([Path(sys.executable).parent / tool, *words], capture_output=True,
                          text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_change_to_the_program_is_tested_whole_on_linux_and_in_python_elsewhere() -> None:
    jobs = read(REPOSITORY / ".github/workflows/program.yml")["jobs"]
    assert [step["run"] for step in jobs["linux"]["steps"] if "run" in step] == ["make test"]
    assert jobs["python"]["strategy"]["matrix"]["os"] == ["windows-latest", "macos-latest"]
    assert any("pytest" in step.get("run", "") for step in jobs["python"]["steps"])
    assert read(REPOSITORY / ".gitlab-ci.yml")["program"]["script"] == ["make test"]


def test_only_main_is_published() -> None:
    publishing = [
        workflow
        for workflow in map(read, WORKFLOWS)
        if any("permissions" in job for job in workflow["jobs"].values())
    ]
    assert [workflow[True] for workflow in publishing] == [{"push": {"branches": ["main"]}}]


def test_gitlab_runs_for_merge_requests_alone_and_without_secrets() -> None:
    pipeline = read(REPOSITORY / ".gitlab-ci.yml")
    job = pipeline["merge-request"]
    assert job["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert set(job["variables"]) == {"GIT_DEPTH"}
    assert re.fullmatch(r"python:\d+\.\d+\.\d+-slim-bookworm@sha256:[0-9a-f]{64}", job["image"])
    commands = " ".join((*job["before_script"], *job["script"]))
    assert "CI_MERGE_REQUEST_TITLE" not in commands
    assert set(re.findall(r"\$(\w+)", commands)) == {"CI_MERGE_REQUEST_DIFF_BASE_SHA", "FAILED"}
    assert "--require-hashes" in commands


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with a pull request in it; the environment of these tests is its `.venv`."""
    folder = Path(shutil.copytree(TESTS / "tiny", tmp_path / "clone"))
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    commit(folder)
    (folder / ".venv").symlink_to(sys.prefix)
    return folder


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(folder: Path) -> None:
    who = ("-c", "user.name=Iemand", "-c", "user.email=iemand@voorbeeld.example")
    git(folder, *who, "commit", "--quiet", "--no-gpg-sign", "-m", "Een stap")


def run_steps(name: str, folder: Path, temp: Path, **given: str) -> dict[str, int]:
    """The commands of a workflow but the installation, as a runner does: name → exit status."""
    temp.mkdir(exist_ok=True)
    environment = {**os.environ, "RUNNER_TEMP": str(temp), "GITHUB_STEP_SUMMARY": str(temp / "summary"),
                   "GITHUB_ACTIONS": "true", **given}  # fmt: skip
    statuses = {}
    for step in steps(read(REPOSITORY / ".github" / "workflows" / f"{name}.yml")):
        if "run" in step and step["name"] != "Install":
            done = subprocess.run(["bash", "-eo", "pipefail", "-c", step["run"]], cwd=folder,
                                  env=environment, capture_output=True, text=True)  # fmt: skip
            statuses[step["name"]] = done.returncode
    return statuses


def test_the_steps_of_a_pull_request_run_on_any_machine(clone: Path, tmp_path: Path) -> None:
    base = git(clone, "rev-parse", "HEAD")
    (clone / "content/practices/paspoort.md").write_text(a_practice())
    temp = tmp_path / "temp"
    assert set(run_steps("pull-request", clone, temp, BASE=base).values()) == {0}
    assert "`paspoort`" in (temp / "summary").read_text()
    assert "START-HIER.html" in zipfile.ZipFile(temp / "site.zip").namelist()


def test_what_a_pull_request_touches_is_annotated_first(clone: Path, tmp_path: Path) -> None:
    """GitHub shows ten; the branch that the request is for is there without a network."""
    for number in range(12):
        (clone / f"content/practices/a{number}.md").write_text(a_practice(thema="[weg]"))
    git(clone, "add", "content")
    commit(clone)
    git(clone, "update-ref", "refs/remotes/origin/main", "HEAD")
    (clone / "content/practices/paspoort.md").write_text(a_practice(thema="[weg]"))
    git(clone, "add", "content")
    commit(clone)
    environment = {**os.environ, "GITHUB_ACTIONS": "true", "GITHUB_BASE_REF": "main",
                   "GITHUB_STEP_SUMMARY": str(tmp_path / "summary")}  # fmt: skip
    done = subprocess.run([sys.executable, "-m", "sitegen", "check"], cwd=clone, env=environment,
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.stdout.startswith("::error file=content/practices/paspoort.md,")
    first = (tmp_path / "summary").read_text().splitlines()[2]
    assert first.startswith("| `content/practices/paspoort.md` |")


def run_gitlab(folder: Path, base: str) -> int:
    """The script of the merge request, as a runner does: one shell for all lines."""
    script = read(REPOSITORY / ".gitlab-ci.yml")["merge-request"]["script"]
    environment = {**os.environ, "GITLAB_CI": "true", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    done = subprocess.run(["bash", "-eo", "pipefail", "-c", "\n".join(script)], cwd=folder,
                          env=environment, capture_output=True, text=True)  # fmt: skip
    return done.returncode


def test_the_script_of_a_merge_request_runs_on_any_machine(clone: Path) -> None:
    base = git(clone, "rev-parse", "HEAD")
    (clone / "content/practices/paspoort.md").write_text(a_practice())
    assert run_gitlab(clone, base) == 0
    assert json.loads((clone / "gl-code-quality-report.json").read_text()) == []
    assert "`paspoort`" in (clone / "changes.md").read_text()
    assert "START-HIER.html" in zipfile.ZipFile(clone / "site.zip").namelist()


def test_a_merge_request_with_an_error_fails_and_still_says_what_changes(clone: Path) -> None:
    base = git(clone, "rev-parse", "HEAD")
    (clone / "content/practices/paspoort.md").write_text(a_practice(thema="[weg]"))
    assert run_gitlab(clone, base) == 1
    (entry,) = json.loads((clone / "gl-code-quality-report.json").read_text())
    assert entry["check_name"] == "unknown-value"
    assert "`paspoort`" in (clone / "changes.md").read_text()
    assert not (clone / "site.zip").exists()


def test_a_reviewer_finds_the_copy_of_the_site_from_the_merge_request() -> None:
    artifacts = read(REPOSITORY / ".gitlab-ci.yml")["merge-request"]["artifacts"]
    assert artifacts["expose_as"]
    assert "site.zip" in artifacts["paths"]


def test_a_pull_request_with_an_error_fails_and_still_says_what_changes(
    clone: Path, tmp_path: Path
) -> None:
    base = git(clone, "rev-parse", "HEAD")
    (clone / "content/practices/paspoort.md").write_text(a_practice(thema="[weg]"))
    temp = tmp_path / "temp"
    statuses = run_steps("pull-request", clone, temp, BASE=base)
    assert statuses["Check"] == 1
    assert statuses["Say what changes"] == 0
    assert "`paspoort`" in (temp / "summary").read_text()


def test_the_steps_of_publishing_build_the_site(clone: Path, tmp_path: Path) -> None:
    assert run_steps("pages", clone, tmp_path / "temp") == {"Build": 0}
    assert (clone / "build/index.html").is_file()


HOSTILE = (
    "### Titel (title)\n\n$(touch gehackt) `touch gehackt`; touch gehackt '\"\n\n"
    "### Samenvatting (summary)\n\n${{ github.token }}\n\n### Contact (contacts)\n\nteam\n\n"
    "### Thema (thema)\n\nReizen (reizen)\n\n### Tekst\n\nZo.\n\n### $(touch gehackt)\n"
)


def test_the_steps_of_an_issue_make_a_file_and_run_nothing_of_it(
    clone: Path, tmp_path: Path
) -> None:
    temp = tmp_path / "temp"
    assert set(run_steps("issue", clone, temp, ISSUE=HOSTILE).values()) == {0}
    (file,) = (temp / "new").iterdir()
    assert 'title: "$(touch gehackt) `touch gehackt`; touch gehackt \'\\""' in file.read_text()
    assert not list(tmp_path.rglob("gehackt"))


def test_the_template_asks_for_consent_and_the_example_of_owners_parses() -> None:
    template = (REPOSITORY / ".github/pull_request_template.md").read_text(encoding="utf-8")
    assert template.count("- [ ] ") >= 4
    assert "consent" in template
    owners = (REPOSITORY / ".github/CODEOWNERS.example").read_text(encoding="utf-8").splitlines()
    rules = [line.split() for line in owners if line and not line.startswith("#")]
    assert all(len(rule) >= 2 and all(who.startswith("@") for who in rule[1:]) for rule in rules)


def test_the_issue_form_of_the_repository_asks_what_the_workflow_reads() -> None:
    form = read(REPOSITORY / ".github/ISSUE_TEMPLATE/praktijk.yml")
    assert form["labels"] == ["praktijk"]
    assert "'praktijk'" in (REPOSITORY / ".github/workflows/issue.yml").read_text()
