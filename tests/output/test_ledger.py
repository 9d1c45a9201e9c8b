"""What others put into a built site is named and never lost; what is ours is known by its mark."""

import shutil
from pathlib import Path

import pytest

from sitegen.artifacts.artifact import Artifact
from sitegen.output.ledger import mark
from sitegen.output.writer import write_folder
from tests.commands import files_of, sitegen
from tests.conftest import Write, age, handing


def put_there(build: Path) -> dict[str, bytes]:
    """What people and hosts put into a site by hand."""
    (build / "CNAME").write_text("praktijken.example")
    (build / ".well-known").mkdir()
    (build / ".well-known/security.txt").write_text("Contact: x")
    (build / "practices/google123.html").write_text("google")
    return files_of(build)


@pytest.mark.parametrize("memory", ["cache", "no cache", "another machine"])
def test_files_of_others_in_the_site_are_named_and_kept(
    root: Path, tmp_path: Path, memory: str
) -> None:
    sitegen("build", cwd=root)
    if memory == "no cache":
        shutil.rmtree(root / ".sitegen-cache")
    elif memory == "another machine":
        shutil.rmtree(root / ".sitegen-cache")
        root = Path(shutil.move(root, tmp_path / "elders"))
    before = put_there(root / "build")
    done = sitegen("build", "--base-url", "https://nieuw.example/", cwd=root)
    assert done.returncode == 1
    for name in (".well-known/security.txt", "CNAME", "practices/google123.html", "static/", "--clean", "(3)"):  # fmt: skip
        assert name in done.stderr
    assert files_of(root / "build") == before


def test_a_build_with_nothing_else_to_do_names_them_too(root: Path) -> None:
    age(root)
    sitegen("build", cwd=root)
    (root / "build/CNAME").write_text("x")
    done = sitegen("build", cwd=root)
    assert (done.returncode, "CNAME" in done.stderr) == (1, True)


def test_in_static_they_stay_and_with_clean_they_go(root: Path, write: Write) -> None:
    sitegen("build", cwd=root)
    put_there(root / "build")
    write("static/CNAME", "praktijken.example")
    done = sitegen("build", "--clean", cwd=root)
    assert done.returncode == 0
    assert "CNAME" in done.stderr
    built = files_of(root / "build")
    assert built["CNAME"] == b"praktijken.example"
    assert "practices/google123.html" not in built
    assert sitegen("build", cwd=root).returncode == 0


def test_a_page_of_ours_that_someone_changed_is_made_anew(root: Path) -> None:
    sitegen("build", cwd=root)
    before = files_of(root / "build")
    (root / "build/index.html").write_text("by hand")
    assert sitegen("build", cwd=root).returncode == 0
    assert files_of(root / "build") == before


def test_what_systems_leave_everywhere_stops_no_build(root: Path) -> None:
    sitegen("build", cwd=root)
    before = files_of(root / "build")
    for name in (".DS_Store", "Thumbs.db", "practices/desktop.ini", "practices/._x"):
        (root / "build" / name).write_text("x")
    (root / "build/leeg").mkdir()
    assert sitegen("build", cwd=root).returncode == 0
    assert files_of(root / "build") == before


def test_a_site_of_an_earlier_version_is_replaced_once(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    folder.mkdir()
    (folder / ".sitegen").touch()
    (folder / "oud.html").write_text("x")
    write_folder(handing([Artifact("index.html", b"x")]), folder)
    assert set(files_of(folder)) == {".sitegen", ".nojekyll", "index.html"}


@pytest.mark.parametrize("data", [b"{}", b"[]", b"\xff", b'{"files": 3, "is_finished": true}', b"null"])  # fmt: skip
def test_a_damaged_mark_is_that_of_an_earlier_version(tmp_path: Path, data: bytes) -> None:
    folder = tmp_path / "build"
    write_folder(handing([Artifact("index.html", b"x")]), folder)
    (folder / ".sitegen").write_bytes(data)
    write_folder(handing([Artifact("index.html", b"y")]), folder)
    assert (folder / "index.html").read_bytes() == b"y"


def test_the_mark_depends_on_the_paths_alone() -> None:
    assert mark(["b", "a"]) == mark(["a", "b"])
