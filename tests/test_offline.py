"""P3: what is installed and shipped is what was recorded, and a build asks nothing of a network."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import files_of, sitegen
from tests.conftest import REPOSITORY

COMMANDS = [("check",), ("build",), ("bundle", "build/site.zip")]
_GUARD = """
import sys
def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.")) and event != "socket.__new__":
        raise SystemExit(f"asked the network: {event} {arguments}")
    if event == "socket.__new__":
        raise SystemExit("opened a socket")
sys.addaudithook(refuse)
sys.argv = ["sitegen", *sys.argv[1:]]
from sitegen.cli import main
main()
"""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_p3_no_command_opens_a_socket(root: Path, command: tuple[str, ...]) -> None:
    sitegen("build", cwd=root)
    done = subprocess.run(
        [sys.executable, "-c", _GUARD, *command], cwd=root, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_p3_the_guard_sees_a_socket() -> None:
    program = _GUARD.partition("sys.argv")[0] + "import socket; socket.socket()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert "opened a socket" in done.stderr


def test_p3_a_build_needs_no_network_and_no_home(root: Path, tmp_path: Path) -> None:
    """In a namespace without any network where the kernel allows one, and always without a home."""
    home = tmp_path / "home"
    home.mkdir()
    alone = ["unshare", "--map-root-user", "--net"]
    allowed = _works([*alone, "true"])
    done = subprocess.run(
        [*(alone if allowed else []), sys.executable, "-m", "sitegen", "build"],
        cwd=root,
        env={"PATH": os.environ["PATH"], "HOME": str(home)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert files_of(home) == {}


def _works(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def test_p3_the_makefile_installs_nothing_without_a_hash() -> None:
    for file in (REPOSITORY / "Makefile", *(REPOSITORY / "tools").glob("*.sh")):
        text = file.read_text().replace("\\\n", " ")
        for line in text.splitlines():
            if "pip install" in line:
                assert "--require-hashes" in line or "--no-deps" in line, line
            assert "npm install" not in line or "--package-lock-only" in line, line
            assert "npm ci" not in line or "--ignore-scripts" in line, line
