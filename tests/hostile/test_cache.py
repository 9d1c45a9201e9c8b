"""A cache that came with someone's change, beside the content, is never believed."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.incremental.cache import _proof
from tests.commands import files_of, sitegen
from tests.conftest import age

CACHE = ".sitegen-cache"
PLANTED = "<x>"
"""As long as what it takes the place of, for the values in a row say how long they are."""


@pytest.fixture
def pull_request(root: Path, tmp_path: Path) -> Path:
    """The tiny catalogue with a cache in it that says more than the content, as fit as it can be."""
    age(root)
    assert sitegen("build", cwd=root).returncode == 0
    (database,) = (root / CACHE).glob("*.sqlite")
    with sqlite3.connect(database) as connection:
        for name, key, value in connection.execute("SELECT name, key, value FROM bodies"):
            better = value.replace(b"<p>", PLANTED.encode())
            row = (better, _proof(name, key, better), name)
            connection.execute("UPDATE bodies SET value = ?, proof = ? WHERE name = ?", row)
        connection.execute("DELETE FROM pages")
        connection.execute("DELETE FROM sites")
    connection.close()
    shutil.rmtree(root / "build")
    return root


def test_the_planted_cache_is_one_that_would_be_believed_where_it_was_made(
    pull_request: Path,
) -> None:
    assert sitegen("build", cwd=pull_request).returncode == 0
    assert PLANTED.encode() in files_of(pull_request / "build")["contacts/team.html"]


def test_a_cache_that_came_with_a_change_is_not_believed(
    pull_request: Path, tmp_path: Path
) -> None:
    clone = Path(shutil.copytree(pull_request, tmp_path / "clone"))
    shutil.rmtree(pull_request)
    clone.rename(pull_request)
    assert sitegen("build", cwd=pull_request).returncode == 0
    assert sitegen("build", "--no-cache", "--output", "plain", cwd=pull_request).returncode == 0
    assert files_of(pull_request / "build") == files_of(pull_request / "plain")


@pytest.mark.parametrize("planted", ["", "cache.sqlite", "lock", "CACHEDIR.TAG", ".gitignore"])
def test_a_planted_link_of_the_cache_is_not_followed(
    root: Path, tmp_path: Path, planted: str
) -> None:
    victim = tmp_path / "victim"
    victim.mkdir()
    (victim / "profile.sqlite").write_text("mine")
    if planted:
        (root / CACHE).mkdir()
    (root / CACHE / planted).symlink_to(victim / "profile.sqlite" if planted else victim)
    assert sitegen("build", cwd=root).returncode == 0
    assert sitegen("build", "--clean", cwd=root).returncode == 0
    assert files_of(victim) == {"profile.sqlite": b"mine"}


def test_of_a_cache_from_elsewhere_nothing_stays(pull_request: Path, tmp_path: Path) -> None:
    """Copies of a folder would keep people who withdrew for ever."""
    clone = Path(shutil.copytree(pull_request, tmp_path / "clone"))
    before = {file.name for file in (clone / CACHE).glob("*.sqlite")}
    assert sitegen("build", cwd=clone).returncode == 0
    after = {file.name for file in (clone / CACHE).glob("*.sqlite")}
    assert (len(before), len(after), before & after) == (1, 1, set())


def test_what_another_version_made_is_not_taken(pull_request: Path) -> None:
    newer = (
        "import sitegen.incremental.cache as cache, sys; cache.__version__ = '99'\n"
        "from sitegen.cli import main; sys.argv = ['sitegen', 'build']; main()"
    )
    done = subprocess.run([sys.executable, "-c", newer], cwd=pull_request, capture_output=True)
    assert done.returncode == 0
    for path, data in files_of(pull_request / "build").items():
        assert PLANTED.encode() not in data, path
