"""Why nothing could be written is said in a sentence, and what stood there still stands."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import files_of, obey_modes, run, sitegen, small_files_only


def without_cache(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if not path.startswith(".sitegen-cache/")}


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
