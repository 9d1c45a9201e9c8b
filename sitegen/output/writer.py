"""Artifacts → a folder or a zip. The old one stays whole until the new one is complete.

Both are made under a name of ours beside the target and then take its place. A kill at any moment
leaves the old or the new; what it leaves beside them, the next build clears away. What cannot move is
written in its place, see `in_place`.
"""

import errno
import os
import re
import shlex
import shutil
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, NamedTuple

from sitegen.artifacts.artifact import Artifact, Piece, Write
from sitegen.document.portable_names import folded, is_inside
from sitegen.output.exchange import swap
from sitegen.output.in_place import (
    CANNOT_MOVE,
    INSIDE,
    HalfWrittenError,
    cannot_move,
    overwrite,
    pour,
)
from sitegen.output.ledger import is_unused, mark, read_ledger, some, strangers
from sitegen.output.lock import claimed
from sitegen.output.own_names import MARKER, InTheWayError, beside, clear, has_mark, is_folder

_IN_MEMORY = 64 * 1024 * 1024
"""Bytes of a zip beyond which it is made on disk, where it cannot be made beside the old one."""
_OWN = (Artifact(".nojekyll", b""),)
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can hold."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_UMASK = 0o022
"""Whatever that of the machine is: files 644, folders 755."""
_SAFE_PATH = re.compile(r"(?!.*(^|/)\.\.?(/|$))[\w.-]+(/[\w.-]+)*", re.ASCII)
_REASONS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EACCES: "not-writable",
    errno.EPERM: "not-writable",
    errno.EROFS: "not-writable",
}


class Mark(NamedTuple):
    """How to know a file again that was written."""

    digest: str
    size: int
    moment: int
    """When it was last changed, in ns."""
    key: str = ""
    """The digest of what it was made of, where that is known."""


Written = tuple[str, Mark]
"""The path of a file, and how to know it again."""
NONE: Mapping[str, Mark] = {}
Tell = Callable[..., None]
"""Hears what is worth a line: the code of a sentence, and its facts."""


def nobody(_code: str, **_facts: str) -> None:
    """A `Tell` that says nothing."""


