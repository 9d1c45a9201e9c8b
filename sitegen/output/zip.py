"""Artifacts → a zip, which takes the place of the old one as a whole."""

import zipfile
from collections.abc import Collection, Iterable, Set
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO

from sitegen.artifacts.artifact import Artifact
from sitegen.output.errors import OutputError, explained
from sitegen.output.in_place import CANNOT_MOVE, cannot_move, overwrite
from sitegen.output.own_names import MARKER, beside, clear
from sitegen.output.safe_path import each_once, safe

_IN_MEMORY = 64 * 1024 * 1024
"""Bytes of a zip beyond which it is made on disk, where it cannot be made beside the old one."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can hold."""


def write_zip(artifacts: Iterable[Artifact], file: Path, marks: Collection[Set[str]] = ()) -> int:
    """Write a zip whose bytes depend on the artifacts alone. Returns its size in bytes.

    Whoever calls has the file `held`. Raises as `write_folder` does; what is there and is no
    zip with one file of each of `marks` in it is not ours to replace: documents are zips too.
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
    seen = {MARKER}
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for artifact in sorted(artifacts, key=lambda artifact: artifact.path):
            each_once(safe(artifact.path), seen)
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


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _EARLIEST)
    entry.create_system = 3  # Unix, whatever this machine is, or modes would differ
    entry.external_attr = 0o644 << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _refuse_other_zip(file: Path, marks: Collection[Set[str]]) -> None:
    if not file.exists():
        return
    if not file.is_file():  # of a pipe, nobody would ever read the other end
        raise OutputError("not-a-zip", target=str(file))
    if not file.stat().st_size and cannot_move(file):
        return  # whoever mounts a file has to make it first
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
        if not any(mark.isdisjoint(names) for mark in marks):
            return
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError):
        raise OutputError("not-a-zip", target=str(file)) from None
    raise OutputError("not-our-zip", target=str(file))
