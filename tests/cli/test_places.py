"""Where a command looks, and what it says when what it looks for is somewhere else."""

from pathlib import Path

import pytest

from sitegen.report.wording import help_text
from sitegen.words.words import Words
from tests.commands import sitegen
from tests.conftest import Write, a_practice, check, codes

PATH = "content/practices/paspoort.md"
CONFLICT = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> nieuw\n"


@pytest.fixture
def wrong(root: Path, write: Write) -> Path:
    """A mistake in one practice."""
    write(PATH, a_practice(thema="[xyz]"))
    return root


@pytest.mark.parametrize(
    ("cwd", "arguments", "status"),
    [
        (".", [PATH], 1),
        (".", ["./content/practices"], 1),
        (".", ["content/practices/"], 1),
        (".", ["content/contacts"], 0),
        (".", ["."], 1),
        ("..", ["--root", "site", PATH], 1),
        ("..", ["--root", "site", f"site/{PATH}"], 1),
        ("..", ["--root", "site", "content/contacts"], 0),
        ("..", ["--root", "site", "site"], 1),
        ("..", ["--root", "site", "."], 1),
        ("content", ["--root", "..", "practices/paspoort.md"], 1),
        ("content", ["--root", "..", "practices"], 1),
        ("content", ["--root", "..", PATH], 1),
        ("content", ["--root", "..", "contacts"], 0),
        ("content/practices", ["--root", "../..", "../contacts"], 0),
    ],
)
def test_a_path_is_looked_for_from_here_and_then_from_the_root(
    wrong: Path, cwd: str, arguments: list[str], status: int
) -> None:
    assert sitegen("check", *arguments, cwd=wrong / cwd).returncode == status


def test_a_whole_path_and_one_through_a_link_are_taken(wrong: Path, tmp_path: Path) -> None:
    (tmp_path / "ernaast").symlink_to(wrong)
    assert sitegen("check", wrong / PATH, cwd=wrong).returncode == 1
    assert sitegen("check", tmp_path / "ernaast" / PATH, cwd=wrong).returncode == 1
    assert (
        sitegen("check", "--root", tmp_path / "ernaast", wrong / PATH, cwd=Path("/")).returncode
        == 1
    )


@pytest.mark.parametrize("path", ["content/nergens", "practices/paspoort.md", "nergens.md"])
def test_a_path_that_is_nowhere_is_named(wrong: Path, path: str) -> None:
    done = sitegen("check", path, cwd=wrong)
    assert done.returncode == 2
    assert f"{path} is er niet" in done.stderr


def test_a_path_outside_the_catalogue_is_not_called_right(wrong: Path, tmp_path: Path) -> None:
    (tmp_path / "elders.md").write_text("x")
    done = sitegen("check", "../elders.md", "--lang", "en", cwd=wrong)
    assert done.returncode == 2
    assert "../elders.md is outside the folder with sitegen.yml" in done.stderr


@pytest.mark.parametrize("name", ["sitegen.yaml", "Sitegen.yml", "sitegen.yml.txt", "SITEGEN.YAML"])
def test_settings_by_almost_the_right_name_are_named(root: Path, name: str) -> None:
    (root / "sitegen.yml").rename(root / name)
    (found,) = check(root).diagnostics
    assert found.code == "no-settings"
    assert help_text(found, Words("nl")) == f"Geef `{name}` de naam `sitegen.yml`."


@pytest.mark.parametrize(
    ("cwd", "there"), [("content", ".."), ("content/practices", "../.."), ("..", "site")]
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_who_stands_beside_the_catalogue_is_told_where_it_is(
    root: Path, cwd: str, there: str, command: str
) -> None:
    done = sitegen(command, cwd=root / cwd)
    assert done.returncode == 1
    assert f"--root {there}`" in done.stderr
    assert sitegen("check", "--root", there, cwd=root / cwd).returncode == 0


def test_a_conflict_in_the_settings_is_called_one(root: Path) -> None:
    file = root / "sitegen.yml"
    text = file.read_text().replace(
        "  title: Kleine catalogus\n", CONFLICT.format("  title: Klein", "  title: Groot")
    )
    file.write_text(text)
    (found,) = check(root).diagnostics
    assert (found.code, found.place.line) == ("merge-conflict", 2)


@pytest.mark.parametrize(
    "body",
    [
        f"Zo ziet dat eruit:\n\n```\n{CONFLICT.format('a', 'b')}```\n",
        f"~~~~ text\n{CONFLICT.format('a', 'b')}~~~\n{CONFLICT.format('a', 'b')}~~~~\n",
        f"``` diff\n{CONFLICT.format('a', 'b')}",
        "Kop\n=======\n\nZo gaat het.",
        "    <<<<<<< HEAD\n",
    ],
)
def test_what_someone_writes_about_is_no_conflict(root: Path, write: Write, body: str) -> None:
    write(PATH, a_practice(body))
    assert "merge-conflict" not in codes(check(root))


@pytest.mark.parametrize(
    "body",
    [
        CONFLICT.format("a", "b"),
        f"```\ncode\n```\n\n{CONFLICT.format('a', 'b')}",
        CONFLICT.format("```\na\n```", "```\nb\n```"),
        f"`` ``` ``\n\n{CONFLICT.format('a', 'b')}",
    ],
)
def test_what_git_left_is_a_conflict(root: Path, write: Write, body: str) -> None:
    write(PATH, a_practice(body))
    assert codes(check(root)) == ["merge-conflict"]
