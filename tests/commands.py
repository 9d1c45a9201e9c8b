"""`sitegen` as a person or a script runs it: in a process of its own, in a folder."""

import ctypes
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path


def sitegen(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sitegen", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
    )


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
