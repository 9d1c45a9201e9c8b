"""Whatever happens while a site is written, the old one or the new one is there, whole: with kills and
full disks, two builds at once, stale files, folders of someone else, and paths that lead outside.
"""

import os
import resource
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.kills import kill_rebuilds
from sitegen.artifacts.artifact import Artifact
from sitegen.output import writer
from sitegen.output.errors import OutputError
from sitegen.output.ledger import mark
from sitegen.output.lock import claimed
from sitegen.output.marks import standing_in
from sitegen.output.own_names import beside
from sitegen.output.writer import write_folder
from tests.commands import files_of, obey_modes, run, sitegen
from tests.conftest import Write, a_practice, handing

OLD = (Artifact("index.html", b"old"), Artifact("practices/a.html", b"old"))
NEW = (Artifact("index.html", b"new"), Artifact("practices/b.html", b"new"))
BUILD = [sys.executable, "-m", "sitegen", "build"]


def site_of(artifacts: tuple[Artifact, ...]) -> dict[str, bytes]:
    files = {".nojekyll": b"", **{a.path: a.data for a in artifacts}}
    return {".sitegen": mark(files).data, **files}


def names_beside(folder: Path) -> set[str]:
    return {path.name for path in folder.parent.iterdir()} - {folder.name}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A target in which an old site stands."""
    target = tmp_path / "place" / "build"
    target.parent.mkdir()
    write_folder(handing(OLD), target)
    return target


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


def without_cache(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if not path.startswith(".sitegen-cache/")}


def small_files_only() -> None:
    """From the 5,000th byte of a file on, the system refuses to write."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))


@pytest.mark.parametrize("command", [("build",), ("bundle", "build.zip")])
def test_where_nothing_more_can_be_written_one_line_says_so(
    root: Path, command: tuple[str, ...]
) -> None:
    sitegen(*command, cwd=root)
    before = without_cache(files_of(root))
    done = run(root, small_files_only, *command, "--base-url", "https://elders.example/")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 2, "what was read, and what went wrong"
    assert "is niet geschreven" in done.stderr
    assert "Wat er stond, staat er nog" in done.stderr
    assert without_cache(files_of(root)) == before


def test_a_full_disk_is_called_a_full_disk(root: Path) -> None:
    sitegen("build", cwd=root)
    before = files_of(root / "build")
    program = (
        "import errno, os, sys, sitegen.cli as m, sitegen.output.writer as o\n"
        "real = o._write\n"
        "def full(path, data):\n"
        "    if path.endswith('index.html'):\n"
        "        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))\n"
        "    return real(path, data)\n"
        "o._write = full\n"
        "sys.argv = ['sitegen', 'build', '--clean', '--quiet', '--lang', 'en']\n"
        "m.main()"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == (
        "sitegen: build was not written: the disk is full. What was there is still there. "
        "Make room and try again.\n"
    )
    assert files_of(root / "build") == before


def test_a_place_where_you_may_not_write_is_named(root: Path) -> None:
    place = root / "public"
    sitegen("build", "--output", "public/build", cwd=root)
    before = files_of(place)
    for folder in (place / "build", place):
        folder.chmod(0o555)
    try:
        done = run(root, obey_modes, "build", "--quiet", "--output", "public/build", "--clean")
    finally:
        for folder in (place, place / "build"):
            folder.chmod(0o755)
    assert done.returncode == 1
    assert done.stderr.startswith("sitegen: public/build is niet geschreven: u mag daar niet")
    assert len(done.stderr.splitlines()) == 1
    assert files_of(place) == before


def test_a_second_build_says_that_it_waits_and_then_builds(root: Path) -> None:
    target = root / "build"
    with claimed(target, pytest.fail):
        second = subprocess.Popen(BUILD, cwd=root, stderr=subprocess.PIPE, text=True)
        assert second.stderr
        assert "deze wacht" in second.stderr.readline()
        assert not target.exists()
    assert second.wait(60) == 0
    second.stderr.close()
    assert (target / "index.html").is_file()


@pytest.mark.parametrize("stays", [False, True])
def test_a_worker_that_outlives_its_killed_build_holds_no_other_one_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, stays: bool
) -> None:
    program = (
        "import os, signal, sys, sitegen.output.lock as c\n"
        "from pathlib import Path\n"
        f"c.cannot_move = lambda _: {stays}\n"
        "with c.claimed(Path(sys.argv[1]), sys.exit):\n"
        "    os.fork() and signal.pause()\n"
        "    print(os.getpid(), flush=True)\n"
        "    os.close(1)\n"
        "    os.kill(os.getppid(), signal.SIGKILL)\n"
        "    signal.pause()\n"
    )
    command = [sys.executable, "-c", program, str(folder)]
    killed = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    monkeypatch.setattr("sitegen.output.lock.cannot_move", lambda _: stays)
    try:
        assert killed.returncode == -signal.SIGKILL
        with claimed(folder, pytest.fail):
            pass
    finally:
        os.kill(int(killed.stdout), signal.SIGKILL)