class OutputError(Exception):
    """The target was not written; `code` and `facts` say why, for `report` to word."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


@contextmanager
def explained(target: Path) -> Iterator[None]:
    """Turn what the system says while `target` is written, an `OSError`, into an `OutputError`."""
    try:
        yield
    except InTheWayError as error:
        raise OutputError("in-the-way", target=str(target), **_whereabouts(error)) from error
    except HalfWrittenError as error:
        raise OutputError(
            "half-written", target=str(target), reason=error.strerror or ""
        ) from error
    except OSError as error:
        code = _REASONS.get(error.errno or 0, "cannot-write")
        raise OutputError(code, target=str(target), reason=error.strerror or str(error)) from error


@contextmanager
def held(target: Path, tell: Tell) -> Iterator[None]:
    """Have `target` to ourselves while it is made; `tell` hears when another build has it first.

    Raises `OutputError` when it cannot be had.
    """
    with ExitStack() as stack:
        with explained(target):
            stack.enter_context(claimed(target, lambda: tell("waiting", target=str(target))))
        yield


def _whereabouts(error: InTheWayError) -> dict[str, str]:
    reason, path = error.strerror or "", str(error.path)
    return {"path": path, "reason": reason, "quoted": shlex.quote(path)}


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
        _refuse_foreign(folder, tell, is_clean=is_clean)
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
    """Put `staging` in the place of `folder`, as a whole; whether that could be done."""
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


def standing_in(folder: Path, marks: Mapping[str, Mark]) -> dict[str, Mark]:
    """Path → mark of the files in `folder` that are as they were marked."""
    return {
        path: mark
        for path, size, moment in _found(str(folder), "")
        if (mark := marks.get(path)) and (mark.size, mark.moment) == (size, moment)
    }


def trace_of(marks: Mapping[str, Mark]) -> str:
    """Tells marked files, and that there are no others, apart from anything else."""
    return _trace((path, mark.size, mark.moment) for path, mark in marks.items())


def trace_in(folder: Path) -> str:
    """The same of the files that are in `folder`."""
    return _trace(_found(str(folder), ""))


def _trace(found: Iterable[tuple[str, int, int]]) -> str:
    return blake2b(repr(sorted(found)).encode(), digest_size=16).hexdigest()


def _found(folder: str, prefix: str) -> Iterator[tuple[str, int, int]]:
    """Path, size and moment of change of every regular file below a folder."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False):
                yield from _found(entry.path, f"{prefix}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                yield prefix + entry.name, status.st_size, status.st_mtime_ns


def write_zip(artifacts: Iterable[Artifact], file: Path, marks: Collection[str] = ()) -> int:
    """Write a zip whose bytes depend on the artifacts alone. Returns its size in bytes.

    Whoever calls has the file `held`. Raises as `write_folder` does; what is there and is no
    zip with the files `marks` in it is not ours to replace: documents are zips too.
    """
    staging, stays = beside(file, "new"), cannot_move(file)
    with explained(file):
        _refuse_other_zip(file, marks)
        clear(staging)
        try:
            with _new_zip(staging, stays=stays) as new:
                _pack(artifacts, new)
                if stays or not _replaces(staging, file):
                    overwrite(file, new)
        finally:
            staging.unlink(missing_ok=True)
        return file.stat().st_size


def _new_zip(staging: Path, *, stays: bool) -> IO[bytes]:
    """A place for a zip that is being made; where the old one stays, one without a name."""
    return SpooledTemporaryFile(_IN_MEMORY) if stays else staging.open("x+b")


def _pack(artifacts: Iterable[Artifact], new: IO[bytes]) -> None:
    seen: set[str] = set()
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for artifact in sorted(artifacts, key=lambda artifact: artifact.path):
            _each_once(_safe(artifact.path), seen)
            archive.writestr(_entry(artifact.path), artifact.data)
    new.flush()


def _replaces(staging: Path, file: Path) -> bool:
    try:
        staging.replace(file)
    except OSError as error:
        if error.errno in CANNOT_MOVE and file.exists():
            return False
        raise
    return True


def replace_file(file: Path, data: bytes) -> None:
    """Write `data` in the place of `file`, which keeps its permissions; whole or not at all.

    Raises `OutputError`.
    """
    with _staged(file, data) as staging:
        if file.exists():
            shutil.copymode(file, staging)
        staging.replace(file)


def write_new_file(file: Path, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all. Raises `OutputError`."""
    with _staged(file, data) as staging:
        try:
            os.link(staging, file)  # unlike a rename, it never takes the place of another
        except FileExistsError:
            raise
        except OSError:  # a disk without links
            if file.exists():
                raise
            staging.rename(file)


def copy_folder(source: Path, folder: Path) -> None:
    """Copy all that is in `source` into `folder`, which is new or empty; all of it or nothing.

    Raises `OutputError`.
    """
    made: list[Path] = []
    with explained(folder):
        try:
            for each in (*reversed(folder.absolute().parents), folder):
                _make_folder(each, made)
            for each in sorted(source.rglob("*")):
                target = folder / each.relative_to(source)
                if each.is_dir():
                    _make_folder(target, made)
                else:
                    made.append(target)
                    target.write_bytes(each.read_bytes())
        except BaseException:
            for each in reversed(made):
                with suppress(OSError):
                    each.rmdir() if each.is_dir() else each.unlink()
            raise


def _make_folder(folder: Path, made: list[Path]) -> None:
    if not folder.is_dir():
        folder.mkdir()
        made.append(folder)


@contextmanager
def _staged(file: Path, data: bytes) -> Iterator[Path]:
    """A file with `data` beside `file`, which it is to become; afterwards nothing is there."""
    staging = beside(file, "new")
    with explained(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        clear(staging)
        try:
            with staging.open("xb") as new:
                new.write(data)
            yield staging
        finally:
            staging.unlink(missing_ok=True)


def place_of(target: Path) -> Path:
    """Where a site goes that is to be at `target`: a link to a folder stays, and leads there."""
    return Path(os.path.realpath(target)) if target.is_symlink() and target.is_dir() else target


def refuse_source(folder: Path, root: Path, *sources: Path) -> None:
    """Raise `OutputError` when a site in `folder` would take the place of what it is made from, or be
    in one of the `sources`.
    """
    folder, root, *within = (Path(os.path.realpath(path)) for path in (folder, root, *sources))
    if root.is_relative_to(folder) or any(folder.is_relative_to(source) for source in within):
        raise OutputError("holds-source", target=str(folder))


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _EARLIEST)
    entry.create_system = 3  # Unix, whatever this machine is, or modes would differ
    entry.external_attr = 0o644 << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _each_once(path: str, seen: set[str]) -> str:
    """The path, which no other file has, on any file system."""
    same = folded(path)
    if same in seen:
        raise ValueError(f"not a path of its own inside the site: {path!r}")
    seen.add(same)
    return path


def _safe(path: str) -> str:
    """The path, which is one inside the site."""
    if not _is_safe(path):
        raise ValueError(f"not a path inside the site: {path!r}")
    return path


def _is_safe(path: str) -> bool:
    return bool(_SAFE_PATH.fullmatch(path)) or is_inside(path)  # the first is quick


def _write_all(
    make: Callable[[Write[Written]], Iterable[Written]], staging: "_Folder"
) -> dict[str, Mark]:
    staging.folder.mkdir()
    marker = staging.folder / MARKER
    marker.touch()  # first, so that what a kill leaves is known as ours
    seen = {MARKER}
    files = chain(map(staging.write, _OWN), make(staging.write))
    marks = {_each_once(path, seen): mark for path, mark in files}
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
        parent = _safe(path).rpartition("/")[0]
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
        tell("left-behind", **_whereabouts(error))


def _refuse_foreign(folder: Path, tell: Tell, *, is_clean: bool) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise OutputError("not-a-folder", target=str(folder))
    if not folder.exists() or is_unused(folder):
        return
    if not has_mark(folder) or os.path.lexists(folder / ".git"):
        raise OutputError("foreign-folder", target=str(folder))
    ledger = read_ledger(folder)  # of an earlier version, it does not say; that is replaced once
    found = strangers(folder, ledger) if ledger else []
    facts = {"target": str(folder), "count": str(len(found)), "names": some(found)}
    if found and not is_clean:
        raise OutputError("foreign-files", **facts)
    if found:
        tell("foreign-removed", **facts)


def _refuse_other_zip(file: Path, marks: Collection[str]) -> None:
    if not file.exists():
        return
    if not file.is_file():  # of a pipe, nobody would ever read the other end
        raise OutputError("not-a-zip", target=str(file))
    if not file.stat().st_size and cannot_move(file):
        return  # who mounts a file has to make it first
    try:
        with zipfile.ZipFile(file) as archive:
            if set(marks) <= set(archive.namelist()):
                return
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError):
        raise OutputError("not-a-zip", target=str(file)) from None
    raise OutputError("not-our-zip", target=str(file))


def _exchange(new: Path, folder: Path) -> None:
    """Put `new` in the place of `folder`; what was there before is beside it then, if anywhere."""
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
