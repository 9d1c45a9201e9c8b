"""A target on disk belongs to one build at a time, by a lock beside it, or on itself if it cannot move."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout, lock_descriptor

from sitegen.output.in_place import cannot_move
from sitegen.output.own_names import InTheWayError, beside, clear

Lock = BaseFileLock
"""Held as long as it is kept."""


@contextmanager
def claimed(target: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold `target` until the block ends; while another build has it, call `on_wait` once and wait.

    The system frees the lock of a build that was killed. Raises `OSError` when nothing can be
    written beside it, `InTheWayError` when what is there is not ours.
    """
    if cannot_move(target):
        with _held_itself(target, on_wait):
            yield
        return
    path = beside(target, "lock")
    lock = _held_beside(path, on_wait)
    try:
        yield
    finally:
        if sys.platform != "win32":  # there it goes by itself
            path.unlink(missing_ok=True)
        lock.release()


@contextmanager
def _held_itself(target: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Lock what stays in its place itself: there may be no room beside it, and a volume may be shared
    with builds elsewhere. Where that kind of lock is not to be had, there is none.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(target, os.O_RDONLY | os.O_NONBLOCK)
    _HELD.add(handle)
    try:
        with suppress(OSError):
            if not lock_descriptor(handle, blocking=False):
                on_wait()
                lock_descriptor(handle)
        yield
    finally:
        _HELD.remove(handle)
        os.close(handle)


def _let_go() -> None:
    """In a worker process, which may outlive a kill of ours."""
    for handle in _HELD:
        os.close(handle)
    _HELD.clear()


_HELD: set[int] = set()
"""Locks on folders, which are handed on; `FileLock` sees to its own."""
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def hold(path: Path, *, waits: bool) -> Lock:
    """The lock `path`, held until what is returned is let go of.

    Raises `Timeout`, an `OSError`, when another holds it and we do not wait.
    """
    lock = FileLock(path, fallback_to_soft=False)
    try:
        lock.acquire(blocking=waits)
    except Timeout:
        raise
    except OSError as error:
        if os.path.lexists(path):
            raise InTheWayError(path, error) from error
        raise
    return lock


def _held_beside(path: Path, on_wait: Callable[[], None]) -> Lock:
    """The lock `path`; what is not a file there cannot be one that another build holds, and goes."""
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(path.lstat().st_mode):
            clear(path)
    try:
        return hold(path, waits=False)
    except Timeout:
        on_wait()
    return hold(path, waits=True)
