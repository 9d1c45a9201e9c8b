"""A site or an offline copy goes into what cannot move, file by file, and each of them whole."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.artifacts.artifact import Artifact
from sitegen.build.bundle import marks
from sitegen.output import in_place, writer
from sitegen.output.errors import OutputError
from sitegen.output.ledger import is_broken_off
from sitegen.output.lock import claimed
from sitegen.output.marks import standing_in
from sitegen.output.writer import write_folder
from tests.commands import files_of, obey_modes, run, sitegen
from tests.conftest import Write, a_practice, handing
from tests.output.conftest import site_of

CAN_MOUNT = (
    sys.platform == "linux"
    and subprocess.run(["unshare", "-m", "mount", "-t", "tmpfs", "x", "/mnt"], capture_output=True).returncode == 0
)  # fmt: skip
OLD = (
    Artifact("index.html", b"old"),
    Artifact("assets/a.1.css", b"old"),
    Artifact("practices/a.html", b"old"),
    Artifact("gone/x.html", b"old"),
)
NEW = (
    Artifact("index.html", b"new"),
    Artifact("assets/a.2.css", b"new"),
    Artifact("practices/a.html", b"new"),
    Artifact("practices/b.html", b"new"),
)


@pytest.fixture(params=["known beforehand", "found out"])
def fixed(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that cannot be renamed, which is known beforehand or only when it is tried."""
    folder = tmp_path / "place/build"
    folder.mkdir(parents=True)
    whole = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path == folder:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        return whole(path, target)

    monkeypatch.setattr(writer, "swap", lambda *_: False)
    monkeypatch.setattr(Path, "rename", rename)
    is_known = request.param == "known beforehand"
    monkeypatch.setattr(writer, "cannot_move", lambda _: is_known)
    return folder


def test_one_edition_takes_the_place_of_another_in_a_folder_that_stays(fixed: Path) -> None:
    number = fixed.stat().st_ino
    for edition in (OLD, NEW, OLD, NEW):
        write_folder(handing(edition), fixed)
        assert files_of(fixed) == site_of(edition)
        assert [*fixed.parent.iterdir()] == [fixed]
    assert not (fixed / "gone").exists()
    assert fixed.stat().st_ino == number


def test_what_stands_is_not_written_again(fixed: Path) -> None:
    marks = write_folder(handing(OLD), fixed)
    moment = (fixed / "index.html").stat().st_mtime_ns
    more = (*OLD, Artifact("more.html", b"more"))
    marks = write_folder(handing(more), fixed, standing_in(fixed, marks))
    assert (fixed / "index.html").stat().st_mtime_ns == moment
    assert files_of(fixed) == site_of(more)
    assert standing_in(fixed, marks) == marks


