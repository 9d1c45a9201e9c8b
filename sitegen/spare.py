"""An edge: a second folder of links to the files of a site, so that the next site costs what it changes.

A folder of ten thousands of links takes seconds to make and as long to take away. The one that a new
site pushed out of its place is kept, and holds the same files as that site again a moment later.
Whether it does is seen from the numbers of its files (inodes) each time, not believed.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePath

from sitegen.ours import clear


def take(spare: Path | None, staging: Path, folder: Path) -> set[str]:
    """Make `staging` a folder of links to the files of `folder`, out of `spare` if there is one.

    Returns the paths that are now in it.
    """
    if spare and spare.is_dir() and not spare.is_symlink():
        with suppress(OSError):  # on another disk
            spare.rename(staging)
    staging.mkdir(exist_ok=True)
    return align(staging, folder)[0]


def give(spare: Path, old: Path, folder: Path) -> None:
    """Keep `old`, which `folder` has taken the place of, as `spare`; not where it would take space."""
    with suppress(OSError):  # the site is there, and the next build only takes longer
        _, is_linked = align(old, folder)
        if is_linked:
            clear(spare)
            old.rename(spare)


def align(copy: Path, folder: Path) -> tuple[set[str], bool]:
    """Make `copy` hold the files that `folder` holds and nothing else.

    Returns their paths, and whether all are links: where the file system has none, they are copies.
    """
    have, want = dict(_numbers(str(copy), "")), dict(_numbers(str(folder), ""))
    gone = [path for path, number in have.items() if want.get(path) != number]
    remove(copy, gone)
    missing = [path for path, number in want.items() if number and have.get(path) != number]
    for parent in {path.rpartition("/")[0] for path in missing}:
        (copy / parent).mkdir(parents=True, exist_ok=True)
    copied = [path for path in missing if not _link(f"{folder}/{path}", f"{copy}/{path}")]
    return {path for path, number in want.items() if number}, not copied


def remove(folder: Path, paths: list[str]) -> None:
    """Take these away, and the folders that they leave empty."""
    for path in paths:
        (folder / path).unlink()
    parents = {parent for path in paths for parent in PurePath(path).parents if parent.name}
    for parent in sorted(parents, reverse=True):
        with suppress(OSError):  # not empty
            (folder / parent).rmdir()


def _numbers(folder: str, prefix: str) -> Iterator[tuple[str, int]]:
    """Path → number of every file below a folder; 0 for what is no regular file."""
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _numbers(entry.path, f"{prefix}{entry.name}/")
        else:
            is_file = entry.is_file(follow_symlinks=False)
            yield prefix + entry.name, entry.inode() if is_file else 0


def _link(source: str, target: str) -> bool:
    """The same file under another name, or a copy; whether it is the same."""
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
        return False
    return True
