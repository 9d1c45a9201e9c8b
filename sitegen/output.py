"""Artifacts → a folder or a zip. The old one stays whole until the new one is complete."""

import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path

from sitegen.render.artifact import Artifact

MARKER = ".sitegen"
"""A folder with this file was made by sitegen, and may be replaced by it."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can hold."""


class OutputError(Exception):
    """The target may not be written; the message says why, for the person at the terminal."""


def write_folder(artifacts: Iterable[Artifact], folder: Path) -> int:
    """Write a site into a new folder beside `folder`, then put it in its place.

    Returns the number of files. Raises `OutputError` when `folder` is not ours to replace.
    """
    _recover(folder)
    _refuse_foreign(folder)
    staging = _beside(folder, "new")
    shutil.rmtree(staging, ignore_errors=True)
    written = 0
    try:
        for artifact in (*artifacts, Artifact(MARKER, b""), Artifact(".nojekyll", b"")):
            target = staging / artifact.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artifact.data)
            written += 1
        _exchange(staging, folder)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    return written


def write_zip(artifacts: Iterable[Artifact], file: Path) -> int:
    """Write a zip whose bytes depend on the artifacts alone. Returns its size in bytes."""
    staging = _beside(file, "new")
    try:
        with zipfile.ZipFile(staging, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for artifact in sorted(artifacts, key=lambda artifact: artifact.path):
                entry = zipfile.ZipInfo(artifact.path, _EARLIEST)
                entry.create_system = 3  # Unix, whatever this machine is, or modes would differ
                entry.external_attr = 0o644 << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, artifact.data)
        staging.replace(file)
    except BaseException:
        staging.unlink(missing_ok=True)
        raise
    return file.stat().st_size


def _beside(target: Path, suffix: str) -> Path:
    return target.parent / f".{target.name}.{suffix}"


def _recover(folder: Path) -> None:
    """After a kill between the two renames of `_exchange`, the old site is still beside it."""
    old = _beside(folder, "old")
    if old.is_dir() and not folder.exists():
        old.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _refuse_foreign(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise OutputError(f"{folder} is not a folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise OutputError(
            f"{folder} holds files that sitegen did not make; choose an empty folder with --output"
        )


def _exchange(new: Path, folder: Path) -> None:
    old = _beside(folder, "old")
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
