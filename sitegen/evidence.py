"""What is on disk and in the history of Git. Local: no network is asked."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path


def every_file(place: Path) -> Iterator[tuple[str, bytes]]:
    """The path and the bytes of a file, or of each below a folder, hidden ones too; no links."""
    if place.is_file():
        yield str(place), place.read_bytes()
    for folder, _, names in sorted(os.walk(place)):
        for name in sorted(names):
            file = Path(folder, name)
            if file.is_file() and not file.is_symlink():
                yield str(file), file.read_bytes()


def versions(root: Path, path: str) -> tuple[str, ...]:
    """Every text that the file `path` ever had, on any branch; empty without Git or history."""
    commits = _git(root, "log", "--all", "--format=%H", "--", path).split()
    texts = (_git(root, "show", f"{commit}:./{path}") for commit in commits)
    return tuple(dict.fromkeys(text for text in texts if text))


def changed_since(root: Path, base: str) -> frozenset[str]:
    """The files below `root`, relative to it, that changed since it left the branch `base`.

    Empty without Git, without that branch, or without the history that joins the two.
    """
    listed = _git(root, "diff", "--name-only", "--relative", "-z", f"refs/remotes/{base}...HEAD")
    return frozenset(filter(None, listed.split("\0")))


def _git(root: Path, *arguments: str) -> str:
    """What Git prints, or nothing: there may be no Git, no repository, no such file."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.decode("utf-8", "replace")
