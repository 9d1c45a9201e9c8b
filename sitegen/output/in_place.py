"""An edge: into what cannot move: a mount, or something in a folder in which we may not write.

Of a folder, assets come first, then pages, then what is gone goes: no page asks for what is not there.
Each file is whole at any moment. A kill may leave files of two editions among each other, of which the
mark tells until the last one is in its place.
"""

import errno
import os
import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path, PurePath
from typing import IO

from sitegen.output.ledger import files_in, mark
from sitegen.output.own_names import MARKER, clear, is_folder

INSIDE = ".sitegen-new"
"""Where a site is made that goes into a folder that cannot move: in it, so on the same disk."""
CANNOT_MOVE = (errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS)
_MOUNTS = Path("/proc/self/mountinfo")


class HalfWrittenError(OSError):
    """Something went wrong when a part was in its place already."""


def cannot_move(target: Path) -> bool:
    """Whether something is at `target` that keeps its place, as far as can be told beforehand."""
    if not target.exists():
        return False
    return _is_mount(target) or not os.access(target.parent, os.W_OK | os.X_OK)


def _is_mount(target: Path) -> bool:
    """Whether it is mounted, be it a part of the same disk, which Python does not see."""
    if os.path.ismount(target):
        return True
    with suppress(OSError):
        place = os.path.realpath(target).replace("\\", "\\134").replace(" ", "\\040")
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        return any(line.split(" ", 5)[4] == place for line in lines)  # proc(5)
    return False


def pour(staging: Path, folder: Path, changed: Iterable[str], all_of_it: Collection[str]) -> None:
    """Put the files `changed`, which are in `staging`, into `folder`, that holds `all_of_it` then.

    Raises `OSError` when nothing was done, `HalfWrittenError` when something was.
    """
    temporary = folder / INSIDE
    wanted = set(all_of_it) - {MARKER}
    there = {path for path in files_in(folder) if not path.startswith(f"{INSIDE}/")} - {MARKER}
    temporary.mkdir(exist_ok=True)
    _put_mark(temporary, folder, there | wanted, is_finished=False)
    try:
        for path in sorted(
            set(changed) - {MARKER}, key=lambda path: (path.endswith(".html"), path)
        ):
            _make_room(folder, path)
            _move(staging / path, temporary / "file", folder / path)
        _remove(folder, [path for path in there - wanted if _is_file(folder / path)])
        _put_mark(temporary, folder, wanted, is_finished=True)
    except OSError as error:
        raise HalfWrittenError(error.errno, error.strerror, error.filename) from error


def _remove(folder: Path, paths: Iterable[str]) -> None:
    """Take these away, and the folders that they leave empty."""
    parents = set()
    for path in paths:
        (folder / path).unlink()
        parents |= {parent for parent in PurePath(path).parents if parent.name}
    for parent in sorted(parents, reverse=True):
        with suppress(OSError):  # not empty
            (folder / parent).rmdir()


def _is_file(path: Path) -> bool:
    """Or a link, or a pipe: anything but a folder that took its place."""
    return os.path.lexists(path) and not is_folder(path)


def _put_mark(temporary: Path, folder: Path, paths: Collection[str], *, is_finished: bool) -> None:
    new = temporary / MARKER
    new.write_bytes(mark(paths, is_finished=is_finished).data)
    new.replace(folder / MARKER)


def _make_room(folder: Path, path: str) -> None:
    """The folders of a file; nothing is written through a link, or stays in place of another."""
    for parent in [*PurePath(path).parents][-2::-1]:
        here = folder / parent
        if not is_folder(here):
            here.unlink(missing_ok=True)
            here.mkdir()
    if is_folder(folder / path):
        clear(folder / path)


def _move(file: Path, temporary: Path, target: Path) -> None:
    try:
        file.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.copy2(file, temporary)
        temporary.replace(target)


def overwrite(file: Path, new: IO[bytes]) -> None:
    """Give `file` the bytes of `new`; a kill leaves a part. Raises `HalfWrittenError`."""
    new.seek(0)
    with file.open("r+b") as target:
        try:
            shutil.copyfileobj(new, target)
            target.truncate()
            target.flush()
        except OSError as error:
            raise HalfWrittenError(error.errno, error.strerror, error.filename) from error
