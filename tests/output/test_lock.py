"""Two builds of one site: the second waits, and what a killed one left holds nobody up."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.output.lock import claimed
from tests.commands import files_of, sitegen

BUILD = [sys.executable, "-m", "sitegen", "build"]


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
