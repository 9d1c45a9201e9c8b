"""One file that anyone may have written → its bytes or its text, without following a link."""

import errno
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitegen.diagnostics.model import Checked, Diagnostic, Place, problem
from sitegen.diagnostics.passed import Pass, Passed
from sitegen.document.characters import (
    INVISIBLE,
    hidden_characters,
    mended,
    named,
    place_in,
    without_control,
)

# A pipe that appeared in place of a file must not make us wait for a writer.
_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_OPEN |= getattr(os, "O_BINARY", 0)
_MOUNT_POINT = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT, winnt.h


@dataclass(frozen=True)
class SourceFile:
    r"""A text file as it is on disk, with `\\n` line ends and without byte order marks before it."""

    path: str
    """Relative to the root, with `/`."""
    text: str
    problems: tuple[Diagnostic, ...] = ()
    """Characters that a reader cannot see."""
    passed: tuple[Passed, ...] = ()
    """Those that were mended."""

    @property
    def written(self) -> tuple[int, str]:
        """The text, and the line on which it starts."""
        return 1, self.text


def read_bytes(root: Path, path: str, limit: int) -> Checked[bytes]:
    """The bytes of a regular file of at most `limit` bytes, reached without following a link."""
    place = Place(path)
    try:
        if has_link(root, path):
            return _refused("symbolic-link", place)
        handle = os.open(root / path, _OPEN)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                return _refused("not-a-file", place)
            if status.st_size > limit:
                return _refused("file-too-large", place, size=status.st_size, limit=limit)
            return Checked(file.read(status.st_size))
    except OSError as error:
        if error.errno == errno.ELOOP:  # what O_NOFOLLOW gives for a link
            return _refused("symbolic-link", place)
        return _refused("unreadable-file", place, reason=error.strerror or "")


def _refused(code: str, place: Place, **facts: Any) -> Checked[Any]:
    return Checked(None, (problem(code, place, **facts),))


def is_file(root: Path, path: str) -> bool:
    """Whether a file is there, as far as can be seen; never an exception, whatever the name."""
    return os.path.isfile(root / path)  # noqa: PTH113  # a Path raises for what may not be seen


def has_link(root: Path, path: str) -> bool:
    """Whether the file `path`, or a folder on the way to it from the root, is a link."""
    return any(_is_link(f"{root}/{step}") for step in _steps(path))


def _steps(path: str) -> Iterator[str]:
    """`path` and the folders on the way to it from the root; none when it is absolute."""
    while path and not path.startswith("/"):
        yield path
        path = path.rpartition("/")[0]


def _is_link(path: str) -> bool:
    try:
        status = os.lstat(path)
    except OSError:
        return False  # opening it says what is the matter
    return stat.S_ISLNK(status.st_mode) or is_junction(status)


def read_text(root: Path, path: str, limit: int, *, is_mended: bool = False) -> Checked[SourceFile]:
    """The text file at `path`, of at most `limit` bytes, with a mark in place of each control
    character; where it may be mended, of those that are left.
    """
    data = read_bytes(root, path, limit)
    if data.value is None:
        return Checked(None, data.diagnostics)
    try:
        text = data.value.decode("utf-8").lstrip("\ufeff")
    except UnicodeDecodeError as error:
        before = data.value[: error.start].decode("utf-8").lstrip("\ufeff")
        place = place_in(before.replace("\r\n", "\n"), len(before), path)
        return _refused("not-utf-8", place, encoding=_encoding(data.value))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    hidden = tuple(hidden_characters(text, path))
    passed: tuple[Passed, ...] = ()
    if hidden and is_mended:
        text = mended(text)
        left = tuple(each for each in hidden_characters(text, path) if each.code != INVISIBLE)
        passed = tuple(
            Passed(Pass.MENDED, path, named(each)) for each in hidden if each not in left
        )
        hidden = left
    text = without_control(text) if hidden else text
    return Checked(SourceFile(path, text, hidden, passed))


class Texts(Mapping[str, str]):
    """Path → text of many files, each read when it is asked for; empty when it is gone by then."""

    def __init__(
        self, root: Path, known: Mapping[str, str], paths: Sequence[str], limit: int
    ) -> None:
        """`known` are at hand; `paths` are those of the others, of at most `limit` bytes."""
        self._root, self._known, self._limit = root, dict(known), limit
        self._paths = dict.fromkeys((*known, *paths))

    def __getitem__(self, path: str) -> str:
        if path not in self._paths:
            raise KeyError(path)
        if path not in self._known:
            file = read_text(self._root, path, self._limit).value
            self._known[path] = file.text if file else ""
        return self._known[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def _encoding(data: bytes) -> str:
    """What the bytes seem to be, by their mark: Notepad's "Unicode" or an old Windows file."""
    return "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "Windows-1252"


def is_junction(status: os.stat_result | None) -> bool:
    """Whether this is Windows' kind of link between folders."""
    return getattr(status, "st_reparse_tag", 0) == _MOUNT_POINT