def test_five_builds_at_once_leave_one_whole_site(root: Path) -> None:
    sitegen("build", cwd=root)
    before = files_of(root / "build")
    builds = [subprocess.Popen([*BUILD, "--quiet"], cwd=root, stderr=-3) for _ in range(5)]
    assert [build.wait(120) for build in builds] == [0] * 5
    assert files_of(root / "build") == before
    assert not [path for path in root.iterdir() if path.name.startswith(".build")]


def test_after_a_deletion_the_site_is_that_of_a_clean_build(root: Path, write: Write) -> None:
    extra = write("content/practices/paspoort.md", a_practice(id="P2"))
    sitegen("build", cwd=root)
    extra.unlink()
    sitegen("build", cwd=root)
    sitegen("build", "--output", "clean", cwd=root)
    assert files_of(root / "build") == files_of(root / "clean")


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


def a_pipe(target: Path) -> None:
    os.mkfifo(target)


@pytest.mark.parametrize("make", [lambda target: target.write_text("x"), Path.touch, a_pipe])
def test_a_bundle_takes_the_place_of_nothing_but_a_bundle(
    root: Path, make: Callable[[Path], object]
) -> None:
    """Of a device too: who is root would lose `/dev/null`."""
    target = root / "uit.zip"
    make(target)
    before = target.lstat()
    done = sitegen("bundle", "uit.zip", "--lang", "en", cwd=root)
    assert done.returncode == 1
    assert "uit.zip is there already and is no zip" in done.stderr
    after = target.lstat()
    assert (after.st_ino, after.st_size, after.st_mode) == (
        before.st_ino,
        before.st_size,
        before.st_mode,
    )


def test_a_bundle_is_not_put_among_the_content(root: Path) -> None:
    before = files_of(root)
    done = sitegen("bundle", "content/uit.zip", cwd=root)
    assert done.returncode == 1
    assert "overlapt met de bron" in done.stderr
    assert files_of(root) == before


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
    "pipe": a_pipe,
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


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    write_folder(handing(NEW), tmp_path / "build")
    assert files_of(tmp_path / "build") == site_of(NEW)


@pytest.mark.parametrize(
    "path",
    ["../out.html", "/etc/out.html", "a/../../b", "a//b", "a/./b", "", "a/", "a\\b", "a\0b", "c:d"],
)
def test_a_path_outside_the_site_is_never_written(folder: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        write_folder(handing([Artifact(path, b"x")]), folder)
    assert files_of(folder) == site_of(OLD)


def test_no_file_takes_the_place_of_another_on_any_file_system(folder: Path) -> None:
    with pytest.raises(ValueError, match="of its own"):
        write_folder(handing([Artifact("p/A.html", b"x"), Artifact("p/a.html", b"x")]), folder)
    assert files_of(folder) == site_of(OLD)


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


def test_the_closing_line_follows_the_language(root: Path) -> None:
    assert sitegen("build", cwd=root).stdout.endswith("bestanden in build; open build/index.html\n")
    english = sitegen("build", "--lang", "en", cwd=root).stdout
    assert "files in build; open" in english
