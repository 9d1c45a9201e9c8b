"""Files → a folder. The old one stays whole until the new one is complete.

It is made under a name of ours beside the target and then takes its place. A kill at any moment
leaves the old or the new; what it leaves beside them, the next build clears away. What cannot move is
written in its place, see `in_place`.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from sitegen.artifacts.artifact import Artifact, Piece, Write
from sitegen.output.errors import Tell, explained, nobody, whereabouts
from sitegen.output.exchange import swap
from sitegen.output.in_place import CANNOT_MOVE, INSIDE, cannot_move, pour
from sitegen.output.ledger import mark
from sitegen.output.marks import NONE, Mark, Written
from sitegen.output.own_names import MARKER, InTheWayError, beside, clear, has_mark, is_folder
from sitegen.output.safe_path import each_once, safe
from sitegen.output.target import refuse_foreign

_OWN = (Artifact(".nojekyll", b""),)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_UMASK = 0o022
"""Whatever that of the machine is: files 644, folders 755."""


def write_folder(
    make: Callable[[Write[Written]], Iterable[Written]],
    folder: Path,
    standing: Mapping[str, Mark] = NONE,
    tell: Tell = nobody,
    *,
    is_clean: bool = False,
) -> dict[str, Mark]:
    """Write a site into a new folder beside `folder`, then put it in its place; into a folder that
    cannot move, file by file.

    `make` hands each file to what it is given, in any process, and gives what that returns.
    `standing` says what `folder` holds: files that stay are linked, not written.
    Whoever calls has the folder `held`. Returns a mark for each file. Raises `OutputError` when
    `folder` is not ours to replace, holds files of others, unless it is to be `is_clean` of those, or
    cannot be written; `ValueError` for a path that no site has.
    """
    stays = cannot_move(folder)
    staging = folder / INSIDE if stays else beside(folder, "new")
    with explained(folder), _plain_modes():
        _recover(folder, tell)
        refuse_foreign(folder, tell, is_clean=is_clean)
        try:
            written = _write_all(make, _Folder(staging, standing, None if stays else folder))
            if stays or not _takes_place(staging, folder):
                written = _poured(staging, folder, standing, written)
        except BaseException:
            with suppress(InTheWayError):
                clear(staging)
            raise
        for leftover in (staging, folder / INSIDE, beside(folder, "old")):
            _clear_or_tell(leftover, tell)
    return written


def _takes_place(staging: Path, folder: Path) -> bool:
    """Put `staging` in place of `folder`, as a whole; whether that could be done."""
    try:
        _exchange(staging, folder)
    except OSError as error:
        if error.errno in CANNOT_MOVE and folder.is_dir():
            return False
        raise
    return True


def _poured(
    staging: Path, folder: Path, standing: Mapping[str, Mark], written: Mapping[str, Mark]
) -> dict[str, Mark]:
    """Put what is new in `staging` into `folder`, which stays; the marks of what it holds then."""
    changed = [path for path, mark in written.items() if _is_new(mark, standing.get(path))]
    pour(staging, folder, changed, written)
    status = (folder / MARKER).stat()
    own = Mark(written[MARKER].digest, status.st_size, status.st_mtime_ns)
    return {**written, MARKER: own}


def _is_new(mark: Mark, before: Mark | None) -> bool:
    return before is None or (mark.size, mark.moment) != (before.size, before.moment)


def _write_all(
    make: Callable[[Write[Written]], Iterable[Written]], staging: "_Folder"
) -> dict[str, Mark]:
    staging.folder.mkdir()
    marker = staging.folder / MARKER
    marker.touch()  # first, so that what a kill leaves is known as ours
    seen = {MARKER}
    files = chain(map(staging.write, _OWN), make(staging.write))
    marks = {each_once(path, seen): mark for path, mark in files}
    marker.unlink()
    return marks | dict([staging.write(mark(marks))])


@dataclass(frozen=True)
class _Folder:
    """A new folder: what is new is written, what stays is linked to in the `old` one."""

    folder: Path
    standing: Mapping[str, Mark]
    old: Path | None
    _made: set[str] = field(default_factory=lambda: {""})
    """The folders in it that this process knows to be there."""

    def write(self, piece: Piece) -> Written:
        """Put a file in its place. Raises `ValueError` for a place that no site has, or two files."""
        before = self.standing.get(piece.path)
        if before and before.digest == piece.digest:
            if self.old:
                _link(f"{self.old}/{piece.path}", self._target(piece.path))
            key = piece.key if isinstance(piece, Artifact) else before.key
            return piece.path, before._replace(key=key)
        assert isinstance(piece, Artifact), f"{piece.path} is not there to be kept"
        status = _write(self._target(piece.path), piece.data)
        return piece.path, Mark(piece.digest, status.st_size, status.st_mtime_ns, piece.key)

    def _target(self, path: str) -> str:
        parent = safe(path).rpartition("/")[0]
        if parent not in self._made:
            (self.folder / parent).mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        return f"{self.folder}/{path}"


def _link(source: str, target: str) -> None:
    """The same file under another name; a copy on a disk without links."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


@contextmanager
def _plain_modes() -> Iterator[None]:
    """What is made gets the same permissions on every machine."""
    umask = os.umask(_UMASK)
    try:
        yield
    finally:
        os.umask(umask)


def _write(target: str, data: bytes) -> os.stat_result:
    # Without a file object: for ten thousands of small files, that costs as much as the writing.
    try:
        handle = os.open(target, _NEW, 0o666)
    except FileExistsError:
        raise ValueError(f"not a path of its own inside the site: {target!r}") from None
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
        return os.fstat(handle)
    finally:
        os.close(handle)


def _recover(folder: Path, tell: Tell) -> None:
    """Clear away what a killed build left; after one between two renames, the old site is there."""
    old = beside(folder, "old")
    if has_mark(old) and not os.path.lexists(folder):
        old.rename(folder)
    inside = folder / INSIDE
    is_ours = has_mark(inside) or has_mark(folder)
    for leftover in (old, beside(folder, "new"), *([inside] if is_ours else [])):
        if is_folder(leftover) and not has_mark(leftover) and any(leftover.iterdir()):
            tell("not-ours", path=str(leftover))
        clear(leftover)


def _clear_or_tell(leftover: Path, tell: Tell) -> None:
    """After the new site took its place, what was there may be of someone else."""
    try:
        clear(leftover)
    except InTheWayError as error:
        tell("left-behind", **whereabouts(error))


def _exchange(new: Path, folder: Path) -> None:
    """Put `new` in place of `folder`; what was there before is beside it then, if anywhere."""
    if not folder.exists():
        new.rename(folder)
    elif not swap(new, folder):
        old = beside(folder, "old")
        folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            old.rename(folder)
            raise
