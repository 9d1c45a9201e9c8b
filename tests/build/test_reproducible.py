"""Equal input gives equal bytes, whatever the machine: site and zip, one hash for all."""

import hashlib
import os
import random
import stat
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

_RUN = """
import os, sys, time
now = time.time
time.time = lambda: now() + int(os.environ.get("SECONDS_LATER", "0"))
import sitegen.workers.pool
from sitegen.cli.main import commands
sitegen.workers.pool.WORTH_IT = 1  # or this catalogue would be too small for more than one process
os.umask(int(sys.argv[1], 8))
commands(["build", "--root", sys.argv[2], *sys.argv[4:]], standalone_mode=False)
commands(["bundle", "--root", sys.argv[2], sys.argv[3]], standalone_mode=False)
"""


@dataclass(frozen=True)
class Machine:
    """What may differ between two places where the same content is built."""

    environment: dict[str, str]
    umask: str = "022"
    folder: str = "site"
    shuffled: int = 0
    """The seed of the order in which the files come on disk."""
    arguments: tuple[str, ...] = field(default=())
    """Options that may not change a byte."""


MACHINES = {
    "plain": Machine({}),
    "amsterdam": Machine(
        {"TZ": "Europe/Amsterdam", "LC_ALL": "nl_NL.UTF-8", "LANG": "nl_NL.UTF-8"}
    ),
    "kiritimati": Machine({"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}, shuffled=1),
    "honolulu": Machine({"TZ": "Pacific/Honolulu", "PYTHONHASHSEED": "2"}, umask="077"),
    "turkish": Machine({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    "ascii": Machine({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "open": Machine({"PYTHONHASHSEED": "4294967295"}, umask="000", shuffled=2),
    "elsewhere": Machine({"HOME": "/nonexistent", "TMPDIR": "/nonexistent"}, folder="diep é#%/a b"),
    "a year later": Machine({"SECONDS_LATER": "31536000"}, shuffled=3),
    "one process": Machine({}, arguments=("--jobs", "1")),
    "eight processes": Machine({}, shuffled=4, arguments=("--jobs", "8")),
    "optimised": Machine({"PYTHONOPTIMIZE": "2", "COLUMNS": "20", "TERM": "dumb"}),
}


SAID = {
    "now": Machine({"SOURCE_DATE_EPOCH": "4102444800"}),
    "a year later": Machine({"SOURCE_DATE_EPOCH": "4102444800", "SECONDS_LATER": "31536000"}),
}
"""Where the moment of the build is said: feeds tell it, and `test_feeds.py` that nothing else does."""


def lay_out(machine: Machine, place: Path) -> Path:
    """A copy of the content of this repository, its files made in another order."""
    root = place / machine.folder
    files = sorted(p for p in (REPOSITORY / "content").rglob("*") if p.is_file())
    random.Random(machine.shuffled).shuffle(files)
    for file in (*files, REPOSITORY / "sitegen.yml"):
        copy = root / file.relative_to(REPOSITORY)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
        os.utime(copy, (machine.shuffled * 1e8,) * 2)
    return root


def hash_of(machine: Machine, place: Path) -> str:
    """One hash over paths, modes and bytes of the site, and the bytes of the zip."""
    place.mkdir(exist_ok=True)
    root = lay_out(machine, place)
    archive = place / "offline.zip"
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(REPOSITORY), **machine.environment}
    subprocess.run(
        [sys.executable, "-c", _RUN, machine.umask, root, archive, *machine.arguments],
        env=environment,
        cwd=place,
        check=True,
        capture_output=True,
    )
    whole = hashlib.sha256(archive.read_bytes())
    for path in sorted((root / "build").rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        whole.update(f"{path.relative_to(root).as_posix()} {mode:o}\n".encode())
        whole.update(path.read_bytes() if path.is_file() else b"")
    return whole.hexdigest()


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> str:
    return hash_of(MACHINES["plain"], tmp_path_factory.mktemp("plain"))


@pytest.mark.parametrize("name", [name for name in MACHINES if name != "plain"])
def test_site_and_zip_are_the_same_to_the_byte(name: str, plain: str, tmp_path: Path) -> None:
    assert hash_of(MACHINES[name], tmp_path) == plain


def test_what_is_said_of_the_moment_is_the_same_on_every_day(plain: str, tmp_path: Path) -> None:
    hashes = {hash_of(machine, tmp_path / str(n)) for n, machine in enumerate(SAID.values())}
    assert len(hashes) == 1
    assert plain not in hashes
