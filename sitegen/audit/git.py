"""What is on disk and in the history of Git. Local: no network is asked.

The repository may be a stranger's. Its configuration can name programs that Git would run: to show a
file, to look for changes, to check a signature, to fetch what is missing. None of them is.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from sitegen.audit.unpack import Unseen

_QUIET = ("-c", "core.fsmonitor=false", "-c", "log.showSignature=false")
_OFFLINE = {
    "GIT_ALLOW_PROTOCOL": "no protocol",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
}
"""Older versions of Git fetch anyway, by a protocol in the list: none can have a space in its name."""


def every_file(place: Path) -> Iterator[Path | Unseen]:
    """A file, or each below a folder, hidden ones too. Links in it may lead anywhere, and are not
    followed; what is not a file, and a folder that may not be read, is named.
    """
    refused: list[OSError] = []
    if not place.is_dir():
        yield from [place] if place.is_file() else []
        return
    for folder, folders, names in sorted(os.walk(place, onerror=refused.append)):
        for name in sorted((*folders, *names)):
            file = Path(folder, name)
            if file.is_symlink():
                yield Unseen(str(file), "link")
            elif file.is_file():
                yield file
            elif not file.is_dir():
                yield Unseen(str(file), "special")
    yield from (Unseen(str(error.filename), "unreadable") for error in refused)


def versions(root: Path, path: str) -> tuple[str | Unseen, ...]:
    """Every text that the file `path` ever had, on any branch; nothing without Git or history.

    A clone may lack some of them (`git clone --filter`): those are named, not fetched.
    """
    commits = (_git(root, "log", "--all", "--format=%H", "--", path) or "").split()
    found = (_version(root, path, commit) for commit in commits)
    return tuple(dict.fromkeys(each for each in found if each))


def _version(root: Path, path: str, commit: str) -> str | Unseen:
    """Empty where the commit took the file away."""
    text = _git(root, "cat-file", "blob", f"{commit}:./{path}")
    if text is not None:
        return text
    is_there = _git(root, "ls-tree", commit, "--", path) != ""
    return Unseen(f"{commit[:10]}:{path}", "absent") if is_there else ""


def changed_since(root: Path, base: str) -> frozenset[str]:
    """The files below `root`, relative to it, that changed since it left the branch `base`.

    Empty without Git, without that branch, or without the history that joins the two.
    """
    listed = _git(
        root,
        "diff",
        "--no-ext-diff",
        "--no-textconv",
        "--name-only",
        "--relative",
        "-z",
        f"refs/remotes/{base}...HEAD",
    )
    return frozenset(filter(None, (listed or "").split("\0")))


def _git(root: Path, *arguments: str) -> str | None:
    """What Git prints; `None` if it fails: there may be no Git, no repository, no such file."""
    try:
        done = subprocess.run(
            ["git", *_QUIET, *arguments],
            cwd=root,
            env={**os.environ, **_OFFLINE},
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.decode("utf-8", "replace")
