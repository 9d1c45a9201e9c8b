"""What someone planted under a name of ours is cleared away or named, never followed or published."""

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.output.own_names import beside
from tests.commands import files_of, obey_modes, run, sitegen, small_files_only
from tests.conftest import Write, a_practice


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    """A file outside the catalogue, that no command has any business with."""
    folder = tmp_path / "victim"
    folder.mkdir()
    (folder / "profile").write_text("mine")
    return folder / "profile"


def a_socket(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # the path of a socket has to be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(place.name)
    os.chdir(here)


def a_read_only_folder(place: Path) -> None:
    (place / "below").mkdir(parents=True)
    (place / "below/file").write_text(PLANT)
    (place / "below").chmod(0o555)
    place.chmod(0o555)


def a_folder(place: Path) -> None:
    (place / "below").mkdir(parents=True)
    (place / "index.html").write_text(PLANT)


PLANT = "PLANTED BY SOMEONE"
BY_TARGET = {"build": ("build",), "uit.zip": ("bundle", "uit.zip")}
PLANTED: dict[str, Callable[[Path], object]] = {
    "folder": a_folder,
    "read-only folder": a_read_only_folder,
    "file": lambda place: place.write_text(PLANT),
    "link": lambda place: place.symlink_to("content"),
    "link to nothing": lambda place: place.symlink_to("nowhere"),
    "pipe": os.mkfifo,
    "socket": a_socket,
}


@pytest.mark.parametrize(
    "name", ["build-new", "build-old", "build-lock", "uit.zip-new", "uit.zip-lock"]
)
@pytest.mark.parametrize("kind", PLANTED)
def test_nothing_planted_under_a_name_of_ours_keeps_a_site_away_or_becomes_one(
    root: Path, name: str, kind: str
) -> None:
    target, _, suffix = name.partition("-")
    place = beside(root / target, suffix)
    PLANTED[kind](place)
    before = files_of(root / "content")
    done = run(root, obey_modes, *BY_TARGET[target])
    assert done.returncode == 0, done.stderr
    assert not os.path.lexists(place)
    assert PLANT.encode() not in b"".join(files_of(root).values())
    assert files_of(root / "content") == before


@pytest.mark.parametrize("name", [".sitegen-cache", ".sitegen-cache/lock"])
@pytest.mark.parametrize("kind", PLANTED)
def test_nothing_planted_in_the_place_of_the_cache_keeps_a_site_away(
    root: Path, name: str, kind: str
) -> None:
    (root / name).parent.mkdir(exist_ok=True)
    PLANTED[kind](root / name)
    before = files_of(root / "content")
    for edition in ("een", "twee"):
        done = run(root, obey_modes, "build", "--base-url", f"https://{edition}.example/")
        assert done.returncode == 0, done.stderr
        assert f"https://{edition}.example/" in (root / "build/404.html").read_text()
    assert PLANT.encode() not in b"".join(files_of(root / "build").values())
    assert files_of(root / "content") == before


def test_a_folder_that_is_not_ours_never_becomes_the_site(root: Path) -> None:
    """Not even when the build that found it fails."""
    a_folder(beside(root / "build", "old"))
    done = run(root, small_files_only, "build")
    assert done.returncode == 1
    assert ".build.sitegen-old wordt verwijderd" in done.stderr
    assert not (root / "build").exists()


OTHER = 65534
"""Someone else: `nobody`."""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make the files of someone else")
@pytest.mark.parametrize("name", ["build-new", "build-old", "build-lock", "uit.zip-new"])
@pytest.mark.parametrize("make", [a_folder, lambda place: place.mkdir(0o700)])
def test_what_someone_else_left_under_a_name_of_ours_is_named_with_the_cure(
    root: Path, name: str, make: Callable[[Path], object]
) -> None:
    target, _, suffix = name.partition("-")
    place = beside(root / target, suffix)
    make(place)
    (place / "below").mkdir(exist_ok=True)
    (place / "below/file").touch()
    for path in (place, *place.rglob("*")):
        os.chown(path, OTHER, OTHER)
    done = run(root, obey_modes, *BY_TARGET[target])
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"sudo rm -rf {place.name}" in done.stderr
    assert f"sitegen: {target} is niet geschreven" in done.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make the files of someone else")
def test_a_site_once_made_by_root_is_replaced_and_what_is_left_of_it_named_each_time(
    root: Path,
) -> None:
    sitegen("build", "--no-cache", cwd=root)
    for path in (root / "build", *(root / "build").rglob("*")):
        os.chown(path, OTHER, OTHER)
    first = run(root, obey_modes, "build", "--base-url", "https://elders.example/")
    assert first.returncode == 0
    assert "https://elders.example/" in (root / "build/index.html").read_text()
    assert "sudo rm -rf .build.sitegen-new" in first.stderr
    second = run(root, obey_modes, "build")
    assert second.returncode == 1
    assert "sudo rm -rf .build.sitegen-new" in second.stderr
    shutil.rmtree(beside(root / "build", "new"))
    assert run(root, obey_modes, "build").returncode == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make the files of someone else")
def test_a_correction_names_what_is_in_its_way(root: Path, write: Write) -> None:
    text = a_practice().replace("title: ", "title:\u00a0")
    file = write("content/practices/paspoort.md", text)
    (beside(file, "new") / "below").mkdir(parents=True)
    for path in (beside(file, "new"), beside(file, "new") / "below"):
        os.chown(path, OTHER, OTHER)
    done = run(root, obey_modes, "check", "--fix")
    assert done.returncode == 1
    assert "sudo rm -rf content/practices/.paspoort.md.sitegen-new" in done.stderr
    assert file.read_text() == text


@pytest.mark.parametrize("suffix", ["new", "old"])
@pytest.mark.parametrize("kind", ["folder", "file", "nothing"])
def test_a_planted_link_of_our_own_name_is_taken_away_and_not_followed(
    root: Path, victim: Path, suffix: str, kind: str
) -> None:
    target = {"folder": victim.parent, "file": victim, "nothing": victim.parent / "x"}[kind]
    for name in ("build", "uit.zip"):
        beside(root / name, suffix).symlink_to(target)
    for command in (("build",), ("bundle", "uit.zip")):
        assert sitegen(*command, cwd=root).returncode == 0
    assert files_of(victim.parent) == {"profile": b"mine"}
    assert not (root / "build").is_symlink()
    assert not (root / "uit.zip").is_symlink()


def test_a_planted_file_of_our_own_name_keeps_no_build_away(root: Path) -> None:
    for name in ("build", "uit.zip"):
        beside(root / name, "new").write_text(PLANT)
        beside(root / name, "old").write_text(PLANT)
    assert sitegen("build", cwd=root).returncode == 0
    assert sitegen("bundle", "uit.zip", cwd=root).returncode == 0


def test_a_correction_is_never_written_through_a_planted_link(
    root: Path, write: Write, victim: Path
) -> None:
    file = write("content/practices/paspoort.md", a_practice().replace("title: ", "title:\u00a0"))
    beside(file, "new").symlink_to(victim)
    assert sitegen("check", "--fix", cwd=root).returncode == 0
    assert victim.read_text() == "mine"
    assert file.read_text() == a_practice()
