"""Whatever happens while a site is written, the old one or the new one is there, whole."""

import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.kills import kill_rebuilds
from sitegen.artifacts.artifact import Artifact
from sitegen.output import writer
from sitegen.output.lock import claimed
from sitegen.output.marks import standing_in
from sitegen.output.own_names import beside
from sitegen.output.writer import write_folder
from tests.commands import files_of, sitegen
from tests.conftest import Write, a_practice, handing
from tests.output.conftest import NEW, OLD, site_of


def names_beside(folder: Path) -> set[str]:
    return {path.name for path in folder.parent.iterdir()} - {folder.name}


def broken_off() -> Iterator[Artifact]:
    yield from NEW
    raise ZeroDivisionError


def test_ten_kills_leave_ten_whole_sites(tmp_path: Path) -> None:
    outcome = kill_rebuilds(tmp_path, 10, seed=int(time.time()))
    assert outcome["broken"] == 0
    assert outcome["old"] + outcome["new"] == 10


def test_an_exception_in_a_page_leaves_the_old_site_and_nothing_beside_it(folder: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        write_folder(handing(broken_off()), folder)
    assert files_of(folder) == site_of(OLD)
    assert names_beside(folder) == set()


@pytest.mark.parametrize("has_swap", [True, False])
def test_a_new_site_takes_the_place_of_the_old(
    folder: Path, has_swap: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not has_swap:
        monkeypatch.setattr(writer, "swap", lambda *_: False)
    write_folder(handing(NEW), folder)
    assert files_of(folder) == site_of(NEW)
    assert names_beside(folder) == set()


def test_what_stays_is_linked_and_not_written(folder: Path) -> None:
    marks = write_folder(handing(OLD), folder)
    before = numbers_of(folder)
    new = (OLD[0], *NEW[1:])
    write_folder(handing(new), folder, standing_in(folder, marks))
    assert files_of(folder) == site_of(new)
    assert numbers_of(folder)["index.html"] == before["index.html"]


def test_where_files_cannot_be_linked_they_are_copied(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    marks = write_folder(handing(OLD), folder)
    monkeypatch.setattr(os, "link", refuse)
    marks = write_folder(handing(NEW), folder, standing_in(folder, marks))
    assert files_of(folder) == site_of(NEW)
    assert standing_in(folder, marks).keys() == marks.keys()


def numbers_of(folder: Path) -> dict[str, int]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in found}


def test_after_a_kill_between_two_renames_the_old_site_is_put_back(folder: Path) -> None:
    folder.rename(beside(folder, "old"))
    write_folder(handing([]), beside(folder, "new"))
    with pytest.raises(ZeroDivisionError):
        write_folder(handing(broken_off()), folder)
    assert files_of(folder) == site_of(OLD)
    assert names_beside(folder) == set()


def test_what_a_killed_build_left_is_cleared_away(folder: Path) -> None:
    for suffix in ("new", "old"):
        beside(folder, suffix).mkdir()
        (beside(folder, suffix) / "half.html").write_text("half")
    beside(folder, "lock").touch()
    with claimed(folder, pytest.fail):
        write_folder(handing(NEW), folder)
    assert files_of(folder) == site_of(NEW)
    assert names_beside(folder) == set()


@pytest.mark.parametrize(("name", "status"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_who_asks_it_to_stop_keeps_the_old_site(root: Path, name: str, status: int) -> None:
    sitegen("build", cwd=root)
    before = files_of(root / "build")
    program = (
        "import itertools, os, signal, sitegen.build.build as b, sitegen.cli as m, sys\n"
        "def stopped(*a, **k):\n"
        "    yield from itertools.islice(real(*a, **k), 3)\n"
        f"    os.kill(os.getpid(), signal.{name})\n"
        "    signal.pause()\n"
        "real, b.produce = b.produce, stopped\n"
        # Shells start what runs in the background with SIGINT ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "sys.argv = ['sitegen', 'build', '--clean']\n"
        "m.main()"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True)
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    assert files_of(root / "build") == before
    assert not [path for path in root.iterdir() if path.name.startswith(".build")]


def test_after_a_deletion_the_site_is_that_of_a_clean_build(root: Path, write: Write) -> None:
    extra = write("content/practices/paspoort.md", a_practice(id="P2"))
    sitegen("build", cwd=root)
    extra.unlink()
    sitegen("build", cwd=root)
    sitegen("build", "--output", "clean", cwd=root)
    assert files_of(root / "build") == files_of(root / "clean")


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_modes_do_not_depend_on_the_machine(folder: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write_folder(handing(NEW), folder)
    finally:
        assert os.umask(before) == umask, "and the umask is as it was"
    modes = {stat.S_IMODE(p.stat().st_mode) for p in folder.rglob("*") if p.is_file()}
    assert modes == {0o644}
    assert stat.S_IMODE((folder / "practices").stat().st_mode) == 0o755
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
