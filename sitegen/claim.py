"""A target on disk belongs to one build at a time, by a lock beside it, or on itself if it cannot move."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sitegen.inplace import cannot_move
from sitegen.ours import InTheWayError, beside, clear

if sys.platform != "win32":
    import fcntl

_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NO_FILE = (errno.EISDIR, errno.ELOOP, errno.ENXIO, errno.EOPNOTSUPP)
"""What is said of a folder, a link and a socket."""


@contextmanager
def claimed(target: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold `target` until the block ends; while another build has it, call `on_wait` once and wait.

    The kernel frees the lock of a build that was killed. Windows has no such lock: there a second
    build fails where it meets the first. Raises `OSError` when nothing can be written beside it,
    `InTheWayError` when what stands there is not ours.
    """
    if cannot_move(target):
        with _held(target, on_wait):
            yield
        return
    lock = beside(target, "lock")
    lock.parent.mkdir(parents=True, exist_ok=True)
    handle = _locked(lock, on_wait)
    try:
        yield
    finally:
        if sys.platform != "win32":
            lock.unlink(missing_ok=True)
        os.close(handle)


@contextmanager
def _held(target: Path, on_wait: Callable[[], None]) -> Iterator[None]:
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
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                on_wait()
                fcntl.flock(handle, fcntl.LOCK_EX)
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
"""Locks of the kind that is handed on."""
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def try_lock(lock: Path) -> bool:
    """Hold the file `lock` until this process ends, if no other process does; whether it is held."""
    handle = os.open(lock, _OPEN, 0o644)
    try:
        if sys.platform != "win32":
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        os.close(handle)
        return False
    return True


def _locked(lock: Path, on_wait: Callable[[], None]) -> int:
    """An open file with the lock; the one who had it before may have removed the name meanwhile."""
    while True:
        handle = _opened(lock)
        try:
            _wait_for(handle, on_wait)
            if lock.exists() and os.path.samestat(os.fstat(handle), lock.stat()):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _opened(lock: Path) -> int:
    """The lock as an open file; what is no file cannot be one that another build holds, and goes."""
    while True:
        try:
            handle = os.open(lock, _OPEN, 0o644)
        except OSError as error:
            if error.errno not in _NO_FILE and os.path.lexists(lock):
                raise InTheWayError(lock, error) from error
            if error.errno not in _NO_FILE:
                raise
        else:
            if stat.S_ISREG(os.fstat(handle).st_mode):
                return handle
            os.close(handle)
        clear(lock)


def _wait_for(handle: int, on_wait: Callable[[], None]) -> None:
    # Record locks, since those are not handed on to worker processes, which may outlive a kill.
    if sys.platform != "win32":
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            on_wait()
            fcntl.lockf(handle, fcntl.LOCK_EX)
