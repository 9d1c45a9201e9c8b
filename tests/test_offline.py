"""What is installed and shipped is what was recorded, and a build asks nothing of a network."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import files_of, sitegen
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
def test_no_command_opens_a_socket(root: Path, command: tuple[str, ...]) -> None:
    sitegen("build", cwd=root)
    done = subprocess.run(
        [sys.executable, "-c", _GUARD, *command], cwd=root, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_the_guard_sees_a_socket() -> None:
    program = _GUARD.partition("sys.argv")[0] + "import socket; socket.socket()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert "opened a socket" in done.stderr


NO_NETWORK = ("unshare", "--map-root-user", "--net")


def why_not_alone() -> str:
    """Why this machine cannot run a command without any network; empty if it can."""
    try:
        done = subprocess.run([*NO_NETWORK, "true"], capture_output=True, text=True)
    except FileNotFoundError:
        return "unshare is of Linux"
    return done.stderr.strip() if done.returncode else ""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_every_command_works_in_a_namespace_without_a_network(
    root: Path, command: tuple[str, ...]
) -> None:
    if reason := why_not_alone():
        pytest.skip(f"no namespace without a network: {reason}")
    sitegen("build", cwd=root)
    run = [*NO_NETWORK, sys.executable, "-m", "sitegen", *command]
    done = subprocess.run(run, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("home", ["empty", "not there", "not named"])
def test_a_build_needs_no_home_and_leaves_nothing_there(
    root: Path, tmp_path: Path, home: str
) -> None:
    folder = tmp_path / "home"
    if home == "empty":
        folder.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    named = {} if home == "not named" else {"HOME": str(folder)}
    done = subprocess.run(
        [sys.executable, "-m", "sitegen", "build"],
        cwd=root,
        env={**kept, **named},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert folder.exists() == (home == "empty")
    assert files_of(folder) == {}


def test_the_makefile_installs_nothing_without_a_hash() -> None:
    for file in (REPOSITORY / "Makefile", *(REPOSITORY / "tools").glob("*.sh")):
        text = file.read_text().replace("\\\n", " ")
        for line in text.splitlines():
            if "pip install" in line:
                assert "--require-hashes" in line or "--no-deps" in line, line
            assert "npm install" not in line or "--package-lock-only" in line, line
            assert "npm ci" not in line or "--ignore-scripts" in line, line
