"""An edge: the names beside a target that are ours, and the mark of a folder that we made."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

MARKER = ".sitegen"
"""A folder with this file was made by sitegen, and may be replaced by it."""


class InTheWayError(OSError):
    """What is under a name of ours, `path`, cannot be taken away."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(error.errno, error.strerror or str(error), str(path))
        self.path = path


def beside(target: Path, suffix: str) -> Path:
    """A name of ours in the folder of `target`: whatever is found there may be removed."""
    return target.parent / f".{target.name}.sitegen-{suffix}"


def is_folder(path: Path) -> bool:
    """Whether this is a folder itself, and no link to one."""
    return path.is_dir() and not path.is_symlink()


def has_mark(folder: Path) -> bool:
    """Whether we made this folder."""
    marker = folder / MARKER
    return is_folder(folder) and marker.is_file() and not marker.is_symlink()


def clear(path: Path) -> None:
    """Take away what has a name of ours; a link goes, and what it leads to stays.

    Raises `InTheWayError` when it cannot be removed.
    """
    try:
        if is_folder(path):
            _clear_folder(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise InTheWayError(path, error) from error


def _clear_folder(folder: Path) -> None:
    try:
        _empty(folder)
    except PermissionError:  # of ourselves, perhaps
        for each, _, _ in os.walk(folder):
            with suppress(OSError):
                Path(each).chmod(0o700)
        _empty(folder)
    folder.rmdir()


def _empty(folder: Path) -> None:
    """The mark goes last: what a kill leaves of a folder of ours is still known as such."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name == MARKER)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            Path(entry.path).unlink()
