"""Single files, and a folder of them, written whole or not at all."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from sitegen.output.errors import explained
from sitegen.output.own_names import beside, clear


def replace_file(file: Path, data: bytes) -> None:
    """Write `data` in place of `file`, which keeps its permissions; whole or not at all.

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


def write_new_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write `files`, by their paths, into `folder`, which is new or empty; all of them or nothing.

    Raises `OutputError`.
    """
    made: list[Path] = []
    with explained(folder):
        try:
            for path, data in files.items():
                file = folder.absolute() / path
                for each in reversed(file.parents):
                    _make_folder(each, made)
                made.append(file)
                file.write_bytes(data)
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