def test_assets_come_first_then_pages_then_what_is_gone_goes(
    fixed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(handing(OLD), fixed)
    acts: list[str] = []
    real = in_place._move

    def move(file: Path, temporary: Path, target: Path) -> None:
        assert (fixed / "assets/a.1.css").exists()
        acts.append(target.name)
        real(file, temporary, target)

    monkeypatch.setattr(in_place, "_move", move)
    write_folder(handing(NEW), fixed)
    pages = [name.endswith(".html") for name in acts]
    assert (pages, len(acts)) == (sorted(pages), 5)


def test_nothing_is_written_through_a_link_in_the_folder(fixed: Path, tmp_path: Path) -> None:
    write_folder(handing(OLD), fixed)
    shutil.rmtree(fixed / "practices")
    (tmp_path / "elders").mkdir()
    (fixed / "practices").symlink_to(tmp_path / "elders")
    with pytest.raises(OutputError):
        write_folder(handing(NEW), fixed)
    write_folder(handing(NEW), fixed, is_clean=True)
    assert files_of(fixed) == site_of(NEW)
    assert not (fixed / "practices").is_symlink()
    assert [*(tmp_path / "elders").iterdir()] == []


@pytest.mark.parametrize(
    "make", [lambda p: p.mkdir(), lambda p: p.symlink_to("index.html"), os.mkfifo]
)
def test_what_stands_in_the_place_of_a_file_makes_room(fixed: Path, make: object) -> None:
    write_folder(handing(OLD), fixed)
    (fixed / "practices/a.html").unlink()
    assert callable(make)
    make(fixed / "practices/a.html")
    write_folder(handing(NEW), fixed)
    assert files_of(fixed) == site_of(NEW)


def test_files_of_others_are_named_there_too_and_a_new_volume_counts_as_empty(fixed: Path) -> None:
    (fixed / "lost+found").mkdir()
    write_folder(handing(OLD), fixed)
    (fixed / "CNAME").write_text("x")
    with pytest.raises(OutputError) as raised:
        write_folder(handing(NEW), fixed)
    assert (raised.value.code, raised.value.facts["names"]) == ("foreign-files", "CNAME")
    write_folder(handing(NEW), fixed, is_clean=True)
    assert files_of(fixed) == site_of(NEW)
    assert (fixed / "lost+found").exists()


def test_a_disk_that_is_full_half_way_is_called_that(
    fixed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(handing(OLD), fixed)
    real = in_place._move

    def full(file: Path, temporary: Path, target: Path) -> None:
        if target.name == "b.html":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(file, temporary, target)

    monkeypatch.setattr(in_place, "_move", full)
    with pytest.raises(OutputError) as raised:
        write_folder(handing(NEW), fixed)
    assert raised.value.code == "half-written"
    assert is_broken_off(fixed)
    monkeypatch.undo()
    write_folder(handing(NEW), fixed)
    assert not is_broken_off(fixed)
    assert files_of(fixed) == site_of(NEW)


@pytest.mark.parametrize("moves", [0, 1, 2, 7, 20, 37])
def test_a_kill_leaves_whole_files_of_two_editions_and_the_next_build_says_so(
    root: Path, moves: int
) -> None:
    folder = root / "build"
    sitegen("build", cwd=root)
    old = files_of(folder)
    sitegen("build", "--output", "nieuw", "--base-url", "https://nieuw.example/", cwd=root)
    new = files_of(root / "nieuw")
    program = (
        "import os, signal, sys, sitegen.output.in_place as i, sitegen.output.writer as o, sitegen.cli as m\n"
        "real, left = i._move, [int(sys.argv.pop())]\n"
        "def move(*a):\n"
        "    left[0] or os.kill(os.getpid(), signal.SIGKILL)\n"
        "    left[0] -= 1\n"
        "    real(*a)\n"
        "i._move, o.cannot_move = move, lambda _: True\n"
        "sys.argv[1:] = ['build', '--base-url', 'https://nieuw.example/', '--clean']\n"
        "m.main()"
    )
    command = [sys.executable, "-c", program, str(moves)]
    assert subprocess.run(command, cwd=root, capture_output=True).returncode == -signal.SIGKILL
    left = {p: data for p, data in files_of(folder).items() if not p.startswith(".sitegen")}
    assert all(data in (old.get(path), new.get(path)) for path, data in left.items())
    assert left.keys() >= old.keys() - {".sitegen"}
    done = sitegen("build", "--base-url", "https://nieuw.example/", "--lang", "en", cwd=root)
    assert done.returncode == 0
    assert "two editions" in done.stderr
    assert files_of(folder) == new
    assert "two editions" not in sitegen("build", "--lang", "en", cwd=root).stderr


def test_a_link_to_a_folder_stays_and_the_site_is_where_it_leads(
    root: Path, tmp_path: Path
) -> None:
    place = tmp_path / "www/site"
    place.mkdir(parents=True)
    (root / "build").symlink_to(place)
    for address in ("https://een.example/", "https://twee.example/"):
        done = sitegen("build", "--base-url", address, cwd=root)
        assert done.returncode == 0, done.stderr
        assert address in (place / "404.html").read_text()
    assert (root / "build").is_symlink()
    assert [*place.parent.iterdir()] == [place]


@pytest.mark.parametrize("target", ["nowhere", "build", "sitegen.yml", "content"])
def test_a_link_to_something_else_is_refused_in_a_sentence(root: Path, target: str) -> None:
    (root / "build").symlink_to(target)
    before = files_of(root / "content")
    done = sitegen("build", "--lang", "en", cwd=root)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("sitegen: ")
    assert "--output" in done.stderr
    assert files_of(root / "content") == before


@pytest.fixture
def closed(root: Path) -> Iterator[Path]:
    """A folder in which nothing can be made, with one in it in which it can."""
    place = root / "public"
    (place / "build").mkdir(parents=True)
    shutil.copy(_a_zip(root), place / "uit.zip")
    place.chmod(0o555)
    yield place
    place.chmod(0o755)


def _a_zip(root: Path) -> Path:
    with zipfile.ZipFile(root / "leeg.zip", "w") as archive:
        for name in map(min, marks()):  # or it would be no bundle, and not ours to replace
            archive.writestr(name, "x")
    return root / "leeg.zip"


def test_a_folder_whose_parent_is_closed_is_written_into(root: Path, closed: Path) -> None:
    output = ("--output", "public/build")
    for address in ("https://een.example/", "https://twee.example/"):
        done = run(root, obey_modes, "build", *output, "--base-url", address)
        assert done.returncode == 0, done.stderr
    sitegen("build", "--output", "anders", "--base-url", "https://twee.example/", cwd=root)
    assert files_of(closed / "build") == files_of(root / "anders")
    assert {path.name for path in closed.iterdir()} == {"build", "uit.zip"}


def test_a_bundle_in_a_closed_folder_is_written_in_its_place(root: Path, closed: Path) -> None:
    number = (closed / "uit.zip").stat().st_ino
    assert run(root, obey_modes, "bundle", "public/uit.zip").returncode == 0
    sitegen("bundle", "anders.zip", cwd=root)
    assert (closed / "uit.zip").read_bytes() == (root / "anders.zip").read_bytes()
    assert (closed / "uit.zip").stat().st_ino == number
    assert run(root, obey_modes, "bundle", "public/nieuw.zip").returncode == 1


def test_where_no_lock_has_a_place_a_second_build_waits_too(
    root: Path, closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = closed / "build"
    monkeypatch.setattr("sitegen.output.lock.cannot_move", lambda _: True)
    command = [sys.executable, "-m", "sitegen", "build", "--output", "public/build"]
    with claimed(target, pytest.fail):
        second = subprocess.Popen(
            command,
            cwd=root,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=obey_modes,  # noqa: PLW1509
        )
        assert second.stderr
        assert "deze wacht" in second.stderr.readline()
        assert not (target / "index.html").exists()
    assert second.wait(60) == 0
    second.stderr.close()
    assert (target / "index.html").is_file()


@pytest.mark.skipif(not CAN_MOUNT, reason="nothing can be mounted here")
@pytest.mark.parametrize("kind", ["--bind volume build", "-t tmpfs none build"])
def test_a_volume_is_written_into(root: Path, write: Write, kind: str) -> None:
    for name in ("volume", "build"):
        (root / name).mkdir()
    write("content/practices/paspoort.md", a_practice(id="P2"))
    build = f"{sys.executable} -m sitegen build"
    script = (
        f"set -e; mount {kind}; {build}; test -e build/practices/paspoort.html\n"
        f"rm content/practices/paspoort.md; {build}; {build}; {build} --output clean\n"
        "diff -r build clean; ls -A build > inside; ls -A > around"
    )
    done = subprocess.run(["unshare", "-m", "sh", "-c", script], cwd=root, capture_output=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ".sitegen-new" not in (root / "inside").read_text()
    assert ".build" not in (root / "around").read_text()


@pytest.mark.skipif(not CAN_MOUNT, reason="nothing can be mounted here")
def test_a_bundle_goes_into_a_file_that_is_mounted(root: Path) -> None:
    for name in ("buiten.zip", "uit.zip"):
        (root / name).touch()
    bundle = f"{sys.executable} -m sitegen bundle"
    script = f"set -e; mount --bind buiten.zip uit.zip; {bundle} uit.zip; {bundle} uit.zip"
    done = subprocess.run(["unshare", "-m", "sh", "-c", script], cwd=root, capture_output=True)
    assert done.returncode == 0, done.stderr
    sitegen("bundle", "anders.zip", cwd=root)
    assert (root / "buiten.zip").read_bytes() == (root / "anders.zip").read_bytes()


@pytest.mark.skipif(not CAN_MOUNT, reason="nothing can be mounted here")
@pytest.mark.parametrize("command", ["build", "bundle build/uit.zip"])
def test_a_volume_that_is_read_only_or_full_is_named_in_a_sentence(
    root: Path, command: str
) -> None:
    (root / "build").mkdir()
    for options in ("ro", "size=8k"):
        script = f"mount -t tmpfs -o {options} none build; {sys.executable} -m sitegen {command}"
        done = subprocess.run(
            ["unshare", "-m", "sh", "-c", script], cwd=root, capture_output=True, text=True
        )
        assert done.returncode == 1
        last = done.stderr.splitlines()[-1]
        assert last.startswith("sitegen: build")
        assert "is niet geschreven" in last
