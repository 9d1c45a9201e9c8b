"""Where a site may go: never over its source, nor over what someone else made."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.output.errors import OutputError
from sitegen.output.writer import write_folder
from tests.commands import files_of, sitegen
from tests.conftest import handing
from tests.output.conftest import NEW, site_of


@pytest.mark.parametrize("target", [".", "..", "/", "content", "content/practices", "content/new"])
def test_the_source_is_never_a_target(root: Path, target: str) -> None:
    (root / ".sitegen").touch()
    before = files_of(root.parent)
    done = sitegen("build", "--quiet", "--output", target, cwd=root)
    assert done.returncode == 1
    assert "overlapt met de bron" in done.stderr
    assert files_of(root.parent) == before


def foreign_file(target: Path) -> None:
    target.mkdir()
    (target / "letter.txt").write_text("dear")


def foreign_repository(target: Path) -> None:
    target.mkdir()
    (target / ".sitegen").touch()
    (target / ".git").write_text("gitdir: elsewhere")


def foreign_link(target: Path) -> None:
    foreign_file(target.parent / "elsewhere")
    target.symlink_to("elsewhere")


@pytest.mark.parametrize(
    "make", [foreign_file, foreign_repository, foreign_link, lambda target: target.write_text("x")]
)
def test_what_sitegen_did_not_make_stays(tmp_path: Path, make: Callable[[Path], object]) -> None:
    target = tmp_path / "build"
    make(target)
    before = files_of(tmp_path)
    with pytest.raises(OutputError):
        write_folder(handing(NEW), target)
    assert files_of(tmp_path) == before


def test_a_bundle_is_not_put_among_the_content(root: Path) -> None:
    before = files_of(root)
    done = sitegen("bundle", "content/uit.zip", cwd=root)
    assert done.returncode == 1
    assert "overlapt met de bron" in done.stderr
    assert files_of(root) == before


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    write_folder(handing(NEW), tmp_path / "build")
    assert files_of(tmp_path / "build") == site_of(NEW)
