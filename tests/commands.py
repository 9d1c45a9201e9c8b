"""`sitegen` as a person or a script runs it: in a process of its own, in a folder."""

import ctypes
import gc
import os
import resource
import subprocess
import sys
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Never

from sitegen.cli.main import main


def sitegen(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The command, in a copy of this process: it has read all modules, which takes longest.

    `run` starts anew.
    """
    command = ["sitegen", *map(str, arguments)]
    with TemporaryFile("w+b") as out, TemporaryFile("w+b") as err, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of copies of what has threads
        child = os.fork()
        if not child:
            _become(command, cwd, out, err)
        _, status = os.waitpid(child, 0)
        said = [_all_of(out), _all_of(err)]
    return subprocess.CompletedProcess(command, os.waitstatus_to_exitcode(status), *said)


def _become(command: list[str], cwd: Path, out: IO[bytes], err: IO[bytes]) -> Never:
    """Never comes back, whatever happens: here the tests would go on a second time."""
    status = 70
    try:
        gc.freeze()
        with Path(os.devnull).open("rb") as nothing:
            os.dup2(nothing.fileno(), 0)
        for number, file in ((1, out), (2, err)):
            os.dup2(file.fileno(), number)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
        sys.argv = command
        os.chdir(cwd)
        main()
        status = 0
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except BaseException:  # noqa: BLE001
        traceback.print_exc()
    finally:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(status)


def _all_of(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode().replace("\r\n", "\n")


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def obey_modes() -> None:
    """Root obeys the modes and owners of files only without CAP_DAC_OVERRIDE and CAP_FOWNER; others
    always do.
    """
    pr_capbset_drop, cap_dac_override, cap_fowner = 24, 1, 3
    if sys.platform == "linux":
        for capability in (cap_dac_override, cap_fowner):
            ctypes.CDLL(None).prctl(pr_capbset_drop, capability)


def run(root: Path, limit: Callable[[], None], *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, with less freedom."""
    return subprocess.run(
        [sys.executable, "-m", "sitegen", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        preexec_fn=limit,
    )


def small_files_only() -> None:
    """From the 5,000th byte of a file on, the system refuses to write."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))
